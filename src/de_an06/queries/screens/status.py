"""The screen of `status`: what needs doing first, then the totals and the tables."""

from collections.abc import Iterator, Sequence

from de_an06.engine.standing import Statistics, statistics
from de_an06.load.layout import updates_folder
from de_an06.model.assessment import Assessment, Outlook, State
from de_an06.queries.screens.lists import held_by, pressing_table, rows_table, some_names, step_code
from de_an06.queries.views.work import (
    Pressing,
    Tally,
    by_agency,
    by_group,
    most_pressing,
    pressing,
    silence,
)
from de_an06.surface.page import (
    EXTENDED_MARKS,
    MARKS,
    NOTHING,
    Page,
    count_piece,
    head,
    row_mark,
)
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, hint, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label
from de_an06.words.numbers import percentage

_SHOWN_TASKS = 5
_SHOWN_SILENT = 8
_SHOWN_AGENCIES = 40


def status_screen(page: Page, outlook: Outlook) -> Screen:
    """Totals, what is late and whose, what falls due, who is silent, then groups and agencies."""
    return [
        *head(page),
        *_totals(page, outlook),
        line(),
        *_overdue(page, outlook),
        *_due_soon(page, outlook),
        *_silence(page, outlook),
        line(),
        line(page.say("by_group"), Tone.STRONG),
        _tallies(page, by_group(outlook, page.register), "col_group"),
        line(),
        line(page.say("by_agency"), Tone.STRONG),
        *_agencies(page, outlook),
        line(),
        hint(page.say("next", command=_next_command(outlook))),
    ]


def _totals(page: Page, outlook: Outlook) -> Iterator[Line]:
    tasks, rows = statistics(outlook.counted), statistics(outlook.assignments)
    yield line(_counted(page, "totals", tasks), Tone.STRONG)
    yield line(_counted(page, "assignment_totals", rows))
    if tasks.rate is None:
        yield line(page.say("nothing_due"))
    else:
        shown = percentage(tasks.rate, page.lang)
        yield line(page.say("rate", of=tasks, rate=shown))
    if not page.register.months and not page.register.set_aside:
        yield line(page.say("no_updates", folder=updates_folder(page.register.id)), Tone.WARNING)
    if tasks.extended or rows.extended:
        yield hint(page.say("see_original", command="de-an06 status --original"))


def _counted(page: Page, phrase: str, counts: Statistics) -> str:
    """The statistics in a sentence; where rulings moved deadlines, with what they moved."""
    moved = {"moved_done": counts.extended_done, "moved_open": counts.extended_open}
    told = {key: page.say("extended_of_them", count=n) if n else "" for key, n in moved.items()}
    return page.say(phrase, of=counts, **told)


def _overdue(page: Page, outlook: Outlook) -> Iterator[Line | Table]:
    rows = (row for row in outlook.assignments if row.state is State.OVERDUE)
    late = pressing(rows, page.register)
    if not late:
        yield line(page.say("overdue_none"), Tone.GOOD)
        return
    yield line(page.say("overdue_head", count=_wholes(late), days=-late[0].days), Tone.BAD)
    yield from _tasks(page, late, "de-an06 status --state overdue")


def _due_soon(page: Page, outlook: Outlook) -> Iterator[Line | Table]:
    days = page.register.plan.due_soon_days
    soon = pressing((row for row in outlook.assignments if row.due_soon), page.register)
    if not soon:
        yield line(page.say("soon_none", days=days))
        return
    yield line(page.say("soon_head", days=days, count=_wholes(soon)), Tone.WARNING)
    yield from _tasks(page, soon, f"de-an06 due --days {days}")


def _wholes(tasks: tuple[Pressing, ...]) -> int:
    """How many tasks these are, where a step counts as the task that it is part of."""
    return len({each.task.parent or each.task.id for each in tasks})


def _tasks(page: Page, tasks: tuple[Pressing, ...], command: str) -> Iterator[Line | Table]:
    """The first of the tasks, and the command that shows the others."""
    yield pressing_table(page, tasks[:_SHOWN_TASKS])
    left = len(tasks) - _SHOWN_TASKS
    if left > 0:
        yield line(f"  {page.say('more_tasks', count=left, command=command)}", Tone.FAINT)


def _silence(page: Page, outlook: Outlook) -> Iterator[Line]:
    if not outlook.reports:
        return
    silent = silence(outlook)
    if silent is None:
        yield line(page.say("silence_before"))
        return
    facts = {
        "periods": ", ".join(period_name(period, page.lang) for period in silent.periods),
        "due": short_day(silent.due),
        "missing": len(silent.missing),
        "expected": silent.expected,
    }
    if not silent.missing:
        yield line(page.say("silence_none", **facts), Tone.GOOD)
        return
    yield line(page.say("silence_head", **facts), Tone.WARNING)
    # Who has ended is counted, and sends nothing more.
    if living := tuple(id for id in silent.missing if page.exists(id)):
        yield line(f"  {some_names(page, living, _SHOWN_SILENT)}", Tone.FAINT)


