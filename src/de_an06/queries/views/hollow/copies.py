"""The same words from several agencies, on several tasks, or from month to month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.engine.grounds import LeadWord
from de_an06.engine.known import Known
from de_an06.model.month import Measure, Status
from de_an06.queries.views.hollow.finding import Hollow, HollowKind, hollow
from de_an06.queries.views.hollow.likeness import Wording, alike, wording

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
    for place, near in enumerate(alike([each.wording for each in said])):
        this, earlier = said[place], [said[other] for other in near if other < place]
        count = len(this.wording.words)
        if count >= _TELLING and (same := _last_of_its_own(this, earlier)):
            if _says_nothing_new(this, same):
                yield hollow(known, HollowKind.REPEATED, this.word, same.word)
            continue
        if count >= _ROUTINE and earlier:
            others = [each for each in earlier if each.word.agency != this.word.agency]
            kind = HollowKind.COPIED if others else HollowKind.REPEATED
            yield hollow(known, kind, this.word, (others or earlier)[0].word)


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
    """The last time that the agency said the same of the same task."""
    return next((each for each in reversed(earlier) if each.row == this.row), None)


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
