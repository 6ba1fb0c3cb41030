"""What is recorded, as a change of its file; and whether that file may still change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from de_an06.load.document import DataFile, document_of
from de_an06.load.layout import decisions_path, month_path, schema_line
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, Decisions
from de_an06.model.scalars import Fact
from de_an06.yamltext.canonical import Content, contents, key_lines, mapping_lines
from de_an06.yamltext.decoding import decode
from de_an06.yamltext.edit import with_entries, with_value
from de_an06.yamltext.tree import Tree, data, read

Recorded = AgencyMonth | Decision
"""What is recorded: what an agency says in a month, to be added to its file; or a ruling."""

_MONTH_SCHEMA = schema_line(month_path("*", "*", "*"), "updates")
_DECISIONS_SCHEMA = schema_line(decisions_path("*"), "decisions")


def path_of(entry: Recorded, plan: str) -> str:
    """The file into which an entry goes, from the project's root."""
    if isinstance(entry, Decision):
        return decisions_path(plan)
    return month_path(plan, entry.agency, entry.period)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one file: its path from the root, its text before (None: no file) and after.

    `known` are the updates that the file held before; `document` is what it says after, where it
    was parsed to check it.
    """

    path: str
    before: str | None
    after: str
    known: int = 0
    document: DataFile[Fact] | None = field(default=None, compare=False)


def change_of(document: DataFile[Fact] | None, path: str, entry: Recorded) -> Change:
    """An entry as a change of its file, or as a file of its own."""
    if document is None:
        new = new_decisions([entry]) if isinstance(entry, Decision) else new_month(entry)
        return Change(path, None, new)
    before = document.content.decode()
    tree = document.tree if document.tree.text == before else read(before, path)
    made = _with_recorded(tree, entry)
    content = made.text.encode()
    model: type[Fact] = Decisions if isinstance(entry, Decision) else AgencyMonth
    sound = decode(content) == (made.text, [])
    noun = document.noun
    return Change(
        path,
        before,
        made.text,
        known=len(noun.updates) if isinstance(noun, AgencyMonth) else 0,
        document=document_of(content, made, model) if sound else None,
    )


def _with_recorded(tree: Tree, entry: Recorded) -> Tree:
    """A file with an entry added to it."""
    if isinstance(entry, Decision):
        return with_entries(tree, "decisions", [entry])
    clerk = entry.entered_by
    if clerk is not None and clerk != data(tree.mapping.get("entered_by")):
        tree = with_value(tree, "entered_by", clerk, behind=("period",))
    tree = with_entries(tree, "updates", entry.updates)
    if entry.submitted is None:
        return tree
    sent = contents(entry.submitted)
    return with_value(tree, "submitted", sent, behind=("entered_by", "period"))


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


def open_month(register: Register, agency: str, on: date) -> Period | None:
    """The writing period into which an update of `agency` on the day `on` goes.

    It is the one that holds `on`, or the next that is neither submitted nor closed. None for a day
    before the plan's first.
    """
    schedule = register.schedule
    if on < schedule.begins:
        return None
    period = schedule.writing_on(on)
    while is_frozen(register, agency, period.id):
        period = schedule.after(period)
    return period


def is_frozen(register: Register, agency: str, period: str) -> bool:
    """Whether the agency's file of a period may no longer change: it was sent, or is closed."""
    closed = any(
        ruling.kind is DecisionKind.CLOSE and ruling.period == period
        for ruling in register.decisions
    )
    return closed or any(
        file.agency == agency and file.period == period and file.submitted is not None
        for file in register.months
    )
