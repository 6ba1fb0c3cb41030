"""A file's bytes as text, or the flaws that forbid to read it (SAFETY E1 to E3, Y2, Y5)."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from de_an06.findings.finding import Rule
from de_an06.findings.rules.text import (
    CONFLICT,
    CONFLICT_SAME_DAY,
    CONFLICT_SENT,
    EMPTY_FILE,
    HIDDEN_CHARACTER,
    NOT_UTF8,
    TOO_LARGE,
    UTF16,
)
from de_an06.model.text import nfc

Keys = tuple[str | int, ...]
"""The way to a value: keys of mappings and places in lists, from the top of the file."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a file: the file's path, and the keys that lead to the value."""

    file: str
    keys: Keys = ()

    def at(self, *keys: str | int) -> Self:
        """A value within this one."""
        return type(self)(self.file, (*self.keys, *keys))


@dataclass(frozen=True, slots=True)
class Flaw:
    """A rule that does not hold at a line and column (from 1, in letters of the NFC text)."""

    rule: Rule
    line: int = 1
    column: int = 1
    length: int = 1
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that does not hold at a value, or at its key (`at_key`).

    The fact `value` is compared with `known`, the spellings that would be right. `first` is what
    it collides with: its place becomes the fact of that name.
    """

    rule: Rule
    spot: Spot
    facts: Mapping[str, str] = field(default_factory=dict)
    at_key: bool = False
    known: Collection[str] = ()
    first: Spot | None = None


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


LARGEST = 1_000_000
"""The most bytes that a file may have."""

# What is not seen, or acts on a terminal: C0 but tab and newline, DEL, C1 with U+0085, line
# separators, bidi, zero-width and every other letter that Unicode says to draw as nothing (but not
# the variation selectors of emoji), tags, surrogates, noncharacters.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def decode(data: bytes) -> tuple[str, list[Flaw]]:
    """The text in NFC, its lines ended by newlines, with what is wrong in it.

    The text is empty where no letter can be read.
    """
    if len(data) > LARGEST:
        return "", [Flaw(TOO_LARGE)]
    body = data.removeprefix(_BYTE_ORDER_MARK)
    if not body.strip(b"\0 \t\r\n"):
        return "", [Flaw(EMPTY_FILE)]
    if body[:2] in (b"\xff\xfe", b"\xfe\xff") or body[:2].count(0) == 1:
        return "", [Flaw(UTF16)]
    try:
        raw = body.decode()
    except UnicodeDecodeError as error:
        return _text(body.decode(errors="replace")), [_not_utf8(body, error.start)]
    text = _text(raw)
    return text, [*_hidden(text), *conflicts(text)]


def has_hidden(text: str) -> bool:
    """Whether text holds a character that no file may contain (SAFETY E3)."""
    return _HIDDEN.search(text) is not None


def first_hidden(text: str) -> str:
    """The first hidden character of a text that has one, written U+XXXX."""
    match = _HIDDEN.search(text)
    return name_of(match[0]) if match else ""


def masked(text: str) -> str:
    """The text with a stand-in of one letter for each hidden character, which is never echoed."""
    return _HIDDEN.sub("\ufffd", text)


def escaped(name: str) -> str:
    r"""A file name with line breaks, hidden characters and lone bytes written as `\x1b`."""
    return re.sub(f"[\t\n]|{_HIDDEN.pattern}", lambda match: ascii(match[0])[1:-1], name)


def name_of(character: str) -> str:
    """A character by its number: U+200B."""
    return f"U+{ord(character):04X}"


def places(text: str, starts: Iterable[int]) -> list[tuple[int, int]]:
    """The line and column (from 1) of the letter at each of `starts`."""
    line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found = []
    for start in starts:
        line = bisect_right(line_starts, start)
        found.append((line, start - line_starts[line - 1] + 1))
    return found


def _text(raw: str) -> str:
    return nfc(raw.replace("\r\n", "\n"))


def _not_utf8(body: bytes, start: int) -> Flaw:
    before = _text(body[:start].decode())
    [place] = places(before, [len(before)])
    return Flaw(NOT_UTF8, *place, facts={"byte": f"{body[start]:02X}"})


def _hidden(text: str) -> Iterator[Flaw]:
    """One flaw for each sort of hidden character, at its first place."""
    if not has_hidden(text):
        return
    firsts: dict[str, int] = {}
    for match in _HIDDEN.finditer(text):
        firsts.setdefault(match[0], match.start())
    counts = Counter(_HIDDEN.findall(text))
    for character, place in zip(firsts, places(text, firsts.values()), strict=True):
        facts = {"character": name_of(character), "count": str(counts[character])}
        yield Flaw(HIDDEN_CHARACTER, *place, facts=facts)
