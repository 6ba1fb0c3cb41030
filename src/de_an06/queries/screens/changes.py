"""The screen of `changes`: what changed between two days, what is worst first."""

from collections.abc import Iterator, Sequence

from de_an06.model.period import Period
from de_an06.queries.screens.lists import some_names
from de_an06.queries.views.changes import Changes, Happened, NowSent
from de_an06.surface.page import Page, head
from de_an06.surface.screen import Line, Screen, Tone, line
from de_an06.words.dates import period_name, short_day

_NAMES = 3
_NAMES_OF_A_PERIOD = 6


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
    shown: list[Line] = []
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


def _by_task(page: Page, happened: Sequence[Happened]) -> Iterator[Line]:
    """The tasks, that with the oldest day first; below each whose it is. Nothing is cut."""
    by_task: dict[str, list[Happened]] = {}
    for each in sorted(happened, key=lambda one: one.on):
        by_task.setdefault(each.task, []).append(each)
    for id, mine in by_task.items():
        task = page.register.task(id)
        yield line(f"  {page.code(task)}  {task.title}")
        agencies = tuple(dict.fromkeys(each.agency for each in mine))
        yield line(f"    {_days(mine)} · {_whose(page, agencies, _NAMES)}", Tone.FAINT)


def _days(happened: Sequence[Happened]) -> str:
    """The day, or the first and the last."""
    first, last = happened[0].on, happened[-1].on
    return short_day(first) if first == last else f"{first:%d/%m} – {short_day(last)}"


def _whose(page: Page, agencies: tuple[str, ...], most: int) -> str:
    """Who they are, and how many where they are several."""
    names = some_names(page, agencies, most)
    several = len(agencies) > 1
    return page.say("whose", count=len(agencies), names=names) if several else names


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
        yield line(f"  {periods}: {_whose(page, agencies, _NAMES_OF_A_PERIOD)}")


def _next(page: Page, found: Changes) -> Iterator[Line]:
    """The command that opens what is worst."""
    since = found.since.isoformat()
    commands = (
        (found.overdue, "status --state overdue"),
        (found.raised, "obstacles"),
        (found.finished or found.sent, f"log --since {since}"),
    )
    command = next((command for reason, command in commands if reason), None)
    if command:
        yield page.next(command)
