"""Any text as Markdown that shows it and does nothing else (SAFETY O3)."""

import re

from de_an06.render.visible import visible

# What CommonMark, or the tables, strikings and formulas of others, would act on anywhere.
_ACTIVE = re.compile(r"[\\`*_\[\]<>|~#$]")
_ENTITY = re.compile(r"&(?=[A-Za-z0-9#]|$)")
# A reader that makes links of bare addresses looks for these.
_ADDRESS = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
# At the start of a line: a list, a rule, the line below a heading or below a table's head.
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?= |$)")
_LEADING = re.compile(r"^(?:[-+](?![0-9A-Za-z])|[=:.)])")


def markdown_text(text: str) -> str:
    """The text as one line of Markdown without any meaning of its own, wherever it may stand.

    Hidden characters are shown as U+XXXX; line breaks and runs of spaces become one space.
    """
    line = shown_text(text)
    line = _ACTIVE.sub(r"\\\g<0>", line)
    line = _ENTITY.sub(r"\\&", line)
    line = _ADDRESS.sub(r"\\\g<0>", line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _LEADING.sub(r"\\\g<0>", line)


def shown_text(text: str) -> str:
    """The text on one line, with hidden characters shown: what a reader of the report sees."""
    return " ".join(visible(text).split())
