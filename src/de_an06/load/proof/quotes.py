"""The quotes in a plan's files, each with the passages that it may be a part of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from de_an06.load.layout import plan_path, task_path
from de_an06.load.proof.wording import Passage, assigned_in_prose, wording
from de_an06.model.plan import Register
from de_an06.model.task import Note, Task
from de_an06.yamltext.place import Keys


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
        file = task_path(register.plan.year, task.id)
        texts = _texts(task, file)
        yield from _assignment_quotes(task, texts)
        if task.due is not None:
            due = Passage(file, ("due", "text"), task.due.text)
            yield Quote(due, (texts["deadline_text"],))
        for place, target in enumerate(task.targets):
            passage = Passage(file, ("targets", place, "text"), target.text)
            yield Quote(passage, (texts["text"],))
        yield from _note_quotes(task.notes, file, tuple(texts.values()))


def _plan_quotes(register: Register) -> Iterator[Quote]:
    plan, file = register.plan, plan_path(register.plan.year)
    printed = tuple(p for p in wording(register) if p.file == file and not p.is_label)
    yield Quote(Passage(file, ("reporting", "text"), plan.reporting.text), printed)
    yield from _note_quotes(plan.notes, file, printed)
    for place, condition in enumerate(plan.conditions):
        passage = Passage(file, ("conditions", place, "text"), condition.text)
        for task in register.tasks:
            if task.condition == condition.id:
                texts = _texts(task, task_path(register.plan.year, task.id))
                kept = ("deadline_text", "assignment_text")
                yield Quote(passage, tuple(texts[key] for key in kept if key in texts))


def _texts(task: Task, file: str) -> dict[str, Passage]:
    texts = {
        "text": task.text,
        "assignment_text": task.assignment_text,
        "lead_text": task.lead_text,
        "coordinators_text": task.coordinators_text,
        "deadline_text": task.deadline_text,
    }
    return {key: Passage(file, (key,), text) for key, text in texts.items() if text is not None}


def _assignment_quotes(task: Task, texts: dict[str, Passage]) -> Iterator[Quote]:
    if not assigned_in_prose(task):
        return
    prose = texts.get("assignment_text", texts["text"])
    for key in ("lead_text", "coordinators_text", "deadline_text"):
        if key in texts:
            yield Quote(texts[key], (prose,))


def _note_quotes(
    notes: tuple[Note, ...], file: str, sources: tuple[Passage, ...]
) -> Iterator[Quote]:
    for place, note in enumerate(notes):
        if note.quote is not None:
            keys: Keys = ("notes", place, "quote")
            yield Quote(Passage(file, keys, note.quote), sources)
