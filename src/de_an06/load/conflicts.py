"""Conflicts that git left between its markers, with what they are about (SAFETY Y2)."""

import re
from collections.abc import Iterator, Sequence

from de_an06.diagnostics.rules_text import CONFLICT, CONFLICT_SAME_DAY, CONFLICT_SENT
from de_an06.load.flaw import Flaw

_MARKER = re.compile(r"^(?: *(?:<{7}|>{7}|\|{7})(?= |$)|={7}$)", re.MULTILINE)
_DASH = re.compile(r" *(?=-(?: |$))")
_TASK = re.compile(r"""(?:^|[\s{,])["']?task["']?\s*:\s*["']?([A-Za-z0-9.-]+)""")
_DAY = re.compile(r"""(?:^|[\s{,])["']?on["']?\s*:\s*["']?(\d{4}-\d\d-\d\d)""")
_SENT = re.compile(r"""\s*["']?submitted["']?\s*:""")

Lines = Sequence[str]


def conflicts(text: str) -> list[Flaw]:
    """The flaws at each line <<<<<<<; one at the first other marker where those were deleted."""
    if not _MARKER.search(text):
        return []
    lines = text.split("\n")
    marked = [number for number, line in enumerate(lines) if _MARKER.match(line)]
    opened = [number for number in marked if lines[number].lstrip().startswith("<")]
    if not opened:
        return [Flaw(CONFLICT, marked[0] + 1, 1, len(lines[marked[0]]))]
    ends = [*opened[1:], len(lines)]
    pairs = zip(opened, ends, strict=True)
    return [flaw for start, end in pairs for flaw in _conflict(start + 1, lines[start:end])]


def _conflict(number: int, lines: Lines) -> Iterator[Flaw]:
    """The flaws of the conflict that opens with the first of `lines`, which has this number."""
    ours, theirs = _sides(lines[1:])
    twice = _of_one_day(ours, theirs)
    if any(_SENT.match(line) for line in (*ours, *theirs)):
        yield Flaw(CONFLICT_SENT, number, 1, len(lines[0]))
    elif not twice:
        yield Flaw(CONFLICT, number, 1, len(lines[0]))
    else:
        for task, day in twice:
            facts = {"task": task, "day": day}
            yield Flaw(CONFLICT_SAME_DAY, number, 1, len(lines[0]), facts)


def _sides(lines: Lines) -> tuple[Lines, Lines]:
    """The lines of either side; what both came from, where git shows it, is left out."""
    sides: dict[str, list[str]] = {"<": [], "|": [], "=": [], ">": []}
    side = "<"
    for line in lines:
        if _MARKER.match(line):
            side = line.lstrip()[0]
        else:
            sides[side].append(line)
    return sides["<"], sides["="]


def _of_one_day(ours: Lines, theirs: Lines) -> list[tuple[str, str]]:
    """The task and day of the updates that both sides have, in different words."""
    our, their = _updates(ours), _updates(theirs)
    return [name for name in our if name in their and our[name] != their[name]]


def _updates(lines: Lines) -> dict[tuple[str, str], list[str]]:
    """The words of the updates among the lines of a side, by task and day."""
    margin = min((len(dash[0]) for line in lines if (dash := _DASH.match(line))), default=0)
    entries: list[list[str]] = []
    for line in lines:
        dash = _DASH.match(line)
        if dash and len(dash[0]) == margin:
            entries.append([])
        if entries:
            entries[-1].append(line)
    found: dict[tuple[str, str], list[str]] = {}
    for entry in entries:
        words = " ".join(entry)
        if (task := _TASK.search(words)) and (day := _DAY.search(words)):
            found.setdefault((task[1], day[1]), []).extend(words.split())
    return found
