"""What steps and the tasks that have them must say of each other."""

from collections.abc import Iterator

from de_an06.findings.rules import links as rules
from de_an06.findings.rules.shape import MISSING_KEY
from de_an06.load.checks.ids import unknown_id
from de_an06.load.checks.roster import Roster
from de_an06.load.layout import decisions_path, month_path
from de_an06.model.plan import Register
from de_an06.model.rulings import rulings
from de_an06.model.task import Task
from de_an06.yamltext.place import Fault, Spot


def part_faults(file: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    """A parent that cannot be one, keys that only a step or only a task without steps may have."""
    if task.parent is not None:
        yield from _step(file, task, task.parent, roster=roster)
    else:
        if task.group is None:
            yield file.fault(MISSING_KEY, key="group")
        if task.id in roster.parents:
            yield from _whole(file, task)
    yield from _no_lead(file, task, roster=roster)


def _step(file: Spot, task: Task, parent: str, *, roster: Roster) -> Iterator[Fault]:
    yield from unknown_id(rules.UNKNOWN_TASK, file.at("parent"), parent, roster.task_ids())
    whole = roster.tasks.get(parent)
    if whole and whole.parent:
        facts = {"value": parent, "parent": whole.parent}
        yield file.at("parent").fault(rules.STEP_OF_STEP, facts)
    if task.group is not None:
        yield file.at("group").fault(rules.STEP_HAS_GROUP, at_key=True, parent=parent)


_OF_STEPS = ("due", "condition", "continues", "targets")
"""The keys that a task with steps has in these only."""


def _whole(file: Spot, task: Task) -> Iterator[Fault]:
    values = (task.due, task.own_condition, task.continues, task.targets)
    for key, value in zip(_OF_STEPS, values, strict=True):
        if value:
            yield file.at(key).fault(rules.IN_ITS_STEPS, at_key=True, key=key, task=task.id)


def _no_lead(file: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    """A task that nobody leads, unless a file that cannot be read may be its step."""
    filled = roster.tasks.get(task.id)
    if filled is None or filled.lead or task.id in roster.parents:
        return
    is_alone = task.parent is None and not roster.unsure
    parent = roster.tasks.get(task.parent or "")
    if is_alone or (parent and parent.parent is None):
        yield file.fault(MISSING_KEY, key="lead")


def words_on_wholes(register: Register) -> Iterator[Fault]:
    """A fault at each update of, and each ruling on, a task with steps: neither counts."""
    wholes = register.wholes
    for month in register.months:
        file = Spot(month_path(register.id, month.agency, month.period))
        for spot, update in file.each("updates", month.updates):
            if update.task in wholes:
                yield _said_of_whole(spot.at("task"), update.task, register)
    for ruling in rulings(register.decisions):
        task = ruling.decision.task
        if task in wholes and not ruling.revoked:
            spot = Spot(decisions_path(register.id), ("decisions", ruling.place, "task"))
            yield _said_of_whole(spot, task, register)


def _said_of_whole(spot: Spot, task: str, register: Register) -> Fault:
    steps = ", ".join(step.id for step in register.steps(task))
    return spot.fault(rules.HAS_STEPS, value=task, steps=steps)
