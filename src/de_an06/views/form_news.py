"""What the updates of a form change, task by task."""

from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.model.agencies import Agency
from de_an06.model.history import entries
from de_an06.model.month import Measure, Obstacle, Status, Update
from de_an06.model.register import Register
from de_an06.model.task import Task
from de_an06.views.lookup import find_agency


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A figure, and the one that was known for its target: None where there was none."""

    before: Measure | None
    after: Measure

    @property
    def is_lower(self) -> bool:
        """Whether a cumulative figure goes down."""
        old, new = self.before, self.after
        return old is not None and (
            new.numerator < old.numerator or new.denominator < old.denominator
        )


@dataclass(frozen=True, slots=True)
class NewObstacle:
    """An obstacle, and the agency that its proposal is for.

    None where it is for nobody, or for one outside the registry; `near` are those of the registry
    that could be meant instead.
    """

    obstacle: Obstacle
    addressee: Agency | None
    near: tuple[Agency, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """An update of a task, and the agency's word of that task before it: None for the first."""

    task: Task
    before: Update | None
    update: Update
    figures: tuple[NewFigure, ...]
    obstacles: tuple[NewObstacle, ...]
    percent_before: int | None

    @property
    def is_lower(self) -> bool:
        """Whether less is done than was known."""
        old, new = self.percent_before, self.update.percent
        return old is not None and new is not None and new < old

    @property
    def is_undone(self) -> bool:
        """Whether what was done is no longer so."""
        done = self.before is not None and self.before.status is Status.DONE
        return done and self.update.status is not Status.DONE


def form_news(register: Register, agency: str, updates: Sequence[Update]) -> tuple[News, ...]:
    """The updates in the plan's order of tasks, then by day, each with what was known before."""
    recorded = [entry.update for entry in entries(register.months) if entry.agency == agency]
    found = []
    for task in register.tasks:
        of_task = [update for update in (*recorded, *updates) if update.task == task.id]
        # The sort is stable: of one day, what is new comes last.
        of_task.sort(key=lambda update: update.on)
        for place, update in enumerate(of_task):
            if update in updates:
                found.append(_news(register, task, of_task[:place], update))
    return tuple(found)


def _news(register: Register, task: Task, before: Sequence[Update], update: Update) -> News:
    percents = [past.percent for past in before if past.percent is not None]
    return News(
        task,
        before[-1] if before else None,
        update,
        _figures(before, update),
        tuple(_obstacle(register, obstacle) for obstacle in update.obstacles),
        percents[-1] if percents else None,
    )


def _obstacle(register: Register, obstacle: Obstacle) -> NewObstacle:
    found = find_agency(obstacle.to, register.agencies) if obstacle.to else None
    addressee = register.agencies.named(obstacle.to) if obstacle.to else None
    if found is None or isinstance(addressee, Agency):
        return NewObstacle(obstacle, addressee if isinstance(addressee, Agency) else None)
    near = (register.agencies.named(id) for id in found.near)
    return NewObstacle(obstacle, None, tuple(one for one in near if isinstance(one, Agency)))


def _figures(before: Sequence[Update], update: Update) -> tuple[NewFigure, ...]:
    known = {measure.target: measure for past in before for measure in past.measures}
    return tuple(NewFigure(known.get(measure.target), measure) for measure in update.measures)
