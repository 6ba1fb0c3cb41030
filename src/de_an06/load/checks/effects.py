"""What a close and the rulings of a year amount to: told by `validate` and `guard` alone."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from de_an06.engine.assignments import assess_assignments
from de_an06.engine.known import known_on
from de_an06.findings.rules.links import CHANGED_AFTER_CLOSE, GONE_AFTER_CLOSE, NEW_AFTER_CLOSE
from de_an06.findings.rules.months import (
    EARLIER_DEADLINE,
    GIVES_A_DEADLINE,
    NO_EFFECT,
    WAIVES_DONE,
)
from de_an06.load.layout import decisions_path, digests, is_digest_of
from de_an06.model.assessment import DONE_STATES, Assessment, State
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, rulings
from de_an06.model.task import Task
from de_an06.yamltext.place import Fault, Spot


def closing_faults(register: Register, files: Mapping[str, bytes]) -> Iterator[Fault]:
    """A fault at each file of a closed month that changed, vanished or appeared since.

    `files` are also those that are set aside: what was closed is bytes.
    """
    for place, decision in enumerate(register.decisions):
        if decision.period is None or decision.files is None:
            continue
        closed, found = decision.files, digests(files, register.id, decision.period)
        facts = {"period": decision.period, "closed": decision.on}
        for path in found:
            if not is_digest_of(files[path], closed.get(path, "")):
                rule = CHANGED_AFTER_CLOSE if path in closed else NEW_AFTER_CLOSE
                yield Spot(path, ("period",)).fault(rule, facts)
        spot = Spot(decisions_path(register.id), ("decisions", place, "files"))
        for path in closed.keys() - found.keys():
            yield spot.at(path).fault(GONE_AFTER_CLOSE, facts, at_key=True, value=path)


_JUDGED = frozenset(
    {DecisionKind.EXTEND, DecisionKind.RETURN, DecisionKind.ACCEPT, DecisionKind.WAIVE}
)


def effect_faults(register: Register, tasks: Collection[str] | None = None) -> Iterator[Fault]:
    """A warning at each ruling that changes nothing, judged on its own day.

    A ruling that was revoked is not judged: it does nothing any more. While a month is set aside,
    it may hold the very update that was ruled on: then no ruling is said to be without effect.
    With `tasks`, only the rulings on these are judged.
    """
    file = Spot(decisions_path(register.id))
    judged = [
        each
        for each in rulings(register.decisions)
        if each.decision.kind in _JUDGED
        and not each.revoked
        and (tasks is None or each.decision.task in tasks)
    ]
    # A ruling on a task with steps does nothing, which is told where it is told.
    ruled = {each.decision.task for each in judged} - register.wholes
    alone = {task.id: _only(register, task) for task in register.tasks if task.id in ruled}
    for ruling in judged:
        decision = ruling.decision
        if decision.task not in alone:
            continue
        before = replace(alone[decision.task], decisions=_before(register, ruling.place))
        known = known_on(before, ruling.on)
        rows = (row for task in known.tasks for row in assess_assignments(known, task))
        concerned = [row for row in rows if decision.agency in (None, row.agency)]
        faults = _effects(file.at("decisions", ruling.place), decision, rows=concerned)
        yield from (f for f in faults if f.rule is not NO_EFFECT or not register.set_aside)


def _only(register: Register, task: Task) -> Register:
    """A register of one task: all that its rows rest on, and quick to assess."""
    months = (
        month.model_copy(update={"updates": tuple(u for u in month.updates if u.task == task.id)})
        for month in register.months
    )
    months_of_it = tuple(month for month in months if month.updates)
    return replace(register, tasks=(task,), months=months_of_it)


def _before(register: Register, place: int) -> tuple[Decision, ...]:
    """The rulings that come before the one at `place`, by their days, then in the file."""
    ruling = register.decisions[place]
    return tuple(
        decision
        for number, decision in enumerate(register.decisions)
        if (decision.on, number) < (ruling.on, place)
    )


def _effects(spot: Spot, ruling: Decision, *, rows: list[Assessment]) -> Iterator[Fault]:
    rows = [row for row in rows if row.state is not State.WAIVED]
    done = [row for row in rows if row.state in DONE_STATES]
    facts = {"on": ruling.on, "task": ruling.task, "kind": ruling.kind}
    if not rows:
        return
    match ruling.kind:
        case DecisionKind.EXTEND:
            yield from _deadline(spot, ruling, rows=rows)
        case DecisionKind.RETURN | DecisionKind.ACCEPT if not done:
            yield spot.at("kind").fault(NO_EFFECT, facts)
        case DecisionKind.WAIVE if len(done) == len(rows):
            yield spot.at("kind").fault(WAIVES_DONE, facts)


def _deadline(spot: Spot, ruling: Decision, *, rows: list[Assessment]) -> Iterator[Fault]:
    if ruling.due is None:
        return
    facts = {"value": ruling.due, "task": ruling.task}
    dues = [row.due for row in rows if row.due is not None]
    if not dues:
        yield spot.at("due").fault(GIVES_A_DEADLINE, facts)
    elif ruling.due < max(dues):
        yield spot.at("due").fault(EARLIER_DEADLINE, facts, due=max(dues))
