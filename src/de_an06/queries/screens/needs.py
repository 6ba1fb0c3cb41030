"""What needs doing, on a few lines, each with the command that opens it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from de_an06.queries.views.needs import Backlog, Needs
from de_an06.queries.views.survey import Survey
from de_an06.queries.views.work import Pressing, Silence
from de_an06.surface.page import Page
from de_an06.surface.screen import Column, Piece, Table, Tone
from de_an06.words.dates import period_name, short_day

_FEW = 8
"""Agencies up to which they are named."""
_LEAD = 16
"""What stands before the names of those who have still to send."""
_WIDE = 78
"""What a line of 80 columns has room for after its indent."""


@dataclass(frozen=True, slots=True)
class Need:
    """A line: what needs doing, its tone, the command that opens it, and a word on whose it is.

    `brief` is that word on one line.
    """

    text: str
    tone: Tone
    command: str
    detail: str = ""
    brief: str = ""


def needs_table(page: Page, survey: Survey, found: Needs, room: int) -> Table:
    """The most pressing first, in at most `room` lines: whose it is gives way before what it is."""
    told = list(_needs(page, survey, found))
    if survey.words:
        # Whose it is stands below: the most urgent of what was asked for.
        told = [replace(need, detail="") for need in told]
    told = _fitting(told, room)
    rows: list[tuple[Piece, ...]] = []
    for need in told:
        rows.append(_row(need))
        if need.detail:
            rows.append((Piece(f"  {need.detail}", Tone.FAINT), Piece("")))
    if not rows:
        rows.append((Piece(page.say("needs_none"), Tone.GOOD), Piece("")))
    return Table((Column(""), Column("", aside=True)), tuple(rows))


def waiting_table(page: Page, found: Needs) -> list[Table]:
    """The line on the obstacles of others that wait for one agency, where there are some."""
    if not found.waiting:
        return []
    return [Table((Column(""), Column("", aside=True)), (_row(_waiting(page, found)),))]


def _row(need: Need) -> tuple[Piece, Piece]:
    return Piece(need.text, need.tone), Piece(_command(need), Tone.FAINT)


def _command(need: Need) -> str:
    return f"de-an06 {need.command}" if need.command else ""


def lines_of(table: Table) -> int:
    """How many lines these needs take in a terminal of 80 columns."""
    return sum(_lines(text.text, aside.text) for text, aside in table.rows)


def _lines(text: str, aside: str = "") -> int:
    beside = len(text) + len(aside) + 2 <= _WIDE + 2
    return -(-len(text) // _WIDE) + (bool(aside) and not beside)


def _fitting(told: list[Need], room: int) -> list[Need]:
    """What fits in so many lines: the last word on whose it is gives way, then the last line."""
    while told and sum(map(_height, told)) > room:
        worded = [place for place, need in enumerate(told) if need.detail]
        if not worded:
            told = told[:-1]
        else:
            need = told[worded[-1]]
            shorter = "" if need.detail == need.brief else need.brief
            told[worded[-1]] = replace(need, detail=shorter)
    return told


def _height(need: Need) -> int:
    first = _lines(need.text, _command(need))
    return first + (_lines(need.detail) if need.detail else 0)


def _needs(page: Page, survey: Survey, found: Needs) -> Iterator[Need]:
    words = f"status {survey.words}".strip()
    if found.today:
        yield _collected(page, found.today, "today", _opened(survey, "due"))
    yield from _missing(page, survey, found)
    if late := found.late:
        text = page.say("need_late", **_facts(page, late))
        whose = _tasks(page, late)
        yield Need(text, Tone.BAD, f"{words} --state overdue", whose, whose)
    if soon := found.soon:
        yield Need(_soon(page, soon), Tone.WARNING, _opened(survey, "due"))
    if found.ahead:
        yield _collected(page, found.ahead, "ahead", _opened(survey, "due"))
    if found.silent:
        text = page.say("need_silent", **_facts(page, found.silent))
        yield Need(text, Tone.WARNING, f"{words} --state stale")
    if found.set_aside:
        yield Need(page.say("need_files", count=found.set_aside), Tone.BAD, "validate")
    if found.waiting:
        yield _waiting(page, found)


def _opened(survey: Survey, command: str) -> str:
    """The command for the whole plan; a part of it stands below, and the screen says how much."""
    return "" if survey.words else command


def _facts(page: Page, work: Backlog) -> dict[str, str | int]:
    return {
        "count": len(work.rows),
        "works": page.many("works", len(work.rows)),
        "holders": page.many("holders", len(work.holders)),
        "days": page.many("days", work.days),
    }


def _collected(page: Page, silent: Silence, when: str, command: str) -> Need:
    """Who has still to send the reports that are due today, or in some days."""
    text = page.say(f"need_{when}", **_report_facts(page, silent))
    if silent.expected == 1:
        text = page.say(f"need_one_{when}", **_report_facts(page, silent))
    detail, brief = (
        page.say("still_to_send", names=names) if names else ""
        for names in _names(page, silent, _WIDE - _LEAD)
    )
    return Need(text, Tone.WARNING, command, detail, brief)


def _report_facts(page: Page, silent: Silence) -> dict[str, object]:
    days = abs((silent.due - page.as_of).days) if page.as_of else 0
    return {
        "sent": silent.expected - len(silent.missing),
        "missing": len(silent.missing),
        "expected": silent.expected,
        "period": period_name(silent.longest, page.lang),
        "days": page.many("days", days),
    }


def _missing(page: Page, survey: Survey, found: Needs) -> Iterator[Need]:
    command = _opened(survey, "due")
    older = page.say("need_older", count=found.older) if found.older else ""
    if silent := found.missing:
        phrase = "need_missing" if silent.expected > 1 else "need_one_missing"
        text = page.say(phrase, **_report_facts(page, silent))
        detail, brief = _names(page, silent, _WIDE)
        if older:
            detail = f"{detail}; {older}" if detail else older
            brief = brief or older
        yield Need(text, Tone.BAD, command, detail, brief)
    elif older:
        yield Need(f"✗ {older[0].upper()}{older[1:]}", Tone.BAD, command)


def _names(page: Page, silent: Silence, wide: int) -> tuple[str, str]:
    """Who has not sent, where they are few: all, and as many as one line has room for.

    Who has ended is counted, and sends nothing more.
    """
    living = [page.brief(id) for id in silent.missing if page.exists(id)]
    if silent.expected == 1 or not living or len(living) > _FEW:
        return "", ""
    whole = ", ".join(living)
    if len(whole) <= wide:
        return whole, whole
    for count in range(len(living) - 1, 0, -1):
        names = ", ".join(living[:count])
        brief = page.say("and_others", names=names, count=len(living) - count)
        if len(brief) <= wide:
            return whole, brief
    return whole, ""


def _tasks(page: Page, work: Backlog) -> str:
    """The late tasks, the longest first, with how many have each; the one agency by its name."""
    told: list[str] = []
    for place, each in enumerate(work.deadlines):
        text = _late_task(page, each)
        left = len(work.deadlines) - place
        rest = page.say("and_tasks", names=" · ".join(told), count=left)
        if len(rest) + len(text) > _WIDE:
            return rest if told else ""
        told.append(text)
    return " · ".join(told)


def _late_task(page: Page, each: Pressing) -> str:
    holders = list(dict.fromkeys(row.held_by for row in each.rows))
    whose = page.many("holders", len(holders))
    if len(holders) == 1:
        whose = page.brief(holders[0]) if holders[0] else page.say("nobody_holds")
    return page.say(
        "late_task",
        code=page.code(each.task),
        days=page.many("days", abs(each.days)),
        holders=whose,
    )


def _soon(page: Page, work: Backlog) -> str:
    first = work.deadlines[0].due
    day = page.say("on_the_day") if first == page.as_of else short_day(first)
    within = page.register.plan.due_soon_days
    return page.say("need_soon", **_facts(page, work), within=within, day=day)


def _waiting(page: Page, found: Needs) -> Need:
    """Obstacles of others that wait for whoever reads."""
    oldest = found.waiting[0].age(page.as_of) if page.as_of else 0
    to = found.addressee or ""
    facts = {
        "obstacles": page.many("obstacles", len(found.waiting)),
        "days": page.many("days", oldest),
        "whom": page.brief(to),
    }
    return Need(page.say("need_waiting", **facts), Tone.WARNING, f"obstacles --to {to}")
