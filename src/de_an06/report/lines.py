"""Lines of text where every letter takes up whole columns."""

import re
import unicodedata
from collections.abc import Iterator

_BLANKS = re.compile(r"[ \t\n]+")


def text_width(text: str) -> int:
    """How many columns a text takes up where letters are equally wide.

    Marks that stand on the letter before them take up none, Chinese and the like two.
    """
    return sum(_letter_width(letter) for letter in text)


def wrapped(text: str, room: int) -> list[str]:
    """The lines, at least one, into which a text falls; a word longer than `room` is broken.

    One line stays as it is where it fits: blanks that the clerk fills in are meant. `room` is 2 or
    more.
    """
    if "\n" not in text and text_width(text) <= room:
        return [text]
    lines = [""]
    for word in _BLANKS.split(text.strip(" \t\n")):
        for piece in _pieces(word, room):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if text_width(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def balanced(text: str, room: int) -> list[str]:
    """As few lines as fit into `room`, as equally long as can be."""
    whole = wrapped(text, room)
    least = max(2, *map(text_width, _BLANKS.split(text)))
    tried = (wrapped(text, width) for width in range(least, room))
    return next((lines for lines in tried if len(lines) == len(whole)), whole)


def left(text: str, room: int) -> str:
    """The text at the left of `room` columns."""
    return text + " " * (room - text_width(text))


def right(text: str, room: int) -> str:
    """The text at the right of `room` columns."""
    return " " * (room - text_width(text)) + text


def centred(text: str, room: int) -> str:
    """The text in the middle of `room` columns."""
    return left(" " * ((room - text_width(text)) // 2) + text, room)


def _pieces(word: str, room: int) -> Iterator[str]:
    """The word itself, or pieces that fit; a mark stays with its letter."""
    piece = ""
    for letter in word:
        if text_width(piece + letter) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
