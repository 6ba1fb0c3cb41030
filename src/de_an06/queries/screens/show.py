"""The screens of `show` and `agency`: one task, one agency in full."""

from collections.abc import Iterator, Sequence

from de_an06.model.assessment import (
    Assessment,
    Outlook,
    ReportAssessment,
    ReportState,
    TargetAssessment,
)
from de_an06.model.task import Note, Target, TargetKind, Task
from de_an06.queries.screens.lists import held_by, rows_table
from de_an06.queries.screens.story import event_lines, obstacle_lines
from de_an06.queries.views.story import Event
from de_an06.queries.views.work import Desk
from de_an06.surface.page import Page, day_piece, head, state_piece
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, hint, labelled, line
from de_an06.words.amounts import amount, goal_words
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label
from de_an06.words.numbers import number

_TONES = {
    ReportState.ON_TIME: Tone.GOOD,
    ReportState.LATE: Tone.WARNING,
    ReportState.MISSING: Tone.BAD,
    ReportState.UPCOMING: Tone.FAINT,
}


def show_screen(page: Page, task: Task, outlook: Outlook, told: Sequence[Event]) -> Screen:
    """The official words, what is computed with, each lead's state, the targets, the history.

    `outlook` holds this task alone, with its steps where it has some.
    """
    states = [state_piece(one.state, page) for one in outlook.tasks if one.task == task.id]
    has_steps = bool(page.register.steps(task.id))
    return [
        *head(page),
        line(),
        Line((Piece(f"{page.code(task)}  {task.title}", Tone.STRONG), Piece("  "), *states)),
        *_whole(page, task),
        line(task.text),
        *_words(page, task),
        *note_lines(page, task.notes),
        *_targets(page, task, outlook.targets),
        line(),
        line(page.say("assignments_head"), Tone.STRONG),
        _assignments(page, task, outlook),
        line(),
        line(page.say("history_head"), Tone.STRONG),
        *(line for event in told for line in event_lines(page, event, name_task=has_steps)),
        *([] if told else [line(page.say("no_history"), Tone.FAINT)]),
        hint(page.say("next", command="de-an06 tasks")),
    ]


def _whole(page: Page, task: Task) -> Iterator[Line]:
    """The task of which it is a step."""
    if task.parent:
        whole = page.register.task(task.parent)
        yield line(page.say("step_of", code=page.code(whole), title=whole.title), Tone.FAINT)


def _assignments(page: Page, task: Task, outlook: Outlook) -> Table:
    if page.register.steps(task.id):
        return _of_steps(page, outlook)
    first = (
        Column(page.say("col_agency"), flexible=True),
        Column(page.say("col_id"), optional=True),
    )
    rows = []
    for row in outlook.assignments:
        holder = page.holder(row.held_by, (row.agency,))
        rows.append(((Piece(holder), Piece(row.held_by or row.agency)), row))
    return rows_table(page, first, rows)


def _of_steps(page: Page, outlook: Outlook) -> Table:
    """The assignments of a task's steps, each with the step that it is of."""
    first = (
        Column(page.say("col_id")),
        Column(page.say("col_step"), flexible=True),
        Column(page.say("col_agency")),
    )
    rows = []
    for row in outlook.assignments:
        step = page.register.task(row.task)
        rows.append(((Piece(page.code(step)), Piece(step.title), Piece(held_by(page, row))), row))
    return rows_table(page, first, rows)


def _words(page: Page, task: Task) -> Iterator[Line]:
    if task.assignment_text:
        yield labelled(page.say("assignment_words"), task.assignment_text)
    else:
        yield from _lines(page, task)
    for product in task.products:
        yield labelled(page.say("product_words"), product)
    if task.document:
        day = short_day(task.document.date) if task.document.date else None
        cited = filter(None, (task.document.number, day, task.document.title))
        yield labelled(page.say("document_words"), ", ".join(cited))
    for condition in page.register.plan.conditions:
        if condition.id == task.condition:
            kind = label(condition.kind, page.lang)
            yield labelled(page.say("condition_words"), f"{condition.text} ({kind})")


def _lines(page: Page, task: Task) -> Iterator[Line]:
    """Who leads, who helps, by when: in the plan's words, else as we compute with them."""
    named = page.register.agencies.names
    coordinators = ", ".join(named(task.coordinators)) or page.say("none_named")
    lines = {
        "lead_words": task.lead_text or ", ".join(named(task.leads)),
        "coordinator_words": task.coordinators_text or coordinators,
        "deadline_words": task.deadline_text or (task.due.text if task.due else ""),
    }
    for words, text in lines.items():
        if text:
            yield labelled(page.say(words), text)


def note_lines(page: Page, notes: Sequence[Note]) -> Iterator[Line]:
    """Remarks of ours on the official words."""
    for note in notes:
        words = (
            ", ".join(page.name(id) for id in note.agencies),
            f"«{note.quote}»" if note.quote is not None else "",
            f"→ «{note.reads}»" if note.reads else "",
            note.text,
        )
        yield labelled(label(note.kind, page.lang), " ".join(filter(None, words)))


def _targets(page: Page, task: Task, assessed: Sequence[TargetAssessment]) -> Iterator[Line]:
    if not task.targets:
        return
    of_target = {target.id: target for target in assessed}
    yield line()
    yield line(page.say("targets_head"), Tone.STRONG)
    for target in task.targets:
        found = of_target.get(target.id)
        words = (
            goal_words(target, found.goal if found else target.value, page.lang),
            _goal_ahead(page, target, found),
            *_figure(page, target, found),
        )
        yield line(f"{target.id}: {'; '.join(filter(None, words))}")
        yield line(f"    {target.text}", Tone.FAINT)


