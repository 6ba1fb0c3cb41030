"""What a template is given: its filters, the one way out for values."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from de_an06.model.text import upper_first
from de_an06.report.facts.ahead import DueTask
from de_an06.report.facts.basis import LISTED, NAMED
from de_an06.report.facts.deadlines import LateTask
from de_an06.report.facts.letters import OwedWork
from de_an06.surface.visible import shown_text
from de_an06.words.amounts import amount, goal_amount, measure_words
from de_an06.words.dates import long_day, long_period, long_periods, period_name, short_day
from de_an06.words.labels import label
from de_an06.words.numbers import (
    number,
    padded,
    point_letter,
    points,
    rate,
    roman,
    signed,
    two_decimals,
)
from de_an06.words.official import (
    abbreviations,
    across_area,
    cited,
    document_type,
    going_on,
    short_name,
    task_codes,
    with_short_forms,
)
from de_an06.words.say import Lang

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


def _bare(text: str) -> str:
    """A text without the stop at its end, to stand inside a sentence."""
    return text.rstrip(" .;,")


def _told(names: Sequence[str]) -> Sequence[str]:
    """All of the names that a sentence bears; of more the first ones."""
    return names if len(names) <= LISTED else names[:NAMED]


def _task_count(items: Iterable[LateTask | DueTask | OwedWork]) -> str:
    """Of how many tasks the items are: steps of one task are of one."""
    return padded(len({item.task.parent or item.task.id for item in items}))


FILTERS: dict[str, Callable[..., object]] = {
    "abbreviations": abbreviations,
    "across_area": across_area,
    "amount": partial(amount, lang=Lang.VI),
    "bare": _bare,
    "cited": cited,
    "count": padded,
    "day": short_day,
    "document_type": document_type,
    "goal": partial(goal_amount, lang=Lang.VI),
    "label": partial(label, lang=Lang.VI),
    "long_day": long_day,
    "measure": partial(measure_words, lang=Lang.VI),
    "long_period": long_period,
    "long_periods": long_periods,
    "lower_first": going_on,
    "number": partial(number, lang=Lang.VI),
    "percent": rate,
    "period_name": partial(period_name, lang=Lang.VI),
    "point": point_letter,
    "points": points,
    "roman": roman,
    "short_name": short_name,
    "signed": signed,
    "task_codes": task_codes,
    "task_count": _task_count,
    "told": _told,
    "two_decimals": two_decimals,
    "upper_first": upper_first,
    "with_short_forms": with_short_forms,
}
"""The filters by name; what comes out is text like any other, and is escaped at the last step."""
