"""Which texts say the same words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from heapq import merge
from itertools import groupby, pairwise

from de_an06.model.text import fold, nfc

_SHARED = 0.9
"""The share of their words that two texts of the same words have in common at least."""

_COMPARED_BY = 8
"""By how many of its rarest pairs of neighbours a text finds those that it is held against."""

_HELD_AGAINST = 40
"""How many texts with such a pair, the first of them, later ones are held against."""

_Bag = frozenset[str]
_Pair = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Wording:
    """A text as it is compared: without case, diacritics, punctuation and the order of words.

    Numbers are no words: they stand by themselves, as they come.
    """

    words: tuple[str, ...]
    numbers: tuple[str, ...]

    @cached_property
    def bag(self) -> _Bag:
        """The words, each as often as it stands there: with its number from the second time on."""
        seen: Counter[str] = Counter()
        found = []
        for word in self.words:
            seen[word] += 1
            found.append(word if seen[word] == 1 else f"{word}{seen[word]}")
        return frozenset(found)

    @cached_property
    def pairs(self) -> frozenset[_Pair]:
        """The words that stand beside each other, in either order."""
        return frozenset(tuple(sorted(pair)) for pair in pairwise(self.words))


def wording(text: str) -> Wording:
    """The words of a text, and its numbers."""
    words: list[str] = []
    numbers: list[str] = []
    for word in _WORD.findall(nfc(text)):
        if word[0].isalpha():
            words.append(_folded(word))
        else:
            numbers.append(word)
    return Wording(tuple(words), tuple(numbers))


@cache  # Vietnamese has few syllables: to fold each one once takes a fifth of the time
def _folded(word: str) -> str:
    return fold(word)


def says_the_same(one: Wording, other: Wording) -> bool:
    """Whether nine words in ten of two texts are common to them, in any order."""
    least = _SHARED * (len(one.bag) + len(other.bag)) / 2
    shortest = min(len(one.bag), len(other.bag))
    return shortest >= least and len(one.bag & other.bag) >= least


def first_alike(texts: Sequence[Wording], speakers: Sequence[str]) -> list[int | None]:
    """For each text the place of the first before it that says the same words.

    One of another speaker goes before those of its own. Texts of the same bag are found at once.
    Others are compared only where they share one of their rarest pairs of neighbours: to hold all
    against all would take minutes.
    """
    rarest = _rarest_pairs(texts)
    by_bag: defaultdict[_Bag, list[int]] = defaultdict(list)
    by_pair: defaultdict[_Pair, list[int]] = defaultdict(list)
    told: set[tuple[str, _Bag]] = set()
    found: list[int | None] = []
    for place, (text, speaker) in enumerate(zip(texts, speakers, strict=True)):
        kin = [by_bag[text.bag], *(by_pair[pair] for pair in rarest[text.bag])]
        each_once = (other for other, _ in groupby(merge(*kin)))
        like = (other for other in each_once if says_the_same(text, texts[other]))
        found.append(_of_another(like, speakers, speaker))
        # Of what a speaker says in the same words the first stands for all.
        if (speaker, text.bag) not in told:
            told.add((speaker, text.bag))
            for places in [each for each in kin if len(each) < _HELD_AGAINST]:
                places.append(place)
    return found


def _of_another(places: Iterator[int], speakers: Sequence[str], speaker: str) -> int | None:
    """The first place of another speaker, else the first."""
    first = next(places, None)
    if first is None or speakers[first] != speaker:
        return first
    return next((place for place in places if speakers[place] != speaker), first)


def _rarest_pairs(texts: Sequence[Wording]) -> dict[_Bag, list[_Pair]]:
    """By bag the pairs by which its texts are found, of those that stand in several."""
    of_bag: dict[_Bag, Wording] = {}
    for text in texts:
        of_bag.setdefault(text.bag, text)
    counts = Counter(pair for text in of_bag.values() for pair in text.pairs)
    found = {}
    for bag, text in of_bag.items():
        shared = (pair for pair in text.pairs if counts[pair] > 1)
        found[bag] = sorted(shared, key=lambda pair: (counts[pair], pair))[:_COMPARED_BY]
    return found
