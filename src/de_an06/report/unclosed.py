"""Where a template opened what nothing closes, by the words of its language."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from jinja2 import Environment, TemplateSyntaxError

_CLOSED = frozenset({"call", "filter", "for", "if", "macro", "set", "with", "block"})
"""The tags that an end closes; `set` only where it gives no value at once."""

_BEGINS = ("variable_begin", "block_begin", "comment_begin", "raw_begin")

_Token = tuple[int, str, str]


def unclosed_tag(tools: Environment, source: str) -> tuple[str, int] | None:
    """The innermost tag that is not closed where it should be, with its line."""
    stack: list[tuple[str, int]] = []
    for line, tag in _tags(_tokens(tools, source)):
        if tag in _CLOSED:
            stack.append((tag, line))
        elif stack and tag == f"end{stack[-1][0]}":
            stack.pop()
        elif tag.startswith("end"):
            break
    return stack[-1] if stack else None


def unclosed_brace(tools: Environment, source: str, line: int) -> int:
    """The line of the last brace that was opened before a line ended; else the line itself."""
    begun = [place for place, kind, _ in _tokens(tools, source) if kind in _BEGINS]
    return max((place for place in begun if place <= line), default=line)


def _tokens(tools: Environment, source: str) -> Iterator[_Token]:
    """The words of a template, as far as they can be told apart."""
    try:
        yield from tools.lex(source)
    except TemplateSyntaxError:
        return


def _tags(tokens: Iterable[_Token]) -> Iterator[tuple[int, str]]:
    """The lines and names of the tags; a `set` that gives its value at once is none."""
    tokens = iter(tokens)
    for line, kind, _ in tokens:
        if kind == "block_begin":
            inside = list(takewhile(lambda token: token[1] != "block_end", tokens))
            names = [word for _, kind, word in inside if kind == "name"]
            gives = any(kind == "operator" and word == "=" for _, kind, word in inside)
            if names and not (names[0] == "set" and gives):
                yield line, names[0]
