"""The screen of `show`: one task in full, its assignments and its history."""

from collections.abc import Iterator, Mapping, Sequence

from de_an06.model.assessment import Outlook, TargetAssessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Evidence
from de_an06.model.rulings import NumberedDecision
from de_an06.model.task import Task
from de_an06.queries.screens.tables import task_rows_table
from de_an06.queries.views.story import Event, Said, Sent
from de_an06.surface.page import Page, head, state_piece
from de_an06.surface.screen import Line, Piece, Screen, Tone, hint, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label
from de_an06.words.numbers import number, percentage

_INDENT = "            "


def event_lines(page: Page, event: Event, *, name_task: bool = False) -> Iterator[Line]:
    """One event with what belongs to it; the task is named where events of several are mixed."""
    match event:
        case Said():
            yield from _said(page, event, name_task=name_task)
        case Sent():
            yield _sent(page, event)
        case NumberedDecision():
            yield from _ruled(page, event, name_task=name_task)


def _said(page: Page, said: Said, *, name_task: bool) -> Iterator[Line]:
    update = said.update
    role = "" if said.leads else page.say("as_coordinator")
    who = f"{short_day(said.on)}  {page.name(said.agency)}{role}"
    percent = "" if update.percent is None else f" {update.percent}%"
    state = f"{label(update.status, page.lang)}{percent}"
    yield line(f"{who}: {state}{_task(page, said.task if name_task else None)}")
    details = [("result", update.result), ("next_step", update.next)]
    for phrase, text in details:
        if text:
            yield line(_INDENT + page.say(phrase, text=text), Tone.FAINT)
    for raised in said.raised:
        yield from obstacle_lines(page, raised)
    if update.evidence:
        proofs = "; ".join(proof(evidence) for evidence in update.evidence)
        yield line(_INDENT + page.say("evidence", list=proofs), Tone.FAINT)


def obstacle_lines(page: Page, raised: LedgerEntry) -> Iterator[Line]:
    """An obstacle with its reference, whether it was resolved, and what is proposed to whom."""
    obstacle = raised.obstacle
    text = page.say(
        "obstacle",
        reference=raised.reference,
        kind=label(obstacle.kind, page.lang),
        text=obstacle.text,
    )
    if raised.resolved_on:
        text += page.say("resolved_on", day=short_day(raised.resolved_on))
    yield line(_INDENT + text, Tone.PLAIN if raised.resolved_on else Tone.WARNING)
    if obstacle.proposal:
        to = page.say("proposal_to", to=page.name(obstacle.to)) if obstacle.to else ""
        yield line(_INDENT + page.say("proposal", to=to, text=obstacle.proposal), Tone.FAINT)


def _sent(page: Page, sent: Sent) -> Line:
    text = page.say(
        "sent_entry",
        day=short_day(sent.on),
        agency=page.name(sent.agency),
        period=period_name(sent.period, page.lang),
    )
    if sent.submission.number:
        text += page.say("document_number", number=sent.submission.number)
    return line(text, Tone.GOOD)


def _task(page: Page, id: str | None) -> str:
    """A task's code to put behind an event; nothing for None or an unknown one."""
    codes = (page.code(task) for task in page.register.tasks if task.id == id)
    return "".join(f" [{code}]" for code in codes)


def _ruled(page: Page, ruled: NumberedDecision, *, name_task: bool) -> Iterator[Line]:
    decision = ruled.decision
    agency = decision.agency
    text = page.say(
        "ruling_entry",
        day=short_day(ruled.on),
        kind=label(decision.kind, page.lang),
        agency=f", {page.name(agency)}" if agency else "",
        due=page.say("ruling_due", day=short_day(decision.due)) if decision.due else "",
    )
    text += _task(page, decision.task if name_task else None)
    if decision.document:
        text += page.say("document_number", number=decision.document)
    if ruled.revoked:
        text += page.say("revoked")
    yield Line((Piece(text, Tone.FAINT if ruled.revoked else Tone.STRONG),))
    if decision.note:
        yield line(_INDENT + decision.note, Tone.FAINT)


def proof(evidence: Evidence) -> str:
    """What proves an update: its number or address, its day, its title."""
    place = evidence.number or evidence.url or evidence.path or ""
    day = short_day(evidence.date) if evidence.date else ""
    return " ".join(part for part in (place, day, evidence.title) if part)


