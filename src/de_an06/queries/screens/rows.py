"""Assignments as rows, the most urgent first: what identifies one is never cut."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from de_an06.engine.standing import statistics
from de_an06.model.assessment import Assessment
from de_an06.queries.views.work import by_urgency
from de_an06.surface.page import Page, day_piece, head, percent_piece, row_state_piece
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, line
from de_an06.words.labels import label
from de_an06.words.numbers import percentage


def held_by(page: Page, row: Assessment) -> str:
    """The id of who holds a row; with that of the lead whose it was, where it is another."""
    holder = row.held_by or page.say("nobody_holds")
    if row.held_by == row.agency:
        return holder
    return page.say("held_before", holder=holder, names=row.agency)


_COUNTED = ("done", "overdue", "within_deadline", "continuing", "waiting", "waived")


def stands(page: Page, rows: Sequence[Assessment]) -> str:
    """Assignments by state, and how many of those that fell due are done."""
    counts = statistics(rows)
    parts = [
        page.say(f"own_{name}", count=count)
        for name in _COUNTED
        if (count := getattr(counts, name))
    ]
    if counts.extended:
        parts[-1] += f" {page.say('as_extended', count=counts.extended)}"
    told = f"{page.many('works', len(rows))}: {', '.join(parts)}"
    if counts.rate is None:
        return told
    rate = percentage(counts.rate, page.lang)
    return f"{told}. {page.say('rate_of_all', of=counts, rate=rate)}"


def rows_table(
    page: Page,
    first: tuple[Column, ...],
    rows: Iterable[tuple[tuple[Piece, ...], Assessment]],
) -> Table:
    """Rows that begin with what is in the `first` columns; then deadline, state and percent."""
    columns = (
        *first,
        Column(page.say("col_due")),
        Column(page.say("col_state")),
        Column(page.say("col_percent"), right=True),
    )
    return Table(
        columns,
        tuple(
            (*begin, day_piece(row.due), row_state_piece(row, page), percent_piece(row.percent))
            for begin, row in rows
        ),
    )


def tasks_table(page: Page, rows: Iterable[Assessment]) -> Table:
    """The rows of one agency, each with its task."""
    return rows_table(page, task_columns(page), ((task_cells(page, row), row) for row in rows))


def task_columns(page: Page) -> tuple[Column, ...]:
    """A task's code and its title, which gives way."""
    return Column(page.say("col_id")), Column(page.say("col_task"), flexible=True)


def task_cells(page: Page, row: Assessment) -> tuple[Piece, ...]:
    """What a row has in these columns."""
    task = page.register.task(row.task)
    return Piece(page.code(task)), Piece(task.title)


def rows_screen(page: Page, rows: Sequence[Assessment]) -> Screen:
    """The rows that somebody asked for, task by task."""
    if not rows:
        return [*head(page), line(page.say("nothing_found"))]
    holders = {row.held_by for row in rows}
    states = {row.state for row in rows}
    count = page.say(
        "rows_of",
        works=page.many("works", len(rows)),
        holders=page.many("holders", len(holders)),
    )
    if len(states) == 1:
        count = f"{label(states.pop(), page.lang)}: {count}"
    return [*head(page), line(count, Tone.STRONG), *rows_blocks(page, by_urgency(rows))]


def rows_blocks(page: Page, rows: Sequence[Assessment]) -> Iterator[Line | Table]:
    """Rows in their order: of one agency in a table, of several by task."""
    if are_of_one(rows):
        yield tasks_table(page, rows)
    else:
        yield from by_task(page, rows, agencies_table(page, rows))


def are_of_one(rows: Iterable[Assessment]) -> bool:
    """Whether one agency holds them all, and each was always its own or the same other's."""
    return len({(row.held_by, row.agency) for row in rows}) <= 1


def by_task(page: Page, rows: Sequence[Assessment], whole: Table) -> Iterator[Line | Table]:
    """A table of these rows cut into one for each task, below its title."""
    of_task: defaultdict[str, list[tuple[Piece, ...]]] = defaultdict(list)
    for row, cells in zip(rows, whole.rows, strict=True):
        of_task[row.task].append(cells)
    for id, mine in of_task.items():
        task = page.register.task(id)
        yield line()
        yield line(f"{page.code(task)}  {task.title}", Tone.STRONG)
        yield in_line_with(whole, replace(whole, rows=tuple(mine)))


def in_line_with(whole: Table, part: Table) -> Table:
    """A part of a table, whose columns are as wide as those of the whole, without its headings."""
    wide = [max(len(row[place].text) for row in whole.rows) for place in range(len(whole.columns))]
    columns = tuple(replace(column, heading="") for column in part.columns)
    rows = (
        tuple(
            replace(piece, text=piece.text.rjust(room) if column.right else piece.text.ljust(room))
            for column, piece, room in zip(columns, row, wide, strict=True)
        )
        for row in part.rows
    )
    return Table(columns, tuple(rows))


def agencies_table(page: Page, rows: Iterable[Assessment]) -> Table:
    """The rows of tasks, each with its code and who holds it."""
    return rows_table(page, agency_columns(page), ((agency_cells(page, row), row) for row in rows))


def agency_columns(page: Page) -> tuple[Column, ...]:
    """A task's code and who holds a row of it: by name, and by id where it fits."""
    return Column(page.say("col_id")), Column(page.say("col_agency")), Column("", optional=True)


def agency_cells(page: Page, row: Assessment) -> tuple[Piece, ...]:
    """What a row has in these columns."""
    code = page.code(page.register.task(row.task))
    return Piece(code), Piece(_holder(page, row)), Piece(held_by(page, row), Tone.FAINT)


def _holder(page: Page, row: Assessment) -> str:
    """Who holds a row, as a column has room for it; with the lead whose it was before."""
    holder = page.short(row.held_by) if row.held_by else page.say("nobody_holds")
    if row.held_by == row.agency:
        return holder
    return page.say("held_before", holder=holder, names=page.short(row.agency))
