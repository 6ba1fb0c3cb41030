"""What a report command makes: its documents, each with its facts and the name of its files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from de_an06.engine.standing import owing
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.report.facts.basis import Basis, basis_on, known_by, sent_by_end_of
from de_an06.report.facts.charts import charts
from de_an06.report.facts.head import Clerk, head, standing_on
from de_an06.report.facts.index import Facts, Index, Written
from de_an06.report.facts.letters import early_reminders, letter, reminders
from de_an06.report.facts.report import report
from de_an06.report.facts.sent import asked_basis, sent_bases, sent_on


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


_INDEX, _FULL = "index", "full"
_STEMS = {
    DocumentKind.CONSOLIDATED: "bao-cao-tong-hop-{period}",
    DocumentKind.AGENCY: "bao-cao-{agency}-{period}",
    DocumentKind.ANNEX: "phu-luc-{period}",
    DocumentKind.REMINDER: "don-doc-{agency}-{period}",
}
_TOGETHER = "don-doc-{period}"
_FULL_STEM = "bao-cao-tong-hop-day-du-{period}"
_INDEX_STEMS = {
    DocumentKind.ALL: "muc-luc-{period}",
    DocumentKind.REMINDER: "don-doc-muc-luc-{period}",
}


@dataclass(frozen=True, slots=True)
class LetterOrder:
    """How letters are wanted: with the day `by` which they ask for what is late.

    `together`: one letter to all; `before`: so many days before the reports are due.
    """

    by: date | None = None
    together: bool = False
    before: int | None = None


_LETTERS = LetterOrder()


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants reported: of what period, as of when, of or to whom.

    `letters` says how letters are written. `as_sent`: no other day was asked for, and an agency's
    own report is as of the day on which it was sent. `full`: the consolidated report in its long
    text; `drawn`: with charts.
    """

    kind: DocumentKind
    period: Period
    as_of: date
    agency: Agency | None = None
    clerk: Clerk = field(default_factory=Clerk)
    letters: LetterOrder = _LETTERS
    as_sent: bool = True
    full: bool = False
    drawn: bool = True

    @property
    def several(self) -> bool:
        """Whether there may be several documents, which get an index."""
        is_one = self.kind is DocumentKind.REMINDER and self.letters.together
        return self.agency is None and self.kind.has_letters and not is_one

    @property
    def day(self) -> date:
        """The day of what is ordered; of all kinds that of the reports."""
        return self.letters_day if self.kind is DocumentKind.REMINDER else self.as_of

    @property
    def letters_day(self) -> date:
        """The day of the letters, which wait until the due day is over or go out before it."""
        if not self.as_sent:
            return self.as_of
        return self.period.due + timedelta(days=1 if self.before is None else -self.before)

    @property
    def before(self) -> int | None:
        """How many days before the due day the letters go out, if they do."""
        return self.letters.before

    @property
    def sent_by(self) -> date:
        """The day up to which it counts who sent what."""
        is_due = self.as_sent and self.kind is not DocumentKind.REMINDER
        return self.period.due if is_due else self.day

    def wants(self, kind: DocumentKind) -> bool:
        """Whether documents of a kind are to be made."""
        return self.kind in (kind, DocumentKind.ALL)

    def is_final(self, register: Register) -> bool:
        """Whether it is one agency's own report, which it has sent and which nothing changes."""
        if self.kind is not DocumentKind.AGENCY or self.agency is None or not self.as_sent:
            return False
        return sent_on(register, self.agency.id, self.period) is not None


@dataclass(frozen=True, slots=True)
class OrderedDocument:
    """A document to make: what it is, and its facts."""

    written: Written
    facts: Facts


def documents(basis: Basis, order: Order) -> list[OrderedDocument]:
    """The documents, without an index; letters only for those who are late or silent."""
    made: list[OrderedDocument] = []
    of_all = (DocumentKind.CONSOLIDATED, DocumentKind.ANNEX)
    if kinds := [kind for kind in of_all if order.wants(kind)]:
        whole = report(basis, order.clerk)
        if order.drawn:
            whole = replace(whole, charts=charts(basis, whole.targets, whole.annexes.agencies))
        made += (OrderedDocument(_written(kind, basis.period), whole) for kind in kinds)
    if order.full:
        made = [replace(one, written=_in_full(basis.period)) for one in made]
    if order.wants(DocumentKind.AGENCY):
        made += _own_reports(basis, order)
    if order.wants(DocumentKind.REMINDER):
        made += _letters(basis, order)
    return made


def _own_reports(basis: Basis, order: Order) -> Iterator[OrderedDocument]:
    """The report of each agency that owes one, or of the one that was asked for."""
    owed, due = owing(basis.register), basis.period.due
    agencies = [order.agency] if order.agency else basis.register.agencies.agencies
    reporting = [one for one in agencies if order.agency or (one.id in owed and one.exists_on(due))]
    names = [agency.id for agency in reporting]
    bases = (
        sent_bases(basis, names) if order.as_sent else (asked_basis(basis, name) for name in names)
    )
    for agency, own in zip(reporting, bases, strict=True):
        written = _written(DocumentKind.AGENCY, basis.period, agency)
        yield OrderedDocument(written, report(own, order.clerk))


def _letters(basis: Basis, order: Order) -> Iterator[OrderedDocument]:
    """The letters, of their own day: one to each who needs it, or one to all together."""
    day = order.letters_day
    if basis.as_of != day:
        reports = sent_by_end_of(basis.register, day)
        basis = replace(basis_on(basis, known_by(basis.known, day)), reports=reports)
    found = reminders(basis, order.letters.by) if order.before is None else early_reminders(basis)
    wanted = [one for one in found if order.agency in (None, one.agency)]
    if order.letters.together:
        stem = _TOGETHER.format(period=basis.period)
        written = Written(DocumentKind.REMINDER.value, None, stem, letters=len(wanted))
        if wanted:
            yield OrderedDocument(written, letter(basis, order.clerk, wanted, together=True))
        return
    for one in wanted:
        written = _written(DocumentKind.REMINDER, basis.period, one.agency)
        written = replace(written, late=len(one.late), missing=one.unsent)
        yield OrderedDocument(written, letter(basis, order.clerk, [one]))


def signing(order: Order, register: Register) -> list[Agency]:
    """The agencies in whose name the documents are issued, in the registry's order."""
    plan, wanted = register.plan, set()
    if order.wants(DocumentKind.CONSOLIDATED):
        wanted.add(plan.issuer)
    if order.wants(DocumentKind.REMINDER):
        wanted.add(standing_on(register, order.letters_day))
    if order.wants(DocumentKind.AGENCY):
        wanted |= {order.agency.id} if order.agency else owing(register)
    return [agency for agency in register.agencies.agencies if agency.id in wanted]


def index(
    basis: Basis, order: Order, *, made: Sequence[OrderedDocument], suffixes: Sequence[str]
) -> OrderedDocument:
    """The page that lists `made`, each in files with `suffixes`."""
    listed = tuple(document.written for document in made)
    whole = head(basis, order.clerk, author=basis.register.plan.issuer)
    stem = _INDEX_STEMS[order.kind].format(period=basis.period)
    return OrderedDocument(Written(_INDEX, None, stem), Index(whole, listed, tuple(suffixes)))


def _written(kind: DocumentKind, period: Period, agency: Agency | None = None) -> Written:
    stem = _STEMS[kind].format(period=period, agency=agency.id if agency else "")
    return Written(kind.value, agency.name if agency else None, stem)


def _in_full(period: Period) -> Written:
    return Written(_FULL, None, _FULL_STEM.format(period=period))
