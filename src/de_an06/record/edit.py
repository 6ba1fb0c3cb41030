"""Adding to a file's text without touching what stands there."""

from collections.abc import Sequence as Many

from de_an06.model.decision import Decision
from de_an06.model.fact import Fact
from de_an06.model.month import Submission, Update
from de_an06.record.block_edit import with_items, with_key
from de_an06.record.canonical import Content, as_read, contents
from de_an06.record.flow_edit import with_flow_items, with_flow_key
from de_an06.record.outline import Outline, Sequence, data, outline, said


def with_updates(text: str, updates: Many[Update]) -> str:
    """A month's text with updates after the last that it has."""
    return _with_entries(text, "updates", updates)


def with_decision(text: str, decision: Decision) -> str:
    """The text of `decisions.yaml` with one more ruling at its end."""
    return _with_entries(text, "decisions", [decision])


def with_submission(text: str, submission: Submission) -> str:
    """A month's text with `submitted` set; ValueError when it is set already."""
    return _set(text, "submitted", contents(submission), ("entered_by", "period"))


def with_entered_by(text: str, agency: str) -> str:
    """A month's text with `entered_by` set; ValueError when it is set to another agency."""
    if said(text).get("entered_by") == agency:
        return text
    return _set(text, "entered_by", agency, ("period",))


def _with_entries(text: str, key: str, added: Many[Fact]) -> str:
    if not added:
        return text
    page = outline(text)
    entries: list[Content] = [contents(fact) for fact in added]
    there = page.root.get(key)
    if not isinstance(there, Sequence) or _can_become_block(text, page, there):
        return _set(text, key, entries, ())
    put = with_flow_items if there.flow else with_items
    old = [data(item) for item in there.items]
    return _proved(text, put(text, there, entries), key, [*old, *map(as_read, entries)])


def _can_become_block(text: str, page: Outline, there: Sequence) -> bool:
    """Whether a list is a bare `[]`, which a block list may take the place of."""
    bare = not there.items and not text[there.start + 1 : there.end - 1].strip(" ")
    return bare and not page.root.flow


def _set(text: str, key: str, content: Content, behind: Many[str]) -> str:
    """The text with `key`, which says nothing so far, set.

    It stands behind the first of the keys `behind` that there is, or at the end.
    """
    page = outline(text)
    there = page.root.get(key)
    if there is not None and data(there):
        raise ValueError(f"{key} is set already")
    anchor = next((value for name in behind if (value := page.root.get(name))), None)
    put = with_flow_key if page.root.flow else with_key
    return _proved(text, put(text, page, (key, content), anchor), key, as_read(content))


def _proved(before: str, after: str, key: str, value: object) -> str:
    """The text `after`, which says what `before` said but for the value of `key`.

    RuntimeError otherwise: the text has a form that we fail to edit, which nobody may lose by.
    """
    if said(after) != said(before) | {key: value}:
        raise RuntimeError(f"{key}: the edit does not read back")
    return after
