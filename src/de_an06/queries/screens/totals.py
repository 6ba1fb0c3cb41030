"""The totals of `status`: how many are in each state, the change, the completion rate."""

from de_an06.engine.standing import statistics
from de_an06.model.assessment import State
from de_an06.queries.views.survey import Survey, Total
from de_an06.surface.page import MARKS, Page
from de_an06.surface.screen import Column, Line, Piece, Table, Tone, line
from de_an06.words.dates import short_day
from de_an06.words.labels import label
from de_an06.words.numbers import percentage

_BAR = 20


def totals_head(page: Page, survey: Survey) -> Line:
    """How many there are, and the day that they are compared with."""
    what = "works" if survey.is_of_rows else "tasks"
    pieces = [Piece(page.say(f"totals_head_{what}", count=len(survey.counted)), Tone.STRONG)]
    if survey.before:
        day = short_day(survey.before.as_of)
        pieces.append(Piece(f" ({page.say('since', day=day)})", Tone.FAINT))
    return Line(tuple(pieces))


def totals_table(page: Page, survey: Survey) -> Table:
    """How many are in each state, with the change since the day that it is compared with."""
    columns = (
        Column(""),
        Column("", right=True),
        Column("", right=True),
        Column("", optional=True),
        Column(""),
    )
    return Table(columns, tuple(_total(page, survey, total) for total in survey.totals))


def _total(page: Page, survey: Survey, total: Total) -> tuple[Piece, ...]:
    mark = MARKS[total.state]
    of_all = len(survey.counted)
    filled = -(-_BAR * total.count // of_all) if of_all else 0
    change = "" if total.change is None else f"{total.change:+}" if total.change else "±0"
    return (
        Piece(f"  {mark.text} {label(total.state, page.lang)}", mark.tone),
        Piece(page.count(total.count)),
        Piece(change),
        Piece("█" * filled + "░" * (_BAR - filled), Tone.FAINT),
        Piece(_remark(page, survey, total), Tone.WARNING),
    )


def _remark(page: Page, survey: Survey, total: Total) -> str:
    """How many are in a state only as extended; since which day nothing was said of the silent."""
    if total.extended:
        return page.say("as_extended", count=total.extended)
    closed = survey.known.last_closed
    if closed is None or total.state is not State.STALE or not total.count:
        return ""
    return page.say("not_heard_since", day=short_day(closed.first_day))


def rate_line(page: Page, survey: Survey) -> Line:
    """The completion rate, with its fraction."""
    counts = statistics(survey.counted)
    if counts.rate is None:
        return line(f"  {page.say('none_due')}")
    return line(f"  {page.say('rate_of_all', of=counts, rate=percentage(counts.rate, page.lang))}")
