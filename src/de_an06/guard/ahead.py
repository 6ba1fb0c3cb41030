"""What a trial will ask of git, asked in one go: a push may bring thousands of files."""

from collections.abc import Iterator
from itertools import chain

from de_an06.git.revision import TreeEntry
from de_an06.guard.change_set import ChangeSet, Touch
from de_an06.guard.offences import Trial
from de_an06.load.layout import kind_of, parts_of
from de_an06.model.month import AgencyMonth
from de_an06.model.rulings import Decisions
from de_an06.model.scalars import Fact


def read_ahead(trial: Trial, change: ChangeSet) -> None:
    """Read all that the judge of a change will ask for into the archive of its trial."""
    touches = (*change.outcome, *change.steps, *change.asides)
    helped = {touch.path for touch in touches if _is_help(trial, touch)}
    trial.archive.look_back(helped)
    trial.archive.read_all(chain.from_iterable(_wanted(trial, touch, helped) for touch in touches))


def _is_help(trial: Trial, touch: Touch) -> bool:
    """Whether it is in another agency's folder, by one who may enter for that."""
    agency, mine = parts_of(touch.path).agency, trial.actor.agencies
    is_others = agency is not None and agency not in mine
    return is_others and not mine.isdisjoint(trial.law.standing.values())


def _wanted(
    trial: Trial, touch: Touch, helped: set[str]
) -> Iterator[tuple[TreeEntry | None, type[Fact]]]:
    """What became of a path, what it was at the base, and (of another's month) ever before."""
    kind = kind_of(touch.path)
    if kind is Decisions:
        yield touch.entry, Decisions
    elif kind is AgencyMonth:
        former = trial.archive.former(touch.path) if touch.path in helped else ()
        for entry in (touch.entry, trial.before.get(touch.path), *former):
            yield entry, AgencyMonth
