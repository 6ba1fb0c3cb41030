"""The numbers that an agency's clerk gives to its documents."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from de_an06.demo.scene import Scene
from de_an06.model.agencies import Agency
from de_an06.model.text import fold

_WITHOUT_LETTER = frozenset({"tỉnh", "và", "-"})


@dataclass(frozen=True, slots=True)
class Numbering:
    """An agency's numbers in a year: its letters, the last number `issued` in each series.

    There are gaps in a series: other documents were issued in between.
    """

    letters: str
    rng: Random
    issued: Counter[str] = field(default_factory=Counter)

    def next(self, kind: str) -> str:
        """The number of the next document of a kind: `12/KH-STTTT` (Decree 30/2020, article 15)."""
        self.issued[kind] += self.rng.randint(1, 6)
        return f"{self.issued[kind]:02}/{kind}-{self.letters}"

    def next_letter(self) -> str:
        """The number of the next letter (công văn), which has no kind: `12/STTTT-VP`."""
        self.issued[""] += self.rng.randint(1, 9)
        return f"{self.issued['']:02}/{self.letters}-VP"


def numbering_of(scene: Scene, id: str) -> Numbering:
    """The numbers of an agency, before anything is issued in the year."""
    return Numbering(letters(scene.register.agencies.agency(id)), scene.rng)


def letters(agency: Agency) -> str:
    """Its symbol in document numbers; the capital initials of its name where that is unknown.

    They are without marks, but for Đ (UBND, SLĐTBXH).
    """
    words = (word for word in agency.name.split() if word not in _WITHOUT_LETTER)
    initials = ("Đ" if word[0] in "đĐ" else fold(word[0]).upper() for word in words)
    return agency.symbol or "".join(initials)
