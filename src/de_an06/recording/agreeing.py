"""What an officer is asked before updates are written."""

from collections.abc import Sequence

from de_an06.console.ask import agree, confirm, would_ask
from de_an06.console.output import show
from de_an06.console.turned import show_turned, turned_by
from de_an06.console.writing import show_change
from de_an06.load.rows import Row
from de_an06.model.month import Update
from de_an06.model.period import Period
from de_an06.record.proposal import Proposal
from de_an06.recording.officer import Officer
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name


def is_agreed(
    officer: Officer,
    proposal: Proposal,
    updates: Sequence[Update],
    period: Period,
    *,
    rows: Sequence[Row] = (),
) -> bool:
    """Whether a change is to be written: where a person is asked, or a dry run, it is shown."""
    page = officer.page()
    _ask_about_turned(officer, page, proposal, updates)
    if not officer.asking and not officer.dry_run:
        return True
    facts = {"path": proposal.changes[0].path, "period": period_name(period, page.lang)}
    show([line(), line(page.say("will_write", **facts), Tone.STRONG)])
    show_change(officer.options, proposal, rows)
    agreed = not officer.dry_run and confirm(page.lang, page.say("ask_write"))
    if not agreed:
        show([line(page.say("dry_run" if officer.dry_run else "not_written"))])
    return agreed


def _ask_about_turned(
    officer: Officer, page: Page, proposal: Proposal, updates: Sequence[Update]
) -> None:
    """Say which work the updates turn round; Refused where nobody agrees to that."""
    found = turned_by(proposal, updates)
    show_turned(page, found)
    if found and officer.dry_run:
        would_ask(page.lang)
    elif found and not officer.agreed:
        agree(page.lang, "ask_turned", otherwise="turned_needs_yes")
