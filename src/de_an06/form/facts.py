"""What is on an agency's form: its tasks and targets, and what it last said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from de_an06.engine.assignments import last_percent
from de_an06.engine.known import Known
from de_an06.engine.obstacles import resolvable
from de_an06.engine.standing import assess_known, owing
from de_an06.engine.targets import own_targets
from de_an06.form.identity import FormIdentity
from de_an06.form.roles import form_rows, form_tasks, form_version
from de_an06.model.assessment import Assessment, Outlook, State
from de_an06.model.history import Entry, LedgerEntry
from de_an06.model.month import AgencyMonth, Measure, Status, Update
from de_an06.model.period import Period
from de_an06.model.task import Target, TargetKind, Task

_SETTLED = frozenset({State.DONE_ON_TIME, State.DONE_LATE, State.WAIVED, State.WAITING})


@dataclass(frozen=True, slots=True)
class FormTask:
    """A task on the form; `code` is how its row is called.

    `whole` is the title of the task that it is a step of. `due` is the deadline that the agency has
    after rulings, `original_due` the plan's own, `waived` whether it has none to meet.
    `last` is the agency's own latest word, `percent` and `result` what it last said of these;
    `obstacles` are those that it has open. `waits`: it is open, and has no news in the period.
    """

    task: Task
    code: str
    leads: bool
    whole: str | None
    due: date | None
    original_due: date | None
    waived: bool
    last: Update | None
    percent: int | None
    result: str | None
    obstacles: tuple[LedgerEntry, ...]
    waits: bool = True


@dataclass(frozen=True, slots=True)
class FormTarget:
    """A target on the form: its goal, the code of its task, and the agency's last figures."""

    target: Target
    goal: Decimal | None
    code: str
    measure: Measure | None
    measured_on: date | None


@dataclass(frozen=True, slots=True)
class FormPaper:
    """The form of an agency's month, as of a day.

    `plan_begins` is the first day that an update may bear. `due` is the last day on which to
    report, `report_day` the last working day; None where no report is due for the month.
    `addressees` are the names of the agencies to which an obstacle's proposal may go. `own` is what
    the month says already, with the agency's own words.
    """

    identity: FormIdentity
    period: Period
    agency_name: str
    plan_name: str
    plan_year: int | None
    plan_first_day: date
    plan_last_day: date
    standing_agency: str
    as_of: date
    plan_begins: date
    due: date | None
    report_day: date | None
    tasks: tuple[FormTask, ...]
    targets: tuple[FormTarget, ...]
    addressees: tuple[str, ...]
    own: AgencyMonth | None = None

    @property
    def example_code(self) -> str:
        """What the code of an obstacle looks like in this period."""
        return f"{self.period.first_day}.1"

    @property
    def asks_for_values(self) -> bool:
        """Whether any figure that is asked for is not that of a rate."""
        return any(row.target.kind is not TargetKind.RATE for row in self.targets)


def form_papers(known: Known, period: Period, agencies: Iterable[str]) -> Iterator[FormPaper]:
    """The form of each agency for a month."""
    register, plan = known.register, known.register.plan
    outlook = assess_known(known)
    for agency in agencies:
        version = form_version(register, agency)
        identity = FormIdentity(agency, period.id, register.id, version, plan.simulated)
        rows = list(_tasks(known, agency, period=period, outlook=outlook))
        # What waits for an answer stands first, each part in the plan's order.
        tasks = tuple(sorted(rows, key=lambda row: not row.waits))
        owed = own_targets(known, form_rows(known, outlook, agency))
        asked = {target.id for target in owed}
        targets = tuple(
            _target(known, target, agency=agency, row=row)
            for row in rows
            for target in row.task.targets
            if target.id in asked
        )
        yield _paper(known, identity, period=period, tasks=tasks, targets=targets)


