"""What was said, sent and ruled on a screen: the events of `log` and of one task."""

from collections.abc import Iterator, Mapping, Sequence

from de_an06.git.git import Commit
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Evidence, Obstacle
from de_an06.model.rulings import Decision, NumberedDecision, subject
from de_an06.queries.views.story import Event, Said, Sent
from de_an06.surface.page import Page, head, status_words
from de_an06.surface.screen import Line, Piece, Screen, Tone, line
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
        case NumberedDecision():
            yield from _ruled(page, event, name_task=name_task)


def commit_words(page: Page, commit: Commit) -> str:
    """Who recorded something, when, in which commit."""
    day = short_day(commit.on)
    return page.say("committed", author=commit.author, day=day, name=commit.name)


def _said(page: Page, said: Said, *, name_task: bool) -> Iterator[Line]:
    update = said.update
    role = "" if said.leads else page.say("as_coordinator")
    who = f"{short_day(said.on)}  {page.name(said.agency)}{role}"
    yield line(
        f"{who}: {status_words(page, update)}{_task(page, said.task if name_task else None)}"
    )
    for phrase, text in (("result", update.result), ("next_step", update.next)):
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
        yield line(_INDENT + proposal(page, obstacle), Tone.FAINT)


def proposal(page: Page, obstacle: Obstacle) -> str:
    """What an obstacle proposes, to whom."""
    to = page.say("proposal_to", to=page.name(obstacle.to)) if obstacle.to else ""
    return page.say("proposal", to=to, text=obstacle.proposal)


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
        kind=label(decision.kind, page.lang) + _object(page, decision),
        agency=f", {page.name(agency)}" if agency else "",
        due=page.say("ruling_due", day=short_day(decision.due)) if decision.due else "",
    )
    if decision.to:
        text += page.say("ruling_to", agency=page.name(decision.to))
    text += _task(page, decision.task if name_task else None)
    if decision.document:
        text += page.say("document_number", number=decision.document)
    if ruled.revoked:
        text += page.say("revoked")
    yield Line((Piece(text, Tone.FAINT if ruled.revoked else Tone.STRONG),))
    if decision.note:
        yield line(_INDENT + decision.note, Tone.FAINT)


def _object(page: Page, decision: Decision) -> str:
    """The period that a ruling closes, the condition that it is about, the ruling it takes back."""
    if decision.period:
        named = page.register.schedule.writing_named(decision.period)
        return f" {period_name(named, page.lang) if named else decision.period}"
    if decision.condition:
        return f" ({decision.condition})"
    if decision.decision is None:
        return ""
    meant = subject(decision, page.register.decisions)
    task = _task(page, meant.task)
    kind = label(meant.kind, page.lang) + _object(page, meant) if meant is not decision else ""
    return page.say("revokes", day=short_day(decision.decision.on), kind=kind, task=task)


def proof(evidence: Evidence) -> str:
    """What proves an update: its number or address, its day, its title."""
    place = evidence.number or evidence.url or evidence.path or ""
    day = short_day(evidence.date) if evidence.date else ""
    return " ".join(part for part in (place, day, evidence.title) if part)


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
