"""The screens of one agency: all that lies on its desk, and on one page what presses."""

from collections.abc import Iterator, Sequence

from de_an06.model.assessment import DONE_STATES, Assessment, ReportState, State
from de_an06.queries.screens.rows import rows_table, stands
from de_an06.queries.screens.story import obstacle_lines
from de_an06.queries.views.work import Desk, OwedReports, owed
from de_an06.surface.page import Page, day_piece, head
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, line
from de_an06.words.dates import period_name, short_day

_FINISHED = DONE_STATES | {State.WAIVED}


def agency_screen(page: Page, desk: Desk, *, full: bool = False) -> Screen:
    """Who it is, its work by urgency, its reports, its open obstacles, what it coordinates.

    Finished work, reports that were sent and those far ahead are counted, or shown in `full`.
    """
    shown = [row for row in desk.work if full or row.state not in _FINISHED]
    return [
        *head(page),
        *who(page, desk),
        line(),
        line(page.say("work_head"), Tone.STRONG),
        *work(page, desk, shown, len(desk.work) - len(shown)),
        line(),
        *reports(page, desk, full=full),
        *_obstacles(page, desk),
        *_coordinates(page, desk),
        page.next(_next(desk)),
    ]


def who(page: Page, desk: Desk) -> Iterator[Line]:
    """Who it is, what it leads and coordinates, when it last said something, how it stands."""
    agency = desk.agency
    yield line(f"{agency.name} ({agency.id})", Tone.STRONG)
    news = page.say("never")
    if desk.last_update:
        since = (desk.as_of - desk.last_update).days
        day = short_day(desk.last_update)
        ago = page.say("ago", day=day, days=page.many("days", since))
        news = ago if since else page.say("ago_today", day=day)
    tasks = [page.register.task(row.task) for row in desk.work]
    leads = len({task.parent or task.id for task in tasks})
    coordinates = len(desk.coordinates)
    yield line(page.say("agency_roles", leads=leads, coordinates=coordinates, news=news))
    if desk.work:
        yield line(stands(page, desk.work))
    if agency.reported_by:
        yield line(page.say("reported_by", name=page.name(page.heir(agency.reported_by))))
    # Nothing of a merger before it has happened.
    if agency.succeeded_by and page.as_of and agency.valid_to and page.as_of > agency.valid_to:
        names = ", ".join(page.name(id) for id in agency.succeeded_by)
        yield line(page.say("successors", names=names), Tone.FAINT)


def work(page: Page, desk: Desk, rows: Sequence[Assessment], left: int) -> Iterator[Line | Table]:
    """These assignments; those of others name them: it reports for them, or stands in their place.

    `left` are not shown.
    """
    first = (Column(page.say("col_id")), Column(page.say("col_task"), flexible=True))
    told = []
    for row in rows:
        task = page.register.task(row.task)
        what = _with_whose(page, row, task.title, reader=desk.agency.id)
        told.append(((Piece(page.code(task)), Piece(what)), row))
    if told:
        yield rows_table(page, first, told)
    elif not left:
        yield line(f"  {page.say('nothing_led')}", Tone.FAINT)
    if left:
        command = f"de-an06 agency {desk.agency.id} --full"
        words = page.say("more_works", works=page.many("works", left), command=command)
        yield line(f"  {words}", Tone.FAINT)


def _with_whose(page: Page, row: Assessment, title: str, *, reader: str) -> str:
    """A task's title, after the name of another whose it is, or before that of whose it was."""
    if row.held_by != reader:
        return f"{page.holder(row.held_by, (row.agency,))}: {title}"
    if row.agency == reader:
        return title
    return page.say("held_before", holder=title, names=page.name(row.agency))


def reports(page: Page, desk: Desk, *, full: bool) -> Iterator[Line | Table]:
    """Its reports, those that fall due together on one line: all, or the late ones and the next."""
    yield line(page.say("reports_head"), Tone.STRONG)
    if not desk.reports:
        yield line(page.say("no_reports"))
        return
    together = owed(desk.reports)
    shown = together if full else _telling(together)
    columns = (
        Column(page.say("col_period"), flexible=True),
        Column(page.say("col_due")),
        Column(page.say("col_state")),
    )
    yield Table(columns, tuple(_report_row(page, each) for each in shown))
    hidden = [each for each in together if each not in shown]
    ahead = sum(len(each.periods) for each in hidden if each.state is ReportState.UPCOMING)
    sent = sum(len(each.periods) for each in hidden) - ahead
    parts = [page.say("folded_sent", count=sent)] if sent else []
    parts += [page.say("folded_ahead", count=ahead)] if ahead else []
    if parts:
        command = f"de-an06 agency {desk.agency.id} --full"
        words = page.say("folded_reports", parts=", ".join(parts), command=command)
        yield line(f"  {words}", Tone.FAINT)


def _telling(together: Sequence[OwedReports]) -> list[OwedReports]:
    """Those not sent, the last that was sent, and the next."""
    ahead = [each for each in together if each.state is ReportState.UPCOMING]
    sent = [each for each in together if each.sent]
    kept = {*ahead[:1], *sent[-1:]}
    return [each for each in together if each in kept or each.state is ReportState.MISSING]


def _report_row(page: Page, each: OwedReports) -> tuple[Piece, ...]:
    names = ", ".join(period_name(period, page.lang) for period in each.periods)
    return Piece(names), day_piece(each.due), _report_state(page, each)


def _report_state(page: Page, each: OwedReports) -> Piece:
    days = (each.due - page.as_of).days if page.as_of else 0
    sent = short_day(each.sent) if each.sent else ""
    match each.state:
        case ReportState.ON_TIME:
            return Piece(page.say("sent_on", day=sent), Tone.GOOD)
        case ReportState.LATE:
            return Piece(page.say("sent_late_on", day=sent), Tone.WARNING)
        case ReportState.MISSING:
            return Piece(page.say("not_sent", days=page.many("days", -days)), Tone.BAD)
    if days:
        return Piece(page.say("to_send", days=page.many("days", days)))
    return Piece(page.say("to_send_today"), Tone.WARNING)


def _obstacles(page: Page, desk: Desk) -> Iterator[Line]:
    if desk.obstacles:
        yield line()
        yield line(page.say("obstacles_head"), Tone.STRONG)
        for raised in desk.obstacles:
            task = page.register.task(raised.task)
            yield line(f"  {page.code(task)}  {task.title}")
            yield from obstacle_lines(page, raised)


def _coordinates(page: Page, desk: Desk) -> Iterator[Line | Table]:
    if desk.coordinates:
        yield line()
        yield line(page.say("coordinated_head"), Tone.STRONG)
        tasks = [page.register.task(id) for id in desk.coordinates]
        rows = tuple((Piece(f"  {page.code(task)}"), Piece(task.title)) for task in tasks)
        yield Table((Column(""), Column("", flexible=True)), rows)


def _next(desk: Desk) -> str:
    return f"show {desk.work[0].task}" if desk.work else "agencies"
