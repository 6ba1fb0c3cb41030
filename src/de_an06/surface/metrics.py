"""How long a line is: in bold Times New Roman, and where every letter takes up whole columns."""

import unicodedata
from collections.abc import Sequence
from functools import cache

_MM_PER_POINT = 25.4 / 72

# Thousandths of an em, measured on Tinos Bold, which has the widths of Times New Roman Bold.
# A letter with a tone or a circumflex is as wide as the bare one; those with a horn are not.
_LETTERS_BY_WIDTH = {
    250: " \N{NO-BREAK SPACE},.",
    278: "/\\il",
    333: "!()-:;[]`fjt‘’",
    389: "Is",
    394: "{}",
    444: "cerz",
    500: "#$*0123456789?J_agovxy“”–§«»",
    554: "ơ",
    556: "Sbdhknpquđ",
    570: "+<=>",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    944: "M",
    1000: "W%—…",
}
_WIDTHS = {letter: width for width, letters in _LETTERS_BY_WIDTH.items() for letter in letters}
_UNKNOWN = 600
_HORN = "\N{COMBINING HORN}"
_SLACK, _HALVINGS = 1.0, 7  # millimetres; how often the room is halved


def bold_width(text: str, points: float) -> float:
    """The width of one line of bold text, in millimetres."""
    return sum(_thousandths(letter) for letter in text) / 1000 * points * _MM_PER_POINT


def text_width(text: str) -> int:
    """How many columns a text takes up where letters are equally wide.

    Marks that stand on the letter before them take up none, Chinese and the like two.
    """
    return sum(_columns(letter) for letter in text)


def wrapped(text: str, points: float, width: float) -> list[str]:
    """The lines into which a bold text falls where `width` millimetres are free; at least one."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and bold_width(longer, points) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def even_room(texts: Sequence[str], size: float, free: float) -> float:
    """So little room that bold texts fall into no more lines than they do where `free` is free.

    Then no year stands alone on the last line, and who adds a word need move no break.
    """
    fallen = [len(wrapped(text, size, free)) for text in texts]
    if max(fallen) == 1:
        return free
    too_little, enough = 0.0, free
    for _ in range(_HALVINGS):
        middle = (too_little + enough) / 2
        if [len(wrapped(text, size, middle)) for text in texts] == fallen:
            enough = middle
        else:
            too_little = middle
    return min(enough + _SLACK, free)


@cache
def _thousandths(letter: str) -> int:
    parts = unicodedata.normalize("NFD", letter)
    bare = unicodedata.normalize("NFC", parts[0] + _HORN) if _HORN in parts else parts[0]
    return _WIDTHS.get(bare, _UNKNOWN)


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
