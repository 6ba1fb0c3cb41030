"""The ids that a project has, each with its name: what an editor offers while one types."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from de_an06.model.plan import Register
from de_an06.model.task import ISSUED
from de_an06.words.dates import period_name
from de_an06.words.say import Lang


class IdSort(StrEnum):
    """Of what a value is the id; bodies are agencies and groups of agencies.

    A deadline is counted from one of `starts`. An update and a ruling name a task without steps,
    a step a parent that is none itself. `writing_periods` are those in which agencies write.
    """

    AGENCIES = "agencies"
    BODIES = "bodies"
    TASK_GROUPS = "task_groups"
    PARENTS = "parents"
    TASKS = "tasks"
    TARGETS = "targets"
    CONDITIONS = "conditions"
    STARTS = "starts"
    PERIODS = "periods"
    WRITING_PERIODS = "writing_periods"


@dataclass(frozen=True, slots=True)
class NamedId:
    """An id, and what people call it."""

    id: str
    name: str


ProjectIds = Mapping[IdSort, tuple[NamedId, ...]]
"""The ids of each sort; nothing of a sort that there is none of."""


def project_ids(registers: Sequence[Register]) -> ProjectIds:
    """The ids of a project's plans, in their order, then the plan's; agencies are common to all.

    Where there are several plans, the name says which of them has it.
    """
    found: dict[IdSort, dict[str, list[str]]] = {sort: {} for sort in IdSort}
    for register in registers:
        shown = "{name}" if len(registers) == 1 else f"{register.id}: {{name}}"
        for sort, named in _of_plan(register):
            found[sort].setdefault(named.id, []).append(shown.format(name=named.name))
    if registers:
        for sort, named in _bodies(registers[0]):
            found[sort][named.id] = [named.name]
    return {
        sort: tuple(NamedId(id, "; ".join(names)) for id, names in ids.items())
        for sort, ids in found.items()
    }


def _bodies(register: Register) -> Iterator[tuple[IdSort, NamedId]]:
    for agency in register.agencies.agencies:
        yield IdSort.AGENCIES, NamedId(agency.id, agency.name)
        yield IdSort.BODIES, NamedId(agency.id, agency.name)
    for group in register.agencies.groups:
        yield IdSort.BODIES, NamedId(group.id, group.name)


def _of_plan(register: Register) -> Iterator[tuple[IdSort, NamedId]]:
    plan, schedule = register.plan, register.schedule
    for group in plan.groups:
        yield IdSort.TASK_GROUPS, NamedId(group.id, _one_line(group.title))
    yield IdSort.STARTS, NamedId(ISSUED, "ngày ban hành kế hoạch")
    for condition in plan.conditions:
        named = NamedId(condition.id, _one_line(condition.text))
        yield IdSort.CONDITIONS, named
        yield IdSort.STARTS, named
    yield from _tasks(register)
    for sort, periods in (
        (IdSort.PERIODS, schedule.periods),
        (
            IdSort.WRITING_PERIODS,
            schedule.from_(schedule.writing_on(plan.first_day), plan.last_day),
        ),
    ):
        for period in periods:
            yield sort, NamedId(period.id, period_name(period, Lang.VI))


def _tasks(register: Register) -> Iterator[tuple[IdSort, NamedId]]:
    parents = {task.parent for task in register.tasks}
    for task in register.tasks:
        named = NamedId(task.id, task.title)
        if task.parent is None:
            yield IdSort.PARENTS, named
        if task.id not in parents:
            yield IdSort.TASKS, named
        for target in task.targets:
            yield IdSort.TARGETS, NamedId(target.id, _one_line(target.text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
