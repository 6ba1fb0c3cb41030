"""A whole periodic report as facts, ready for a template."""

from dataclasses import dataclass

from de_an06.report.facts.ahead import Ahead, ahead
from de_an06.report.facts.annexes import Annexes, annexes
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.conduct import Conduct, Guidance, conduct, guidance
from de_an06.report.facts.deadlines import LateCause, LateTask, late_causes, late_tasks
from de_an06.report.facts.figures import (
    Balance,
    Charts,
    TargetResult,
    balance,
    targets,
    targets_lag,
)
from de_an06.report.facts.groups import (
    GroupResult,
    HelpedAlike,
    OwnResults,
    group_results,
    helped_alike,
    own_results,
)
from de_an06.report.facts.head import Clerk, Head, head
from de_an06.report.facts.obstacles import Obstacles, obstacles
from de_an06.report.facts.review import Review, review
from de_an06.report.facts.rulings import NamedRuling, named_rulings
from de_an06.report.facts.tasks import coordination, task_results


@dataclass(frozen=True, slots=True)
class Report:
    """The facts of a consolidated report, of an agency's own, or of their annexes.

    `speaks_for` are the names of other agencies whose tasks an agency reports on in their stead;
    `steps` is the number of steps that are reported on, `led` that of the tasks and steps of which
    there are assignments; `own` is what an agency tells of its tasks, None for the whole plan;
    `named` are the rulings of the period that ask for a second look. `targets_lag`: work is done,
    and yet the targets are far; `charts` is None where none are asked for.
    """

    head: Head
    speaks_for: tuple[str, ...]
    steps: int
    led: int
    guidance: Guidance
    named: tuple[NamedRuling, ...]
    balance: Balance
    groups: tuple[GroupResult, ...]
    own: OwnResults | None
    coordination: tuple[HelpedAlike, ...]
    targets: tuple[TargetResult, ...]
    targets_lag: bool
    late: tuple[LateTask, ...]
    late_causes: tuple[LateCause, ...]
    conduct: Conduct
    obstacles: Obstacles
    review: Review
    ahead: Ahead
    annexes: Annexes
    charts: Charts | None


def report(basis: Basis, clerk: Clerk) -> Report:
    """The facts of the report that `basis` is for: the whole plan's, or an agency's own."""
    helped = coordination(basis)
    results = task_results(basis, helped)
    whole, aims, troubles = balance(basis), targets(basis), obstacles(basis)
    late = late_tasks(results)
    return Report(
        head=head(basis, clerk, author=basis.voice or basis.register.plan.issuer),
        speaks_for=_speaks_for(basis),
        steps=sum(task.parent is not None for task in basis.tasks),
        led=len({row.task for row in basis.outlook.assignments}),
        guidance=guidance(basis),
        named=named_rulings(basis),
        balance=whole,
        groups=group_results(basis.register.plan.groups, results),
        own=own_results(basis, results) if basis.voice else None,
        coordination=helped_alike(helped),
        targets=aims,
        targets_lag=targets_lag(basis, whole, aims),
        late=late,
        late_causes=late_causes(late),
        conduct=conduct(basis),
        obstacles=troubles,
        review=review(basis, results, targets=aims, difficulties=troubles.difficulties),
        ahead=ahead(basis, results),
        annexes=annexes(basis, results, balance=whole, targets=aims),
        charts=None,
    )


def _speaks_for(basis: Basis) -> tuple[str, ...]:
    if basis.voice is None:
        return ()
    holders = {row.held_by for row in basis.outlook.assignments} - {basis.voice}
    return basis.register.agencies.names(sorted(filter(None, holders)))
