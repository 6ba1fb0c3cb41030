"""The documents that a report command makes, each with its template and the name of its file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

import typer

from de_an06.console.asked import asked_name
from de_an06.console.invocation import Invocation
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.report.facts.basis import Basis, own_basis
from de_an06.report.facts.reminder import Reminder, reminders
from de_an06.report.facts.report import Clerk, Index, Letter, Report, Written, head, letter, report
from de_an06.words.say import say


class Kind(StrEnum):
    """What may be asked for."""

    CONSOLIDATED = "consolidated"
    AGENCY = "agency"
    ANNEX = "annex"
    REMINDER = "reminder"
    ALL = "all"


INDEX = "index"
"""The template of the page that lists the documents."""

_STEMS = {
    Kind.CONSOLIDATED: "bao-cao-tong-hop-{period}",
    Kind.AGENCY: "bao-cao-{agency}-{period}",
    Kind.ANNEX: "phu-luc-{period}",
    Kind.REMINDER: "don-doc-{agency}-{period}",
}
_INDEX_STEMS = {Kind.ALL: "muc-luc-{period}", Kind.REMINDER: "don-doc-muc-luc-{period}"}


@dataclass(frozen=True, slots=True)
class Document:
    """A document to make: its template, its file's name without suffix, and how to get its facts.

    `written` is how the index lists it.
    """

    template: str
    stem: str
    facts: Callable[[], Report | Letter | Index]
    written: Written


def documents(
    basis: Basis, kind: Kind, agency: Agency | None, *, clerk: Clerk, by: date | None
) -> list[Document]:
    """The documents of a kind, without an index; letters only for those who are late or silent."""
    made: list[Document] = []
    if kind in (Kind.CONSOLIDATED, Kind.ALL):
        made.append(_whole(basis, Kind.CONSOLIDATED, clerk))
    if kind in (Kind.ANNEX, Kind.ALL):
        made.append(_whole(basis, Kind.ANNEX, clerk))
    if kind in (Kind.AGENCY, Kind.ALL):
        made += [_own(basis, one, clerk) for one in _reporting(basis, agency)]
    if kind in (Kind.REMINDER, Kind.ALL):
        letters = reminders(basis, by)
        made += [_letter(basis, one, clerk) for one in letters if agency in (None, one.agency)]
    return made


def index(
    basis: Basis, kind: Kind, made: Sequence[Document], *, clerk: Clerk, suffixes: Sequence[str]
) -> Document:
    """The page that lists `made`, each in files with `suffixes`."""
    listed = tuple(document.written for document in made)
    reminded = sum(written.kind == Kind.REMINDER for written in listed)
    whole = head(basis, clerk, author=basis.register.plan.issuer)
    stem = _INDEX_STEMS[kind].format(period=basis.period)
    facts = Index(whole, listed, tuple(suffixes), reminded)
    return Document(INDEX, stem, lambda: facts, Written(INDEX, None, stem))


def _reporting(basis: Basis, agency: Agency | None) -> list[Agency]:
    """The agency that was asked for, else all from which reports are due."""
    if agency is not None:
        return [agency]
    return [one for one in basis.register.agencies.agencies if one.reports]


def _whole(basis: Basis, kind: Kind, clerk: Clerk) -> Document:
    stem = _stem(kind, basis.period)
    facts = partial(report, basis, clerk)
    return Document(kind.value, stem, facts, Written(kind.value, None, stem))


def _own(basis: Basis, agency: Agency, clerk: Clerk) -> Document:
    stem = _stem(Kind.AGENCY, basis.period, agency.id)

    def facts() -> Report:
        return report(own_basis(basis, agency.id), clerk)

    name = Kind.AGENCY.value
    return Document(name, stem, facts, Written(name, agency.name, stem))


def _letter(basis: Basis, reminder: Reminder, clerk: Clerk) -> Document:
    agency = reminder.agency
    stem = _stem(Kind.REMINDER, basis.period, agency.id)
    written = Written(
        kind=Kind.REMINDER.value,
        agency=agency.name,
        stem=stem,
        late=len(reminder.late),
        missing=reminder.missing,
    )
    return Document(Kind.REMINDER.value, stem, partial(letter, basis, clerk, reminder), written)


def _stem(kind: Kind, period: Period, agency: str = "") -> str:
    return _STEMS[kind].format(period=period, agency=agency)


def _markdown(markdown: str) -> bytes:
    return markdown.encode()


def _docx(markdown: str) -> bytes:
    from de_an06.report.docx.document import docx_bytes  # noqa: PLC0415 - python-docx is heavy

    return docx_bytes(markdown)


def _text(markdown: str) -> bytes:
    from de_an06.report.txt import text_of  # noqa: PLC0415 - only what is asked for is loaded

    return text_of(markdown).encode()


def _workbook(markdown: str) -> bytes:
    from de_an06.report.xlsx import xlsx_of  # noqa: PLC0415 - openpyxl is heavy

    return xlsx_of(markdown)


def _page(markdown: str) -> bytes:
    from de_an06.report.html import html_of  # noqa: PLC0415 - only what is asked for is loaded

    return html_of(markdown).encode()


FORMATS: dict[str, Callable[[str], bytes]] = {
    "md": _markdown,
    "docx": _docx,
    "txt": _text,
    "xlsx": _workbook,
    "html": _page,
}
"""The forms of a report by the suffix of its file; each is made from the Markdown."""

_DEFAULT = "md"


@dataclass(frozen=True, slots=True)
class Target:
    """Where files go: `place` is one file, or the folder of several; in which formats."""

    place: Path
    is_file: bool
    formats: tuple[str, ...]

    def path(self, stem: str, suffix: str) -> Path:
        """The path of a document in a format."""
        return self.place if self.is_file else self.place / f"{stem}.{suffix}"


def asked_target(
    said: Invocation, output: Path | None, formats: Sequence[str], *, folder: Path, several: bool
) -> Target:
    """Where to write; BadParameter where one file is named for several, or for another format."""
    named = tuple(dict.fromkeys(asked_name(typed, list(FORMATS)) for typed in formats))
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    if output is None or output.is_dir() or suffix not in FORMATS:
        return Target(output or folder, is_file=False, formats=named or (_DEFAULT,))
    if several:
        raise typer.BadParameter(say(said.lang, "report_one_file", path=output))
    if named not in ((), (suffix,)):
        text = ", ".join(named)
        raise typer.BadParameter(say(said.lang, "report_other_format", path=output, format=text))
    return Target(output, is_file=True, formats=(suffix,))
