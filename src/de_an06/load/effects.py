"""Rulings that do nothing, or more than was meant: warnings that rest on states."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from de_an06.diagnostics.rules_rulings import (
    EARLIER_DEADLINE,
    GIVES_A_DEADLINE,
    NO_EFFECT,
    WAIVES_DONE,
)
from de_an06.load.flaw import Fault, Spot
from de_an06.model.assessment import DONE_STATES, Assessment, Standing, State
from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.register import Register
from de_an06.model.rulings import references, revoked

Assess = Callable[[Register, date], Standing]
"""The engine's function: where a plan stands on a day."""

_JUDGED = frozenset(
    {DecisionKind.EXTEND, DecisionKind.RETURN, DecisionKind.ACCEPT, DecisionKind.WAIVE}
)


def effect_faults(register: Register, assess: Assess) -> Iterator[Fault]:
    """The warnings of DESIGN section 3, "Decisions", each judged on its own day.

    A ruling that was revoked is not judged: it does nothing any more. While a month is set aside,
    it may hold the very update that was ruled on: then no ruling is said to be without effect.
    """
    file = Spot(f"plan/{register.plan.year}/decisions.yaml")
    alone: dict[str, Register] = {}
    for place, ruling, task in _to_judge(register):
        if task not in alone:
            alone[task] = _only(register, task)
        before = replace(alone[task], decisions=_before(register, place))
        rows = assess(before, ruling.on).assignments
        concerned = [row for row in rows if ruling.agency in (None, row.agency)]
        faults = _effects(file.at("decisions", place), ruling, rows=concerned)
        yield from (f for f in faults if f.rule is not NO_EFFECT or not register.set_aside)


def _to_judge(register: Register) -> Iterator[tuple[int, Decision, str]]:
    """The rulings on tasks that stand, each with its place in the file and its task."""
    gone = revoked(register.decisions)
    for place, reference in enumerate(references(register.decisions)):
        ruling = register.decisions[place]
        if ruling.task is not None and ruling.kind in _JUDGED and reference not in gone:
            yield place, ruling, ruling.task


def _only(register: Register, task: str) -> Register:
    """A register of one task and no reports: all that its rows rest on, and quick to assess."""
    agencies = tuple(
        agency.model_copy(update={"reports": False}) for agency in register.agencies.agencies
    )
    months = (
        month.model_copy(
            update={"submitted": None, "updates": tuple(u for u in month.updates if u.task == task)}
        )
        for month in register.months
    )
    return replace(
        register,
        tasks=tuple(one for one in register.tasks if one.id == task),
        agencies=register.agencies.model_copy(update={"agencies": agencies}),
        months=tuple(month for month in months if month.updates),
    )


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
    facts = {"on": ruling.on.isoformat(), "task": ruling.task or "", "kind": str(ruling.kind)}
    if not rows:
        return
    match ruling.kind:
        case DecisionKind.EXTEND:
            yield from _deadline(spot, ruling, rows=rows)
        case DecisionKind.RETURN | DecisionKind.ACCEPT if not done:
            yield Fault(NO_EFFECT, spot.at("kind"), facts)
        case DecisionKind.WAIVE if len(done) == len(rows):
            yield Fault(WAIVES_DONE, spot.at("kind"), facts)


def _deadline(spot: Spot, ruling: Decision, *, rows: list[Assessment]) -> Iterator[Fault]:
    if ruling.due is None:
        return
    facts = {"value": ruling.due.isoformat(), "task": ruling.task or ""}
    dues = [row.due for row in rows if row.due is not None]
    if not dues:
        yield Fault(GIVES_A_DEADLINE, spot.at("due"), facts)
    elif ruling.due < max(dues):
        facts |= {"due": max(dues).isoformat()}
        yield Fault(EARLIER_DEADLINE, spot.at("due"), facts)
