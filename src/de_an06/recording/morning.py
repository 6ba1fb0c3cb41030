"""What lies before an agency on the day on which it writes."""

from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known, known_on
from de_an06.engine.standing import assess_known
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Outlook
from de_an06.model.task import Task
from de_an06.queries.screens.lists import deadline
from de_an06.queries.views.work import Desk, desk
from de_an06.surface.page import Page
from de_an06.words.dates import short_day


@dataclass(frozen=True, slots=True)
class Morning:
    """What lies before an agency on the day on which it writes, folded once for all its cards."""

    page: Page
    known: Known
    outlook: Outlook
    desk: Desk

    def due_of_all(self, task: Task) -> date | None:
        """The deadline in force where all leads of a task have the same."""
        dues = {row.due for row in self.outlook.assignments if row.task == task.id}
        return dues.pop() if len(dues) == 1 else None


def morning(page: Page, on: date, agency: Agency) -> Morning:
    """What the agency has before it on a day."""
    known = known_on(page.register, on)
    return Morning(page, known, assess_known(known), desk(known, agency))


def due_words(page: Page, task: Task, due: date | None) -> str:
    """A deadline in force in words; the plan's own where it is not one day for all."""
    if due is None:
        return deadline(page, task)
    day = short_day(due)
    return page.say("work_continues", day=day) if task.continues else day
