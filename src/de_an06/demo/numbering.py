"""The numbers of an agency's documents."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from random import Random

from de_an06.demo.scene import Scene
from de_an06.model.text import fold


@dataclass(frozen=True, slots=True)
class Numbering:
    """An agency's numbers: its letters, the last number `issued` in each series of a year.

    There are gaps in a series: other documents were issued in between.
    """

    letters: str
    rng: Random
    issued: Counter[tuple[int, str]] = field(default_factory=Counter)

    def next(self, on: date, kind: str = "") -> str:
        """The number of the next document of a kind: `12/KH-STTTT` (Decree 30/2020, article 15).

        A letter (công văn) has no kind: `12/STTTT-VP`.
        """
        self.issued[on.year, kind] += self.rng.randint(1, 6 if kind else 9)
        series = f"{kind}-{self.letters}" if kind else f"{self.letters}-VP"
        return f"{self.issued[on.year, kind]:02}/{series}"


def numbering_of(scene: Scene, id: str) -> Numbering:
    """The numbers of an agency, before anything is issued.

    Where its letters are unknown, they are the capital initials of its name, without marks but
    for Đ (UBND, SLĐTBXH).
    """
    agency = scene.register.agencies.agency(id)
    words = (word for word in agency.name.split() if word not in scene.sentences.without_letter)
    initials = ("Đ" if word[0] in "đĐ" else fold(word[0]).upper() for word in words)
    return Numbering(agency.symbol or "".join(initials), scene.rng)
