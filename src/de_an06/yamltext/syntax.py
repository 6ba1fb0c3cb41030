"""What is told where the parser gives up."""

import re
from collections.abc import Sequence

import yaml

from de_an06.findings.finding import Diagnostic, Rule
from de_an06.findings.rules import text as rules
from de_an06.yamltext.decoding import FileLines, name_of

_PROBLEMS = {
    "maximum nesting depth": rules.TOO_DEEP,
    "found a tab": rules.TAB,
    "scanning a quoted scalar": rules.UNCLOSED_QUOTE,
    "parsing a quoted scalar": rules.BAD_ESCAPE,
    "parsing a flow": rules.UNCLOSED_BRACKET,
    "tag": rules.TAG,
    "scanning an a": rules.ALIAS,
    "incompatible YAML": rules.DIRECTIVE,
    "directive": rules.DIRECTIVE,
    "scanning a block scalar": rules.RESERVED_CHARACTER,
    "cannot start any token": rules.RESERVED_CHARACTER,
    "sequence entries are not allowed": rules.RESERVED_CHARACTER,
    "expected node content": rules.RESERVED_CHARACTER,
    "expected ':'": rules.NO_COLON,
    "mapping values are not allowed": rules.COLON_IN_TEXT,
    "expected key": rules.INDENTATION,
    "expected '-'": rules.INDENTATION,
    "expected <document start>": rules.INDENTATION,
}
"""What the parser's words come down to, the first that fits."""

_SEEN_TOO_LATE = (
    "scanning a quoted scalar",
    "parsing a flow",
    "scanning a block scalar",
    "expected ':'",
)
"""Where the parser gives up far behind what is wrong: at the beginning of it a person looks."""

_LONG_DASH = re.compile(r"[ \t]*([–—−‐‑‒―•·\uf02d\uf0b7])[ \u00a0]+(?=\S)")
"""How a line begins in which an office program has made the hyphen of a list a longer one."""

_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- )?[\w.-]+:[^\s/]")
_QUOTED_THEN_TEXT = re.compile(r"""(?:.*: |\s*- |\s*)("[^"]*"|'[^']*')\s*[^\s,\]}#]""")


def syntax_finding(error: yaml.MarkedYAMLError, file: FileLines) -> Diagnostic:
    """The finding behind an error of the parser, at the place where a person would mend it."""
    lines = file.lines
    problem = f"{error.context or ''}; {error.problem or ''}"
    rule = next((rule for words, rule in _PROBLEMS.items() if words in problem), rules.SYNTAX)
    mark = error.problem_mark or error.context_mark
    if any(words in problem for words in _SEEN_TOO_LATE):
        mark = error.context_mark or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    line, column = _last_written(lines, line, column)
    dashed = _dashed_line(lines, line)
    rule, line, column = dashed or _second_thoughts(rule, lines, line, column)
    return finding_at_letter(rule, file, line, column)


def finding_at_letter(rule: Rule, file: FileLines, line: int, column: int) -> Diagnostic:
    """A finding on the letter at a line and column (from 0), which is named."""
    letter = file.lines[line][column : column + 1]
    return Diagnostic(rule, file.span(line + 1, column + 1), _named(letter))


def long_dash(text: str) -> dict[str, str]:
    """The long dash with which a text begins, and its number; nothing where it begins otherwise."""
    dash = _LONG_DASH.match(text)
    return _named(dash[1]) if dash else {}


def _named(letter: str) -> dict[str, str]:
    return {"value": letter, "character": name_of(letter) if letter else ""}


def _dashed_line(lines: Sequence[str], line: int) -> tuple[Rule, int, int] | None:
    """The long dash that begins a line, or the one above it."""
    for place in (line, max(0, line - 1)):
        if dash := _LONG_DASH.match(lines[place]):
            return rules.LIST_DASH, place, dash.start(1)
    return None


def _last_written(lines: Sequence[str], line: int, column: int) -> tuple[int, int]:
    """The place itself, or the end of the last line with words where it is past the end."""
    if line < len(lines) and lines[line].strip():
        return line, column
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, max(0, len(lines[line]) - 1)


def _second_thoughts(
    rule: Rule, lines: Sequence[str], line: int, column: int
) -> tuple[Rule, int, int]:
    """What the line itself shows better than the parser's words, and where."""
    here = lines[line]
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return rules.TAB, line, 0
    above = lines[line - 1] if line else ""
    if rule is rules.COLON_IN_TEXT and ": " not in here[:column]:
        if _KEY_WITHOUT_SPACE.match(above):
            return rules.NO_COLON, line - 1, len(above) - len(above.lstrip())
        return rules.INDENTATION, line, len(here) - len(here.lstrip())
    if rule is rules.INDENTATION and _QUOTED_THEN_TEXT.match(here):
        return rules.AFTER_QUOTE, line, column
    if rule is rules.INDENTATION and "..." in lines[:line]:
        return rules.SEVERAL_DOCUMENTS, line, column
    return rule, line, column
