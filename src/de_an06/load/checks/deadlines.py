"""What the deadline of a task must say, and the days that cannot be meant."""

from collections.abc import Iterator
from datetime import date

from de_an06.engine.deadlines import day_of
from de_an06.findings.rules import links as rules
from de_an06.findings.rules.shape import ONE_DUE
from de_an06.load.checks.ids import unknown_id
from de_an06.load.checks.roster import Roster
from de_an06.model.task import ISSUED, Due, Task
from de_an06.yamltext.place import Fault, Spot

_FORMS = ({"date"}, {"days", "after"}, {"days", "after", "working"})
_MOST_YEARS = 20


def due_faults(file: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    """A deadline that is neither a day nor counted, or counted from nowhere; an unlikely day."""
    due, spot = task.due, file.at("due")
    if due is None:
        return
    given = due.model_fields_set - {"text"}
    if given not in _FORMS:
        yield spot.fault(ONE_DUE, given=", ".join(sorted(given)) or "text")
        return
    yield from _start(spot.at("after"), due, roster=roster)
    if due.condition and task.own_condition not in (None, due.condition):
        facts = {"value": task.own_condition, "after": due.condition}
        yield file.at("condition").fault(rules.TWO_CONDITIONS, facts)
    if roster.plan and roster.calendar:
        day = day_of(due, roster.plan, roster.calendar)
        yield from unlikely_day(spot.at("date" if due.date else "days"), day, roster)


def _start(spot: Spot, due: Due, *, roster: Roster) -> Iterator[Fault]:
    plan = roster.plan
    if plan is None:
        return
    if due.after == ISSUED and plan.date is None:
        yield spot.fault(rules.NO_DAY_OF_ISSUE)
    ids = [ISSUED, *(condition.id for condition in plan.conditions)]
    yield from unknown_id(rules.UNKNOWN_CONDITION, spot, due.after, ids)


def unlikely_day(spot: Spot, day: date | None, roster: Roster) -> Iterator[Fault]:
    """A warning at a deadline before the plan begins, or more than twenty years after.

    A day within the plan's own is none, however long it runs.
    """
    if day is None or roster.plan is None or roster.schedule is None:
        return
    begins = roster.schedule.first_day
    latest = (begins.year + _MOST_YEARS, begins.month, begins.day)
    is_late = (day.year, day.month, day.day) > latest and day > roster.plan.last_day
    if day < begins or is_late:
        yield spot.fault(rules.UNLIKELY_DEADLINE, value=day, begins=begins)
