"""What the updates of a form change, task by task."""

from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.model.history import entries
from de_an06.model.month import Measure, Update
from de_an06.model.register import Register
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A figure, and the one that was known for its target: None where there was none."""

    before: Measure | None
    after: Measure


@dataclass(frozen=True, slots=True)
class News:
    """An update of a task, and the agency's word of that task before it: None for the first."""

    task: Task
    before: Update | None
    update: Update
    figures: tuple[NewFigure, ...]


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
                found.append(_news(task, of_task[:place], update))
    return tuple(found)


def _news(task: Task, before: Sequence[Update], update: Update) -> News:
    last = before[-1] if before else None
    return News(task, last, update, _figures(before, update))


def _figures(before: Sequence[Update], update: Update) -> tuple[NewFigure, ...]:
    known = {measure.target: measure for past in before for measure in past.measures}
    return tuple(NewFigure(known.get(measure.target), measure) for measure in update.measures)
