"""What a person wants reported, read from the command line or refused."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from de_an06.console.again import typed
from de_an06.console.asked import asked_agency, asked_choices
from de_an06.console.refused import USAGE, Refused
from de_an06.git.git import default_agency
from de_an06.model.agencies import Agency
from de_an06.model.plan import Register
from de_an06.report.documents import DocumentKind, LetterOrder, Order
from de_an06.words.dates import short_day
from de_an06.words.say import wording
from de_an06.words.spoken import REPORT_KINDS, meant


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
    kind: DocumentKind,
    *,
    agency: str | None,
    number: str | None,
    full: bool,
    letters: LetterOrder,
) -> None:
    """Refused for options that say nothing about this kind of document."""
    if full and kind is not DocumentKind.CONSOLIDATED:
        raise Refused("report_full_not_asked", code=USAGE)
    if agency is not None and kind not in (DocumentKind.AGENCY, DocumentKind.REMINDER):
        raise Refused("report_agency_not_asked", code=USAGE)
    if letters.by is not None and not kind.has_letters:
        raise Refused("report_by_not_asked", code=USAGE)
    if letters.together and (agency is not None or not kind.has_letters):
        raise Refused("report_together_not_asked", code=USAGE)
    is_one = agency is not None or (letters.together and kind is DocumentKind.REMINDER)
    is_numbered = kind is not DocumentKind.ANNEX and (is_one or not kind.has_letters)
    if number is not None and not is_numbered:
        raise Refused("report_number_not_asked", code=USAGE)


def refuse_mismatched(order: Order, *, today: date) -> None:
    """Refused where there are no charts to leave out, no letters to write before a deadline."""
    if not order.drawn and order.kind in (DocumentKind.AGENCY, DocumentKind.REMINDER):
        raise Refused("report_charts_not_asked", code=USAGE)
    if order.before is None:
        return
    if order.kind is not DocumentKind.REMINDER or order.letters.by or not order.as_sent:
        raise Refused("report_before_not_asked", code=USAGE)
    if order.period.due < today:
        due, day = short_day(order.period.due), short_day(today)
        raise Refused("report_before_over", period=order.period, due=due, today=day)


def asked_author(
    kind: DocumentKind, typed: str | None, *, root: Path, register: Register
) -> Agency | None:
    """The agency that was named; for its own report else the clone's own (`git config`)."""
    if kind is DocumentKind.AGENCY and not typed:
        typed = default_agency(root)
        if not typed:
            raise Refused("report_no_agency", code=USAGE)
    return asked_agency(typed, register) if typed else None


def obstructions(order: Order, register: Register, *, today: date) -> Iterator[Refused]:
    """Why the report cannot be final; with `--draft` nothing is in the way."""
    window, last = order.period, order.period.last_day
    told = short_day(last)
    if order.clerk.draft:
        return
    if count := len(register.set_aside):
        yield Refused("report_set_aside", count=count)
    if order.is_final(register) or order.before is not None:
        return
    written_on = order.clerk.signed_on or order.letters_day
    by = order.letters.by
    if by is not None and by < written_on:
        yield Refused("report_by_past", by=short_day(by), day=short_day(written_on))
    if order.as_of < last:
        day = short_day(order.as_of)
        yield Refused("report_as_of_early", period=window, last=told, day=day)
    # An agency reports on the last day itself; what is made of all reports waits till all are due.
    is_due = order.kind is not DocumentKind.AGENCY and window.due >= today
    if last > today or is_due:
        day = short_day(last if order.kind is DocumentKind.AGENCY else window.due)
        days = (window.due - today).days
        is_letter = order.kind is DocumentKind.REMINDER
        phrase = "report_reminder_early" if is_letter else "report_too_early"
        yield Refused(phrase, period=window, last=day, today=short_day(today), days=days)
