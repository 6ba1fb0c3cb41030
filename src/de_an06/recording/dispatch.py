"""Sending a month: shown beforehand, or pointed at and written."""

import shlex
from dataclasses import replace

from de_an06.console.ask import agree
from de_an06.console.output import show, show_surely
from de_an06.console.writing import committed, finish
from de_an06.record.own_words import month_of
from de_an06.record.proposal import Proposal
from de_an06.recording.own_words import show_told_before
from de_an06.recording.preview import preview_screen
from de_an06.recording.remarks import Remarks, remarks, remarks_screen
from de_an06.recording.sending import Sending
from de_an06.recording.typed_words import words_as_options
from de_an06.surface.screen import Screen, Tone, line
from de_an06.words.dates import period_name


def show_preview(sending: Sending, proposal: Proposal) -> None:
    """Show what would be sent, and what is missing; and how it is sent then."""
    officer, month, on = sending.officer, sending.month, sending.submission.on
    page = replace(officer.page(on), register=proposal.after.register)
    there = month_of(page.register, officer.agency.id, month.id)
    if there is not None:
        show(preview_screen(page, there, written=month, on=on))
    show([line(), *_remarks_screen(sending, _remarks(sending), in_full=True), line()])
    show([line(page.say("preview_end"))])
    show([line(page.say("preview_submit", command=_command(sending)), Tone.FAINT)])


def _remarks(sending: Sending) -> Remarks:
    """What the month lacks, or has left open."""
    officer, sent = sending.officer, sending.submission
    register, is_numbered = officer.project.register, sent.number is not None
    return remarks(
        register, officer.agency.id, month=sending.month, on=sent.on, is_numbered=is_numbered
    )


def _remarks_screen(sending: Sending, found: Remarks, *, in_full: bool) -> Screen:
    officer, month = sending.officer, sending.month
    page = officer.page(sending.submission.on)
    return remarks_screen(page, officer.agency.id, month=month, found=found, in_full=in_full)


def send(sending: Sending, proposal: Proposal, *, agreed: bool) -> None:
    """Point out what is to be looked at, and send it unless nobody agrees to that."""
    officer, month, options = sending.officer, sending.month, sending.officer.options
    page = officer.page(sending.submission.on)
    show_told_before(page, sending.said)
    found = _remarks(sending)
    show_surely(_remarks_screen(sending, found, in_full=not agreed))
    if found and not agreed:
        agree(options.lang, "ask_submit", otherwise="submit_needs_yes")
    proposal = committed(proposal)
    name = period_name(month, options.lang)
    show_surely([line(page.say("submitted", agency=officer.agency.name, period=name), Tone.GOOD)])
    message = f"{officer.agency.id}: {page.say('report_of', period=month)}"
    finish(options, proposal.changes[0].path, commit=message)


def _command(sending: Sending) -> str:
    """The command that sends it as it was shown."""
    officer, sent = sending.officer, sending.submission
    words = ["de-an06", "submit", officer.agency.id, sending.month.id]
    if sent.on != officer.project.loaded.today:
        words += ["--on", sent.on.isoformat()]
    if sent.number:
        words += ["--number", sent.number]
    if sent.covers:
        words += ["--covers", ",".join(sent.covers)]
    return shlex.join([*words, *words_as_options(sending.words)])
