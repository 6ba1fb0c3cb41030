"""The words of an official text, each with its place in the file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.model.plan import Exclusion

_WORD = re.compile(r"\S+")


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
