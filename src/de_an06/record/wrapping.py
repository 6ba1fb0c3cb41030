"""Long text as the lines of a folded or literal block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from de_an06.record.scalar import is_odd

_NARROWEST = 40
"""Text is not folded more narrowly than this, however deep it stands."""

_FOLDING_SPACE = re.compile(r"(?<=\S) (?=\S)")

# A line that begins so would be read as a conflict that git left (SAFETY Y2).
_CONFLICT = re.compile(r"<{7}|>{7}|\|{7}|={7}")


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block scalar's header and its lines, without indentation."""

    header: str
    lines: tuple[str, ...]


def text_block(text: str, width: int) -> TextBlock | None:
    """The text as a block of lines up to `width` letters where words allow it.

    None where it is no block's matter: one line that cannot be folded, spaces at the end of a
    line (which editors cut off), or letters that can only be written by their number.
    """
    width = max(width, _NARROWEST)
    lines = text.split("\n")
    if is_odd(text) or _CONFLICT.search(text) or lines[0] != lines[0].lstrip() or not lines[0]:
        return None
    if not lines[-1] or any(line != line.rstrip() for line in lines):
        return None
    if len(lines) > 1 and _is_literal(lines, width):
        return TextBlock("|-", tuple(lines))
    folded = tuple(_folded(lines, width))
    return TextBlock(">-", folded) if len(folded) > 1 else None


def _is_literal(lines: list[str], width: int) -> bool:
    """Whether the lines fit as they are, or must stay so: a fold keeps breaks before a space."""
    fits = all(len(line) <= width for line in lines)
    return fits or any(line.startswith(" ") for line in lines)


def _folded(paragraphs: list[str], width: int) -> Iterator[str]:
    """Lines that fold to the paragraphs: an empty line between two is one line break."""
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        if paragraph:
            yield from _wrapped(paragraph, width)


def _wrapped(paragraph: str, width: int) -> Iterator[str]:
    """The paragraph cut at single spaces, which is what a fold gives back."""
    line, *words = _FOLDING_SPACE.split(paragraph)
    for word in words:
        if len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line += " " + word
    yield line
