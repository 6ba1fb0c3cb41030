"""The words of a plan's files, each with its place in a key's text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from de_an06.diagnostics.diagnostic import Span
from de_an06.diagnostics.rules import NOT_A_QUOTE
from de_an06.load.decoding import places
from de_an06.load.flaw import Fault, Spot
from de_an06.load.place import Texts, located
from de_an06.load.wording import Passage

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


def word_spans(words: Iterable[PlanWord], texts: Texts) -> Iterator[tuple[PlanWord, Span]]:
    """Each word with its place; a label, which no file holds, with its key's text."""
    by_file: defaultdict[str, list[PlanWord]] = defaultdict(list)
    for word in words:
        by_file[word.passage.file].append(word)
    for file, of_file in by_file.items():
        text = texts(file)
        # The values are found as those of faults are, whatever the rule.
        faults = [Fault(NOT_A_QUOTE, Spot(file, word.passage.keys)) for word in of_file]
        for word, value in zip(of_file, located(faults, texts), strict=True):
            found = value.span if word.passage.is_label else _within(text, value.span, word)
            yield word, found


def _within(text: str, value: Span, word: PlanWord) -> Span:
    """The span of a word in the text of its file, of which `value` is where its value begins.

    White space parts the words in every style of YAML, so they are counted; where an escape
    hides the word, its value stands for it.
    """
    tokens = _WORD.finditer(text, _first_word(text, value))
    token = next(islice(tokens, word.place, None), None)
    written = token[0].lstrip(_QUOTATION_MARKS) if token else ""
    if token is None or not written.startswith(word.text):
        return value
    [(line, column)] = places(text, [token.end() - len(written)])
    return Span(value.file, line, column, len(word.text), text.split("\n")[line - 1])


def _first_word(text: str, value: Span) -> int:
    """Where the words of a value begin: below `>-`, or where the value does."""
    start = sum(len(line) + 1 for line in text.split("\n")[: value.line - 1]) + value.column - 1
    header = _BLOCK_HEADER.match(text, start)
    return header.end() if header else start
