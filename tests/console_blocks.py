"""The console blocks of a page: what one types, and what is shown for it.

A block is fenced as `console`. A line after `$ ` is typed, with those that a backslash joins to it;
the lines up to the next are what is shown, where `…` alone stands for any lines. Instructions that
depend on the reader's machine are fenced as `sh` and are no console blocks. A comment above a block
says where it is typed, if not in the demo: `<!-- in: docs/example -->`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLOCK = re.compile(
    r"(?:<!-- in: (?P<place>\S+) -->\n+)?^ *```console\n(?P<lines>.*?)^ *```$",
    re.MULTILINE | re.DOTALL,
)
ANY_LINES = "…"
_COMMIT = re.compile(r"\b[0-9a-f]{10}\b")


@dataclass(frozen=True)
class Typed:
    """A command with what is shown for it, and the line of the page where it stands."""

    place: str
    command: str
    shown: tuple[str, ...]
    line: int


def console_blocks(page: str) -> Iterator[Typed]:
    """Everything that is typed in a page, from its first line to its last."""
    for block in _BLOCK.finditer(page):
        first = page.count("\n", 0, block.start("lines")) + 1
        yield from _typed(block["place"] or "", block["lines"].splitlines(), first)


def _typed(place: str, lines: list[str], first: int) -> Iterator[Typed]:
    starts = [number for number, line in enumerate(lines) if line.lstrip().startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        command, shown = [lines[start].lstrip()[2:]], start + 1
        while command[-1].endswith("\\"):
            command.append(lines[shown])
            shown += 1
        told = tuple(line.rstrip() for line in lines[shown:end])
        yield Typed(place, "\n".join(command), told, first + start)


def shows(page: str, typed: Typed, printed: list[str]) -> str:
    """The page with what was printed for a command; where `…` is shown, it is for a person."""
    if ANY_LINES in typed.shown:
        return page
    lines = page.splitlines(keepends=True)
    start = typed.line + typed.command.count("\n")
    lines[start : start + len(typed.shown)] = [f"{line}\n" for line in printed]
    return "".join(lines)


def agrees(shown: tuple[str, ...], printed: list[str]) -> bool:
    """Whether what is shown is what was printed; everybody's commits have names of their own."""
    lines = (r"(?:.*\n)*" if line == ANY_LINES else re.escape(f"{line}\n") for line in shown)
    pattern = _COMMIT.sub(_COMMIT.pattern.replace("\\", r"\\"), "".join(lines))
    text = "".join(f"{line}\n" for line in printed)
    return re.fullmatch(pattern, text) is not None
