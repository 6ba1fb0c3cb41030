"""Proof that a plan's files hold every word of the official text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from de_an06.diagnostics.diagnostic import Diagnostic, Span, in_order
from de_an06.load.decoding import decode
from de_an06.load.files import Files, SourceFile
from de_an06.load.gaps import Gap, Word, gaps
from de_an06.load.place import diagnostics
from de_an06.load.plan_words import PlanWord, word_spans
from de_an06.load.register import texts_of
from de_an06.load.source_words import SourceWord, source_words
from de_an06.model.register import Register

_SHOWN = 80


def prove(register: Register, files: Files, source: SourceFile) -> tuple[Diagnostic, ...]:
    """Account for the official text in order, word by word (issue 3, "Proof of coverage").

    Every word is covered exactly once: by a verbatim key that is not a quote, by a label or
    numbering of `wording.LABELS`, or by a stated exclusion; every quote is a part of its source.
    `register` is what was read from `files`, without findings. The fact `other` of a finding is
    the place in the other text (of a quote: its source), as `file:line:column`.
    """
    text, flaws = decode(source.data)
    if flaws:
        return tuple(diagnostics(source.path, text, flaws))
    found = list(gaps(register, source_words(text)))
    words = {word for gap in found for word in (gap.at, gap.other)}
    ours = (word for word in words if isinstance(word, PlanWord))
    theirs = (word for word in words if isinstance(word, SourceWord))
    spans: dict[Word, Span] = dict(word_spans(ours, texts_of(files)))
    spans |= _source_spans(theirs, source.path, text)
    return in_order(_finding(gap, spans) for gap in found)


def _source_spans(words: Iterable[SourceWord], path: str, text: str) -> dict[Word, Span]:
    # An exclusion may name a line after the last one.
    lines = defaultdict(str, enumerate(text.split("\n"), start=1))
    return {
        word: Span(path, word.line, word.column, len(word.text) or 1, lines[word.line])
        for word in words
    }


def _finding(gap: Gap, spans: Mapping[Word, Span]) -> Diagnostic:
    return Diagnostic(gap.rule, spans[gap.at], {**gap.facts, "other": _place(spans[gap.other])})


def _place(span: Span) -> str:
    place = f"{span.file}:{span.line}:{span.column}"
    # A message cuts a long value at its end, where the line is.
    return place if len(place) <= _SHOWN else place.rpartition("/")[2]
