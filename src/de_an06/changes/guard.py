"""Judging a change by what holds at its base (SAFETY G1 to G7)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from de_an06.changes.change_set import ChangeSet, Touch
from de_an06.changes.entering import claiming_rule, entering_rule
from de_an06.changes.git import short_name
from de_an06.changes.territory import Law, MonthPath, is_data, month_path_of, rulings_year
from de_an06.changes.twins import LONGEST_PATH, twins
from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_guard import (
    CLOSED_MONTH,
    DELETED,
    LONG_PATH,
    NAME_TWIN,
    NOT_A_MONTH,
    NOT_PLAIN,
    NOT_YOURS,
    RENAMED,
    RULING_CHANGED,
    SENT_EARLIER,
    SENT_MONTH,
)
from de_an06.model.decision import Decision
from de_an06.model.month import AgencyMonth
from de_an06.model.tree_entry import TreeEntry


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes a change: a name to show, and the agencies whose word it may give."""

    name: str
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reads:
    """The project's reader: what a file says, None where it cannot be read."""

    month: Callable[[TreeEntry], AgencyMonth | None]
    rulings: Callable[[TreeEntry], tuple[Decision, ...] | None]


@dataclass(frozen=True, slots=True)
class Case:
    """A change before the judge: who made it, the law, the tree that it began with."""

    actor: Actor
    law: Law
    before: Mapping[str, TreeEntry]
    reads: Reads
    today: date


@dataclass(frozen=True, slots=True)
class Offence:
    """A rule that a change breaks at a path; `keys` lead to the value in its file."""

    rule: Rule
    path: str
    facts: Mapping[str, str] = field(default_factory=dict)
    keys: tuple[str | int, ...] = ()


def judge(case: Case, change: ChangeSet, after: Mapping[str, TreeEntry]) -> list[Offence]:
    """Every offence of a change: what it comes to, then what it did on the way.

    What a commit did and a later one took back still stands in the history, so it is judged as
    well; what both show is told once.
    """
    outcome = chain.from_iterable(_of_outcome(case, touch) for touch in change.outcome)
    steps = chain.from_iterable(_of_touch(case, touch) for touch in change.steps)
    found: dict[tuple[Rule, str], Offence] = {}
    for offence in chain(outcome, _of_names(change, after), steps):
        found.setdefault((offence.rule, offence.path), offence)
    return list(found.values())


def _of_names(change: ChangeSet, after: Mapping[str, TreeEntry]) -> Iterator[Offence]:
    touched = [touch.path for touch in change.outcome if touch.entry]
    for path, other in twins(after, touched):
        yield Offence(NAME_TWIN, path, {"other": other})


def _of_outcome(case: Case, touch: Touch) -> Iterator[Offence]:
    """What a change comes to at a path; that nothing is lost is judged here alone."""
    told = list(_of_touch(case, touch))
    yield from told
    if not told and touch.entry is None and is_data(touch.path):
        rule = RENAMED if touch.renamed_to else DELETED
        yield _offence(case, rule, touch, target=touch.renamed_to)
    if not told and month_path_of(touch.path):
        yield from _first_seen(case, touch)


def _of_touch(case: Case, touch: Touch) -> Iterator[Offence]:
    if touch.entry == case.before.get(touch.path):
        return
    month = month_path_of(touch.path)
    owner = _owner(case, touch.path, month)
    if owner not in case.actor.agencies:
        yield _offence(case, NOT_YOURS, touch, owner=owner)
    elif touch.entry and len(touch.path) > LONGEST_PATH:
        yield _offence(case, LONG_PATH, touch, most=str(LONGEST_PATH))
    elif touch.entry and is_data(touch.path) and not touch.entry.is_regular:
        yield _offence(case, NOT_PLAIN, touch)
    elif month and month.period is None:
        yield _offence(case, NOT_A_MONTH, touch)
    elif month:
        yield from _of_month(case, touch, month)
    elif (year := rulings_year(touch.path)) is not None:
        yield from _of_rulings(case, touch, year)


def _owner(case: Case, path: str, month: MonthPath | None) -> str:
    """The one agency that may change a path.

    An agency without maintainers has nobody to write for it: then the secretariat may.
    """
    secretariat = case.law.secretariat(path)
    agency = case.law.agency(month.agency) if month else None
    if agency is None:
        return secretariat
    if agency.id in case.actor.agencies or agency.maintainers:
        return agency.id
    return secretariat


def _of_month(case: Case, touch: Touch, month: MonthPath) -> Iterator[Offence]:
    """A month that was sent or closed stays as it is; who enters for whom is plain."""
    if case.law.is_closed(month):
        yield _offence(case, CLOSED_MONTH, touch, keys=("period",))
    elif touch.path in case.law.sent:
        yield _offence(case, SENT_MONTH, touch, keys=("submitted",))
    elif rule := _entering(case, touch, month):
        facts = {"value": month.agency, "standing": case.law.secretariat(touch.path)}
        yield _offence(case, rule, touch, keys=("entered_by",), **facts)


def _entering(case: Case, touch: Touch, month: MonthPath) -> Rule | None:
    before, after = _months(case, touch)
    secretariat = case.law.secretariat(touch.path)
    if after is None:
        return None
    if month.agency not in case.actor.agencies:
        return entering_rule(before, after, clerk=secretariat)
    return None if secretariat in case.actor.agencies else claiming_rule(before, after)


def _first_seen(case: Case, touch: Touch) -> Iterator[Offence]:
    """A report that says it was sent before anybody could see it (SAFETY G7): a remark."""
    before, after = _months(case, touch)
    sent = after.submitted if after else None
    if sent and sent.on < case.today and not (before and before.submitted):
        facts = {"value": sent.on.isoformat(), "today": case.today.isoformat()}
        yield _offence(case, SENT_EARLIER, touch, keys=("submitted", "on"), **facts)


def _months(case: Case, touch: Touch) -> tuple[AgencyMonth | None, AgencyMonth | None]:
    """What a month's file said before, and what it says after a touch."""
    entries = (case.before.get(touch.path), touch.entry)
    before, after = (case.reads.month(e) if e and e.is_regular else None for e in entries)
    return before, after


def _of_rulings(case: Case, touch: Touch, year: int) -> Iterator[Offence]:
    """The rulings at the base are the first of those after the change (SAFETY G2)."""
    now = case.reads.rulings(touch.entry) if touch.entry else None
    if now is None:
        return
    for place, ruling in enumerate(case.law.rulings.get(year, ())):
        if now[place : place + 1] != (ruling,):
            facts = {"number": str(place + 1), "kind": ruling.kind, "on": ruling.on.isoformat()}
            yield _offence(case, RULING_CHANGED, touch, keys=("decisions", place), **facts)
            return


def _offence(
    case: Case, rule: Rule, touch: Touch, keys: tuple[str | int, ...] = (), **more: str
) -> Offence:
    facts = {
        "actor": case.actor.name,
        "base": case.law.commit,
        "commit": short_name(touch.commit),
        "value": touch.path,
    }
    return Offence(rule, touch.path, facts | more, keys)