def _agencies(page: Page, outlook: Outlook) -> Iterator[Line | Table]:
    """All agencies; of many only those that need something, and how many the others are."""
    all_of_them = by_agency(outlook, page.register.agencies)
    shown = most_pressing(all_of_them, _SHOWN_AGENCIES)
    if shown.tallies:
        yield _tallies(page, shown.tallies, "col_agency")
    if shown.pressing:
        command = _next_command(outlook)
        words = page.say("more_pressing", count=shown.pressing, command=command)
        yield line(f"  {words}", Tone.WARNING)
    if shown.calm:
        days = page.register.plan.due_soon_days
        yield line(f"  {page.say('more_calm', count=shown.calm, days=days)}", Tone.FAINT)


def _tallies(page: Page, tallies: tuple[Tally, ...], what: str) -> Table:
    headings = ["total", "done", "overdue", "open", "soon", "continuing", "waiting", "waived"]
    moved = any(tally.counts.extended for tally in tallies)
    if moved:
        headings.append("extended")
    columns = (
        Column(page.say("col_id"), optional=True),
        Column(page.say(what), flexible=True),
        *(Column(page.say(f"col_{heading}"), right=True) for heading in headings),
    )
    rows = (_tally_row(page, tally) for tally in tallies)
    more = (
        (count_piece(tally.counts.extended, Tone.WARNING),) if moved else () for tally in tallies
    )
    return Table(columns, tuple((*row, *last) for row, last in zip(rows, more, strict=True)))


def _tally_row(page: Page, tally: Tally) -> tuple[Piece, ...]:
    counts = tally.counts
    name = page.holder(tally.id or None, tally.leads) if tally.leads else tally.name
    return (
        Piece(tally.id),
        Piece(name),
        Piece(str(counts.total)),
        count_piece(counts.done, Tone.GOOD),
        count_piece(counts.overdue, Tone.BAD),
        count_piece(counts.within_deadline),
        count_piece(tally.due_soon, Tone.WARNING),
        count_piece(counts.continuing),
        count_piece(counts.waiting),
        count_piece(counts.waived),
    )


def _next_command(outlook: Outlook) -> str:
    if any(row.state is State.OVERDUE for row in outlook.assignments):
        return "de-an06 status --state overdue"
    return "de-an06 due --days 30"


def rows_screen(page: Page, rows: Sequence[Assessment]) -> Screen:
    """The rows that somebody asked for, in the plan's order."""
    if not rows:
        return [*head(page), line(page.say("nothing_found"))]
    first = (
        Column(page.say("col_id")),
        Column(page.say("col_task"), flexible=True),
        Column(page.say("col_agency")),
    )
    begun = []
    for row in rows:
        task = page.register.task(row.task)
        begun.append(((Piece(page.code(task)), Piece(task.title), Piece(held_by(page, row))), row))
    count = line(page.say("rows_head", count=len(rows)), Tone.STRONG)
    return [*head(page), count, rows_table(page, first, begun)]


_BUNDLE = 5
_DIGITS = 2


def matrix_screen(page: Page, outlook: Outlook) -> Screen:
    """One line a task, one letter an agency, the agencies numbered and named below."""
    led = {row.agency for row in outlook.assignments}
    agencies = [agency for agency in page.register.agencies.agencies if agency.id in led]
    marks = {(row.task, row.agency): row_mark(row) for row in outlook.assignments}
    refs = {task.id: step_code(page, task) for task in page.register.tasks}
    width = max((len(ref) for ref in refs.values()), default=0) + 2
    digits = max(len(str(len(agencies))), _DIGITS)
    holders = {row.agency: row.held_by for row in outlook.assignments}
    ids = [agency.id for agency in agencies]
    names = [page.holder(holders[id], (id,)) for id in ids]
    numbers = [f"{number:0{digits}}" for number in range(1, len(agencies) + 1)]
    return [
        *head(page),
        *(
            line(" " * width + _bundled([number[place] for number in numbers]), Tone.FAINT)
            for place in range(digits)
        ),
        *(
            _task_line(
                refs[task.task].ljust(width),
                [marks.get((task.task, agency.id), NOTHING) for agency in agencies],
            )
            for task in outlook.tasks
        ),
        line(),
        line(page.say("legend", marks="  ".join(_signs(page, outlook)))),
        *(line(f"{n} {a} ({b})") for n, a, b in zip(numbers, names, ids, strict=True)),
    ]


def _signs(page: Page, outlook: Outlook) -> Iterator[str]:
    """What the marks mean; those of what was extended where there is such."""
    yield from (f"{mark.text} {label(state, page.lang)}" for state, mark in MARKS.items())
    moved = {row.state for row in outlook.assignments if row.extended}
    for state, mark in EXTENDED_MARKS.items():
        if state in moved:
            words = page.say("mark_extended", state=label(state, page.lang))
            yield f"{mark.text} {words}"


def _task_line(ref: str, marks: Sequence[Piece]) -> Line:
    pieces = [Piece(ref)]
    for place, mark in enumerate(marks):
        gap = " " if place and place % _BUNDLE == 0 else ""
        pieces.append(Piece(gap + mark.text, mark.tone))
    return Line(tuple(pieces))


def _bundled(letters: Sequence[str]) -> str:
    bundles = (letters[at : at + _BUNDLE] for at in range(0, len(letters), _BUNDLE))
    return " ".join("".join(bundle) for bundle in bundles)
