"""Which texts say the same words."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from de_an06.model.text import fold, nfc

_SHARED = 0.9
"""The share of their words that two texts of the same words have in common at least."""

_COMPARED_BY = 8
"""By how many of its rarest pairs of neighbours a text finds those that it is held against."""

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


def alike(texts: Sequence[Wording]) -> list[tuple[int, ...]]:
    """For each text the others that say the same words, by their places and in order.

    Two texts say the same when nine words in ten of both are common to them, in any order.
    """
    of_bag: defaultdict[_Bag, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        of_bag[text.bag].append(place)
    near = _near([texts[places[0]] for places in of_bag.values()])
    groups = {
        bag: tuple(sorted(place for other in near[bag] for place in of_bag[other]))
        for bag in of_bag
    }
    return [groups[text.bag] for text in texts]


def _near(texts: Sequence[Wording]) -> dict[_Bag, list[_Bag]]:
    """By bag those that are near it, itself among them; the texts have different bags.

    Only texts are compared that share one of their rarest pairs of neighbours: to hold all against
    all would take minutes.
    """
    counts = Counter(pair for text in texts for pair in text.pairs)
    found = {text.bag: [text.bag] for text in texts}
    by_pair: defaultdict[_Pair, list[_Bag]] = defaultdict(list)
    for text in texts:
        shared = (pair for pair in text.pairs if counts[pair] > 1)
        rarest = sorted(shared, key=lambda pair: (counts[pair], pair))[:_COMPARED_BY]
        near = dict.fromkeys(bag for pair in rarest for bag in by_pair[pair])
        for bag in near:
            if _says_the_same(bag, text.bag):
                found[bag].append(text.bag)
                found[text.bag].append(bag)
        for pair in rarest:
            by_pair[pair].append(text.bag)
    return found


def _says_the_same(one: _Bag, other: _Bag) -> bool:
    least = _SHARED * (len(one) + len(other)) / 2
    return min(len(one), len(other)) >= least and len(one & other) >= least
