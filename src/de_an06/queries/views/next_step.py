"""The one command that is worth typing next, by the calendar and by what needs doing."""

from datetime import date

from de_an06.model.assessment import State
from de_an06.queries.views.needs import Needs
from de_an06.queries.views.survey import Survey
from de_an06.queries.views.work import Silence, by_urgency, silence

_TO_REMIND = 2
"""Days after the due day on which a letter goes to those who have not reported."""
_TO_REPORT = 7
"""Days after the due day by which the secretariat's own report is written."""
_TO_COME = 5

_OPEN = frozenset({State.OVERDUE, State.IN_PROGRESS, State.NOT_STARTED, State.STALE})


def next_step(survey: Survey, found: Needs) -> str:
    """The command, without the program's name and what stands before and after."""
    if found.today and not survey.words:
        return "due --days 0"
    if found.set_aside:
        return "validate"
    if survey.words:
        return _of_a_part(survey, found)
    return _by_the_calendar(survey, found) or _by_the_work(found)


def _by_the_calendar(survey: Survey, found: Needs) -> str | None:
    """What the days around a due day are for; None on the others."""
    as_of = survey.outlook.as_of
    last = silence(survey.outlook)
    # A report is of a day that has come.
    if last and as_of <= survey.today and (step := _after(last, found, as_of)):
        return step
    if found.ahead and (found.ahead.due - as_of).days <= _TO_COME:
        return f"due --days {_TO_COME}"
    return None


def _after(last: Silence, found: Needs, as_of: date) -> str | None:
    days = (as_of - last.due).days
    if found.missing and days <= _TO_REMIND:
        return f"report reminder {last.longest.id}"
    return f"report consolidated {last.longest.id}" if days <= _TO_REPORT else None


def _by_the_work(found: Needs) -> str:
    if found.late:
        return "status --state overdue"
    if found.soon or found.missing or found.older:
        return "due"
    if found.waiting:
        return f"obstacles --to {found.addressee}"
    return "status --state stale" if found.silent else "tasks"


def _of_a_part(survey: Survey, found: Needs) -> str:
    rows = [row for row in by_urgency(survey.outlook.assignments) if row.state in _OPEN]
    named = survey.selection.agencies
    if len(named) == 1 and not survey.selection.tasks:
        (agency,) = named
        silent = found.today or found.missing
        if silent and not (found.late or found.soon):
            return f"submit {agency} {silent.periods[0].id}"
        return f"update {agency} {rows[0].task}" if rows else f"agency {agency}"
    if named and not survey.selection.tasks:
        return f"status {survey.words} --full"
    worst = rows[0].task if rows else next((one.task for one in survey.outlook.tasks), None)
    return f"show {worst}" if worst else "tasks"
