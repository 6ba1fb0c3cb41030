"""The official words that a plan's files hold, in the order in which they are printed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from de_an06.findings.finding import Span
from de_an06.load.layout import plan_path, task_path
from de_an06.model.plan import Duty, Exclusion, Plan, Register
from de_an06.model.task import Task
from de_an06.yamltext.decoding import FileLines, places
from de_an06.yamltext.place import Keys, Trees, node_at, span_of

LABELS = {
    "sections": "{number}.",
    "purposes": "{number}.",
    "groups": "{number}.",
    "tasks": "{number}.",
    "assignment_text": "*",
    "lead_text": "- Đơn vị chủ trì:",
    "coordinators_text": "- Đơn vị phối hợp:",
    "deadline_text": "- Thời gian hoàn thành:",
    "duties": "{number}.",
    "items": "-",
    "recipients": "Nơi nhận:",
    "recipient": "-",
}
"""Every fixed label and numbering of the printed form, by the key or list that it stands before.

A section's number is its Roman number, a group's or duty's the last part of its id (II.1 is "1."),
a task's the letter that its `ref` ends with (none where `ref` is the group), a purpose's its place.
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand together in print: a key's text, or the label printed before that key."""

    file: str
    keys: Keys
    text: str
    is_label: bool = False

    @property
    def words(self) -> list[str]:
        """Its words: what white space parts."""
        return self.text.split()


def wording(register: Register) -> Iterator[Passage]:
    """All verbatim keys that are not quotes, with their labels, in printed order.

    A task that was added in mid-year (`since`) stands in another document, so it is left out.
    """
    plan, file = register.plan, plan_path(register.plan.year)
    yield Passage(file, ("document_type",), plan.document_type)
    yield Passage(file, ("title",), plan.title)
    yield Passage(file, ("basis",), plan.basis)
    bodies = (_purposes(plan, file), _groups(register, file), _duties(plan.duties, file))
    for place, (section, body) in enumerate(zip_longest(plan.sections, bodies)):
        if section is not None:
            yield _label("sections", file, ("sections", place, "number"), section.number)
            yield Passage(file, ("sections", place, "title"), section.title)
        yield from body or ()
    yield Passage(file, ("closing",), plan.closing)
    yield from _foot(plan, file)


def assigned_in_prose(task: Task) -> bool:
    """Whether a task has no lines of its own for leads and deadline: they quote its prose.

    In Kon Tum 2024: II.1.b to h (`assignment_text`), II.1.a and i (`text`).
    """
    if task.assignment_text is not None:
        return True
    prose = " ".join(task.text.split())
    return any(" ".join(quote.split()) in prose for quote in (task.lead_text, task.deadline_text))


def _label(name: str, file: str, keys: Keys, number: str = "") -> Passage:
    return Passage(file, keys, LABELS[name].format(number=number), is_label=True)


def _purposes(plan: Plan, file: str) -> Iterator[Passage]:
    for place, purpose in enumerate(plan.purposes):
        keys = ("purposes", place)
        yield _label("purposes", file, keys, str(place + 1))
        yield Passage(file, keys, purpose)


def _groups(register: Register, file: str) -> Iterator[Passage]:
    for place, group in enumerate(register.plan.groups):
        yield _label("groups", file, ("groups", place, "id"), group.id.rpartition(".")[2])
        yield Passage(file, ("groups", place, "title"), group.title)
        for task in register.tasks:
            if task.group == group.id and task.since is None:
                yield from _task(task, task_path(register.plan.year, task.id))


def _task(task: Task, file: str) -> Iterator[Passage]:
    if task.ref != task.group:
        yield _label("tasks", file, ("ref",), task.ref.rpartition(".")[2])
    yield Passage(file, ("text",), task.text)
    if task.assignment_text is not None:
        yield _label("assignment_text", file, ("assignment_text",))
        yield Passage(file, ("assignment_text",), task.assignment_text)
    elif not assigned_in_prose(task):
        yield from _assignment(task, file)


def _assignment(task: Task, file: str) -> Iterator[Passage]:
    texts = {
        "lead_text": task.lead_text,
        "coordinators_text": task.coordinators_text,
        "deadline_text": task.deadline_text,
    }
    for key, text in texts.items():
        if text is not None:
            yield _label(key, file, (key,))
            yield Passage(file, (key,), text)


def _duties(duties: tuple[Duty, ...], file: str) -> Iterator[Passage]:
    for place, duty in enumerate(duties):
        yield _label("duties", file, ("duties", place, "id"), duty.id.rpartition(".")[2])
        yield Passage(file, ("duties", place, "heading"), duty.heading)
        for number, item in enumerate(duty.items):
            keys = ("duties", place, "items", number)
            yield _label("items", file, keys)
            yield Passage(file, keys, item)


def _foot(plan: Plan, file: str) -> Iterator[Passage]:
    yield _label("recipients", file, ("recipients",))
    for place, recipient in enumerate(plan.recipients):
        yield _label("recipient", file, ("recipients", place))
        yield Passage(file, ("recipients", place), recipient)
    yield Passage(file, ("signer", "position"), plan.signer.position)
    if plan.signer.host_position is not None:
        yield Passage(file, ("signer", "host_position"), plan.signer.host_position)
    yield Passage(file, ("signer", "name"), plan.signer.name)


_BLOCK_HEADER = re.compile(r"[|>][^\n]*\n")
_WORD = re.compile(r"\S+")
_QUOTATION_MARKS = "\"'"


@dataclass(frozen=True, slots=True)
class PlanWord:
    """A word of a plan's file: the passage it belongs to, with its place there (from 0)."""

    passage: Passage
    place: int
    text: str


def plan_words(passages: Iterable[Passage]) -> list[PlanWord]:
    """All words of the passages, in order."""
    return [
        PlanWord(passage, place, text)
        for passage in passages
        for place, text in enumerate(passage.words)
    ]


def word_span(word: PlanWord, trees: Trees) -> Span:
    """The place of a word; of a label, which no file holds, that of its key's text.

    White space parts the words in every style of YAML, so they are counted; where an escape
    hides the word, its value stands for it.
    """
    tree, keys = trees[word.passage.file], word.passage.keys
    value, node = span_of(tree, keys), node_at(tree, keys)
    if node is None or word.passage.is_label:
        return value
    header = _BLOCK_HEADER.match(tree.text, node.start)
    tokens = _WORD.finditer(tree.text, header.end() if header else node.start)
    token = next(islice(tokens, word.place, None), None)
    written = token[0].lstrip(_QUOTATION_MARKS) if token else ""
    if token is None or not written.startswith(word.text):
        return value
    [(line, column)] = places(tree.text, [token.end() - len(written)])
    return FileLines.of(tree.path, tree.text).span(line, column, len(word.text))


@dataclass(frozen=True, slots=True)
class SourceWord:
    """A word of the official text; `line` and `column` count from 1."""

    text: str
    line: int
    column: int


def source_words(text: str) -> list[SourceWord]:
    """All words of the text in order: what white space parts."""
    return [
        SourceWord(found[0], number, found.start() + 1)
        for number, line in enumerate(text.split("\n"), start=1)
        for found in _WORD.finditer(line)
    ]


def without(words: Sequence[SourceWord], exclusion: Exclusion) -> list[SourceWord] | None:
    """The words without those of an exclusion; None where they do not stand on its line."""
    excluded = exclusion.text.split()
    for start, word in enumerate(words):
        end = start + len(excluded)
        if word.line == exclusion.line and [w.text for w in words[start:end]] == excluded:
            return [*words[:start], *words[end:]]
    return None
