"""The screen of `conditions`: what must happen elsewhere first, and who waits for it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from de_an06.model.assessment import Assessment, State
from de_an06.model.rulings import NumberedDecision
from de_an06.queries.screens.lists import some_names
from de_an06.queries.views.conditions import Awaited, Dependent
from de_an06.surface.page import Page, head, state_piece
from de_an06.surface.screen import Line, Piece, Screen, Tone, labelled, line
from de_an06.words.dates import short_day
from de_an06.words.labels import label

_NAMES = 12
_OF_A_CONDITION = " " * 4
_OF_A_TASK = " " * 8


def conditions_screen(page: Page, conditions: Sequence[Awaited]) -> Screen:
    """How many are met; then each with its words, its rulings and the tasks that have it."""
    if not conditions:
        return [*head(page), line(page.say("conditions_none"))]
    met = sum(each.is_met for each in conditions)
    counts = {"count": len(conditions), "met": met, "open": len(conditions) - met}
    return [
        *head(page),
        line(page.say("conditions_head", **counts), Tone.STRONG),
        *(told for each in conditions for told in _condition(page, each)),
        page.next("status --state waiting"),
    ]


def _condition(page: Page, awaited: Awaited) -> Iterator[Line]:
    condition = awaited.condition
    kind = Piece(f" · {label(condition.kind, page.lang)}", Tone.FAINT)
    yield line()
    yield Line((Piece(condition.id, Tone.STRONG), kind))
    yield line(f"{_OF_A_CONDITION}{condition.text}")
    if condition.sources:
        sources = ", ".join(page.name(id) for id in condition.sources)
        yield labelled(f"{_OF_A_CONDITION}{page.say('condition_from')}", sources)
    for ruling in awaited.rulings:
        yield from _met(page, ruling)
    if not awaited.is_met:
        waiting = sum(row.state is State.WAITING for row in awaited.assignments)
        yield line(f"{_OF_A_CONDITION}{page.say('condition_open', count=waiting)}", Tone.WARNING)
    for task in awaited.tasks:
        yield from _task(page, task)


def _met(page: Page, ruling: NumberedDecision) -> Iterator[Line]:
    """By which ruling the condition is met, for which task and lead where not for all."""
    decision = ruling.decision
    only = [page.code(page.register.task(decision.task))] if decision.task else []
    only += [page.name(decision.agency)] if decision.agency else []
    number = decision.document
    text = page.say(
        "condition_met",
        day=short_day(ruling.on),
        only=page.say("met_only_for", names=", ".join(only)) if only else "",
        due=page.say("ruling_due", day=short_day(decision.due)) if decision.due else "",
        reference=ruling.reference,
        document=page.say("document_number", number=number) if number else "",
    )
    yield line(f"{_OF_A_CONDITION}{text}", Tone.GOOD)
    if decision.note:
        yield line(f"{_OF_A_TASK}{decision.note}", Tone.FAINT)


def _task(page: Page, dependent: Dependent) -> Iterator[Line]:
    """A task; what its deadline is counted from; its leads by state and deadline."""
    task = page.register.task(dependent.task)
    yield line(f"{_OF_A_CONDITION}{page.code(task)}  {task.title}")
    if task.parent:
        whole = page.register.task(task.parent)
        words = page.say("step_of", code=page.code(whole), title=whole.title)
        yield line(f"{_OF_A_TASK}{words}", Tone.FAINT)
    if dependent.days is not None:
        phrase = "counted_working" if dependent.working else "counted_days"
        yield line(f"{_OF_A_TASK}{page.say(phrase, days=dependent.days)}", Tone.FAINT)
    alike: defaultdict[tuple[State, date | None], list[Assessment]] = defaultdict(list)
    for row in dependent.assignments:
        alike[row.state, row.due].append(row)
    for (state, due), rows in alike.items():
        day = page.say("ruling_due", day=short_day(due)) if due else ""
        whose = page.say("whose", count=len(rows), names=_holders(page, rows))
        rest = Piece(f"{day} · {whose}", Tone.FAINT)
        yield Line((Piece(_OF_A_TASK), state_piece(state, page), rest))


def _holders(page: Page, rows: Sequence[Assessment]) -> str:
    """Whose these assignments are on the day, each with those whose they were."""
    if all(row.held_by == row.agency for row in rows):
        return some_names(page, tuple(row.agency for row in rows), _NAMES)
    leads: defaultdict[str | None, list[str]] = defaultdict(list)
    for row in rows:
        leads[row.held_by].append(row.agency)
    return "; ".join(page.holder(holder, former) for holder, former in leads.items())
