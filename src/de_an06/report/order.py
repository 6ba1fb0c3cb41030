"""What a person wants reported, and where to, read from the command line or refused."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from de_an06.console.again import typed
from de_an06.console.asked import asked_agency, asked_choices, asked_format
from de_an06.console.handing_out import STDOUT
from de_an06.console.refused import USAGE, Refused
from de_an06.git.git import default_agency
from de_an06.model.agencies import Agency
from de_an06.model.plan import Register
from de_an06.report.documents import DocumentKind, Order
from de_an06.report.formats import FORMATS, MARKDOWN
from de_an06.words.dates import short_day
from de_an06.words.say import wording
from de_an06.words.spoken import REPORT_KINDS, meant

_SUFFIXES = (MARKDOWN, *FORMATS)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where files go: `place` is one file, or the folder of several; in which formats."""

    place: Path
    is_file: bool
    formats: tuple[str, ...]

    def path(self, stem: str, suffix: str) -> Path:
        """The path of a document in a format."""
        return self.place if self.is_file else self.place / f"{stem}.{suffix}"


def asked_kind(kind: str | None, period: str | None) -> DocumentKind:
    """The kind; Refused without one, or without a period."""
    if kind is None:
        raise Refused("missing", code=USAGE, names=wording("report_needs_kind"))
    if period is None and not meant(kind, REPORT_KINDS):
        raise Refused("missing", code=USAGE, names=wording("report_needs_kind"))
    if period is not None and not meant(kind, REPORT_KINDS) and meant(period, REPORT_KINDS):
        near = ["de-an06 " + typed(["report", period, kind])]
        raise Refused("unknown", code=USAGE, typed=kind, near=near)
    if period is None:
        raise Refused("missing_parameter", code=USAGE, name=wording("argument_period"))
    return asked_choices([kind], DocumentKind, REPORT_KINDS)[0]


def refuse_strangers(
    kind: DocumentKind, *, agency: str | None, by: str | None, number: str | None, full: bool
) -> None:
    """Refused for options that say nothing about this kind of document."""
    if full and kind is not DocumentKind.CONSOLIDATED:
        raise Refused("report_full_not_asked", code=USAGE)
    if agency is not None and kind not in (DocumentKind.AGENCY, DocumentKind.REMINDER):
        raise Refused("report_agency_not_asked", code=USAGE)
    if by is not None and not kind.has_letters:
        raise Refused("report_by_not_asked", code=USAGE)
    is_numbered = kind is not DocumentKind.ANNEX and not (kind.has_letters and agency is None)
    if number is not None and not is_numbered:
        raise Refused("report_number_not_asked", code=USAGE)


def asked_author(
    kind: DocumentKind, typed: str | None, *, root: Path, register: Register
) -> Agency | None:
    """The agency that was named; for its own report else the clone's own (`git config`)."""
    if kind is DocumentKind.AGENCY and not typed:
        typed = default_agency(root)
        if not typed:
            raise Refused("report_no_agency", code=USAGE)
    return asked_agency(typed, register) if typed else None


def asked_destination(
    order: Order, output: Path | None, *, root: Path, formats: Sequence[str]
) -> Destination:
    """Where to write; Refused where one file is named for several, or for another format."""
    named = tuple(dict.fromkeys(asked_format(one, _SUFFIXES) for one in formats))
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    if output == STDOUT:
        if order.several or len(named) > 1:
            raise Refused("output_one_file", code=USAGE)
        return Destination(output, is_file=True, formats=named or (MARKDOWN,))
    if output is None or output.is_dir() or suffix not in _SUFFIXES:
        folder = output or root / "reports" / str(order.period)
        return Destination(folder, is_file=False, formats=named or (MARKDOWN,))
    if order.several:
        raise Refused("report_one_file", code=USAGE, path=output)
    if named not in ((), (suffix,)):
        text = ", ".join(named)
        raise Refused("report_other_format", code=USAGE, path=output, format=text)
    return Destination(output, is_file=True, formats=(suffix,))


def obstructions(order: Order, register: Register, *, today: date) -> Iterator[Refused]:
    """Why the report cannot be final; with `--draft` nothing is in the way."""
    window, last = order.period, order.period.last_day
    told = short_day(last)
    if order.clerk.draft:
        return
    if count := len(register.set_aside):
        yield Refused("report_set_aside", count=count)
    if order.is_final(register):
        return
    written_on = order.clerk.signed_on or order.as_of
    if order.by is not None and order.by < written_on:
        yield Refused("report_by_past", by=short_day(order.by), day=short_day(written_on))
    if order.as_of < last:
        day = short_day(order.as_of)
        yield Refused("report_as_of_early", period=window, last=told, day=day)
    # An agency reports on the last day itself; what is made of all reports waits till all are due.
    is_due = order.kind is not DocumentKind.AGENCY and window.due >= today
    if last > today or is_due:
        day = short_day(last if order.kind is DocumentKind.AGENCY else window.due)
        yield Refused("report_too_early", period=window, last=day, today=short_day(today))
