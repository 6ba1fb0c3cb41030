"""Judged forms on their way into the files: agreed to, written."""

from collections.abc import Sequence

from de_an06.console.ask import confirm
from de_an06.console.output import show
from de_an06.console.refused import NO_PROJECT, Refused
from de_an06.console.workspace import sound
from de_an06.form.arrival import Errand, refusal
from de_an06.form.intake.sheets import FilledForm
from de_an06.form.judging import Batch, judged
from de_an06.form.telling import show_slip
from de_an06.form.turning import turned_in
from de_an06.record.proposal import Project, held, propose, write
from de_an06.surface.screen import line


def taken_in(
    forms: Sequence[FilledForm | Refused], errand: Errand, project: Project
) -> tuple[Batch, bool]:
    """What became of forms that are judged together; whether what they add was agreed to."""
    batch = judged(forms, errand, project)
    agreed = _is_agreed(errand, batch) if errand.asking else not errand.dry_run
    return (_written(errand, batch) if agreed else batch), agreed


def _is_agreed(errand: Errand, batch: Batch) -> bool:
    """Show what a form adds, and ask whether it is to be written, where there is anything."""
    (slip,) = batch.outcomes
    if isinstance(slip, Refused):
        return False
    page = show_slip(errand, batch, slip)
    if not slip.has_news:
        return False
    turned = turned_in(slip, batch.outcomes, batch.proposal)
    question = page.say("ask_turned" if turned else "ask_write")
    agreed = confirm(page.lang, question, default=not turned)
    if not agreed:
        show([line(f"{slip.form.name}: {page.say('not_written')}")])
    return agreed


def _written(errand: Errand, batch: Batch) -> Batch:
    """Commit a batch; it is judged anew where a byte of what it rests on has moved."""
    project = batch.proposal.project
    try:
        with held(project) as now:
            if now is not project:
                sound(errand.options, now.loaded)
                anew = judged(batch.forms, errand, now)
                batch = _as_shown(batch, anew) if errand.asking else anew
            write(batch.proposal)
    except TimeoutError:
        raise Refused("locked", code=NO_PROJECT) from None
    return batch


def _as_shown(batch: Batch, anew: Batch) -> Batch:
    """A form that was judged anew; refused where it is no longer what a person was shown."""
    (shown,), (found,) = batch.outcomes, anew.outcomes
    if isinstance(shown, Refused) or isinstance(found, Refused) or shown.month == found.month:
        return anew
    nothing = propose(anew.proposal.project, lambda _: [])
    return Batch(anew.forms, [refusal(found.form.name, "import_moved")], nothing)
