"""A whole periodic report as facts, ready for a template."""

from collections.abc import Mapping
from dataclasses import dataclass

from de_an06.report.facts.ahead import Ahead, ahead
from de_an06.report.facts.annexes import (
    AgencyProduct,
    AgencyRow,
    LateRow,
    TargetTable,
    agency_rows,
    all_agencies,
    late_rows,
    products,
    target_tables,
)
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.conduct import Conduct, Guidance, conduct, guidance
from de_an06.report.facts.deadlines import LateTask, Reminder, late_tasks
from de_an06.report.facts.figures import Balance, TargetResult, balance, targets, targets_lag
from de_an06.report.facts.groups import GroupResult, group_results
from de_an06.report.facts.head import Clerk, Head, head
from de_an06.report.facts.index import Index
from de_an06.report.facts.obstacles import Obstacles, obstacles
from de_an06.report.facts.rulings import NamedRuling, named_rulings
from de_an06.report.facts.tasks import (
    Helped,
    coordination,
    task_results,
)


@dataclass(frozen=True, slots=True)
class Report:
    """The facts of a consolidated report, of an agency's own, or of their annexes.

    `speaks_for` are the names of other agencies whose tasks an agency reports on in their stead;
    `steps` is the number of steps that are reported on, `led` that of the tasks and steps of which
    there are assignments; `named` are the rulings of the period that ask for a second look.
    `targets_lag`: work is done, and yet the targets are far; `products` are the documents of the
    period by task.
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
    targets_lag: bool
    late: tuple[LateTask, ...]
    conduct: Conduct
    obstacles: Obstacles
    ahead: Ahead
    products: Mapping[str, tuple[AgencyProduct, ...]]
    late_rows: tuple[LateRow, ...]
    agencies: tuple[AgencyRow, ...]
    all_agencies: AgencyRow
    target_tables: tuple[TargetTable, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The facts of a reminder."""

    head: Head
    reminder: Reminder


Facts = Report | Letter | Index


def report(basis: Basis, clerk: Clerk) -> Report:
    """The facts of the report that `basis` is for: the whole plan's, or an agency's own."""
    helped = coordination(basis)
    results = task_results(basis, helped)
    whole, aims, late = balance(basis), targets(basis), late_tasks(results)
    return Report(
        head=head(basis, clerk, author=basis.voice or basis.register.plan.issuer),
        speaks_for=_speaks_for(basis),
        steps=sum(task.parent is not None for task in basis.tasks),
        led=len({row.task for row in basis.outlook.assignments}),
        guidance=guidance(basis),
        named=named_rulings(basis),
        balance=whole,
        groups=group_results(basis.register.plan.groups, results),
        coordination=helped,
        targets=aims,
        targets_lag=targets_lag(whole, aims),
        late=late,
        conduct=conduct(basis),
        obstacles=obstacles(basis),
        ahead=ahead(basis, results),
        products=products(results),
        late_rows=late_rows(late),
        agencies=agency_rows(basis),
        all_agencies=all_agencies(basis, whole),
        target_tables=target_tables(basis, aims),
    )


def _speaks_for(basis: Basis) -> tuple[str, ...]:
    if basis.voice is None:
        return ()
    holders = {row.held_by for row in basis.outlook.assignments} - {basis.voice}
    return basis.register.agencies.names(sorted(filter(None, holders)))


def letter(basis: Basis, clerk: Clerk, reminder: Reminder) -> Letter:
    """The facts of a letter from the standing agency."""
    return Letter(head(basis, clerk, author=basis.known.secretariat), reminder)