def show_screen(page: Page, task: Task, outlook: Outlook, told: Sequence[Event]) -> Screen:
    """The official words, what is computed with, each lead's state, the targets, the history.

    `outlook` holds this task alone.
    """
    states = [state_piece(of_task.state, page) for of_task in outlook.tasks]
    return [
        *head(page),
        line(),
        Line((Piece(f"{page.code(task)}  {task.title}", Tone.STRONG), Piece("  "), *states)),
        line(task.text),
        *_words(page, task),
        *_notes(page, task),
        *_targets(page, task, outlook.targets),
        line(),
        line(page.say("assignments_head"), Tone.STRONG),
        task_rows_table(page, outlook.assignments),
        line(),
        line(page.say("history_head"), Tone.STRONG),
        *(line for event in told for line in event_lines(page, event)),
        *([] if told else [line(page.say("no_history"), Tone.FAINT)]),
        hint(page.say("next", command="de-an06 tasks")),
    ]


def _words(page: Page, task: Task) -> Iterator[Line]:
    if task.assignment_text:
        yield _labelled(page, "assignment_words", task.assignment_text)
    else:
        yield _labelled(page, "lead_words", task.lead_text)
        none = page.say("none_named")
        yield _labelled(page, "coordinator_words", task.coordinators_text or none)
        yield _labelled(page, "deadline_words", task.deadline_text)
    for condition in page.register.plan.conditions:
        if condition.id == task.condition:
            kind = label(condition.kind, page.lang)
            yield _labelled(page, "condition_words", f"{condition.text} ({kind})")


def _labelled(page: Page, phrase: str, text: str) -> Line:
    return Line((Piece(f"{page.say(phrase)}: ", Tone.FAINT), Piece(text)))


def _notes(page: Page, task: Task) -> Iterator[Line]:
    for note in task.notes:
        words = [", ".join(page.name(id) for id in note.agencies), f"«{note.quote}»"]
        if note.quote is None:
            words.pop()
        if note.reads:
            words.append(f"→ «{note.reads}»")
        if note.text:
            words.append(note.text)
        text = " ".join(word for word in words if word)
        yield Line((Piece(f"{label(note.kind, page.lang)}: ", Tone.FAINT), Piece(text)))


def _targets(page: Page, task: Task, assessed: Sequence[TargetAssessment]) -> Iterator[Line]:
    if not task.targets:
        return
    of_target = {target.id: target for target in assessed}
    yield line()
    yield line(page.say("targets_head"), Tone.STRONG)
    for target in task.targets:
        goal = page.say("goal", value=number(target.value, page.lang), unit=target.unit)
        figure, remark = _figure(page, of_target.get(target.id))
        yield line("; ".join(filter(None, (f"{target.id}: {goal}", figure, remark))))
        yield line(f"    {target.text}", Tone.FAINT)


def _figure(page: Page, target: TargetAssessment | None) -> tuple[str, str]:
    if target is None:
        return page.say("no_figure"), ""
    missing = page.say("missing_figures", count=len(target.missing)) if target.missing else ""
    if target.value is None:
        return page.say("no_figure" if target.missing else "none_arose"), missing
    reached, of = (number(each, page.lang) for each in (target.numerator, target.denominator))
    figure = f"{reached}/{of} = {percentage(target.value, page.lang)}"
    return f"{figure} {page.say('met' if target.met else 'not_met')}", missing


def log_screen(
    page: Page, told: Sequence[Event], committed: Mapping[int, str], left_out: int
) -> Screen:
    """The events, oldest first; `committed` says of the nth of `told` who committed it when.

    `left_out` is the number of older events that are not shown.
    """
    shown: list[Line] = []
    for place, event in enumerate(told):
        first, *rest = event_lines(page, event, name_task=True)
        if place in committed:
            by = Piece(f"  ({committed[place]})", Tone.FAINT)
            first = Line((*first.pieces, by))
        shown += (first, *rest)
    if not told:
        shown = [line(page.say("no_history"), Tone.FAINT)]
    older = [line(page.say("log_older", count=left_out), Tone.FAINT)] if left_out else []
    return [*head(page), *older, *shown]
