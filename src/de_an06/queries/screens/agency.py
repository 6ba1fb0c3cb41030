"""The screen of `agency`: one agency's work, reports and obstacles."""

from collections.abc import Iterator

from de_an06.model.assessment import ReportAssessment, ReportState
from de_an06.queries.screens.show import obstacle_lines
from de_an06.queries.screens.tables import agency_rows_table
from de_an06.queries.views.desk import Desk
from de_an06.surface.page import Page, day_piece, head
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, hint, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label

_TONES = {
    ReportState.ON_TIME: Tone.GOOD,
    ReportState.LATE: Tone.WARNING,
    ReportState.MISSING: Tone.BAD,
    ReportState.UPCOMING: Tone.FAINT,
}


def agency_screen(page: Page, desk: Desk) -> Screen:
    """Who it is, its work by urgency, its reports, its open obstacles, what it coordinates."""
    return [
        *head(page),
        *_who(page, desk),
        line(),
        line(page.say("work_head"), Tone.STRONG),
        agency_rows_table(page, desk.work, desk.agency.id),
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
    leads = len({row.task for row in desk.work})
    coordinates = len(desk.coordinates)
    yield line(page.say("agency_roles", leads=leads, coordinates=coordinates, news=news))
    if agency.reported_by:
        yield line(page.say("reported_by", name=page.name(agency.reported_by)))
    if agency.succeeded_by:
        names = ", ".join(page.name(id) for id in agency.succeeded_by)
        yield line(page.say("successors", names=names), Tone.FAINT)


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
        tasks = {task.id: task for task in page.register.tasks}
        rows = (
            (Piece(f"  {page.code(tasks[id])}"), Piece(tasks[id].title)) for id in desk.coordinates
        )
        yield Table((Column(""), Column("", flexible=True)), tuple(rows))


def _next(page: Page, desk: Desk) -> str:
    if not desk.work:
        return "de-an06 agencies"
    first = next(task for task in page.register.tasks if task.id == desk.work[0].task)
    return f"de-an06 show {page.code(first)}"
