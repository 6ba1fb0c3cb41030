"""What is recorded, as a change of its file; and whether that file may still change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from de_an06.load.document import DataFile, document_of, read_document
from de_an06.load.layout import decisions_path, month_path, schema_line
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, Decisions
from de_an06.model.scalars import Fact
from de_an06.record.own_words import with_own_words
from de_an06.yamltext.canonical import Content, contents, key_lines
from de_an06.yamltext.decoding import decode
from de_an06.yamltext.edit import with_entries, with_value, without_key
from de_an06.yamltext.tree import Tree, data, read, tree_of


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That the submission of an agency's period is taken back.

    `committed` is what the last commit holds of the month's file; None where it holds none.
    """

    agency: str
    period: str
    committed: bytes | None = None


Recorded = AgencyMonth | Decision | Withdrawal
"""What is recorded: what an agency says in a month, to be added to its file; a ruling; or that a
submission is taken back."""

_MONTH_SCHEMA = schema_line(month_path("*", "*", "*"), "updates")
_DECISIONS_SCHEMA = schema_line(decisions_path("*"), "decisions")


def path_of(entry: Recorded, plan: str) -> str:
    """The file into which an entry goes, from the project's root."""
    if isinstance(entry, Decision):
        return decisions_path(plan)
    return month_path(plan, entry.agency, entry.period)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one file: its path from the root, its text before and after (None: no file).

    `known` are the updates that the file held before; `document` is what it says after, where it
    was parsed to check it.
    """

    path: str
    before: str | None
    after: str | None
    known: int = 0
    document: DataFile[Fact] | None = field(default=None, compare=False)


def change_of(document: DataFile[Fact] | None, path: str, entry: Recorded) -> Change:
    """An entry as a change of its file, or as a file of its own."""
    if isinstance(entry, Withdrawal):
        if document is None:
            raise ValueError(path)
        return _taken_back(document, entry)
    if document is None:
        new = new_decisions([entry]) if isinstance(entry, Decision) else new_month(entry)
        return Change(path, None, new)
    tree = _whole_tree(document)
    before = tree.text
    noun = document.noun
    made = _with_recorded(tree, noun, entry)
    content = made.text.encode()
    model: type[Fact] = Decisions if isinstance(entry, Decision) else AgencyMonth
    sound = decode(content) == (made.text, [])
    return Change(
        path,
        before,
        made.text,
        known=len(noun.updates) if isinstance(noun, AgencyMonth) else 0,
        document=document_of(content, made, model) if sound else None,
    )


def _taken_back(document: DataFile[Fact], withdrawal: Withdrawal) -> Change:
    """The change of a month's file; ValueError where nothing in it was sent.

    Sending may have said who recorded it, ended the last line, or made the file: what is committed
    comes back to the letter where sending it would make the file as it is. Else the submission
    goes, and with it a file that says nothing more.
    """
    tree, month = _whole_tree(document), document.noun
    path, before = document.path, tree.text
    if not isinstance(month, AgencyMonth) or month.submitted is None:
        raise ValueError(path)
    draft = AgencyMonth(agency=month.agency, period=month.period, entered_by=month.entered_by)
    sent = draft.model_copy(update={"submitted": month.submitted})
    if withdrawal.committed is None:
        if before == new_month(sent):
            return Change(path, before, None)
    elif (committed := _draft_of(withdrawal.committed, path)) and (
        change_of(committed, path, sent).after == before
    ):
        return Change(path, before, committed.content.decode(), document=committed)
    made = without_key(tree, "submitted")
    return Change(
        path, before, made.text, document=document_of(made.text.encode(), made, AgencyMonth)
    )


def _draft_of(content: bytes, path: str) -> DataFile[Fact] | None:
    """A month that could be sent, as it was committed; None for anything else."""
    document = read_document(content, AgencyMonth, path)
    return document if document.noun and document.noun.submitted is None else None


def was_sent(content: bytes, path: str) -> bool:
    """Whether a month's file says that it was sent, whatever else is wrong in it."""
    said = tree_of(content, path).data
    return isinstance(said, dict) and bool(said.get("submitted"))


def _whole_tree(document: DataFile[Fact]) -> Tree:
    """A file's tree over all of its letters, a byte order mark and CR too."""
    text = document.content.decode()
    return document.tree if document.tree.text == text else read(text, document.path)


def _with_recorded(tree: Tree, there: Fact | None, entry: AgencyMonth | Decision) -> Tree:
    """A file, which says `there`, with an entry added to it."""
    if isinstance(entry, Decision):
        return with_entries(tree, "decisions", [entry])
    clerk = entry.entered_by
    if clerk is not None and clerk != data(tree.mapping.get("entered_by")):
        tree = with_value(tree, "entered_by", clerk, behind=("period",))
    if isinstance(there, AgencyMonth):
        tree = with_own_words(tree, there, entry)
    tree = with_entries(tree, "updates", entry.updates)
    if entry.submitted is None:
        return tree
    sent = contents(entry.submitted)
    return with_value(tree, "submitted", sent, behind=("entered_by", "period"))


def new_month(month: AgencyMonth) -> str:
    """The canonical text of a month's file."""
    said = contents(month)
    lines = [line for key, content in said.items() for line in key_lines(key, content, 0)]
    return _text([_MONTH_SCHEMA, *lines])


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
    return is_closed(register, period) or any(
        file.agency == agency and file.period == period and file.submitted is not None
        for file in register.months
    )


def is_closed(register: Register, period: str) -> bool:
    """Whether the secretariat has closed a period."""
    return any(
        ruling.kind is DecisionKind.CLOSE and ruling.period == period
        for ruling in register.decisions
    )
