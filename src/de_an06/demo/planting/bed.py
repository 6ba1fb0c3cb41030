"""What of a simulated year news can be planted in, and what was planted."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from de_an06.demo.scene import Scene
from de_an06.demo.simulation import Planted
from de_an06.engine.grounds import LeadWord, words_of
from de_an06.model.history import entries
from de_an06.model.month import AgencyMonth, Update
from de_an06.model.rulings import Decision

_Place = tuple[str, str, int]
"""An agency, the period of its file, the place of an update there."""


@dataclass(frozen=True, slots=True)
class Bed:
    """The months as they are planted, what is taken already, what was planted.

    The news is that of leads, in the order in which it is told; each piece is planted once.
    """

    scene: Scene
    months: dict[tuple[str, str], AgencyMonth]
    decisions: Sequence[Decision]
    taken: set[_Place] = field(default_factory=set)
    planted: list[Planted] = field(default_factory=list)

    @property
    def rng(self) -> Random:
        """What deals it."""
        return self.scene.rng

    def words(self) -> list[LeadWord]:
        """The news as it stands now."""
        said = entries(self.months.values(), self.scene.register.schedule)
        return list(words_of(self.scene.register, self.scene.holders, said))

    def rows(self) -> dict[tuple[str, str], list[LeadWord]]:
        """The same by agency and task."""
        found: defaultdict[tuple[str, str], list[LeadWord]] = defaultdict(list)
        for word in self.words():
            found[word.agency, word.task.id].append(word)
        return found

    def is_free(self, *words: LeadWord) -> bool:
        """Whether nothing is planted in any of these."""
        return self.taken.isdisjoint(map(place_of, words))

    def take(self, *words: LeadWord) -> None:
        """Leave these as they are from now on: what is planted elsewhere rests on them."""
        self.taken.update(map(place_of, words))

    def change(self, word: LeadWord, **values: object) -> None:
        """Say something else in a piece of news."""
        key = word.agency, str(word.entry.month.period)
        month = self.months[key]
        updates = list(month.updates)
        updates[word.entry.place] = updates[word.entry.place].model_copy(update=values)
        self.months[key] = month.model_copy(update={"updates": tuple(updates)})

    def plant(self, kind: str, word: LeadWord, **values: object) -> None:
        """Make a piece of news hollow."""
        self.change(word, **values)
        self.take(word)
        agency, period, place = place_of(word)
        self.planted.append(Planted(kind, agency, period, place))

    def some(self, share: float, found: Sequence[list[LeadWord]]) -> Iterator[list[LeadWord]]:
        """As many of what was found, by chance, as is `share` of all news; at least one."""
        count = round(share * sum(len(month.updates) for month in self.months.values()))
        yield from self.rng.sample(found, min(count, len(found)))


def place_of(word: LeadWord) -> _Place:
    """Where a piece of news stands."""
    return word.agency, str(word.entry.month.period), word.entry.place


def now(bed: Bed, word: LeadWord) -> Update:
    """The news as it reads now."""
    agency, period, place = place_of(word)
    return bed.months[agency, period].updates[place]


def bed_of(scene: Scene, months: Sequence[AgencyMonth], decisions: Sequence[Decision]) -> Bed:
    """The bed of a year that was told without a word too many."""
    found = {(month.agency, str(month.period)): month for month in months}
    register = replace(scene.register, decisions=tuple(decisions))
    return Bed(replace(scene, register=register), found, decisions)
