"""What lacks to the proof that a plan holds every official word exactly once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from de_an06.diagnostics import rules
from de_an06.diagnostics.diagnostic import Rule
from de_an06.load.differences import Difference, differences
from de_an06.load.plan_words import PlanWord, plan_words
from de_an06.load.quotes import Quote, quotes
from de_an06.load.source_words import SourceWord, without
from de_an06.load.wording import Passage, plan_file, wording
from de_an06.model.register import Register

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
    for place, exclusion in enumerate(register.plan.exclusions):
        left = without(words, exclusion)
        if left is None:
            keys = ("exclusions", place, "text")
            stated = plan_words([Passage(plan_file(register), keys, exclusion.text)])
            there = SourceWord("", exclusion.line, 1)
            facts = {"value": exclusion.text}
            unused.append(Gap(rules.EXCLUSION_NOT_THERE, stated[0], there, facts))
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
    facts = {"value": quote.passage.text, "word": wrong.text, "key": str(nearest.keys[-1])}
    return Gap(rules.NOT_A_QUOTE, wrong, plan_words([nearest])[0], facts)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
