"""What of the plan is on an agency's form, with the digest that tells one plan from another."""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.form.identity import FormIdentity
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Outlook, State
from de_an06.model.history import Entry, LedgerEntry, entries
from de_an06.model.month import Measure, Status, Update
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Target, Task

_DIGITS = 16


def form_roles(register: Register, agency: str) -> list[tuple[Task, bool]]:
    """The tasks that an agency writes of, each with whether it leads; those it leads first.

    What it reports for another counts as its own (DESIGN section 3, `reported_by`).
    """
    voices = set(register.agencies.speaks_for(agency))
    led = [task for task in register.tasks if voices & _agencies(register, *task.lead.agencies)]
    others = [
        task
        for task in register.tasks
        if task not in led and voices & _agencies(register, *task.coordinators)
    ]
    return [*((task, True) for task in led), *((task, False) for task in others)]


def form_agencies(register: Register, period: Period) -> tuple[Agency, ...]:
    """The agencies that fill in a form for a month, in the registry's order.

    They have work, write their own file, and exist at some time of the month.
    """
    return tuple(
        agency
        for agency in register.agencies.agencies
        if agency.reported_by is None
        and (agency.valid_from is None or agency.valid_from <= period.last_day)
        and (agency.valid_to is None or agency.valid_to >= period.first_day)
        and any(exists_in(task, period) for task, _ in form_roles(register, agency.id))
    )


def exists_in(task: Task, period: Period) -> bool:
    """Whether a task is there before the period is over: one may be added in mid-year."""
    return task.since is None or task.since.on <= period.last_day


def form_version(register: Register, agency: str) -> str:
    """A digest of what an agency's forms show of the plan, and of nothing that is news."""
    shown = {
        "agency": agency,
        "year": register.plan.year,
        "tasks": [_plan_of(task, leads) for task, leads in form_roles(register, agency)],
    }
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _plan_of(task: Task, leads: bool) -> Mapping[str, object]:
    return {
        "id": task.id,
        "ref": task.ref,
        "title": task.title,
        "leads": leads,
        "due": task.due.date.isoformat() if task.due else None,
        "continues": task.continues,
        "deadline_text": task.deadline_text,
        "targets": [
            [target.id, target.value, target.unit, target.level, target.text]
            for target in task.targets
        ],
    }


def _agencies(register: Register, *ids: str) -> set[str]:
    return set(register.agencies.expand(ids))


@dataclass(frozen=True, slots=True)
class Deadline:
    """The deadline of a task as the agency has it: after rulings, and the plan's own."""

    due: date | None
    original: date | None
    waived: bool


@dataclass(frozen=True, slots=True)
class FormTask:
    """A task on the form; `code` is how its row is called.

    `last` is the agency's own latest word, `percent` and `result` what it last said of these;
    `obstacles` are those that it has open.
    """

    task: Task
    code: str
    leads: bool
    deadline: Deadline
    last: Update | None
    percent: int | None
    result: str | None
    obstacles: tuple[LedgerEntry, ...]


@dataclass(frozen=True, slots=True)
class FormTarget:
    """A target on the form, with the code of its task, and the agency's last figures."""

    target: Target
    code: str
    measure: Measure | None
    measured_on: date | None


@dataclass(frozen=True, slots=True)
class Form:
    """The form of an agency's month, as of a day.

    `plan_begins` is the first day that an update may bear. `report_day` is the last working day
    on which to report; None where no report is due from the agency for the month. `addressees` are
    the names of the agencies to which an obstacle's proposal may go.
    """

    identity: FormIdentity
    agency: Agency
    plan_name: str
    standing_agency: str
    as_of: date
    plan_begins: date
    report_day: date | None
    tasks: tuple[FormTask, ...]
    targets: tuple[FormTarget, ...]
    addressees: tuple[str, ...]


