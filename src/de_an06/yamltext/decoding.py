"""A file's bytes as text, or the findings that forbid to read it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules import text as rules
from de_an06.model.text import nfc

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


@dataclass(frozen=True, slots=True)
class FileLines:
    """The lines of a file as findings show them: what is hidden is masked."""

    path: str
    lines: Sequence[str]

    @classmethod
    def of(cls, path: str, text: str) -> Self:
        """The lines of a text."""
        return cls(path, masked(text).split("\n"))

    def span(self, line: int, column: int = 1, length: int = 1) -> Span:
        """The letters from a line and column (from 1), none beyond the line's end."""
        shown = self.lines[line - 1] if line <= len(self.lines) else ""
        return Span(self.path, line, column, max(1, min(length, len(shown) - column + 1)), shown)


def decode(data: bytes, path: str = "") -> tuple[str, list[Diagnostic]]:
    """The text in NFC, its lines ended by newlines, with what is wrong in it.

    The text is empty where no letter can be read.
    """
    body = data.removeprefix(_BYTE_ORDER_MARK)
    if rule := _no_text(data, body):
        return "", [Diagnostic(rule, Span(path))]
    try:
        text = _text(body.decode())
    except UnicodeDecodeError as error:
        text = _text(body.decode(errors="replace"))
        return text, [_not_utf8(FileLines.of(path, text), body, error.start)]
    if not has_hidden(text) and not _MARKER.search(text):
        return text, []
    lines = FileLines.of(path, text)
    return text, [*_hidden(text, lines), *_conflicts(text, lines)]


def _no_text(data: bytes, body: bytes) -> Rule | None:
    if len(data) > LARGEST:
        return rules.TOO_LARGE
    if not body.strip(b"\0 \t\r\n"):
        return rules.EMPTY_FILE
    is_wide = body[:2] in (b"\xff\xfe", b"\xfe\xff") or body[:2].count(0) == 1
    return rules.UTF16 if is_wide else None


def has_hidden(text: str) -> bool:
    """Whether text holds a character that no file may contain."""
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


def _not_utf8(lines: FileLines, body: bytes, start: int) -> Diagnostic:
    before = _text(body[:start].decode())
    [place] = places(before, [len(before)])
    return Diagnostic(rules.NOT_UTF8, lines.span(*place), {"byte": f"{body[start]:02X}"})


def _hidden(text: str, lines: FileLines) -> Iterator[Diagnostic]:
    """One finding for each sort of hidden character, at its first place."""
    firsts: dict[str, int] = {}
    for match in _HIDDEN.finditer(text):
        firsts.setdefault(match[0], match.start())
    counts = Counter(_HIDDEN.findall(text))
    for character, place in zip(firsts, places(text, firsts.values()), strict=True):
        facts = {"character": name_of(character), "count": str(counts[character])}
        yield Diagnostic(rules.HIDDEN_CHARACTER, lines.span(*place), facts)


_MARKER = re.compile(r"^(?: *(?:<{7}|>{7}|\|{7})(?= |$)|={7}$)", re.MULTILINE)
_DASH = re.compile(r" *(?=-(?: |$))")
_TASK = re.compile(r"""(?:^|[\s{,])["']?task["']?\s*:\s*["']?([A-Za-z0-9._-]+)""")
_DAY = re.compile(r"""(?:^|[\s{,])["']?on["']?\s*:\s*["']?(\d{4}-\d\d-\d\d)""")
_SENT = re.compile(r"""\s*["']?submitted["']?\s*:""")


def _conflicts(text: str, file: FileLines) -> Iterator[Diagnostic]:
    """The findings at each line <<<<<<<; one at the first other marker where those are gone."""
    lines = text.split("\n")
    marked = [number for number, line in enumerate(lines) if _MARKER.match(line)]
    opened = [number for number in marked if lines[number].lstrip().startswith("<")]
    if marked and not opened:
        yield Diagnostic(rules.CONFLICT, file.span(marked[0] + 1, 1, len(lines[marked[0]])))
    for start, end in pairwise([*opened, len(lines)]):
        yield from _conflict(file.span(start + 1, 1, len(lines[start])), lines[start + 1 : end])


def _conflict(span: Span, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """The findings on the conflict that opens at a line and goes on in `lines`."""
    ours, theirs = _sides(lines)
    our, their = _updates(ours), _updates(theirs)
    twice = [name for name in our if name in their and our[name] != their[name]]
    if any(_SENT.match(line) for line in (*ours, *theirs)):
        yield Diagnostic(rules.CONFLICT_SENT, span)
        return
    if not twice:
        yield Diagnostic(rules.CONFLICT, span)
    for task, day in twice:
        yield Diagnostic(rules.CONFLICT_SAME_DAY, span, {"task": task, "day": day})


def _sides(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of either side; what both came from, where git shows it, is left out."""
    sides: dict[str, list[str]] = {"<": [], "|": [], "=": [], ">": []}
    side = "<"
    for line in lines:
        if _MARKER.match(line):
            side = line.lstrip()[0]
        else:
            sides[side].append(line)
    return sides["<"], sides["="]


def _updates(lines: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    """The words of the updates among the lines of a side, by task and day."""
    margin = min((len(dash[0]) for line in lines if (dash := _DASH.match(line))), default=0)
    found: dict[tuple[str, str], list[str]] = {}
    for entry in re.split(rf"^ {{{margin}}}(?=-(?: |$))", "\n".join(lines), flags=re.MULTILINE)[1:]:
        if (task := _TASK.search(entry)) and (day := _DAY.search(entry)):
            found.setdefault((task[1], day[1]), []).extend(entry.split())
    return found
