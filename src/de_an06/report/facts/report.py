"""A whole periodic report as facts, ready for a template."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from de_an06.engine.standing import owing
from de_an06.engine.succession import secretariat
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.model.plan import Plan, Register
from de_an06.report.facts.annexes import (
    AgencyRow,
    LateRow,
    Product,
    TargetTable,
    agency_rows,
    all_agencies,
    late_rows,
    products,
    target_tables,
)
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.conduct import Conduct, Guidance, conduct, guidance
from de_an06.report.facts.deadlines import Ahead, LateTask, Reminder, ahead, late_tasks
from de_an06.report.facts.figures import Balance, TargetResult, balance, targets
from de_an06.report.facts.obstacles import Obstacles, obstacles
from de_an06.report.facts.rulings import NamedRuling, named_rulings
from de_an06.report.facts.tasks import (
    GroupResult,
    Helped,
    coordination,
    group_results,
    task_results,
)


@dataclass(frozen=True, slots=True)
class Clerk:
    """What the clerk adds after signing, with whether the report is a draft.

    The number, the symbol beside it and the day are blank until they are given.
    """

    number: str | None = None
    symbol: str | None = None
    signed_on: date | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What every report says of itself.

    `author` signs it, of its `own` work alone or of the whole plan; `issuer` is the task force and
    `standing` the standing agency; `owes` says whether the plan asks the author for reports.
    `set_aside` counts the files left out; `is_sent`: it is as of the day on which it was sent.
    """

    plan: Plan
    author: Agency
    own: bool
    issuer: Agency
    standing: Agency
    period: Period
    as_of: date
    clerk: Clerk
    set_aside: int
    owes: bool
    is_sent: bool = False

    @property
    def unfinished(self) -> bool:
        """Whether the figures are from before the window's last day, and will change yet."""
        return self.as_of < self.period.last_day and not self.is_sent


@dataclass(frozen=True, slots=True)
class Report:
    """The facts of a consolidated report, of an agency's own, or of their annexes.

    `speaks_for` are the names of other agencies whose tasks an agency reports on in their stead;
    `steps` is the number of steps that are reported on, `led` that of the tasks and steps of which
    there are assignments; `named` are the rulings of the period that ask for a second look;
    `products` are the documents of the period by task.
    """

    head: Head
    speaks_for: tuple[str, ...]
    steps: int
    led: int
    guidance: Guidance
    named: tuple[NamedRuling, ...]
    balance: Balance
    groups: tuple[GroupResult, ...]
    coordination: tuple[Helped, ...]
    targets: tuple[TargetResult, ...]
    late: tuple[LateTask, ...]
    conduct: Conduct
    obstacles: Obstacles
    ahead: Ahead
    products: Mapping[str, tuple[Product, ...]]
    late_rows: tuple[LateRow, ...]
    agencies: tuple[AgencyRow, ...]
    all_agencies: AgencyRow
    target_tables: tuple[TargetTable, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The facts of a reminder."""

    head: Head
    reminder: Reminder


@dataclass(frozen=True, slots=True)
class Written:
    """A document that was made: what it is, for whom, the name of its file without suffix.

    `late` and `missing` say what a letter is about: overdue tasks, reports not sent.
    """

    kind: str
    agency: str | None
    stem: str
    late: int = 0
    missing: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists what was made for a period, in files with `suffixes`."""

    head: Head
    documents: tuple[Written, ...]
    suffixes: tuple[str, ...]


Facts = Report | Letter | Index


def report(basis: Basis, clerk: Clerk) -> Report:
    """The facts of the report that `basis` is for: the whole plan's, or an agency's own."""
    helped = coordination(basis)
    results = task_results(basis, helped)
    late, reached, counts = late_tasks(results), targets(basis), balance(basis)
    return Report(
        head=head(basis, clerk, author=basis.voice or basis.register.plan.issuer),
        speaks_for=_speaks_for(basis),
        steps=sum(task.parent is not None for task in basis.tasks),
        led=len({row.task for row in basis.outlook.assignments}),
        guidance=guidance(basis),
        named=named_rulings(basis),
        balance=counts,
        groups=group_results(basis, results),
        coordination=helped,
        targets=reached,
        late=late,
        conduct=conduct(basis),
        obstacles=obstacles(basis),
        ahead=ahead(basis, results),
        products=products(results),
        late_rows=late_rows(late),
        agencies=agency_rows(basis),
        all_agencies=all_agencies(basis, counts),
        target_tables=target_tables(basis, reached),
    )


def _speaks_for(basis: Basis) -> tuple[str, ...]:
    if basis.voice is None:
        return ()
    holders = {row.held_by for row in basis.outlook.assignments} - {basis.voice}
    return basis.register.agencies.names(sorted(filter(None, holders)))


def standing_on(register: Register, day: date) -> str:
    """The standing agency of a plan, or its heir on a day."""
    return secretariat(register.agencies, register.plan.standing_agency, day)


def letter(basis: Basis, clerk: Clerk, reminder: Reminder) -> Letter:
    """The facts of a letter from the standing agency."""
    return Letter(head(basis, clerk, author=basis.known.secretariat), reminder)


def head(basis: Basis, clerk: Clerk, *, author: str) -> Head:
    """What a report by `author` says of itself."""
    register = basis.register
    return Head(
        plan=register.plan,
        author=register.agencies.agency(author),
        own=basis.voice is not None,
        issuer=register.agencies.agency(register.plan.issuer),
        standing=register.agencies.agency(basis.known.secretariat),
        period=basis.period,
        as_of=basis.as_of,
        clerk=clerk,
        set_aside=len(register.set_aside),
        owes=author in owing(register),
        is_sent=basis.is_sent,
    )
