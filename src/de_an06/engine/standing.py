"""Where a plan stands on a day."""

from datetime import date
from itertools import chain

from de_an06.engine.assignments import assess_assignments
from de_an06.engine.known import known_on
from de_an06.engine.reports import assess_reports
from de_an06.engine.targets import assess_targets
from de_an06.engine.task_states import assess_task
from de_an06.model.assessment import Standing
from de_an06.model.register import Register


def assess(register: Register, as_of: date) -> Standing:
    """Assess every assignment, task, report and target from what is known on `as_of`.

    Pure: the same register and day give the same standing (DESIGN section 4). Every task must come
    down to an agency, as `load` makes sure.
    """
    known = known_on(register, as_of)
    rows = [assess_assignments(known, task) for task in known.tasks]
    by_task = list(zip(known.tasks, rows, strict=True))
    targets = [assess_targets(known, task, its_rows) for task, its_rows in by_task]
    return Standing(
        as_of=as_of,
        assignments=tuple(chain.from_iterable(rows)),
        tasks=tuple(assess_task(task.id, its_rows) for task, its_rows in by_task),
        reports=assess_reports(register, as_of),
        targets=tuple(chain.from_iterable(targets)),
    )


def default_as_of(register: Register, today: date) -> date:
    """The day to compute for when none is asked for (DESIGN section 4, first paragraph).

    Today; but for a plan whose year is over the day after its last day, so that what fell due on
    31 December is past due, or the day of the last fact recorded where that is later.
    """
    if today.year <= register.plan.year:
        return today
    return max([date(register.plan.year + 1, 1, 1), *_days_of_facts(register)])


def _days_of_facts(register: Register) -> list[date]:
    """The days of all updates, submissions and decisions."""
    updates = [update.on for month in register.months for update in month.updates]
    submissions = [month.submitted.on for month in register.months if month.submitted]
    return [*updates, *submissions, *(decision.on for decision in register.decisions)]