def _paper(
    known: Known,
    identity: FormIdentity,
    *,
    period: Period,
    tasks: tuple[FormTask, ...],
    targets: tuple[FormTarget, ...],
) -> FormPaper:
    register, plan = known.register, known.register.plan
    agency = register.agencies.agency(identity.agency)
    asked = register.schedule.named(period.id) if agency.id in owing(register) else None
    due = asked.due if asked and agency.exists_on(asked.due) else None
    mine = (agency.id, period.id)
    return FormPaper(
        identity=identity,
        period=period,
        agency_name=agency.name,
        plan_name=plan.name,
        plan_year=plan.year,
        plan_first_day=plan.first_day,
        plan_last_day=plan.last_day,
        standing_agency=register.agencies.agency(known.secretariat).name,
        as_of=known.as_of,
        plan_begins=register.schedule.begins,
        due=due,
        report_day=register.calendar.last_working_day(due) if due else None,
        tasks=tasks,
        targets=targets,
        addressees=tuple(
            one.name
            for one in register.agencies.agencies
            if one != agency and one.exists_on(known.as_of)
        ),
        own=next((m for m in register.months if (m.agency, m.period) == mine), None),
    )


def _tasks(known: Known, agency: str, *, period: Period, outlook: Outlook) -> Iterator[FormTask]:
    """The rows of the tasks: of the agency's own part, of all leads' where it only coordinates."""
    register = known.register
    codes = _codes(register.tasks)
    own = form_rows(known, outlook, agency)
    mine = resolvable(known, agency)
    for task, leads in form_tasks(known, agency, period):
        held = [row for row in own if row.task == task.id]
        parts = held or [row for row in outlook.assignments if row.task == task.id]
        said = [entry.update for entry in _told(known, task, agency, held)]
        due, original = _due(task, parts)
        yield FormTask(
            task=task,
            code=codes[task.id],
            leads=leads,
            whole=register.task(task.parent).title if task.parent else None,
            due=due,
            original_due=original,
            waived=bool(parts) and all(row.state is State.WAIVED for row in parts),
            last=said[-1] if said else None,
            percent=_percent(said),
            result=next((update.result for update in reversed(said) if update.result), None),
            obstacles=tuple(entry for entry in mine if entry.task == task.id),
            waits=_waits(held, said, period),
        )


def _waits(held: Sequence[Assessment], said: Sequence[Update], period: Period) -> bool:
    """Whether a task that the agency leads is open, and it has said nothing of it in the period."""
    is_open = any(row.state not in _SETTLED for row in held)
    return is_open and not any(update.on >= period.first_day for update in said)


def _told(known: Known, task: Task, agency: str, held: Sequence[Assessment]) -> Sequence[Entry]:
    """What an agency said of a task, with what former holders said as the word of its rows."""
    words = known.spoken(task, [row.agency for row in held])
    return words or known.said.get(task.id, {}).get(agency, ())


def _codes(tasks: Sequence[Task]) -> dict[str, str]:
    """How each task's row is called: by the printed form, or by the id where that may mislead.

    What comes back is looked up in the whole plan: there II.3.d is never II.3.d2, although both
    are printed so.
    """
    names = Counter(name for task in tasks for name in {task.id, task.ref})
    return {task.id: task.ref if names[task.ref] == 1 else task.id for task in tasks}


def _due(task: Task, parts: Iterable[Assessment]) -> tuple[date | None, date | None]:
    """The deadline that all parts have, and the plan's own, which stands where they differ."""
    dues, own = {row.due for row in parts}, {row.original_due for row in parts}
    given = task.due.date if task.due else None
    original = own.pop() if len(own) == 1 else given
    return dues.pop() if len(dues) == 1 else original, original


def _percent(said: Sequence[Update]) -> int | None:
    """As the engine has it: of work that goes on, what was last said of such work."""
    if said and said[-1].status is Status.DONE:
        return said[-1].percent
    return last_percent(said)


def _target(known: Known, target: Target, *, agency: str, row: FormTask) -> FormTarget:
    given = [
        (measure, entry.update.on)
        for entry in known.said.get(row.task.id, {}).get(agency, ())
        for measure in entry.update.measures
        if measure.target == target.id
    ]
    measure, day = given[-1] if given else (None, None)
    return FormTarget(target, target.goal_on(known.as_of), row.code, measure, day)
