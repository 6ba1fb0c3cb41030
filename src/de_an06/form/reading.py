"""What a filled-in form adds to its month, and what is wrong with it, cell by cell."""

from datetime import date

from de_an06.engine.obstacles import unrecorded
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.form.arrival import Errand
from de_an06.form.intake.rows import with_figures
from de_an06.form.intake.sheets import FilledForm
from de_an06.form.intake.table import TASK, FormRow
from de_an06.form.mending import mended, stand_ins, with_ids
from de_an06.form.slip import Slip, with_words
from de_an06.form.wording import hidden_letters, misworded_targets, misworded_tasks, shaped_in_words
from de_an06.load.rows import Row
from de_an06.model.month import AgencyMonth, Update
from de_an06.model.plan import Register


def read_slip(form: FilledForm, errand: Errand, *, register: Register, today: date) -> Slip:
    """Read the rows of a form; what a finding speaks of is not judged a second time."""
    rows, findings = _named(form, register)
    judged = {finding.span.cell for finding in findings}
    instead = stand_ins(register, form.identity, today)
    sound: list[tuple[Row, Update]] = []
    unsound: list[tuple[Row, Update]] = []
    for row in rows:
        made = row.row
        update, misshapen = shaped_in_words(made)
        wrong = [*hidden_letters(row), *misshapen]
        findings += (finding for finding in wrong if finding.span.cell not in judged)
        faulty = {way for way, place in row.places.items() if place.cell in judged}
        if update and not wrong and not faulty:
            sound.append((made, update))
            continue
        faulty |= {finding.span.keys for finding in misshapen}
        left, _ = shaped_in_words(mended(row, faulty, instead).row)
        if left:
            unsound.append((made, left))
    agency = form.identity.agency
    fresh = unrecorded(register, agency, [update for _, update in sound])
    new = [(row, update) for (row, _), update in zip(sound, fresh, strict=True) if update]
    own = errand.agency in (None, agency)
    month = AgencyMonth(
        agency=agency,
        period=form.identity.period,
        entered_by=errand.entered_by if own else errand.secretariat,
        updates=tuple(update for _, update in (*new, *unsound)),
    )
    month, wrong = with_words(month, form.own, register)
    findings += wrong
    return Slip(
        form,
        month,
        rows=tuple(row for row, _ in (*new, *unsound)),
        known=len(sound) - len(new),
        findings=in_order(findings),
        unsure=any(update.obstacles for _, update in unsound),
    )


def _named(form: FilledForm, register: Register) -> tuple[list[FormRow], list[Diagnostic]]:
    """A form's updates with their figures, and ids in place of what the person called things."""
    rows, unclear = with_ids(form.updates, register)
    figures, unclear_too = with_ids(form.figures, register)
    known = {task.id for task in register.tasks}
    told = [figure for figure in figures if figure.values.get(TASK) in known]
    apart = [*misworded_tasks(rows, register), *misworded_targets(figures, register)]
    rows, alone = with_figures(rows, told)
    return rows, [*form.findings, *unclear, *unclear_too, *apart, *alone]
