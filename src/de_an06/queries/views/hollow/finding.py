"""A piece of hollow news, as a value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from de_an06.engine.grounds import LeadWord
from de_an06.engine.known import Known
from de_an06.load.checks.grounds import spot_of
from de_an06.model.period import PeriodId
from de_an06.yamltext.place import Spot


class HollowKind(StrEnum):
    """What makes news hollow, the worst first."""

    UNPROVEN = "unproven"
    ONE_DOCUMENT = "one_document"
    COPIED = "copied"
    FALLING = "falling"
    REPEATED = "repeated"
    STANDING = "standing"
    EVE = "eve"


@dataclass(frozen=True, slots=True)
class Hollow:
    """News that is hollow: who says it of which task, in which file.

    `like` is the place of what it resembles. `answers` are the rows that a `return` would open
    again, task and lead (none for a joint task, of which all leads are meant).
    """

    kind: HollowKind
    agency: str
    task: str | None
    period: PeriodId
    spot: Spot
    like: Spot | None = None
    answers: tuple[tuple[str, str | None], ...] = ()


def hollow(known: Known, kind: HollowKind, word: LeadWord, like: LeadWord | None = None) -> Hollow:
    """An update that is hollow, and what it resembles."""
    return Hollow(
        kind=kind,
        agency=word.agency,
        task=word.task.id,
        period=word.entry.month.period,
        spot=spot_of(known.register, word),
        like=spot_of(known.register, like) if like else None,
        answers=tuple(answers([word])),
    )


def answers(words: Sequence[LeadWord]) -> Iterator[tuple[str, str | None]]:
    """The rows for which words speak."""
    for word in words:
        for lead in word.rows:
            yield word.task.id, lead or None
