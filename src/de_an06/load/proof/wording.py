"""The official words that a plan's files hold, in the order in which they are printed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from de_an06.findings.finding import Span
from de_an06.load.layout import plan_path, task_path
from de_an06.model.plan import Exclusion, Plan, Register
from de_an06.model.scalars import Fact
from de_an06.model.task import Task
from de_an06.yamltext.decoding import FileLines, places
from de_an06.yamltext.place import Spot, Trees, node_at, span_of

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


LINES = ("lead_text", "coordinators_text", "deadline_text")
"""The keys of a task that are lines of their own, where its prose does not say the same."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand together in print: a value's text, or the label printed before it."""

    spot: Spot
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
    plan, file = register.plan, Spot(plan_path(register.id))
    yield from passages(file, plan, "document_type", "title", "basis")
    bodies = (_purposes(file, plan), _groups(file, register), _duties(file, plan))
    sections = file.each("sections", plan.sections)
    for section, body in zip_longest(sections, bodies):
        if section is not None:
            spot, heading = section
            yield _label("sections", spot.at("number"), heading.number)
            yield from passages(spot, heading, "title")
        yield from body or ()
    yield from passages(file, plan, "closing")
    if plan.recipients:
        yield _label("recipients", file.at("recipients"))
    for spot, recipient in file.each("recipients", plan.recipients):
        yield _label("recipient", spot)
        yield Passage(spot, recipient)
    if plan.signer:
        yield from passages(file.at("signer"), plan.signer, "position", "host_position", "name")


def passages(spot: Spot, noun: Fact, *keys: str) -> Iterator[Passage]:
    """The texts of the keys that a noun has, each behind the label that is printed before it."""
    for key in keys:
        text = getattr(noun, key)
        if text is not None:
            if key in LABELS:
                yield _label(key, spot.at(key))
            yield Passage(spot.at(key), text)


def assigned_in_prose(task: Task) -> bool:
    """Whether a task has no lines of its own for leads and deadline: they quote its prose.

    In Kon Tum 2024: II.1.b to h (`assignment_text`), II.1.a and i (`text`).
    """
    if task.assignment_text is not None:
        return True
    prose = " ".join(task.text.split())
    quotes = (quote for quote in (task.lead_text, task.deadline_text) if quote)
    return any(" ".join(quote.split()) in prose for quote in quotes)


def _label(name: str, spot: Spot, number: str = "") -> Passage:
    return Passage(spot, LABELS[name].format(number=number), is_label=True)


def _purposes(file: Spot, plan: Plan) -> Iterator[Passage]:
    for place, (spot, purpose) in enumerate(file.each("purposes", plan.purposes), start=1):
        yield _label("purposes", spot, str(place))
        yield Passage(spot, purpose)


def _groups(file: Spot, register: Register) -> Iterator[Passage]:
    for spot, group in file.each("groups", register.plan.groups):
        yield _label("groups", spot.at("id"), group.id.rpartition(".")[2])
        yield from passages(spot, group, "title")
        for task in register.tasks:
            if task.group == group.id and task.since is None:
                yield from _task(Spot(task_path(register.id, task.id)), task)


def _task(file: Spot, task: Task) -> Iterator[Passage]:
    if task.ref != task.group:
        yield _label("tasks", file.at("ref"), task.ref.rpartition(".")[2])
    yield from passages(file, task, "text", "assignment_text")
    if not assigned_in_prose(task):
        yield from passages(file, task, *LINES)
    yield from (Passage(spot, product) for spot, product in file.each("products", task.products))


def _duties(file: Spot, plan: Plan) -> Iterator[Passage]:
    for spot, duty in file.each("duties", plan.duties):
        yield _label("duties", spot.at("id"), duty.id.rpartition(".")[2])
        yield from passages(spot, duty, "heading")
        for at, item in spot.each("items", duty.items):
            yield _label("items", at)
            yield Passage(at, item)


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
    spot = word.passage.spot
    tree = trees[spot.file]
    value, node = span_of(tree, spot.keys), node_at(tree, spot.keys)
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
