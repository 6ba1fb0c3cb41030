"""The lists that are handed out as files: where things stand, what is due, what hinders."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from de_an06.model.assessment import Assessment, State
from de_an06.model.history import LedgerEntry
from de_an06.queries.views.obstacles import By, Pile, Trouble, piles
from de_an06.queries.views.tables import (
    DataTable,
    assignments_table,
    due_table,
    obstacles_table,
)
from de_an06.queries.views.work import Deadlines
from de_an06.surface.blocks import Align
from de_an06.surface.listing import AttachedList, HandedList, ListColumn
from de_an06.surface.machine import csv_text
from de_an06.surface.page import Page, row_state_piece
from de_an06.words.dates import long_day, period_name, short_day
from de_an06.words.labels import label
from de_an06.words.say import Lang

_WORDS, _IDS, _FEW = 30, 12, 8


def _listing(
    page: Page, phrase: str, columns: Sequence[ListColumn], rows: Iterable[tuple[str, ...]]
) -> AttachedList:
    plan = page.register.plan
    day = page.as_of or plan.first_day
    return AttachedList(
        title=page.say(phrase),
        note=page.say("list_as_of", plan=plan.name, day=_long(page, day)),
        columns=tuple(columns),
        rows=tuple(rows),
        issuer=page.name(plan.standing_agency),
        simulated=plan.simulated,
    )


def _long(page: Page, day: date) -> str:
    return long_day(day) if page.lang is Lang.VI else short_day(day)


def _column(page: Page, phrase: str, width: int = _FEW, align: Align = Align.CENTRE) -> ListColumn:
    return ListColumn(page.say(phrase), width, align)


def _words(page: Page, phrase: str, width: int = _WORDS) -> ListColumn:
    return _column(page, phrase, width, Align.LEFT)


def status_list(page: Page, rows: Sequence[Assessment]) -> HandedList:
    """A row an assignment."""
    table = assignments_table(page.register, rows)
    return _handed(page, "tinh-hinh", table, assignments_listing(page, rows))


def due_list(page: Page, found: Deadlines) -> HandedList:
    """A row an assignment or report."""
    table = due_table(page.register, found)
    return _handed(page, "den-han", table, due_listing(page, found))


def obstacles_list(page: Page, found: Sequence[LedgerEntry], *, grouped: bool) -> HandedList:
    """The obstacles by addressee, under headings to be read or a whole row each."""
    day = page.as_of or page.register.first_day
    table = obstacles_table(page.register, found, day)
    by_addressee = piles(found, By.TO, page.register, day)
    listing = obstacles_listing(page, by_addressee, grouped=grouped)
    return _handed(page, "vuong-mac", table, listing)


def _handed(page: Page, stem: str, table: DataTable, listing: AttachedList) -> HandedList:
    return HandedList(f"{stem}-{page.as_of}", csv_text(table.columns, table.rows), listing)


def assignments_listing(page: Page, rows: Sequence[Assessment]) -> AttachedList:
    """A row an assignment, with who holds it."""
    columns = (
        _column(page, "list_number", 4),
        _words(page, "list_task_id", _IDS),
        _words(page, "list_task"),
        _words(page, "list_agency_id", _IDS),
        _words(page, "list_agency", 20),
        _words(page, "list_state", 18),
        _column(page, "list_due", _IDS),
        _column(page, "list_days", 10),
        _column(page, "list_percent", 6),
        _column(page, "list_completed", _IDS),
        _column(page, "list_news", _IDS),
    )
    return _listing(page, "list_status", columns, _assignments(page, rows))


def _assignments(page: Page, rows: Sequence[Assessment]) -> Iterator[tuple[str, ...]]:
    for number, row in enumerate(rows, start=1):
        task = page.register.task(row.task)
        former = () if row.held_by == row.agency else (row.agency,)
        yield (
            str(number),
            page.code(task),
            task.title,
            row.held_by or row.agency,
            page.holder(row.held_by, former),
            _state(page, row),
            short_day(row.due) if row.due else "",
            "" if row.days is None else str(row.days),
            "" if row.percent is None else f"{row.percent}%",
            short_day(row.completed_on) if row.completed_on else "",
            short_day(row.last_update) if row.last_update else "",
        )


def _state(page: Page, row: Assessment) -> str:
    """The state in words, without the mark that stands for a colour.

    The day of the last word has a column of its own.
    """
    if row.state is State.STALE:
        return page.say("row_stale")
    return row_state_piece(row, page).text.lstrip("✓✗●○◆◇◌~?!–…+ ")


def due_listing(page: Page, found: Deadlines) -> AttachedList:
    """Assignments, then reports, the oldest deadline first."""
    columns = (
        _column(page, "list_number", 4),
        _words(page, "list_what", _IDS),
        _words(page, "list_task"),
        _words(page, "list_agency_id", _IDS),
        _words(page, "list_agency", 20),
        _column(page, "list_due", _IDS),
        _column(page, "list_days"),
        _words(page, "list_state", 18),
        _column(page, "list_percent", 6),
    )
    rows = [*_due_tasks(page, found), *_due_reports(page, found)]
    numbered = ((str(number), *row) for number, row in enumerate(rows, start=1))
    return _listing(page, "list_due_head", columns, numbered)


def _due_tasks(page: Page, found: Deadlines) -> Iterator[tuple[str, ...]]:
    for _, code, title, id, name, state, due, days, percent, *_ in _assignments(
        page, found.assignments
    ):
        yield code, title, id, name, due, days, state, percent


def _due_reports(page: Page, found: Deadlines) -> Iterator[tuple[str, ...]]:
    for each in found.reports:
        period, days = period_name(each.period, page.lang), (each.due - found.as_of).days
        told = (page.say("list_report"), period, each.agency, page.name(each.agency))
        yield *told, short_day(each.due), str(days), label(each.state, page.lang), ""


def obstacles_listing(page: Page, piles: Sequence[Pile], *, grouped: bool) -> AttachedList:
    """The obstacles by addressee: under headings to be read, or each row whole to be filtered."""
    columns = (
        _column(page, "list_number", 4),
        *(() if grouped else (_words(page, "list_to", 16),)),
        _words(page, "list_raiser", 18),
        *(() if grouped else (_words(page, "list_task_id", _IDS),)),
        _words(page, "list_task", 24),
        _words(page, "list_obstacle"),
        _words(page, "list_proposal"),
        _column(page, "list_raised", _IDS),
        _column(page, "list_age"),
    )
    number, rows = 0, list[tuple[str, ...]]()
    for pile in piles:
        name = page.name(pile.key) if pile.key else page.say("addressed_to_nobody")
        if grouped:
            rows.append((page.say("list_pile", name=name, count=len(pile.raised)),))
        for trouble in pile.troubles:
            for row in [_grouped(page, trouble)] if grouped else _whole(page, name, trouble):
                number += 1
                rows.append((str(number), *row))
    made = _listing(page, "list_obstacles", columns, rows)
    return replace(made, note=_attached(page, made.issuer)) if grouped else made


def _attached(page: Page, issuer: str) -> str:
    """To which letter the list belongs: its number and day are left to the clerk."""
    day = page.as_of or page.register.plan.first_day
    return page.say("list_attached", year=day.year, issuer=issuer, day=_long(page, day))


def _grouped(page: Page, trouble: Trouble) -> tuple[str, ...]:
    """What is said in the same words, once: all who say it, on which tasks, since when."""
    names = "; ".join(page.name(id) for id in trouble.agencies)
    tasks = (page.register.task(id) for id in trouble.tasks)
    titles = "; ".join(f"{page.code(task)}. {task.title}" for task in tasks)
    oldest = trouble.raised[0].reference.on
    return (names, titles, *_told(page, trouble), *_since(page, oldest))


def _whole(page: Page, to: str, trouble: Trouble) -> Iterator[tuple[str, ...]]:
    for each in trouble.raised:
        task = page.register.task(each.task)
        whose = (to, page.name(each.agency), page.code(task), task.title)
        yield (*whose, *_told(page, trouble), *_since(page, each.reference.on))


def _told(page: Page, trouble: Trouble) -> tuple[str, str]:
    obstacle = trouble.obstacle
    cause = page.say("list_cause", text=obstacle.cause) if obstacle.cause else ""
    return obstacle.text + cause, obstacle.proposal or ""


def _since(page: Page, day: date) -> tuple[str, str]:
    days = (page.as_of - day).days if page.as_of else 0
    return short_day(day), str(days)
