"""Judging a change by what holds at its base."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from de_an06.findings.finding import Rule
from de_an06.findings.rules.guard import (
    AGENCYS_WORD,
    CLAIMS_ENTRY,
    CLOSED_MONTH,
    DELETED,
    LONG_PATH,
    NAME_TWIN,
    NOT_A_MONTH,
    NOT_ENTERED_BY,
    NOT_PLAIN,
    NOT_YOURS,
    ON_THE_WAY,
    RENAMED,
    RULING_CHANGED,
    SENT_EARLIER,
    SENT_MONTH,
)
from de_an06.git.git import short_name
from de_an06.guard.change_set import Archive, ChangeSet, Touch
from de_an06.guard.law import (
    LONGEST_PATH,
    Law,
    MonthPath,
    is_data,
    month_path_of,
    rulings_year,
    twins,
)
from de_an06.load.folder import TreeEntry
from de_an06.model.month import AgencyMonth
from de_an06.model.rulings import Decisions
from de_an06.yamltext.decoding import Fault, Keys, Spot


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes a change: a name to show, and the agencies whose word it may give."""

    name: str
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trial:
    """A change before the judge: who made it, the law, the tree that it began with."""

    actor: Actor
    law: Law
    before: Mapping[str, TreeEntry]
    archive: Archive
    today: date


def judge(trial: Trial, change: ChangeSet, after: Mapping[str, TreeEntry]) -> list[Fault]:
    """Every offence of a change: what it comes to, then what it did on the way.

    What a commit did and a later one took back still stands in the history, so it is judged as
    well: it is told where the outcome has nothing against it.
    """
    outcome = chain.from_iterable(_of_outcome(trial, touch) for touch in change.outcome)
    touched = [touch.path for touch in change.outcome if touch.entry]
    named = (
        Fault(NAME_TWIN, Spot(path), {"other": other}) for path, other in twins(after, touched)
    )
    found = [*outcome, *named]
    told = {offence.spot.file for offence in found}
    steps = chain.from_iterable(_of_step(trial, touch) for touch in change.steps)
    asides = chain.from_iterable(_of_apart(trial, touch) for touch in change.asides)
    for offence in chain(steps, asides):
        path = offence.spot.file
        if path not in told:
            told.add(path)
            found.append(
                Fault(ON_THE_WAY, Spot(path), {**offence.facts, "code": offence.rule.code})
            )
    return found


def _of_outcome(trial: Trial, touch: Touch) -> Iterator[Fault]:
    """What a change comes to at a path; slips in one's own months count here alone."""
    told = list(_of_step(trial, touch))
    yield from told
    month = month_path_of(touch.path)
    if told:
        return
    if month is not None and month.period is None:
        if touch.entry:
            yield _offence(trial, NOT_A_MONTH, touch)
    elif touch.entry is None:
        if is_data(touch.path) or touch.path in trial.law.evidence:
            rule = RENAMED if touch.renamed_to else DELETED
            yield _offence(trial, rule, touch, target=touch.renamed_to)
    elif month is not None:
        yield from _of_month(trial, touch, month)


def _of_apart(trial: Trial, touch: Touch) -> Iterator[Fault]:
    """What a commit did that began before the base: to what the base has, as to the base itself."""
    now = trial.before.get(touch.path)
    judge = _of_step if now is not None and now in touch.before else _of_aside
    yield from judge(trial, touch)


def _of_step(trial: Trial, touch: Touch) -> Iterator[Fault]:
    """What nobody may do to the base, not even for a while."""
    told = list(_of_aside(trial, touch))
    yield from told
    if told or touch.entry == trial.before.get(touch.path):
        return
    month = month_path_of(touch.path)
    if month and month.period and trial.law.is_closed(month):
        yield _offence(trial, CLOSED_MONTH, touch, keys=("period",))
    elif touch.path in trial.law.sent:
        yield _offence(trial, SENT_MONTH, touch, keys=("submitted",))
    elif (year := rulings_year(touch.path)) is not None:
        yield from _of_rulings(trial, touch, year)


def _of_aside(trial: Trial, touch: Touch) -> Iterator[Fault]:
    """What nobody may do anywhere: touch what is another's, or bring in what is no file."""
    if touch.entry == trial.before.get(touch.path):
        return
    owner = _owner(trial, touch.path, month_path_of(touch.path))
    if owner not in trial.actor.agencies:
        yield _offence(trial, NOT_YOURS, touch, owner=owner)
    elif touch.entry and len(touch.path) > LONGEST_PATH:
        yield _offence(trial, LONG_PATH, touch, most=str(LONGEST_PATH))
    elif touch.entry and is_data(touch.path) and not touch.entry.is_regular:
        yield _offence(trial, NOT_PLAIN, touch)
    else:
        yield from _of_words(trial, touch)


