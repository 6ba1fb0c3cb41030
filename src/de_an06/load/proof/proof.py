"""Proof that a plan's files hold every word of the official text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from de_an06.findings.finding import Diagnostic, Rule, Span, in_order
from de_an06.findings.rules import links as rules
from de_an06.load.layout import plan_path
from de_an06.load.proof.quotes import Quote, quotes
from de_an06.load.proof.wording import (
    Passage,
    PlanWord,
    SourceWord,
    plan_words,
    source_words,
    without,
    word_span,
    wording,
)
from de_an06.load.register import Loaded
from de_an06.model.plan import Register
from de_an06.yamltext.decoding import FileLines, decode
from de_an06.yamltext.place import Spot


@dataclass(frozen=True, slots=True)
class Difference:
    """A run that stands in one text, or in each another; the ends do not count.

    Of `ours` the words from `start` to `end`, of `theirs` those from `their_start` to `their_end`;
    where a run is empty, its start says before which word the other text has more.
    """

    start: int
    end: int
    their_start: int
    their_end: int


def differences(
    ours: Sequence[str], theirs: Sequence[str], *, most: int
) -> tuple[Difference, ...] | None:
    """The runs in which two texts differ, in order; None when more than `most` words do.

    Myers 1986, "An O(ND) difference algorithm". difflib would do for honest texts, but takes 8 s
    for 12,000 times the same common word (docs/safety.md, "Limits").
    """
    trace = _trace(ours, theirs, most)
    if trace is None:
        return None
    runs: list[Difference] = []
    for step in _steps(trace, len(ours), len(theirs)):
        if runs and (step.end, step.their_end) == (runs[-1].start, runs[-1].their_start):
            runs[-1] = replace(runs[-1], start=step.start, their_start=step.their_start)
        else:
            runs.append(step)
    return tuple(reversed(runs))


def _trace(ours: Sequence[str], theirs: Sequence[str], most: int) -> list[dict[int, int]] | None:
    """How far into `ours` each diagonal was reached before each next step; None if `most` end."""
    if abs(len(ours) - len(theirs)) > most:
        return None
    reach = {1: 0}
    trace: list[dict[int, int]] = []
    for count in range(most + 1):
        trace.append(dict(reach))
        for diagonal in range(-count, count + 1, 2):
            # By a word of theirs, or past a word of ours: what leads further.
            place = max(reach.get(diagonal + 1, -1), reach.get(diagonal - 1, -1) + 1)
            their_place = place - diagonal
            while (
                place < len(ours)
                and their_place < len(theirs)
                and ours[place] == theirs[their_place]
            ):
                place, their_place = place + 1, their_place + 1
            reach[diagonal] = place
            if place >= len(ours) and their_place >= len(theirs):
                return trace
    return None


def _steps(trace: list[dict[int, int]], place: int, their_place: int) -> Iterator[Difference]:
    """The steps of one word each, from the end to the start."""
    for reach in trace[:0:-1]:
        diagonal = place - their_place
        by_theirs, by_ours = reach.get(diagonal + 1, -1), reach.get(diagonal - 1, -1)
        if by_ours < by_theirs:
            place, their_place = by_theirs, by_theirs - diagonal - 1
            yield Difference(place, place, their_place, their_place + 1)
        else:
            place, their_place = by_ours, by_ours - diagonal + 1
            yield Difference(place, place + 1, their_place, their_place)


MOST_WORDS = 2000
"""A text that differs from the plan in more words than this is another text."""

Word = PlanWord | SourceWord


@dataclass(frozen=True, slots=True)
class Gap:
    """A rule that does not hold at a word, with the word in the other text that it is about."""

    rule: Rule
    at: Word
    other: Word
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Texts:
    """Both texts, word by word; ours is never empty."""

    ours: Sequence[PlanWord]
    theirs: Sequence[SourceWord]

    def their_word(self, place: int) -> SourceWord:
        """The word at `place`; the last one where ours goes on after the end."""
        if not self.theirs:
            return SourceWord("", 1, 1)
        return self.theirs[min(place, len(self.theirs) - 1)]


def gaps(register: Register, official: Sequence[SourceWord]) -> Iterator[Gap]:
    """Every gap: exclusions that exclude nothing, words that differ, quotes that are none."""
    theirs, unused = _without_exclusions(register, official)
    yield from unused
    yield from _differing(_Texts(plan_words(wording(register)), theirs))
    yield from (_not_a_quote(quote) for quote in quotes(register) if not quote.holds)


def _without_exclusions(
    register: Register, words: Sequence[SourceWord]
) -> tuple[Sequence[SourceWord], list[Gap]]:
    unused = []
    file = Spot(plan_path(register.id))
    for spot, exclusion in file.each("exclusions", register.plan.exclusions):
        left = without(words, exclusion)
        if left is None:
            [stated, *_] = plan_words([Passage(spot.at("text"), exclusion.text)])
            there = SourceWord("", exclusion.line, 1)
            facts = {"value": exclusion.text}
            unused.append(Gap(rules.EXCLUSION_NOT_THERE, stated, there, facts))
        else:
            words = left
    return words, unused


def _differing(texts: _Texts) -> Iterator[Gap]:
    ours = [word.text for word in texts.ours]
    theirs = [word.text for word in texts.theirs]
    runs = differences(ours, theirs, most=MOST_WORDS)
    if runs is None:
        yield _another_text(texts)
    for run in runs or ():
        yield _missing(texts, run) if run.start == run.end else _different(texts, run)


def _another_text(texts: _Texts) -> Gap:
    pairs = zip(texts.ours, texts.theirs, strict=False)
    alike = [our.text == their.text for our, their in pairs]
    first = [*alike, False].index(False)
    our_word = texts.ours[min(first, len(texts.ours) - 1)]
    facts = {"number": str(MOST_WORDS)}
    return Gap(rules.ANOTHER_TEXT, texts.their_word(first), our_word, facts)


def _missing(texts: _Texts, run: Difference) -> Gap:
    """Official words that no key holds; their neighbour is the word of ours before them."""
    neighbour = texts.ours[max(run.start - 1, 0)]
    theirs = texts.theirs[run.their_start : run.their_end]
    facts = {"theirs": _joined(theirs), "neighbour": neighbour.text}
    return Gap(rules.WORDS_MISSING, theirs[0], neighbour, facts)


def _different(texts: _Texts, run: Difference) -> Gap:
    """Words of ours that the official text has not, or has others for."""
    ours = texts.ours[run.start : run.end]
    theirs = texts.theirs[run.their_start : run.their_end]
    there = texts.their_word(run.their_start)
    in_keys = [word for word in ours if not word.passage.is_label]
    rule = rules.WORDS_CHANGED if theirs else rules.WORDS_ADDED
    facts = {"ours": _joined(ours), "theirs": _joined(theirs or [there])}
    return Gap(rule if in_keys else rules.LABEL_DIFFERS, (in_keys or ours)[0], there, facts)


def _not_a_quote(quote: Quote) -> Gap:
    wrong = plan_words([quote.passage])[quote.first_wrong_word]
    nearest = quote.nearest
    facts = {"value": quote.passage.text, "word": wrong.text, "key": str(nearest.spot.keys[-1])}
    return Gap(rules.NOT_A_QUOTE, wrong, plan_words([nearest])[0], facts)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


_SHOWN = 80


def prove(loaded: Loaded, content: bytes, path: str) -> tuple[Diagnostic, ...]:
    """Account for the official text, the content of a file at `path`, in order, word by word.

    Every word is covered exactly once: by a verbatim key that is not a quote, by a label or
    numbering of `wording.LABELS`, or by a stated exclusion; every quote is a part of its source.
    The fact `other` of a finding is the place in the other text (of a quote: its source), as
    `file:line:column`. Nothing is said of a plan that could not be read.
    """
    if loaded.register is None:
        return ()
    text, findings = decode(content, path)
    if findings:
        return tuple(findings)
    lines, trees = FileLines.of(path, text), loaded.plan_files.trees

    def span(word: Word) -> Span:
        if isinstance(word, PlanWord):
            return word_span(word, trees)
        return lines.span(word.line, word.column, len(word.text))

    found = gaps(loaded.register, source_words(text))
    return in_order(
        Diagnostic(gap.rule, span(gap.at), {**gap.facts, "other": _place(span(gap.other))})
        for gap in found
    )


def _place(span: Span) -> str:
    # A message cuts a long value at its end, where the line is.
    return span.place if len(span.place) <= _SHOWN else span.place.rpartition("/")[2]
