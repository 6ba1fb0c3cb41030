"""The screen of `changes`: what changed between two days, what is worst first."""

from collections.abc import Iterable, Iterator, Sequence

from de_an06.model.period import Period
from de_an06.queries.screens.lists import some_names
from de_an06.queries.views.changes import Changes, Happened, NowSent
from de_an06.surface.page import Page, head
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, hint, line
from de_an06.words.dates import period_name, short_day

_NAMES = 3
_NAMES_OF_A_PERIOD = 6
_COLUMNS = (Column(""), Column("", flexible=True), Column(""))


def changes_screen(page: Page, found: Changes) -> Screen:
    """The two days and the counts; then what fell overdue, what hinders, what is better now."""
    span = {"since": short_day(found.since), "until": short_day(found.until)}
    sections = (
        ("changes_overdue", found.overdue, Tone.BAD),
        ("changes_raised", found.raised, Tone.WARNING),
        ("changes_extended", found.extended, Tone.WARNING),
        ("changes_finished", found.finished, Tone.GOOD),
        ("changes_solved", found.solved, Tone.GOOD),
    )
    shown: list[Line | Table] = []
    for phrase, happened, tone in sections:
        if happened:
            shown += (line(), line(page.say(phrase, count=len(happened)), tone))
            shown += _by_task(page, happened)
    return [
        *head(page),
        line(page.say("changes_span", **span), Tone.STRONG),
        line(_counts(page, found)),
        *shown,
        *_sent(page, found.sent),
        *_next(page, found),
    ]


def _counts(page: Page, found: Changes) -> str:
    """How much of each there is; that nothing changed where there is none of any."""
    names = ("overdue", "raised", "extended", "finished", "solved", "sent")
    counts = {name: len(getattr(found, name)) for name in names}
    return page.say("changes_counts" if any(counts.values()) else "diff_nothing", **counts)


def _by_task(page: Page, happened: Sequence[Happened]) -> Iterator[Table]:
    """A row a task, that with the oldest day first; below it whose it is."""
    by_task: dict[str, list[Happened]] = {}
    for each in sorted(happened, key=lambda one: one.on):
        by_task.setdefault(each.task, []).append(each)
    rows: list[tuple[Piece, ...]] = []
    for id, mine in by_task.items():
        task = page.register.task(id)
        rows += (
            (Piece(f"  {page.code(task)}"), Piece(task.title), Piece(_days(mine))),
            (Piece(""), Piece(_whose(page, mine), Tone.FAINT), Piece("")),
        )
    yield Table(_COLUMNS, tuple(rows))


def _days(happened: Sequence[Happened]) -> str:
    """The day, or the first and the last."""
    first, last = happened[0].on, happened[-1].on
    return short_day(first) if first == last else f"{first:%d/%m} – {short_day(last)}"


def _whose(page: Page, happened: Iterable[Happened]) -> str:
    agencies = tuple(dict.fromkeys(each.agency for each in happened))
    return page.say("whose", count=len(agencies), names=some_names(page, agencies, _NAMES))


def _sent(page: Page, sent: Sequence[NowSent]) -> Iterator[Line]:
    """The reports by period, with who sent them."""
    if not sent:
        return
    yield line()
    yield line(page.say("changes_sent", count=len(sent)), Tone.GOOD)
    by_period: dict[Period, list[str]] = {}
    for each in sent:
        by_period.setdefault(each.period, []).append(each.agency)
    for agencies in dict.fromkeys(map(tuple, by_period.values())):
        mine = [period for period, others in by_period.items() if tuple(others) == agencies]
        periods = ", ".join(period_name(period, page.lang) for period in mine)
        names = some_names(page, agencies, _NAMES_OF_A_PERIOD)
        yield line(f"  {periods}: {page.say('whose', count=len(agencies), names=names)}")


def _next(page: Page, found: Changes) -> Iterator[Line]:
    """The command that opens what is worst."""
    since = found.since.isoformat()
    commands = (
        (found.overdue, "de-an06 status --state overdue"),
        (found.raised, "de-an06 obstacles"),
        (found.finished or found.sent, f"de-an06 log --since {since}"),
    )
    command = next((command for reason, command in commands if reason), None)
    if command:
        yield hint(page.say("next", command=command))