def _of_words(trial: Trial, touch: Touch) -> Iterator[Fault]:
    """What an agency wrote itself, once, is not rewritten for it: in no commit."""
    month, after = month_path_of(touch.path), _month(trial, touch.entry)
    if month is None or after is None or month.agency in trial.actor.agencies:
        return
    if own := _own_word(trial, touch.path):
        yield from _of_entry(trial, touch, month, _wrongly_entered(trial, touch, own, after=after))


def _own_word(trial: Trial, path: str) -> AgencyMonth | None:
    """What the agency of a month last wrote there itself, in the history of the base."""
    versions = (_month(trial, entry) for entry in trial.archive.former(path))
    return next((one for one in versions if one and one.entered_by is None), None)


def _wrongly_entered(
    trial: Trial, touch: Touch, own: AgencyMonth | None, *, after: AgencyMonth
) -> Rule | None:
    """The rule that the secretariat breaks in another's month; None for none.

    The file says who entered it, and what the agency last wrote itself (`own`), however long ago,
    still stands there.
    """
    if after.entered_by != trial.law.secretariat(touch.path):
        return NOT_ENTERED_BY
    return AGENCYS_WORD if own and not _keeps(own, after) else None


def _keeps(before: AgencyMonth, after: AgencyMonth) -> bool:
    """Whether all that was said still stands; updates may have been added at the end."""
    said = (
        (before.summary, after.summary),
        (before.plans, after.plans),
        (before.documents, after.documents),
        (before.updates, after.updates[: len(before.updates)]),
    )
    return all(old in (None, (), new) for old, new in said)


def _of_entry(trial: Trial, touch: Touch, month: MonthPath, rule: Rule | None) -> Iterator[Fault]:
    """What is wrong with who is said to have entered a month."""
    if rule is not None:
        facts = {"value": month.agency, "standing": trial.law.secretariat(touch.path)}
        yield _offence(trial, rule, touch, keys=("entered_by",), **facts)


def _owner(trial: Trial, path: str, month: MonthPath | None) -> str:
    """The one agency that may change a path.

    An agency without maintainers has nobody to write for it: then the secretariat may. A year
    begins with its plan, which is the secretariat's.
    """
    secretariat = trial.law.secretariat(path)
    agency = trial.law.agency(month.agency) if month else None
    if agency is None or month is None or month.year not in trial.law.standing:
        return secretariat
    if agency.id in trial.actor.agencies or agency.maintainers:
        return agency.id
    return secretariat


def _of_month(trial: Trial, touch: Touch, month: MonthPath) -> Iterator[Fault]:
    """Who enters for whom is plain; a report that says it was sent earlier is remarked on."""
    after = _month(trial, touch.entry)
    if after is None:
        return
    rule = None
    if month.agency not in trial.actor.agencies:
        rule = _wrongly_entered(trial, touch, _own_word(trial, touch.path), after=after)
    elif trial.law.secretariat(touch.path) not in trial.actor.agencies and after.entered_by:
        rule = CLAIMS_ENTRY
    yield from _of_entry(trial, touch, month, rule)
    before, sent = _month(trial, trial.before.get(touch.path)), after.submitted
    if sent and sent.on < trial.today and not (before and before.submitted):
        facts = {"value": sent.on.isoformat(), "today": trial.today.isoformat()}
        yield _offence(trial, SENT_EARLIER, touch, keys=("submitted", "on"), **facts)


def _month(trial: Trial, entry: TreeEntry | None) -> AgencyMonth | None:
    return trial.archive.read(entry, AgencyMonth)


def _of_rulings(trial: Trial, touch: Touch, year: int) -> Iterator[Fault]:
    """The rulings at the base are the first of those after the change."""
    now = trial.archive.read(touch.entry, Decisions)
    if now is None:
        return
    for place, ruling in enumerate(trial.law.rulings.get(year, ())):
        if now.decisions[place : place + 1] != (ruling,):
            facts = {"number": str(place + 1), "kind": ruling.kind, "on": ruling.on.isoformat()}
            yield _offence(trial, RULING_CHANGED, touch, keys=("decisions", place), **facts)
            return


def _offence(trial: Trial, rule: Rule, touch: Touch, keys: Keys = (), **more: str) -> Fault:
    facts = {
        "actor": trial.actor.name,
        "base": trial.law.commit,
        "commit": short_name(touch.commit),
        "value": touch.path,
    }
    return Fault(rule, Spot(touch.path, keys), facts | more)
