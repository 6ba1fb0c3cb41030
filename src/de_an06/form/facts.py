"""What of the plan is on an agency's form, with the digest that tells one plan from another."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from de_an06.engine.assignments import last_percent
from de_an06.engine.known import Known
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.standing import assess_known, owing
from de_an06.engine.targets import own_targets
from de_an06.form.identity import FormIdentity
from de_an06.model.assessment import Assessment, State
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Measure, Status, Update
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Sense, Target, TargetKind, Task

_DIGITS = 16


def form_roles(register: Register, agency: str) -> list[tuple[Task, bool]]:
    """The tasks that an agency writes of, each with whether it leads; those it leads first.

    What it reports for another counts as its own (docs/design.md, "Agencies").
    """
    voices, members = set(register.agencies.speaks_for(agency)), register.agencies.expand
    # Of a task with steps only these are written of.
    wholes = register.wholes
    tasks = [task for task in register.tasks if task.id not in wholes]
    led = [task for task in tasks if voices & {*members(task.leads)}]
    others = [task for task in tasks if voices & {*members(task.coordinators)}]
    return [*((task, True) for task in led), *((task, False) for task in others if task not in led)]


def form_agencies(register: Register, period: Period) -> tuple[str, ...]:
    """The agencies that fill in a form for a month, in the registry's order.

    They have work, write their own file, and exist at some time of the month.
    """
    return tuple(
        agency.id
        for agency in register.agencies.agencies
        if agency.reported_by is None
        and (agency.valid_from is None or agency.valid_from <= period.last_day)
        and (agency.valid_to is None or agency.valid_to >= period.first_day)
        and form_tasks(register, agency.id, period)
    )


def form_tasks(register: Register, agency: str, period: Period) -> list[tuple[Task, bool]]:
    """Those of `form_roles` that are there before a month is over: one may be added in mid-year."""
    return [
        (task, leads)
        for task, leads in form_roles(register, agency)
        if task.since is None or task.since.on <= period.last_day
    ]


def form_version(register: Register, agency: str) -> str:
    """A digest of what an agency's forms show of the plan, and of nothing that is news."""
    shown = {
        "agency": agency,
        # Forms of a plan that is named by its year are those of before.
        "year": register.plan.year or register.id,
        "tasks": [
            _plan_of(task, register.plan.date, leads=leads)
            for task, leads in form_roles(register, agency)
        ],
    }
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _plan_of(task: Task, issued: date | None, *, leads: bool) -> Mapping[str, object]:
    counted = task.due and task.due.days and [task.due.days, task.due.working, task.due.after]
    # What no plan had before is there only where it is used: forms that are out stay readable.
    new = {
        "parent": task.parent,
        "products": task.products,
        "counted": counted and [*counted, str(issued)],
    }
    return {
        **{key: value for key, value in new.items() if value},
        "id": task.id,
        "ref": task.ref,
        "title": task.title,
        "leads": leads,
        "due": task.due.date.isoformat() if task.due and task.due.date else None,
        "continues": task.continues,
        "deadline_text": task.deadline_text,
        "targets": [_target_of_plan(target) for target in task.targets],
    }


def _target_of_plan(target: Target) -> Sequence[object]:
    """What a form shows of a target; what is not said changes no digest of an older form."""
    is_plain = target.kind is TargetKind.RATE and target.sense is Sense.AT_LEAST
    more: list[str] = [] if is_plain else [target.kind, target.sense]
    more += [str(target.upper)] if target.upper is not None else []
    more += ["each"] if target.each else []
    more += [f"{goal.by} {goal.value}" for goal in target.goals]
    value = target.value
    whole = int(value) if value is not None and value == int(value) else value and str(value)
    return [target.id, whole, target.unit, target.level, target.text, *more]


@dataclass(frozen=True, slots=True)
class FormTask:
    """A task on the form; `code` is how its row is called.

    `whole` is the title of the task that it is a step of. `due` is the deadline that the agency has
    after rulings, `original_due` the plan's own, `waived` whether it has none to meet.
    `last` is the agency's own latest word, `percent` and `result` what it last said of these;
    `obstacles` are those that it has open.
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

    `plan_begins` is the first day that an update may bear. `report_day` is the last working day
    on which to report; None where no report is due from the agency for the month. `addressees` are
    the names of the agencies to which an obstacle's proposal may go.
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
    report_day: date | None
    tasks: tuple[FormTask, ...]
    targets: tuple[FormTarget, ...]
    addressees: tuple[str, ...]


def form_papers(known: Known, period: Period, agencies: Iterable[str]) -> Iterator[FormPaper]:
    """The form of each agency for a month."""
    register, plan = known.register, known.register.plan
    assignments = assess_known(known).assignments
    raised = open_obstacles(known)
    for agency in agencies:
        version = form_version(register, agency)
        identity = FormIdentity(agency, period.id, register.id, version, plan.simulated)
        tasks = tuple(_tasks(known, agency, period=period, assignments=assignments, raised=raised))
        voices = register.agencies.speaks_for(agency)
        owed = own_targets(known, [row for row in assignments if row.agency in voices])
        asked = {target.id for target in owed}
        targets = tuple(
            _target(known, target, agency=agency, row=row)
            for row in tasks
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
    return FormPaper(
        identity=identity,
        period=period,
        agency_name=agency.name,
        plan_name=plan.name,
        plan_year=plan.year,
        plan_first_day=plan.first_day,
        plan_last_day=plan.last_day,
        standing_agency=register.agencies.agency(plan.standing_agency).name,
        as_of=known.as_of,
        plan_begins=register.schedule.begins,
        report_day=register.calendar.last_working_day(asked.due) if asked else None,
        tasks=tasks,
        targets=targets,
        addressees=tuple(one.name for one in register.agencies.agencies if one != agency),
    )


def _tasks(
    known: Known,
    agency: str,
    *,
    period: Period,
    assignments: Iterable[Assessment],
    raised: Iterable[LedgerEntry],
) -> Iterator[FormTask]:
    """The rows of the tasks: of the agency's own part, of all leads' where it only coordinates."""
    register = known.register
    voices = register.agencies.speaks_for(agency)
    codes = _codes(register.tasks)
    mine = [entry for entry in raised if entry.agency == agency]
    for task, leads in form_tasks(register, agency, period):
        of_all = [row for row in assignments if row.task == task.id]
        parts = [row for row in of_all if row.agency in voices] or of_all
        said = [entry.update for entry in known.said.get((task.id, agency), ())]
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
        )


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
        for entry in known.said.get((row.task.id, agency), ())
        for measure in entry.update.measures
        if measure.target == target.id
    ]
    measure, day = given[-1] if given else (None, None)
    return FormTarget(target, target.goal_on(known.as_of), row.code, measure, day)
