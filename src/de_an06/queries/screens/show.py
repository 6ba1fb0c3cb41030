"""The screens of `show` and `agency`: one task, one agency in full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.model.assessment import (
    Outlook,
    ReportState,
    TargetAssessment,
)
from de_an06.model.rulings import NumberedDecision
from de_an06.model.task import Note, Task
from de_an06.queries.screens.rows import held_by, rows_table, stands
from de_an06.queries.screens.story import event_lines
from de_an06.queries.screens.targets import targets_lines
from de_an06.queries.views.story import Event
from de_an06.queries.views.work import by_urgency
from de_an06.surface.page import Page, head, state_piece
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, labelled, line
from de_an06.words.dates import short_day
from de_an06.words.labels import label

_TONES = {
    ReportState.ON_TIME: Tone.GOOD,
    ReportState.LATE: Tone.WARNING,
    ReportState.MISSING: Tone.BAD,
    ReportState.UPCOMING: Tone.FAINT,
}


@dataclass(frozen=True, slots=True)
class Story:
    """What was said, sent and ruled of a task, and the rulings by which its condition is met."""

    events: Sequence[Event]
    met: Sequence[NumberedDecision] = ()


def show_screen(page: Page, task: Task, outlook: Outlook, told: Story) -> Screen:
    """The official words, what is computed with, each lead's state, the targets, the history.

    `outlook` holds this task alone, with its steps where it has some.
    """
    states = [state_piece(one.state, page) for one in outlook.tasks if one.task == task.id]
    has_steps = bool(page.register.steps(task.id))
    return [
        *head(page),
        line(),
        line(f"{page.code(task)}  {task.title}", Tone.STRONG),
        *(Line((Piece("  "), state)) for state in states),
        *_whole(page, task),
        line(task.text),
        *_words(page, task),
        *_condition(page, task, outlook, told.met),
        *note_lines(page, task.notes),
        *_targets(page, task, outlook.targets),
        line(),
        line(page.say("assignments_head"), Tone.STRONG),
        *([line(stands(page, outlook.assignments))] if len(outlook.assignments) > 1 else []),
        _assignments(page, task, outlook),
        line(),
        line(page.say("history_head"), Tone.STRONG),
        *(line for event in told.events for line in event_lines(page, event, name_task=has_steps)),
        *([] if told.events else [line(page.say("no_history"), Tone.FAINT)]),
        page.next("tasks", dated=False),
    ]


def _whole(page: Page, task: Task) -> Iterator[Line]:
    """The task of which it is a step."""
    if task.parent:
        whole = page.register.task(task.parent)
        yield line(page.say("step_of", code=page.code(whole), title=whole.title), Tone.FAINT)


def _assignments(page: Page, task: Task, outlook: Outlook) -> Table:
    """Each lead's own, the most urgent first: of several by a name that has room in a column."""
    if page.register.steps(task.id):
        return _of_steps(page, outlook)
    is_alone = len(outlook.assignments) == 1
    first = (
        Column(page.say("col_agency"), flexible=is_alone),
        Column(page.say("col_id"), optional=True),
    )
    rows = []
    for row in by_urgency(outlook.assignments):
        holder = page.holder(row.held_by, (row.agency,), in_few_words=not is_alone)
        rows.append(((Piece(holder), Piece(row.held_by or row.agency)), row))
    return rows_table(page, first, rows)


def _of_steps(page: Page, outlook: Outlook) -> Table:
    """The assignments of a task's steps, each with the step that it is of."""
    first = (
        Column(page.say("col_id")),
        Column(page.say("col_step"), flexible=True),
        Column(page.say("col_agency")),
    )
    rows = []
    for row in outlook.assignments:
        step = page.register.task(row.task)
        rows.append(((Piece(page.code(step)), Piece(step.title), Piece(held_by(page, row))), row))
    return rows_table(page, first, rows)


def _words(page: Page, task: Task) -> Iterator[Line]:
    if task.assignment_text:
        yield labelled(page.say("assignment_words"), task.assignment_text)
    else:
        yield from _lines(page, task)
    for product in task.products:
        yield labelled(page.say("product_words"), product)
    if task.document:
        day = short_day(task.document.date) if task.document.date else None
        cited = filter(None, (task.document.number, day, task.document.title))
        yield labelled(page.say("document_words"), ", ".join(cited))


def _condition(
    page: Page, task: Task, outlook: Outlook, met: Sequence[NumberedDecision]
) -> Iterator[Line]:
    """What the task waits for; or that it has happened, with the deadline that came of it."""
    for condition in page.register.plan.conditions:
        if condition.id == task.condition:
            kind = label(condition.kind, page.lang)
            told = "; ".join(_met(page, ruling, outlook) for ruling in met)
            text = f"{condition.text} ({condition.id}: {told or kind})"
            yield labelled(page.say("condition_words"), text)


def _met(page: Page, ruling: NumberedDecision, outlook: Outlook) -> str:
    """By which ruling a condition is met, for whom where not for all, and the deadline in force."""
    decision = ruling.decision
    rows = [row for row in outlook.assignments if decision.agency in (None, row.agency)]
    dues = {row.due for row in rows if row.due}
    due = short_day(dues.pop()) if len(dues) == 1 else ""
    return page.say(
        "condition_is_met",
        day=short_day(ruling.on),
        document=page.say("in_document", number=decision.document) if decision.document else "",
        whose=page.say("met_for", names=page.name(decision.agency)) if decision.agency else "",
        due=page.say("and_due", day=due) if due else "",
    )


def _lines(page: Page, task: Task) -> Iterator[Line]:
    """Who leads, who helps, by when: in the plan's words, else as we compute with them."""
    named = page.register.agencies.names
    coordinators = ", ".join(named(task.coordinators)) or page.say("none_named")
    lines = {
        "lead_words": task.lead_text or ", ".join(named(task.leads)),
        "coordinator_words": task.coordinators_text or coordinators,
        "deadline_words": task.deadline_text or (task.due.text if task.due else ""),
    }
    for words, text in lines.items():
        if text:
            yield labelled(page.say(words), text)


def note_lines(page: Page, notes: Sequence[Note]) -> Iterator[Line]:
    """Remarks of ours on the official words."""
    for note in notes:
        words = (
            ", ".join(page.name(id) for id in note.agencies),
            f"«{note.quote}»" if note.quote is not None else "",
            f"→ «{note.reads}»" if note.reads else "",
            note.text,
        )
        yield labelled(label(note.kind, page.lang), " ".join(filter(None, words)))


def _targets(page: Page, task: Task, assessed: Sequence[TargetAssessment]) -> Iterator[Line]:
    if task.targets:
        yield line()
        yield line(page.say("targets_head"), Tone.STRONG)
        yield from targets_lines(page, task.targets, assessed)
