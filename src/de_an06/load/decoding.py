"""A file's bytes as text, or the flaws that forbid to read it (SAFETY E1 to E3, Y2, Y5)."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from de_an06.diagnostics.rules_text import (
    EMPTY_FILE,
    HIDDEN_CHARACTER,
    NOT_UTF8,
    TOO_LARGE,
    UTF16,
)
from de_an06.load.conflicts import conflicts
from de_an06.load.flaw import Flaw
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
