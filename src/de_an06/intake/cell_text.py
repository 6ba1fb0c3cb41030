"""The text of a cell, as its letters come in."""

import re
from dataclasses import dataclass, field

_LONGEST = 33_000
"""No spreadsheet program lets a cell hold more than 32767 letters."""

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class CellText:
    """The letters of one text after the other; `overflows` once one was longer than any cell."""

    overflows: bool = False
    _letters: list[str] = field(default_factory=list)
    _length: int = 0
    _listens: bool = False
    _spoken: bool = False

    def start(self) -> None:
        """Forget what came before."""
        self._letters.clear()
        self._length = 0
        self._listens = self._spoken = False

    def begun(self, name: str) -> None:
        """An element begins: a text, or how a text is pronounced (rPh)."""
        if name == "rPh":
            self._spoken = True
        elif name in ("v", "t"):
            self._listens = not self._spoken

    def letters(self, text: str) -> None:
        """Letters come in."""
        if not self._listens:
            return
        self._length += len(text)
        if self._length <= _LONGEST:
            self._letters.append(text)
        else:
            self.overflows = True

    def ended(self, name: str) -> None:
        """An element ends."""
        if name == "rPh":
            self._spoken = False
        elif name in ("v", "t"):
            self._listens = False

    def text(self) -> str:
        """What came in since the start."""
        return "".join(self._letters)


def unescaped(text: str) -> str:
    """A text as it was typed: the format writes what XML cannot hold as `_x000D_`."""

    def letter(match: re.Match[str]) -> str:
        code = int(match[1], 16)
        return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)

    return _ESCAPE.sub(letter, text) if "_x" in text else text
