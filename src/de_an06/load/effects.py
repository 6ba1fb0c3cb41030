"""Rulings that do nothing, or more than was meant: warnings that rest on states."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from de_an06.diagnostics.rules_months import (
    EARLIER_DEADLINE,
    GIVES_A_DEADLINE,
    NO_EFFECT,
    WAIVES_DONE,
)
from de_an06.load.checks.rulings import references, revoked
from de_an06.load.flaw import Fault, Spot
from de_an06.model.assessment import DONE_STATES, Assessment, Standing, State
from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.register import Register

Assess = Callable[[Register, date], Standing]
"""The engine's function: where a plan stands on a day."""


def effect_faults(register: Register, assess: Assess) -> Iterator[Fault]:
    """The warnings of DESIGN section 3, "Decisions", each judged on its own day.

    A ruling that was revoked is not judged: it does nothing any more.
    """
    file = Spot(f"plan/{register.plan.year}/decisions.yaml")
    gone = revoked(register.decisions)
    for place, reference in enumerate(references(register.decisions)):
        if reference not in gone and register.decisions[place].task is not None:
            rows = _rows_before(register, place, assess)
            yield from _effects(file.at("decisions", place), register.decisions[place], rows)


def _rows_before(register: Register, place: int, assess: Assess) -> list[Assessment]:
    """The assignments that a ruling is about, as they stand on its day without it."""
    ruling = register.decisions[place]
    earlier = tuple(
        decision
        for number, decision in enumerate(register.decisions)
        if (decision.on, number) < (ruling.on, place)
    )
    task = tuple(task for task in register.tasks if task.id == ruling.task)
    months = tuple(
        month.model_copy(
            update={"updates": tuple(u for u in month.updates if u.task == ruling.task)}
        )
        for month in register.months
    )
    alone = replace(register, tasks=task, decisions=earlier, months=months)
    rows = assess(alone, ruling.on).assignments
    return [row for row in rows if ruling.agency in (None, row.agency)]


def _effects(spot: Spot, ruling: Decision, rows: list[Assessment]) -> Iterator[Fault]:
    rows = [row for row in rows if row.state is not State.WAIVED]
    done = [row for row in rows if row.state in DONE_STATES]
    facts = {"on": ruling.on.isoformat(), "task": ruling.task or "", "kind": str(ruling.kind)}
    if not rows:
        return
    match ruling.kind:
        case DecisionKind.EXTEND:
            yield from _deadline(spot, ruling, rows)
        case DecisionKind.RETURN | DecisionKind.ACCEPT if not done:
            yield Fault(NO_EFFECT, spot.at("kind"), facts)
        case DecisionKind.WAIVE if len(done) == len(rows):
            yield Fault(WAIVES_DONE, spot.at("kind"), facts)


def _deadline(spot: Spot, ruling: Decision, rows: list[Assessment]) -> Iterator[Fault]:
    if ruling.due is None:
        return
    facts = {"value": ruling.due.isoformat(), "task": ruling.task or ""}
    dues = [row.due for row in rows if row.due is not None]
    if not dues:
        yield Fault(GIVES_A_DEADLINE, spot.at("due"), facts)
    elif ruling.due < max(dues):
        facts |= {"due": max(dues).isoformat()}
        yield Fault(EARLIER_DEADLINE, spot.at("due"), facts)
