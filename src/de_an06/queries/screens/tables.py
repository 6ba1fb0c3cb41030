"""The tables of `status`: by group, by agency, the targets; and everything at once."""

from collections.abc import Iterator, Sequence

from de_an06.model.assessment import Outlook
from de_an06.model.plan import Register
from de_an06.queries.screens.lists import short_names
from de_an06.queries.screens.rows import rows_blocks
from de_an06.queries.screens.targets import targets_lines
from de_an06.queries.views.survey import Survey, Tables
from de_an06.queries.views.tables import survey_tables
from de_an06.queries.views.tallies import Tally, alike, by_agency, by_group, most_pressing
from de_an06.queries.views.work import by_urgency
from de_an06.surface.machine import csv_text
from de_an06.surface.page import Page, count_piece
from de_an06.surface.screen import Column, Line, Piece, Table, Tone, line

_SHOWN_AGENCIES = 40
_NAMES = 40
_TOGETHER = 3
"""Agencies from which those that stand the same share a line."""

_COUNTS = (
    ("done", Tone.GOOD),
    ("overdue", Tone.BAD),
    ("soon", Tone.WARNING),
    ("open", Tone.PLAIN),
    ("continuing", Tone.PLAIN),
    ("silent", Tone.WARNING),
    ("waiting", Tone.PLAIN),
    ("waived", Tone.PLAIN),
    ("extended", Tone.WARNING),
)
"""The columns that add up to all, but for the last, which is of them."""


_TableLine = tuple[str, str, Tally | None]
"""An id, a name, and what is counted; nothing where the line only names."""


def groups_blocks(page: Page, survey: Survey) -> Iterator[Line | Table]:
    """The tasks by group, in the plan's order."""
    yield line(page.say("by_group"), Tone.STRONG)
    tallies = by_group(survey.outlook, page.register)
    first = (Column(page.say("col_id")), Column(page.say("col_group"), flexible=True))
    yield from _table(page, [(tally.id, tally.name, tally) for tally in tallies], first)


def agencies_blocks(page: Page, survey: Survey) -> Iterator[Line | Table]:
    """The assignments by agency, the worst first; of many agencies those that need something."""
    yield line(page.say("by_agency"), Tone.STRONG)
    shown = most_pressing(by_agency(survey.outlook, page.register.agencies), _SHOWN_AGENCIES)
    if shown.tallies:
        took_over = any(tally.leads != (tally.id,) for tally in shown.tallies)
        first = (
            Column(page.say("col_id"), optional=True),
            Column(page.say("col_agency"), flexible=took_over),
        )
        yield from _table(page, list(_agency_lines(page, shown.tallies)), first)
    if shown.pressing:
        command = "de-an06 status --state overdue"
        words = page.say("more_pressing", count=shown.pressing, command=command)
        yield line(f"  {words}", Tone.WARNING)
    if shown.calm:
        days = page.register.plan.due_soon_days
        yield line(f"  {page.say('more_calm', count=shown.calm, days=days)}", Tone.FAINT)


def _agency_lines(page: Page, tallies: Sequence[Tally]) -> Iterator[_TableLine]:
    """A line an agency; those that stand the same share one, below which they are named."""
    for lines in alike(tallies):
        if len(lines) < _TOGETHER or any(not tally.id for tally in lines):
            for tally in lines:
                yield tally.id, _holder(page, tally), tally
        else:
            yield "", page.say("holders_alike", count=len(lines)), lines[0]
            yield "", "  " + short_names(page, tuple(tally.id for tally in lines), _NAMES), None


def _holder(page: Page, tally: Tally) -> str:
    """Who holds them, as a column has room for; with those whose they were where it took over."""
    if tally.leads == (tally.id,):
        return page.short(tally.id)
    return page.holder(tally.id or None, tally.leads)


def _table(
    page: Page, lines: Sequence[_TableLine], first: Sequence[Column]
) -> Iterator[Table | Line]:
    """Counts by state, without the columns in which nobody has anything; what these mean."""
    counted = [_counts(tally) for _, _, tally in lines if tally]
    kept = {name: tone for name, tone in _COUNTS if any(counts[name] for counts in counted)}
    columns = (
        *first,
        Column(page.say("head_total"), right=True),
        *(Column(page.say(f"head_{name}"), right=True) for name in kept),
    )
    rows = []
    for id, name, tally in lines:
        numbers = [Piece("")] * (len(kept) + 1)
        if tally:
            counts = _counts(tally)
            numbers = [Piece(page.count(tally.counts.total))]
            numbers += [count_piece(page, counts[each], tone) for each, tone in kept.items()]
        rows.append((Piece(id), Piece(name), *numbers))
    yield Table(columns, tuple(rows))
    days = page.register.plan.due_soon_days
    told = (page.say(f"legend_{name}", days=days) for name in kept if name != "done")
    if legend := " · ".join(told):
        yield line(legend, Tone.FAINT)


def _counts(tally: Tally) -> dict[str, int]:
    counts = tally.counts
    return {
        "done": counts.done,
        "overdue": counts.overdue,
        "soon": tally.due_soon,
        "open": counts.within_deadline - tally.due_soon,
        "continuing": counts.continuing - tally.silent,
        "silent": tally.silent,
        "waiting": counts.waiting,
        "waived": counts.waived,
        "extended": counts.extended,
    }


def targets_blocks(page: Page, survey: Survey) -> Iterator[Line]:
    """The targets, each with its goal and what was reached."""
    yield line(page.say("targets_by_plan"), Tone.STRONG)
    kept = {target.id for target in survey.outlook.targets}
    targets = [target for task in page.register.tasks for target in task.targets]
    mine = [target for target in targets if target.id in kept]
    if not mine:
        yield line(page.say("no_targets"))
    yield from targets_lines(page, mine, survey.outlook.targets)


def table_records(register: Register, outlook: Outlook, tables: Tables) -> str:
    """The rows of the tables that were asked for, below a line without headings, as CSV."""
    made = survey_tables(register, outlook, tables)
    return csv_text((), (row for table in made for row in table.rows))


def full_blocks(page: Page, survey: Survey) -> Iterator[Line | Table]:
    """All tables; of a part of the plan its assignments as well."""
    if survey.selection:
        yield from rows_blocks(page, by_urgency(survey.outlook.assignments))
    else:
        yield line()
        yield from groups_blocks(page, survey)
    yield line()
    yield from agencies_blocks(page, survey)
    if survey.outlook.targets:
        yield line()
        yield from targets_blocks(page, survey)
    if any(row.extended for row in survey.outlook.assignments):
        command = " ".join(filter(None, ("de-an06 status", survey.words, "--original")))
        yield line(page.say("see_original", command=command), Tone.FAINT)
