"""The screens that are lists: of tasks, agencies, assignments, what is due."""

from collections.abc import Iterator, Sequence

from de_an06.engine.deadlines import deadline_of
from de_an06.model.assessment import Assessment, ReportState
from de_an06.model.task import Task
from de_an06.queries.views.work import Deadlines, OwedReports, Pressing, owed, pressing
from de_an06.surface.page import Page, day_piece, head
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label

_LEAD_WIDTH = 30
_NAMES_OF_A_TASK = 5
_NAMES_OF_A_REPORT = 12


def tasks_screen(page: Page, tasks: Sequence[Task], words: Sequence[str]) -> Screen:
    """The tasks that were found, group by group."""
    if not tasks:
        return [*head(page), line(page.say("no_task_found", words=" ".join(words)))]
    first = page.code(tasks[0])
    return [
        *head(page),
        line(page.say("tasks_head", count=_count(tasks)), Tone.STRONG),
        *_groups(page, tasks),
        line(),
        line(page.say("continuing_legend"), Tone.FAINT),
        page.next(f"show {first}"),
    ]


def _count(tasks: Sequence[Task]) -> int:
    """How many tasks these are: a task with its steps is one."""
    found = {task.id for task in tasks}
    return sum(task.parent not in found for task in tasks)


def _groups(page: Page, tasks: Sequence[Task]) -> Iterator[Line | Table]:
    columns = (Column(""), Column("", flexible=True), Column(""), Column(""))
    for group in page.register.plan.groups:
        mine = [task for task in tasks if task.group == group.id]
        if mine:
            yield line(f"{group.id}  {group.title}", Tone.STRONG)
            yield Table(columns, tuple(_row(page, task) for task in mine))


def _row(page: Page, task: Task) -> tuple[Piece, ...]:
    return (
        Piece(f"  {step_code(page, task)}"),
        Piece(task.title),
        Piece(_leads(page, task), Tone.FAINT),
        Piece(deadline(page, task)),
    )


def _leads(page: Page, task: Task) -> str:
    """The first lead, and how many more there are."""
    first = [page.short(id, _LEAD_WIDTH) for id in task.leads[:1]]
    left = len(task.leads) - 1
    return page.say("and_more", names=first[0], count=left) if left > 0 else "".join(first)


def step_code(page: Page, task: Task) -> str:
    """How a task is called in a list of all, where a step stands in a little, below its task."""
    return f"  {page.code(task)}" if task.parent else page.code(task)


def deadline(page: Page, task: Task) -> str:
    """The deadline as a list shows it: a day, a continuing duty, a condition."""
    due = deadline_of(page.register, task)
    if due and task.continues:
        return page.say("and_continuing", day=short_day(due))
    if due:
        return short_day(due)
    if task.condition:
        return page.say("conditional")
    return page.say("continuing") if task.continues else ""


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


def due_screen(page: Page, found: Deadlines) -> Screen:
    """Tasks first, then reports by due day with who has not sent them.

    On the day itself the reports come first: a late task is late tomorrow as well.
    """
    tasks = pressing(found.assignments, page.register)
    works = [
        line(
            page.say("due_head" if found.days else "due_head_today", days=found.days), Tone.STRONG
        ),
        pressing_table(page, tasks) if tasks else line(page.say("due_tasks_none")),
    ]
    reports = list(_reports(page, found))
    is_today = any(each.due == found.as_of and page.exists(each.agency) for each in found.reports)
    parts = (reports, works) if is_today else (works, reports)
    return [*head(page), *parts[0], line(), *parts[1]]


def _reports(page: Page, found: Deadlines) -> Iterator[Line]:
    # Who has ended sends nothing more.
    living = tuple(report for report in found.reports if page.exists(report.agency))
    if not living:
        yield line(page.say("due_reports_none"))
        return
    yield line(page.say("reports_head"), Tone.STRONG)
    for debt in owed(living):
        tone = Tone.BAD if debt.state is ReportState.MISSING else Tone.WARNING
        yield line(_debt(page, debt), tone)
        names = short_names(page, debt.agencies, _NAMES_OF_A_REPORT)
        yield line(f"    {_holders(page, len(debt.agencies), names)}", Tone.FAINT)


def _debt(page: Page, debt: OwedReports) -> str:
    """Periods, due day and state; the last working day too where the due day is a day off."""
    due = short_day(debt.due)
    working = page.register.calendar.last_working_day(debt.due)
    if working != debt.due:
        due = f"{due}, {page.say('working_day', day=short_day(working))}"
    mark = "✗" if debt.state is ReportState.MISSING else "!"
    periods = ", ".join(period_name(period, page.lang) for period in debt.periods)
    state = label(debt.state, page.lang)
    if debt.due == page.as_of and debt.state is ReportState.UPCOMING:
        state = page.say("unsent_today")
    return f"  {mark} {page.say('silent_agencies', periods=periods, due=due, state=state)}"


def pressing_table(page: Page, tasks: tuple[Pressing, ...]) -> Table:
    """Two rows a task: what and when; whose."""
    columns = (Column(""), Column("", flexible=True), Column(""), Column("", right=True))
    rows: list[tuple[Piece, ...]] = []
    for each in tasks:
        whose = _whose(page, each.rows)
        rows += (
            (
                Piece(f"  {page.code(each.task)}"),
                Piece(each.task.title),
                day_piece(each.due),
                _days(page, each.days),
            ),
            (Piece(""), Piece(whose, Tone.FAINT), Piece(""), Piece("")),
        )
    return Table(columns, tuple(rows))


def _whose(page: Page, rows: Sequence[Assessment]) -> str:
    """How many hold the rows of a task, and who: with those whose they were before."""
    leads: dict[str | None, list[str]] = {}
    for row in rows:
        leads.setdefault(row.held_by, []).append(row.agency)
    if all(row.held_by == row.agency for row in rows):
        named = tuple(row.agency for row in rows)
        return _holders(page, len(rows), short_names(page, named, _NAMES_OF_A_TASK))
    held = [page.holder(holder, former) for holder, former in leads.items()]
    names, left = ", ".join(held[:_NAMES_OF_A_TASK]), len(held) - _NAMES_OF_A_TASK
    shown = page.say("and_others", names=names, count=left) if left > 0 else names
    return _holders(page, len(held), shown)


def _holders(page: Page, count: int, names: str) -> str:
    return names if count == 1 else page.say("whose", count=count, names=names)


def short_names(page: Page, agencies: tuple[str, ...], most: int) -> str:
    """The group that they are, or the first `most` in few words."""
    if group := _group_of(page, agencies):
        return group
    shown = ", ".join(page.brief(id) for id in agencies[:most])
    left = len(agencies) - most
    return page.say("and_others", names=shown, count=left) if left > 0 else shown


def _group_of(page: Page, agencies: tuple[str, ...]) -> str | None:
    """The name of the group that these agencies are, if they are one."""
    registry = page.register.agencies
    for group in registry.groups:
        if set(agencies) == set(registry.expand(group.members, page.register.first_day)):
            return group.name
    return None


def some_names(page: Page, agencies: tuple[str, ...], most: int) -> str:
    """The group that they are, or the first `most` by name with how many others there are."""
    if group := _group_of(page, agencies):
        return group
    shown = ", ".join(page.name(id) for id in agencies[:most])
    left = len(agencies) - most
    return page.say("and_others", names=shown, count=left) if left > 0 else shown


def _days(page: Page, days: int) -> Piece:
    if days < 0:
        return Piece(page.say("days_late", days=-days), Tone.BAD)
    return Piece(page.say("days_left" if days else "due_today", days=days), Tone.WARNING)
