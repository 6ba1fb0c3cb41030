"""Settling one piece of which there are three versions."""

from collections import Counter
from dataclasses import dataclass

from de_an06.record.joining.pieces import Piece


@dataclass(frozen=True, slots=True)
class Clash:
    """What only a person can settle: the pieces of both sides, and what they are about.

    `about` is a key, or what tells an entry from others (an update's task and day).
    """

    about: tuple[str, ...]
    ours: tuple[Piece, ...]
    theirs: tuple[Piece, ...]


Outcome = Piece | Clash | None
"""A piece, two that clash, or nothing where it is gone."""


def settle(
    about: tuple[str, ...], base: Piece | None, ours: Piece | None, theirs: Piece | None
) -> Outcome:
    """The version of the side that changed it; None where that side took it out.

    Where a side changed only its style it counts as unchanged, and the new style is taken where
    the other side has nothing to set against it.
    """
    if _same(theirs, base):
        restyled = _same(ours, base) and base and ours and ours.text == base.text
        return theirs if restyled else ours
    if _same(ours, base):
        return theirs
    if ours and theirs and ours.said == theirs.said:
        if _holds(ours, theirs):
            return ours
        if _holds(theirs, ours):
            return theirs
    return Clash(about, _all(ours), _all(theirs)) if ours or theirs else None


def _same(one: Piece | None, other: Piece | None) -> bool:
    return one.tells_the_same(other) if one else other is None


def _holds(one: Piece, other: Piece) -> bool:
    """Whether one has all comments of the other."""
    return not Counter(other.remarks) - Counter(one.remarks)


def _all(piece: Piece | None) -> tuple[Piece, ...]:
    return (piece,) if piece else ()
