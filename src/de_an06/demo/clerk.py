"""The numbers that an agency's clerk gives to its documents."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from de_an06.model.agencies import Agency, AgencyKind, AgencyRegistry
from de_an06.model.month import ObstacleKind
from de_an06.model.plan import Register
from de_an06.model.text import fold

_WITHOUT_LETTER = frozenset({"tỉnh", "và", "-"})


@dataclass(frozen=True, slots=True)
class Clerk:
    """The clerk of an agency (văn thư): its letters, the last number `issued` in each series."""

    letters: str
    rng: Random
    issued: Counter[str] = field(default_factory=Counter)

    def number(self, kind: str) -> str:
        """The number of the next document of a kind: `12/KH-STTTT` (Decree 30/2020, article 15).

        There are gaps in a series: other documents were issued in between.
        """
        self.issued[kind] += self.rng.randint(1, 6)
        return f"{self.issued[kind]:02}/{kind}-{self.letters}"

    def letter(self) -> str:
        """The number of the next letter (công văn), which has no kind: `12/STTTT-VP`."""
        self.issued[""] += self.rng.randint(1, 9)
        return f"{self.issued['']:02}/{self.letters}-VP"


def clerk_of(registry: AgencyRegistry, agency: str, rng: Random) -> Clerk:
    """The clerk of an agency, before anything is issued in the year."""
    return Clerk(_letters(registry, agency), rng)


def _letters(registry: AgencyRegistry, id: str) -> str:
    """An agency's symbol in document numbers; the initials of its name where that is unknown."""
    agency = registry.agency(id)
    words = (word for word in agency.name.split() if word not in _WITHOUT_LETTER)
    return agency.symbol or "".join(_initial(word) for word in words)


def _initial(word: str) -> str:
    """The capital initial without marks, but for Đ (UBND, SLĐTBXH)."""
    return "Đ" if word[0] in "đĐ" else fold(word[0]).upper()


_FIELDS = {
    ObstacleKind.FUNDING: ("tài chính",),
    ObstacleKind.PEOPLE: ("nội vụ",),
    ObstacleKind.INFRASTRUCTURE: ("thông tin và truyền thông", "khoa học và công nghệ"),
    ObstacleKind.SECURITY: ("thông tin và truyền thông", "khoa học và công nghệ"),
    ObstacleKind.SERVICE: ("văn phòng ủy ban nhân dân",),
}
"""Words in the names of the departments that a kind of obstacle belongs to."""

_MINISTRY = "Bộ, ngành chủ quản"


def addressee(register: Register, agency: str, kind: ObstacleKind) -> str | None:
    """The agency or body that can remove an obstacle of a kind; None where it is `agency` itself.

    Where the registry has no department for it, the standing agency.
    """
    if kind is ObstacleKind.LEGAL:
        return _MINISTRY
    departments = (
        entry.id
        for words in _FIELDS.get(kind, ())
        for entry in register.agencies.agencies
        if _is_department(entry) and fold(words) in fold(entry.name)
    )
    found = next(departments, register.plan.standing_agency)
    return found if found != agency else None


def _is_department(agency: Agency) -> bool:
    return agency.kind is AgencyKind.SO_NGANH
