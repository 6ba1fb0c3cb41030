"""The screens of `tasks`, `agencies`, `due` and `obstacles`."""

from collections.abc import Iterator, Sequence

from de_an06.model.assessment import ReportState
from de_an06.model.task import Task
from de_an06.queries.screens.tables import pressing_table, some_names
from de_an06.queries.views.desk import Deadlines, OwedReports, owed
from de_an06.queries.views.lists import OpenObstacle
from de_an06.queries.views.scoreboard import pressing
from de_an06.surface.page import Page, head
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, hint, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label


def tasks_screen(page: Page, tasks: Sequence[Task], words: Sequence[str]) -> Screen:
    """The tasks that were found, group by group."""
    if not tasks:
        return [*head(page), line(page.say("no_task_found", words=" ".join(words)))]
    first = page.code(tasks[0])
    return [
        *head(page),
        line(page.say("tasks_head", count=len(tasks)), Tone.STRONG),
        *_groups(page, tasks),
        line(),
        line(page.say("continuing_legend"), Tone.FAINT),
        hint(page.say("next", command=f"de-an06 show {first}")),
    ]


def _groups(page: Page, tasks: Sequence[Task]) -> Iterator[Line | Table]:
    columns = (
        Column(""),
        Column("", flexible=True),
        Column(""),
        Column(""),
    )
    for group in page.register.plan.groups:
        mine = [task for task in tasks if task.group == group.id]
        if mine:
            yield line(f"{group.id}  {group.title}", Tone.STRONG)
            yield Table(columns, tuple(_row(page, task) for task in mine))


def _row(page: Page, task: Task) -> tuple[Piece, ...]:
    leads = ", ".join(page.name(id) for id in task.lead.agencies)
    return (
        Piece(f"  {page.code(task)}"),
        Piece(task.title),
        Piece(leads if len(leads) <= _LEAD_WIDTH else leads[: _LEAD_WIDTH - 1] + "…", Tone.FAINT),
        Piece(deadline(page, task)),
    )


_LEAD_WIDTH = 22


def deadline(page: Page, task: Task) -> str:
    """The deadline as a list shows it: a day, a continuing duty, a condition."""
    if task.due and task.continues:
        return page.say("and_continuing", day=short_day(task.due.date))
    if task.due:
        return short_day(task.due.date)
    return page.say("conditional" if task.condition else "continuing")


def agencies_screen(page: Page) -> Screen:
    """The agencies, then the groups with the number of agencies that they come down to."""
    registry = page.register.agencies
    names = (Column(page.say("col_id")), Column(page.say("col_name"), flexible=True))
    agencies = tuple(
        (
            Piece(agency.id),
            Piece(agency.name),
            Piece(label(agency.kind, page.lang), Tone.FAINT),
            Piece(f"→ {short_day(agency.valid_to)}" if agency.valid_to else ""),
        )
        for agency in registry.agencies
    )
    groups = []
    for group in registry.groups:
        members = len(registry.expand(group.members))
        count = page.say("members", count=members) if members else page.say("open_phrase")
        remark = page.say("assumption") if group.assumption else ""
        groups.append((Piece(group.id), Piece(group.name), Piece(count), Piece(remark, Tone.FAINT)))
    return [
        *head(page),
        line(page.say("agencies_head", count=len(agencies), groups=len(groups)), Tone.STRONG),
        Table((*names, Column(page.say("col_kind")), Column("")), agencies),
        line(),
        Table((*names, Column(""), Column("")), tuple(groups)),
    ]


_SHOWN_NAMES = 12


def due_screen(page: Page, found: Deadlines) -> Screen:
    """Tasks first, then reports by due day with who has not sent them."""
    return [
        *head(page),
        line(page.say("due_head", days=found.days), Tone.STRONG),
        *_tasks(page, found),
        line(),
        *_reports(page, found),
    ]


def _tasks(page: Page, found: Deadlines) -> Iterator[Line | Table]:
    if found.assignments:
        yield pressing_table(page, pressing(found.assignments, page.register))
    else:
        yield line(page.say("due_tasks_none"))


def _reports(page: Page, found: Deadlines) -> Iterator[Line]:
    if not found.reports:
        yield line(page.say("due_reports_none"))
        return
    yield line(page.say("reports_head"), Tone.STRONG)
    for debt in owed(found.reports):
        tone = Tone.BAD if debt.state is ReportState.MISSING else Tone.WARNING
        yield line(_debt(page, debt), tone)
        names = some_names(page, debt.agencies, _SHOWN_NAMES)
        yield line(f"    {page.say('whose', count=len(debt.agencies), names=names)}", Tone.FAINT)


def _debt(page: Page, debt: OwedReports) -> str:
    """Periods, due day and state; the last working day too where the due day is a day off."""
    due = short_day(debt.due)
    working = page.register.calendar.last_working_day(debt.due)
    if working != debt.due:
        due = f"{due}, {page.say('working_day', day=short_day(working))}"
    mark = "✗" if debt.state is ReportState.MISSING else "!"
    periods = ", ".join(period_name(period, page.lang) for period in debt.periods)
    state = label(debt.state, page.lang)
    return f"  {mark} {page.say('silent_agencies', periods=periods, due=due, state=state)}"


def obstacles_screen(page: Page, obstacles: Sequence[OpenObstacle]) -> Screen:
    """Each open obstacle under the agency that raised it, in the registry's order."""
    if not obstacles:
        return [*head(page), line(page.say("obstacles_none"), Tone.GOOD)]
    order = [agency.id for agency in page.register.agencies.agencies]
    agencies = sorted({obstacle.agency for obstacle in obstacles}, key=order.index)
    return [
        *head(page),
        line(page.say("obstacles_count", count=len(obstacles)), Tone.STRONG),
        *(shown for agency in agencies for shown in _agency(page, agency, obstacles)),
        hint(page.say("next", command="de-an06 update <cơ quan> <nhiệm vụ> --resolve <mã>")),
    ]


def _agency(page: Page, agency: str, obstacles: Sequence[OpenObstacle]) -> Iterator[Line]:
    yield line(f"{page.name(agency)} ({agency})", Tone.STRONG)
    codes = {task.id: page.code(task) for task in page.register.tasks}
    for obstacle in obstacles:
        if obstacle.agency != agency:
            continue
        age = page.say("obstacle_age", days=obstacle.age, kind=label(obstacle.kind, page.lang))
        yield Line(
            (
                Piece(f"  {codes[obstacle.task]} · {obstacle.reference} · "),
                Piece(age, Tone.WARNING),
            )
        )
        yield line(f"    {obstacle.text}")
        if obstacle.cause:
            yield line(f"    {page.say('cause', text=obstacle.cause)}", Tone.FAINT)
        if obstacle.proposal:
            to = page.say("proposal_to", to=page.name(obstacle.to)) if obstacle.to else ""
            yield line(f"    {page.say('proposal', to=to, text=obstacle.proposal)}", Tone.FAINT)
