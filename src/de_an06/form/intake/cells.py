"""The cells of a worksheet: what each holds, and how its number is shown."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from de_an06.form.intake.package import Element


class CellKind(StrEnum):
    """What a cell holds, a number by how it is shown.

    `uncalculated` is a formula whose result was never saved.
    """

    NUMBER = "number"
    DAY = "day"
    PERCENT = "percent"
    TEXT = "text"
    ERROR = "error"
    UNCALCULATED = "uncalculated"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something; `text` is a number in its digits, or the text.

    `day` is the day that a number stands for, if it is one of our time.
    """

    kind: CellKind
    text: str
    day: date | None = None


_LONGEST_FORMAT = 200
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_FORMATS = dict.fromkeys((*range(14, 23), 45, 46, 47), "d") | dict.fromkeys((9, 10), "%")
"""The formats that every program knows by a number, as far as they show a day or a percentage."""

_LITERAL = re.compile(r'"[^"]*"|\\.|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]|_.|\*.')
_OF_A_DAY = re.compile("[dmhys]", re.IGNORECASE)
_ESCAPE = re.compile("_x(00[01][0-9A-F]|005F)_", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the cells of all sheets refer to: texts, kinds of number by style, the first day."""

    texts: tuple[str, ...]
    kinds: tuple[CellKind, ...]
    epoch: date


def texts_of(part: Element | None) -> tuple[str, ...]:
    """The texts that cells share, by their places."""
    return tuple(map(_text, part.each("si"))) if part else ()


def _text(element: Element) -> str:
    """A text, of one piece or of several that look different; readings beside it are left out."""
    pieces = (*element.each("t"), *element.each("r", "t"))
    return "".join(one.text for one in pieces)


def kinds_of(styles: Element | None) -> tuple[CellKind, ...]:
    """How a number is shown in each style."""
    if not styles:
        return ()
    codes = {
        int(each.attributes["numFmtId"]): each.attributes.get("formatCode", "")[:_LONGEST_FORMAT]
        for each in styles.each("numFmts", "numFmt")
    }
    kinds = {number: _kind(code) for number, code in (_FORMATS | codes).items()}
    return tuple(
        kinds.get(int(each.attributes.get("numFmtId", 0)), CellKind.NUMBER)
        for each in styles.each("cellXfs", "xf")
    )


def _kind(code: str) -> CellKind:
    shown = _LITERAL.sub("", code).split(";")[0]
    if _OF_A_DAY.search(shown):
        return CellKind.DAY
    return CellKind.PERCENT if "%" in shown else CellKind.NUMBER


def cell_of(element: Element, shared: Shared) -> Cell | None:
    """What a cell holds; None for an empty one."""
    kind = element.attributes.get("t", "n")
    written = next((each.text for each in element.each("v")), "")
    if kind == "inlineStr":
        written = "".join(map(_text, element.each("is")))
    if not written:
        # A text that a formula made may be empty; every other formula has a result.
        unsaved = kind != "str" and any(element.each("f"))
        return Cell(CellKind.UNCALCULATED, "") if unsaved else None
    if kind == "n":
        style = int(element.attributes.get("s", 0))
        shown = shared.kinds[style] if shared.kinds else CellKind.NUMBER
        return _number(written, shown, shared.epoch)
    if kind == "d":
        start = datetime.combine(shared.epoch, time())
        days = (datetime.fromisoformat(written) - start) / timedelta(days=1)
        return _number(repr(days), CellKind.DAY, shared.epoch)
    if kind == "s":
        written = shared.texts[int(written)]
    elif kind == "b":
        written = str(bool(int(written))).upper()
    text = _unescaped(written)
    return Cell(CellKind.ERROR if kind == "e" else CellKind.TEXT, text) if text else None


def _number(written: str, kind: CellKind, epoch: date) -> Cell:
    number = float(written) if re.search("[.eE]", written) else int(written)
    if kind is CellKind.DAY:
        number = float(number)
    return Cell(kind, repr(number), _day_of(number, epoch))


def _day_of(number: float, epoch: date) -> date | None:
    """The day that a number stands for, counted from `epoch`; None for one of another time."""
    if (_FIRST_DAY - epoch).days <= number < (_LAST_DAY - epoch).days + 1:
        return epoch + timedelta(days=int(number))
    return None


def _unescaped(text: str) -> str:
    """A text as it was typed: the format writes what XML cannot hold as `_x000D_`."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
