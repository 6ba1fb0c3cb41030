"""The screen of `show`: one task in full, its assignments and its history."""

from collections.abc import Iterator, Sequence

from de_an06.model.assessment import Standing, TargetAssessment
from de_an06.model.task import Task
from de_an06.render.screen import Line, Piece, Screen, Tone, hint, line
from de_an06.render.screens.cells import state_piece
from de_an06.render.screens.head import Page, head
from de_an06.render.screens.rows import task_rows_table
from de_an06.render.screens.story import event_lines
from de_an06.views.story import Event
from de_an06.words.labels import label
from de_an06.words.numbers import number, percentage


def show_screen(page: Page, task: Task, standing: Standing, told: Sequence[Event]) -> Screen:
    """The official words, what is computed with, each lead's state, the targets, the history.

    `standing` holds this task alone.
    """
    states = [state_piece(of_task.state, page) for of_task in standing.tasks]
    return [
        *head(page),
        line(),
        Line((Piece(f"{page.code(task)}  {task.title}", Tone.STRONG), Piece("  "), *states)),
        line(task.text),
        *_words(page, task),
        *_notes(page, task),
        *_targets(page, task, standing.targets),
        line(),
        line(page.say("assignments_head"), Tone.STRONG),
        task_rows_table(page, standing.assignments),
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
    figure = page.say(
        "figure",
        numerator=number(target.numerator, page.lang),
        denominator=number(target.denominator, page.lang),
        value=percentage(target.value, page.lang),
    )
    return f"{figure} {page.say('met' if target.met else 'not_met')}", missing
