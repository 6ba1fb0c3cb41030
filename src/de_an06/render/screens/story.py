"""What was said and ruled of a task, as lines."""

from collections.abc import Iterator

from de_an06.model.history import LedgerEntry
from de_an06.model.month import Evidence
from de_an06.render.screen import Line, Piece, Tone, line
from de_an06.render.screens.head import Page
from de_an06.views.story import Event, Ruled, Said, Sent
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label

_INDENT = "            "


def event_lines(page: Page, event: Event, *, name_task: bool = False) -> Iterator[Line]:
    """One event with what belongs to it; the task is named where events of several are mixed."""
    match event:
        case Said():
            yield from _said(page, event, name_task=name_task)
        case Sent():
            yield _sent(page, event)
        case Ruled():
            yield from _ruled(page, event, name_task=name_task)


def _said(page: Page, said: Said, *, name_task: bool) -> Iterator[Line]:
    update = said.update
    role = "" if said.leads else page.say("as_coordinator")
    entry = page.say(
        "update_entry",
        day=short_day(said.on),
        agency=page.name(said.agency) + role,
        status=label(update.status, page.lang),
        percent="" if update.percent is None else f" {update.percent}%",
    )
    yield line(f"{entry}{_task(page, said.task if name_task else None)}")
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


def _ruled(page: Page, ruled: Ruled, *, name_task: bool) -> Iterator[Line]:
    decision = ruled.decision
    agency = decision.agency
    text = page.say(
        "ruling_entry",
        day=short_day(ruled.on),
        kind=label(decision.kind, page.lang),
        agency=page.say("ruling_agency", agency=page.name(agency)) if agency else "",
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
