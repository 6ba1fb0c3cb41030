"""What the rows of a table say of the whole month, apart from what they say of tasks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.own_words import TOLD_TWICE
from de_an06.load.rows import Row
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.place import Keys

_TEXTS = ("summary", "plans")
_DOCUMENTS = "documents"
OWN = (*_TEXTS, _DOCUMENTS)
"""The keys of a month that a table may fill in."""


@dataclass(slots=True)
class _Found:
    """The month's words as they are found, row by row."""

    said: dict[str, Data] = field(default_factory=dict)
    places: dict[Keys, Span] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)


def parted(rows: Sequence[Row]) -> tuple[list[Row], Row | None, list[Diagnostic]]:
    """The rows of updates; one with the words on the month, if there are any; what is wrong there.

    The words may stand in any row, beside an update or alone; documents add up.
    """
    found = _Found()
    left = []
    for row in rows:
        for key in OWN:
            if key in row.data:
                _take(found, row, key)
        rest = {key: value for key, value in row.data.items() if key not in OWN}
        if rest.keys() - {"on"} or not row.data.keys() & OWN:
            left.append(replace(row, data=rest))
    own = Row(found.said, {(): rows[0].at(()), **found.places}) if found.said else None
    return left, own, found.findings


def _take(found: _Found, row: Row, key: str) -> None:
    """Add what a row says at a key; one text for the month, and any number of documents."""
    said, place = row.data[key], row.at((key,))
    if key == _DOCUMENTS and isinstance(said, list):
        there = found.said.setdefault(_DOCUMENTS, [])
        documents = there if isinstance(there, list) else []
        found.places |= {(_DOCUMENTS, len(documents) + at): place for at, _ in enumerate(said)}
        documents += [one for one in said if one not in documents]
    elif found.said.setdefault(key, said) != said:
        first = found.places[key,]
        facts = {"column": key, "first": first.cell or f"{first.file}:{first.line}"}
        found.findings.append(Diagnostic(TOLD_TWICE, place, facts))
    found.places.setdefault((key,), place)
