"""The open obstacles as a leader reads them: the same one of many agencies once, and who is asked.

docs/reports.md, "Sections IV to VI: `_obstacles`, `_next`, `_recommendations`".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.obstacles import open_ones
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.history import LedgerEntry
from de_an06.model.month import ObstacleKind
from de_an06.model.text import fold, nfc
from de_an06.report.facts.addressees import addressee, is_upward, together
from de_an06.report.facts.basis import NAMED, Basis

_STOPS = " .;,"
_ASKING = ("de nghi", "kien nghi", "de xuat")


@dataclass(frozen=True, slots=True)
class Remedy:
    """What is proposed against an obstacle, to whom (a whole name, or the words of the files).

    `is_upward`: to one who stands above those who report.
    """

    text: str | None
    to: str | None
    is_upward: bool

    @property
    def asks(self) -> bool:
        """Whether its words themselves ask («Đề nghị …»)."""
        return fold(self.text or "").startswith(_ASKING)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What several agencies, or one on several tasks, say in the same words.

    `place` is from 1; `agencies` are whole names; `since` is the earliest day still open.
    """

    place: int
    kind: ObstacleKind
    text: str
    cause: str | None
    agencies: tuple[str, ...]
    since: date
    proposals: tuple[Remedy, ...]

    @property
    def is_told(self) -> bool:
        """Whether it is among those that a report tells one by one."""
        return self.place <= NAMED


@dataclass(frozen=True, slots=True)
class Solver:
    """A body (its whole name) that is asked to solve difficulties: in these, and `more` in all.

    `told` are those that the report tells one by one.
    """

    name: str
    told: tuple[Difficulty, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Appeal:
    """What is proposed to one who stands above, of each difficulty."""

    to: str
    difficulties: tuple[tuple[Difficulty, Remedy], ...]


@dataclass(frozen=True, slots=True)
class Difficulties:
    """The open obstacles, those of the most agencies first; the oldest of equally many.

    `asked` are the bodies below, in the registry's order; `upward` what goes to those above;
    `unaddressed` counts the difficulties that nobody is asked to solve.
    """

    every: tuple[Difficulty, ...]
    asked: tuple[Solver, ...]
    upward: tuple[Appeal, ...]
    unaddressed: int

    @property
    def told(self) -> tuple[Difficulty, ...]:
        """Those that a report tells one by one."""
        return tuple(one for one in self.every if one.is_told)

    @property
    def more(self) -> int:
        """How many others there are."""
        return len(self.every) - len(self.told)


def difficulties(basis: Basis) -> Difficulties:
    """The open obstacles, the same ones together."""
    same = together(open_ones(basis.obstacles), _words)
    piles = sorted((pile for _, pile in same), key=_weight)
    every = tuple(_difficulty(basis, place, pile) for place, pile in enumerate(piles, 1))
    return Difficulties(
        every=every,
        asked=tuple(_asked(basis, every)),
        upward=tuple(_appeals(every)),
        unaddressed=sum(not any(each.to for each in one.proposals) for one in every),
    )


def _words(entry: LedgerEntry) -> tuple[str, str]:
    """What makes two obstacles the same: their words and cause, in any case and without stops."""
    return _plain(entry.obstacle.text), _plain(entry.obstacle.cause)


def _plain(text: str | None) -> str:
    return " ".join(nfc(text or "").lower().rstrip(_STOPS).split())


def _weight(pile: Sequence[LedgerEntry]) -> tuple[int, date]:
    return -len({entry.agency for entry in pile}), min(entry.reference.on for entry in pile)


def _difficulty(basis: Basis, place: int, pile: Sequence[LedgerEntry]) -> Difficulty:
    first = pile[0].obstacle
    return Difficulty(
        place=place,
        kind=first.kind,
        text=first.text,
        cause=first.cause,
        agencies=tuple(dict.fromkeys(basis.name(entry.agency) for entry in pile)),
        since=min(entry.reference.on for entry in pile),
        proposals=tuple(_proposals(basis, pile)),
    )


def _proposals(basis: Basis, pile: Iterable[LedgerEntry]) -> Iterator[Remedy]:
    """Each proposal once; without an addressee only where nobody names one for it."""
    said = dict.fromkeys((entry.obstacle.proposal, entry.obstacle.to) for entry in pile)
    addressed = {_plain(text) for text, to in said if to}
    told = set()
    for text, to in said:
        body = addressee(basis, to)
        name = body.name if body else to
        key = (_plain(text), name)
        if key not in told and (to or (text and key[0] not in addressed)):
            told.add(key)
            yield Remedy(text, name, is_upward(to, body))


def _asked(basis: Basis, every: Sequence[Difficulty]) -> Iterator[Solver]:
    registry = basis.register.agencies
    bodies: list[Agency | AgencyGroup] = [*registry.agencies, *registry.groups]
    for body in bodies:
        mine = [
            one
            for one in every
            if any(each.to == body.name and not each.is_upward for each in one.proposals)
        ]
        if mine:
            told = tuple(one for one in mine if one.is_told)
            yield Solver(body.name, told, len(mine) - len(told))


def _appeals(every: Sequence[Difficulty]) -> Iterator[Appeal]:
    """By addressee, in the order of what is said of the most agencies."""
    pairs = [(one, each) for one in every for each in one.proposals if each.is_upward]
    for to in dict.fromkeys(each.to for _, each in pairs):
        if to:
            yield Appeal(to, tuple(pair for pair in pairs if pair[1].to == to))
