"""The text of files that did not exist before."""

from collections.abc import Sequence

from de_an06.model.decision import Decision
from de_an06.model.month import AgencyMonth
from de_an06.record.canonical import Content, contents, key_lines, mapping_lines

_MONTH_SCHEMA = "# yaml-language-server: $schema=../../../../schemas/updates.schema.json"
_DECISIONS_SCHEMA = "# yaml-language-server: $schema=../../schemas/decisions.schema.json"


def new_month(month: AgencyMonth) -> str:
    """The canonical text of a month's file."""
    said = contents(month)
    updates = said.pop("updates", None)
    lines = [_MONTH_SCHEMA, *mapping_lines(said, 0)]
    return _text(lines if updates is None else [*lines, *key_lines("updates", updates, 0)])


def new_decisions(decisions: Sequence[Decision]) -> str:
    """The canonical text of `decisions.yaml`."""
    entries: list[Content] = [contents(decision) for decision in decisions]
    return _text([_DECISIONS_SCHEMA, *key_lines("decisions", entries, 0)])


def _text(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