def form_sheet(
    register: Register,
    identity: FormIdentity,
    *,
    standing: Outlook,
    obstacles: Iterable[LedgerEntry],
    targets: Collection[str],
) -> Form:
    """The form of `identity`; `obstacles` are all that are open, `targets` the ids asked for."""
    plan, period = register.plan, identity.period
    agency = register.agencies.agency(identity.agency)
    said = _said(register, agency.id, standing.as_of)
    mine = [entry for entry in obstacles if entry.agency == agency.id]
    rows = tuple(_rows(register, identity, standing=standing, said=said, obstacles=mine))
    months = plan.reporting.months()
    reports = agency.reports and period in plan.reporting.periods
    return Form(
        identity=identity,
        agency=agency,
        plan_name=plan.name,
        standing_agency=register.agencies.agency(plan.standing_agency).name,
        as_of=standing.as_of,
        plan_begins=months[0].first_day if months else period.first_day,
        report_day=register.calendar.last_working_day(period.last_day) if reports else None,
        tasks=rows,
        targets=tuple(
            _form_target(target, row.code, said)
            for row in rows
            for target in row.task.targets
            if target.id in targets
        ),
        addressees=tuple(
            one.name for one in register.agencies.agencies if one.id != identity.agency
        ),
    )


def _rows(
    register: Register,
    identity: FormIdentity,
    *,
    standing: Outlook,
    said: Sequence[Entry],
    obstacles: Sequence[LedgerEntry],
) -> Iterator[FormTask]:
    """The tasks of the form; one that does not exist before the month is over is left out."""
    codes = _codes(register.tasks)
    for task, leads in form_roles(register, identity.agency):
        if exists_in(task, identity.period):
            yield FormTask(
                task=task,
                code=codes[task.id],
                leads=leads,
                deadline=_deadline(register, standing, agency=identity.agency, task=task),
                last=next(_latest_first(said, task), None),
                percent=_last_percent(said, task),
                result=next((u.result for u in _latest_first(said, task) if u.result), None),
                obstacles=tuple(entry for entry in obstacles if entry.task == task.id),
            )


def _codes(tasks: Sequence[Task]) -> dict[str, str]:
    """How each task's row is called: by the printed form, or by the id where that may mislead.

    What comes back is looked up in the whole plan: there II.3.d is never II.3.d2, although both
    are printed so.
    """
    names = Counter(name for task in tasks for name in {task.id, task.ref})
    return {task.id: task.ref if names[task.ref] == 1 else task.id for task in tasks}


def _said(register: Register, agency: str, as_of: date) -> list[Entry]:
    """What the agency's own files say up to a day, the latest last."""
    return [
        entry
        for entry in entries(register.months)
        if entry.agency == agency and entry.update.on <= as_of
    ]


def _latest_first(said: Sequence[Entry], task: Task) -> Iterator[Update]:
    return (entry.update for entry in reversed(said) if entry.update.task == task.id)


def _last_percent(said: Sequence[Entry], task: Task) -> int | None:
    """As the engine has it: of work that goes on, what was last said of such work."""
    latest = next(_latest_first(said, task), None)
    if latest is None or latest.status is Status.DONE:
        return latest.percent if latest else None
    going_on = (one for one in _latest_first(said, task) if one.status is not Status.DONE)
    return next((one.percent for one in going_on if one.percent is not None), None)


def _deadline(register: Register, standing: Outlook, *, agency: str, task: Task) -> Deadline:
    """The deadline of the agency's own part; of all leads where it only coordinates.

    Where those differ, the plan's own stands.
    """
    voices = register.agencies.speaks_for(agency)
    rows = [row for row in standing.assignments if row.task == task.id]
    rows = [row for row in rows if row.agency in voices] or rows
    original = task.due.date if task.due else None
    dues = {row.due for row in rows}
    return Deadline(
        due=dues.pop() if len(dues) == 1 else original,
        original=original,
        waived=bool(rows) and all(row.state is State.WAIVED for row in rows),
    )


def _form_target(target: Target, code: str, said: Sequence[Entry]) -> FormTarget:
    given = [
        (measure, entry.update.on)
        for entry in said
        for measure in entry.update.measures
        if measure.target == target.id
    ]
    measure, day = given[-1] if given else (None, None)
    return FormTarget(target, code, measure, day)
