"""The quotes in a plan's files, each with the passages that it may be a part of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from de_an06.load.layout import plan_path, task_path
from de_an06.load.proof.wording import LINES, Passage, assigned_in_prose, passages, wording
from de_an06.model.plan import Register
from de_an06.model.task import Note, Task
from de_an06.yamltext.place import Spot


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of `passage` that must stand, as they are, in one of `sources` (at least one)."""

    passage: Passage
    sources: tuple[Passage, ...]

    @property
    def holds(self) -> bool:
        """Whether a source has these words together, neither the first nor the last cut."""
        words = self.passage.words
        return any(_leading(words, source) == len(words) for source in self.sources)

    @property
    def nearest(self) -> Passage:
        """The source that has the most of its leading words together."""
        return max(self.sources, key=lambda source: _leading(self.passage.words, source))

    @property
    def first_wrong_word(self) -> int:
        """The place of the word with which the nearest source does not go on."""
        words = self.passage.words
        return min(_leading(words, self.nearest), len(words) - 1)


def _leading(words: list[str], source: Passage) -> int:
    """How many of the words, from the first, stand together in a source."""
    text = " ".join(source.words)

    def breaks(count: int) -> bool:
        part = re.escape(" ".join(words[:count]))
        return re.search(rf"(?<!\w){part}(?!\w)", text) is None

    return bisect_left(range(1, len(words) + 1), x=True, key=breaks)


def quotes(register: Register) -> Iterator[Quote]:
    """Every quote in plan.yaml and the tasks."""
    yield from _plan_quotes(register)
    for task in register.tasks:
        file, texts = _texts(register, task)
        if assigned_in_prose(task):
            prose = texts.get("assignment_text", texts["text"])
            yield from (Quote(texts[key], (prose,)) for key in LINES if key in texts)
        if task.due is not None:
            due = Passage(file.at("due", "text"), task.due.text)
            yield Quote(due, (texts.get("deadline_text", texts["text"]),))
        products = (Passage(*each) for each in file.each("products", task.products))
        sources = (texts["text"], *products)
        for spot, target in file.each("targets", task.targets):
            yield Quote(Passage(spot.at("text"), target.text), sources)
        yield from _note_quotes(file, task.notes, tuple(texts.values()))


def _plan_quotes(register: Register) -> Iterator[Quote]:
    plan, file = register.plan, Spot(plan_path(register.id))
    printed = tuple(p for p in wording(register) if p.spot.file == file.file and not p.is_label)
    if plan.reporting.text is not None:
        yield Quote(Passage(file.at("reporting", "text"), plan.reporting.text), printed)
    yield from _note_quotes(file, plan.notes, printed)
    for spot, condition in file.each("conditions", plan.conditions):
        for task in register.tasks:
            if task.condition == condition.id:
                _, texts = _texts(register, task)
                kept = ("deadline_text", "assignment_text")
                sources = tuple(texts[key] for key in kept if key in texts)
                yield Quote(Passage(spot.at("text"), condition.text), sources)


def _texts(register: Register, task: Task) -> tuple[Spot, dict[str, Passage]]:
    """A task's file, and its verbatim texts by their keys."""
    file = Spot(task_path(register.id, task.id))
    found = passages(file, task, "text", "assignment_text", *LINES)
    return file, {str(text.spot.keys[0]): text for text in found if not text.is_label}


def _note_quotes(
    file: Spot, notes: tuple[Note, ...], sources: tuple[Passage, ...]
) -> Iterator[Quote]:
    for spot, note in file.each("notes", notes):
        if note.quote is not None:
            yield Quote(Passage(spot.at("quote"), note.quote), sources)
