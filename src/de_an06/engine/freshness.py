"""Whether an assignment has news of late."""

from datetime import date

from de_an06.engine.known import Known
from de_an06.model.period import Period
from de_an06.model.task import Task


def is_fresh(known: Known, task: Task, last_update: date | None) -> bool:
    """Whether what was last said on `last_update` (None: nothing yet) still counts as news.

    DESIGN section 4, "Fresh": an update on or after the first day of the last closed month. All
    is fresh until a month has closed that the task existed in.
    """
    closed = known.last_closed_month
    if closed is None or _is_new(task, known.as_of):
        return True
    return last_update is not None and last_update >= closed.first_day


def _is_new(task: Task, as_of: date) -> bool:
    """Whether the month in which a task was added has yet to close."""
    return task.since is not None and as_of <= Period.month_of(task.since.on).last_day
