"""Putting lines into a text that keeps every letter it had."""

import re
from collections.abc import Sequence

from de_an06.record.outline import last_scalar, outline

_HEADER = re.compile(r"([|>][1-9]?)[+-]?([1-9]?)")


def line_break(text: str) -> str:
    """How the text ends its lines: as it ends its first."""
    first, newline, _ = text.partition("\n")
    return "\r\n" if newline and first.endswith("\r") else "\n"


def line_end(text: str, place: int) -> int:
    """The place after the line break of the line that holds `place`; the text's end without one."""
    return text.find("\n", place) + 1 or len(text)


def below(text: str, place: int, column: int) -> int:
    """The place after the line that holds `place` and what belongs to it.

    That are the comments that follow and stand deeper than `column`; also lines of spaces that go
    beyond it, which a block scalar put in above them would take in.
    """
    end = start = line_end(text, place)
    while start < len(text):
        stop = line_end(text, start)
        bare = text[start:stop].strip(" \r\n")
        if bare and not bare.startswith("#"):
            break
        if _indentation(text[start:stop]) > column:
            end = stop
        start = stop
    return end


def with_lines(text: str, place: int, lines: Sequence[str]) -> str:
    """The text with whole lines put in at `place`, the beginning of a line or the text's end."""
    ending = line_break(text)
    head = text[:place] if text[:place].endswith("\n") else ended(text, ending)
    return head + "".join(line + ending for line in lines) + text[place:]


def ended(text: str, ending: str) -> str:
    """A text whose last line has no line break, with one that changes nothing of what it says.

    A block scalar there would take in the line break, unless its header says to strip it; below
    one, a line of nothing but spaces goes.
    """
    last = last_scalar(outline(text).root)
    if last is None or last.style not in ("|", ">"):
        return text + ending
    if last.end < len(text):
        return text + ending if text[last.end :].strip() else text.rstrip(" ")
    strip = "" if last.value.endswith("\n") else "-"
    header = _HEADER.sub(rf"\1{strip}\2", text[last.start :], count=1)
    return text[: last.start] + header + ending


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
