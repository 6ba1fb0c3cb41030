"""`de-an06 submit --undo`: takes a submission back while nobody can have received it."""

from functools import partial

from de_an06.console.output import show
from de_an06.console.refused import Refused
from de_an06.console.writing import committed, finish, proposed, show_change
from de_an06.git.git import commits_changing, file_at, git
from de_an06.load.layout import month_path
from de_an06.model.period import Period
from de_an06.record.edit import Withdrawal, is_closed, was_sent
from de_an06.record.proposal import Project
from de_an06.recording.officer import Officer
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name


def take_back(officer: Officer, month: Period) -> None:
    """Make a month's file what it was before it was sent; Refused once a commit has that."""
    page = officer.page()
    if git(officer.project.root, "rev-parse", "--git-dir") is None:
        show([line(page.say("undo_without_git"), Tone.WARNING)])

    def draft(now: Project) -> list[Withdrawal]:
        return [_withdrawal(officer, month, now)]

    proposal = proposed(officer.project, draft)
    show_change(officer.options, proposal)
    proposal = committed(proposal)
    (change,) = proposal.changes
    phrase = "undone_file" if change.after is None else "undone"
    name = period_name(month, page.lang)
    show([line(page.say(phrase, agency=officer.agency.name, period=name), Tone.GOOD)])
    if change.after is not None:
        finish(officer.options, change.path)


def _withdrawal(officer: Officer, month: Period, now: Project) -> Withdrawal:
    """The submission that may still be taken back, as the files and commits stand."""
    agency = officer.agency
    refused = partial(Refused, agency=agency.name, period=partial(period_name, month))
    files = (file for file in now.register.months if file.agency == agency.id)
    file = next((each for each in files if each.period == month.id), None)
    if file is None or file.submitted is None:
        raise refused("undo_not_sent")
    if is_closed(now.register, month.id):
        raise refused("undo_closed")
    path = month_path(now.plan, agency.id, month.id)
    for commit in ("HEAD", *commits_changing(now.root, path)):
        if was_sent(file_at(now.root, commit, path) or b"", path):
            raise refused("undo_committed")
    return Withdrawal(agency.id, month.id, file_at(now.root, "HEAD", path))
