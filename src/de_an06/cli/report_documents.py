"""The documents that a report command makes, each with its template and the name of its file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from de_an06.cli.report_basis import own_basis
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.views.report import Clerk, Index, Letter, Report, Written, head, letter, report
from de_an06.views.report_basis import Basis
from de_an06.views.report_reminder import Reminder, reminders


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