def _goal_ahead(page: Page, target: Target, found: TargetAssessment | None) -> str:
    """The value that counts in the end, while an intermediate goal does."""
    if found is None or target.value is None or found.goal == target.value:
        return ""
    return page.say("goal_ahead", goal=amount(target.value, target.unit, page.lang))


def _figure(page: Page, target: Target, found: TargetAssessment | None) -> tuple[str, str]:
    """What was reached, and how many have still to give a figure."""
    if found is None:
        return page.say("no_figure"), ""
    missing = page.say("missing_figures", count=len(found.missing)) if found.missing else ""
    if found.reached is not None:
        return f"{page.say('reached_by', count=found.reached)} {_met(page, found)}", missing
    if found.value is None:
        none_arose = target.kind is TargetKind.RATE and not found.missing
        return page.say("none_arose" if none_arose else "no_figure"), missing
    value = amount(found.value, target.unit, page.lang)
    if found.denominator:
        parts = (number(part or 0, page.lang) for part in (found.numerator, found.denominator))
        value = f"{'/'.join(parts)} = {value}"
    return f"{value} {_met(page, found)}", missing


def _met(page: Page, found: TargetAssessment) -> str:
    return page.say("met" if found.met else "not_met") if found.met is not None else ""


def agency_screen(page: Page, desk: Desk) -> Screen:
    """Who it is, its work by urgency, its reports, its open obstacles, what it coordinates."""
    return [
        *head(page),
        *_who(page, desk),
        line(),
        line(page.say("work_head"), Tone.STRONG),
        _work(page, desk),
        line(),
        line(page.say("reports_head"), Tone.STRONG),
        *_reports(page, desk),
        *_obstacles(page, desk),
        *_coordinates(page, desk),
        hint(page.say("next", command=_next(page, desk))),
    ]


def _who(page: Page, desk: Desk) -> Iterator[Line]:
    agency = desk.agency
    yield line(f"{agency.name} ({agency.id})", Tone.STRONG)
    news = short_day(desk.last_update) if desk.last_update else page.say("never")
    tasks = [page.register.task(row.task) for row in desk.work]
    leads = len({task.parent or task.id for task in tasks})
    coordinates = len(desk.coordinates)
    yield line(page.say("agency_roles", leads=leads, coordinates=coordinates, news=news))
    if agency.reported_by:
        yield line(page.say("reported_by", name=page.name(page.heir(agency.reported_by))))
    # Nothing of a merger before it has happened.
    if agency.succeeded_by and page.as_of and agency.valid_to and page.as_of > agency.valid_to:
        names = ", ".join(page.name(id) for id in agency.succeeded_by)
        yield line(page.say("successors", names=names), Tone.FAINT)


def _work(page: Page, desk: Desk) -> Table:
    """The assignments; those of others name them: it reports for them, or stands in their place."""
    first = (Column(page.say("col_id")), Column(page.say("col_task"), flexible=True))
    rows = []
    for row in desk.work:
        task = page.register.task(row.task)
        what = _with_whose(page, row, task.title, reader=desk.agency.id)
        rows.append(((Piece(page.code(task)), Piece(what)), row))
    return rows_table(page, first, rows)


def _with_whose(page: Page, row: Assessment, title: str, *, reader: str) -> str:
    """A task's title, after the name of another whose it is, or before that of whose it was."""
    if row.held_by != reader:
        return f"{page.holder(row.held_by, (row.agency,))}: {title}"
    if row.agency == reader:
        return title
    return page.say("held_before", holder=title, names=page.name(row.agency))


def _reports(page: Page, desk: Desk) -> Iterator[Line | Table]:
    if not desk.reports:
        yield line(page.say("no_reports"))
        return
    columns = (
        Column(page.say("col_period")),
        Column(page.say("col_due")),
        Column(page.say("col_state")),
        Column(page.say("col_sent")),
    )
    yield Table(columns, tuple(_report_row(page, report) for report in desk.reports))


def _report_row(page: Page, report: ReportAssessment) -> tuple[Piece, ...]:
    return (
        Piece(period_name(report.period, page.lang)),
        day_piece(report.due),
        Piece(label(report.state, page.lang), _TONES[report.state]),
        day_piece(report.submitted_on),
    )


def _obstacles(page: Page, desk: Desk) -> Iterator[Line]:
    if desk.obstacles:
        yield line()
        yield line(page.say("obstacles_head"), Tone.STRONG)
        for raised in desk.obstacles:
            yield line(f"  {raised.task}")
            yield from obstacle_lines(page, raised)


def _coordinates(page: Page, desk: Desk) -> Iterator[Line | Table]:
    if desk.coordinates:
        yield line()
        yield line(page.say("coordinated_head"), Tone.STRONG)
        tasks = [page.register.task(id) for id in desk.coordinates]
        rows = tuple((Piece(f"  {page.code(task)}"), Piece(task.title)) for task in tasks)
        yield Table((Column(""), Column("", flexible=True)), rows)


def _next(page: Page, desk: Desk) -> str:
    if not desk.work:
        return "de-an06 agencies"
    return f"de-an06 show {page.code(page.register.task(desk.work[0].task))}"
