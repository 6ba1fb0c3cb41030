"""What a report command makes: its documents, each with its facts and the name of its files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import partial

from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.report.facts.basis import Basis, own_basis
from de_an06.report.facts.deadlines import reminders
from de_an06.report.facts.report import Clerk, Index, Letter, Report, Written, head, letter, report
from de_an06.report.html import html_of
from de_an06.report.txt import text_of


class DocumentKind(StrEnum):
    """What may be asked for."""

    CONSOLIDATED = "consolidated"
    AGENCY = "agency"
    ANNEX = "annex"
    REMINDER = "reminder"
    ALL = "all"

    @property
    def has_letters(self) -> bool:
        """Whether letters are among what is made."""
        return self in (DocumentKind.REMINDER, DocumentKind.ALL)


_INDEX = "index"
_STEMS = {
    DocumentKind.CONSOLIDATED: "bao-cao-tong-hop-{period}",
    DocumentKind.AGENCY: "bao-cao-{agency}-{period}",
    DocumentKind.ANNEX: "phu-luc-{period}",
    DocumentKind.REMINDER: "don-doc-{agency}-{period}",
}
_INDEX_STEMS = {
    DocumentKind.ALL: "muc-luc-{period}",
    DocumentKind.REMINDER: "don-doc-muc-luc-{period}",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants reported: of what period, as of when, of or to whom.

    `by` is the day until which a letter asks for what is late.
    """

    kind: DocumentKind
    period: Period
    as_of: date
    agency: Agency | None = None
    clerk: Clerk = field(default_factory=Clerk)
    by: date | None = None

    @property
    def several(self) -> bool:
        """Whether there may be several documents, which get an index."""
        return self.agency is None and self.kind.has_letters

    def wants(self, kind: DocumentKind) -> bool:
        """Whether documents of a kind are to be made."""
        return self.kind in (kind, DocumentKind.ALL)


@dataclass(frozen=True, slots=True)
class OrderedDocument:
    """A document to make: what it is, and how to get its facts."""

    written: Written
    facts: Callable[[], Report | Letter | Index]


def documents(basis: Basis, order: Order) -> list[OrderedDocument]:
    """The documents, without an index; letters only for those who are late or silent."""
    made = [
        OrderedDocument(_written(kind, basis.period), partial(report, basis, order.clerk))
        for kind in (DocumentKind.CONSOLIDATED, DocumentKind.ANNEX)
        if order.wants(kind)
    ]
    if order.wants(DocumentKind.AGENCY):
        reporting = (one for one in basis.register.agencies.agencies if one.reports)
        for agency in [order.agency] if order.agency else reporting:
            written = _written(DocumentKind.AGENCY, basis.period, agency)
            made.append(OrderedDocument(written, partial(_own, basis, agency.id, order.clerk)))
    if order.wants(DocumentKind.REMINDER):
        for one in reminders(basis, order.by):
            if order.agency in (None, one.agency):
                written = _written(DocumentKind.REMINDER, basis.period, one.agency)
                written = replace(written, late=len(one.late), missing=one.missing)
                made.append(OrderedDocument(written, partial(letter, basis, order.clerk, one)))
    return made


def index(
    basis: Basis, order: Order, *, made: Sequence[OrderedDocument], suffixes: Sequence[str]
) -> OrderedDocument:
    """The page that lists `made`, each in files with `suffixes`."""
    listed = tuple(document.written for document in made)
    whole = head(basis, order.clerk, author=basis.register.plan.issuer)
    stem = _INDEX_STEMS[order.kind].format(period=basis.period)
    facts = Index(whole, listed, tuple(suffixes))
    return OrderedDocument(Written(_INDEX, None, stem), lambda: facts)


def _own(basis: Basis, agency: str, clerk: Clerk) -> Report:
    return report(own_basis(basis, agency), clerk)


def _written(kind: DocumentKind, period: Period, agency: Agency | None = None) -> Written:
    stem = _STEMS[kind].format(period=period, agency=agency.id if agency else "")
    return Written(kind.value, agency.name if agency else None, stem)


def _docx(markdown: str) -> bytes:
    from de_an06.report.docx.document import docx_bytes  # noqa: PLC0415 - python-docx is heavy

    return docx_bytes(markdown)


def _xlsx(markdown: str) -> bytes:
    from de_an06.report.xlsx import xlsx_of  # noqa: PLC0415 - openpyxl is heavy

    return xlsx_of(markdown)


FORMATS: dict[str, Callable[[str], bytes]] = {
    "md": str.encode,
    "docx": _docx,
    "txt": lambda markdown: text_of(markdown).encode(),
    "xlsx": _xlsx,
    "html": lambda markdown: html_of(markdown).encode(),
}
"""The formats of a report by the suffix of its file; each is made from the Markdown."""
