"""What an agency should look at before it sends its month."""

from dataclasses import dataclass

from de_an06.model.assessment import Standing, State
from de_an06.model.history import LedgerEntry
from de_an06.model.period import Period
from de_an06.model.register import Register

_SETTLED = frozenset({State.DONE_ON_TIME, State.DONE_LATE, State.WAIVED, State.WAITING})


@dataclass(frozen=True, slots=True)
class Remarks:
    """Ids of tasks without news and of targets without a figure; obstacles that are open."""

    silent_tasks: tuple[str, ...]
    targets_without_figure: tuple[str, ...]
    obstacles: tuple[LedgerEntry, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to point out."""
        return bool(self.silent_tasks or self.targets_without_figure or self.obstacles)


def remarks(
    register: Register,
    standing: Standing,
    obstacles: tuple[LedgerEntry, ...],
    *,
    agency: str,
    month: Period,
) -> Remarks:
    """What is missing or open in the month; what is done, waived or waiting needs no news."""
    voices = register.agencies.speaks_for(agency)
    rows = [row for row in standing.assignments if row.agency in voices]
    told = {
        update.task
        for file in register.months
        if file.agency == agency and file.period == month
        for update in file.updates
    }
    owing = (row.task for row in rows if row.state not in _SETTLED and row.task not in told)
    mine = {row.task for row in rows if row.state is not State.WAIVED}
    targets = {target.id for task in register.tasks if task.id in mine for target in task.targets}
    return Remarks(
        silent_tasks=tuple(dict.fromkeys(owing)),
        targets_without_figure=tuple(
            target.id
            for target in standing.targets
            if target.id in targets and not set(voices).isdisjoint(target.missing)
        ),
        obstacles=tuple(entry for entry in obstacles if entry.agency == agency),
    )
