"""What an import of forms shows: of each form what it adds, in the end what became of all."""

from collections.abc import Sequence
from contextlib import nullcontext

from de_an06.console.account import note, show_warnings
from de_an06.console.output import even_unseen, show, tell
from de_an06.console.refused import Refused
from de_an06.form.arrival import Errand
from de_an06.form.judging import Batch
from de_an06.form.news import form_news, form_news_screen, words_lines
from de_an06.form.slip import Slip
from de_an06.form.turning import tell_turned, turned_in
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name
from de_an06.words.say import Lang, say


def show_slip(errand: Errand, batch: Batch, slip: Slip) -> Page:
    """Show what a form adds to its month."""
    page = Page(batch.proposal.project.register, errand.options.lang)
    _show_counts(page, slip)
    if slip.has_news:
        _show_news(page, slip)
        show_warnings(errand.options, slip.warnings)
        turned = turned_in(slip, batch.outcomes, batch.proposal)
        tell_turned(page, turned, dry_run=errand.dry_run)
        if errand.dry_run:
            show([line(page.say("dry_run"))])
    return page


def show_taken(errand: Errand, batch: Batch, slip: Slip, *, is_written: bool) -> None:
    """Show what a form adds; what is written already does not have to be seen."""
    with even_unseen() if is_written else nullcontext():
        show_slip(errand, batch, slip)


def tell_refused(lang: Lang, refused: Refused) -> None:
    """Say why a form is not taken, to a person or a program."""
    note(refused.findings)
    tell(refused.told(lang))


def _show_counts(page: Page, slip: Slip) -> None:
    """Whose form it is, and how much in it is new."""
    identity = slip.form.identity
    written = page.register.schedule.writing_named(identity.period)
    period = period_name(written, page.lang) if written else identity.period
    facts = {"file": slip.form.name, "agency": page.name(identity.agency), "period": period}
    show([line(page.say("import_head", **facts), Tone.STRONG)])
    new = len(slip.month.updates)
    counts = {"new": new, "known": slip.known, "empty": slip.form.passed_over}
    phrase = "import_counts" if slip.has_news else "import_known" if slip.known else "import_empty"
    show([line(f"  {page.say(phrase, **counts)}", Tone.PLAIN if new else Tone.WARNING)])


def _show_news(page: Page, slip: Slip) -> None:
    """Who records it for the agency, what it changes task by task, and what to beware of."""
    month = slip.month
    if month.entered_by:
        there = (one for one in page.register.months if one.updates and one.entered_by is None)
        has_own = any((m.agency, m.period) == (month.agency, month.period) for m in there)
        phrase = "import_clerk_of_all" if has_own else "import_clerk"
        show([line(f"  {page.say(phrase, standing=page.name(month.entered_by))}")])
    news = form_news(page.register, month.agency, month.updates)
    show([*form_news_screen(page, news), *words_lines(page, month)])


def show_ends(lang: Lang, files: int, recorded: int, refused: Sequence[str]) -> None:
    """What became of several forms."""
    if files > 1:
        idle = files - recorded - len(refused)
        names = f": {', '.join(refused)}" if refused else ""
        counts = {"written": recorded, "idle": idle, "refused": len(refused)}
        show([line(f"{say(lang, 'import_ends', **counts)}{names}", Tone.STRONG)])
