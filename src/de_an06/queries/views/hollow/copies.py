"""The same words from several agencies, on several tasks, or from month to month."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.engine.grounds import LeadWord
from de_an06.engine.known import Known
from de_an06.model.month import Measure, Status
from de_an06.queries.views.hollow.finding import Hollow, HollowKind, hollow
from de_an06.queries.views.hollow.likeness import Wording, first_alike, says_the_same, wording

_ROUTINE = 15
"""Texts of fewer words are routine: that agencies share them says nothing."""

_TELLING = 8
"""Texts of fewer words may be said again by the same agency: they say only that work goes on."""


@dataclass(frozen=True, slots=True)
class _Said:
    """News that claims work, with its words and the figures that it gives."""

    word: LeadWord
    wording: Wording
    figures: tuple[Measure, ...]

    @property
    def row(self) -> tuple[str, str]:
        """Who speaks of which task."""
        return self.word.agency, self.word.task.id


def copies(known: Known, words: Sequence[LeadWord]) -> Iterator[Hollow]:
    """News in the words of earlier news; `words` are in the order in which they were said.

    What claims nothing (not started, blocked) may be said again and again, and so may that what
    is done is done.
    """
    said = list(_claims(words))
    first = first_alike([each.wording for each in said], [each.word.agency for each in said])
    of_row: defaultdict[tuple[str, str], list[_Said]] = defaultdict(list)
    for this, place in zip(said, first, strict=True):
        count = len(this.wording.words)
        own = _last_of_its_own(this, of_row[this.row]) if count >= _TELLING else None
        of_row[this.row].append(this)
        if own is not None:
            if _says_nothing_new(this, own):
                yield hollow(known, HollowKind.REPEATED, this.word, own.word)
        elif count >= _ROUTINE and place is not None:
            is_own = said[place].word.agency == this.word.agency
            kind = HollowKind.REPEATED if is_own else HollowKind.COPIED
            yield hollow(known, kind, this.word, said[place].word)


def _claims(words: Sequence[LeadWord]) -> Iterator[_Said]:
    done: set[tuple[str, str]] = set()
    for word in words:
        said = _Said(word, wording(word.update.result or ""), word.update.measures)
        is_done = word.update.status is Status.DONE
        if said.wording.words and (
            word.update.status is Status.IN_PROGRESS or (is_done and said.row not in done)
        ):
            yield said
        (done.add if is_done else done.discard)(said.row)


def _last_of_its_own(this: _Said, earlier: Sequence[_Said]) -> _Said | None:
    """The last time that the agency said the same of the task; `earlier` is all it said of it."""
    same = (each for each in reversed(earlier) if says_the_same(each.wording, this.wording))
    return next(same, None)


def _says_nothing_new(this: _Said, before: _Said) -> bool:
    """Whether neither the numbers in the words nor the figures moved, and nothing is shown."""
    update = this.word.update
    return (
        this.wording.numbers == before.wording.numbers
        and this.figures == before.figures
        and not update.evidence
        and not update.obstacles
        and not update.resolves
    )
