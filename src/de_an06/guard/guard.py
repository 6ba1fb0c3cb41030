"""Judging a change by what holds at its base (SAFETY G1 to G7)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
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
from de_an06.git.revision import TreeEntry
from de_an06.guard.change_set import ChangeSet, Touch
from de_an06.guard.law import (
    LONGEST_PATH,
    Law,
    MonthPath,
    is_data,
    month_path_of,
    rulings_year,
    twins,
)
from de_an06.model.month import AgencyMonth
from de_an06.model.rulings import Decision


def entering_rule(own: AgencyMonth | None, after: AgencyMonth, *, clerk: str) -> Rule | None:
    """The rule that the secretariat's agency `clerk` breaks in another's month; None for none.

    The file says who entered it, and what the agency last wrote itself (`own`), however long ago,
    still stands there (DESIGN section 3, `entered_by`).
    """
    if after.entered_by != clerk:
        return NOT_ENTERED_BY
    return AGENCYS_WORD if own and not _keeps(own, after) else None


def claiming_rule(after: AgencyMonth) -> Rule | None:
    """The rule that an agency breaks when its month still says that the secretariat entered it."""
    return CLAIMS_ENTRY if after.entered_by is not None else None


def _keeps(before: AgencyMonth, after: AgencyMonth) -> bool:
    """Whether all that was said still stands; updates may have been added at the end."""
    said = (
        (before.summary, after.summary),
        (before.plans, after.plans),
        (before.documents, after.documents),
        (before.updates, after.updates[: len(before.updates)]),
    )
    return all(old in (None, (), new) for old, new in said)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes a change: a name to show, and the agencies whose word it may give."""

    name: str
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reads:
    """The project's reader: what a file says, None where it cannot be read.

    `former` is what a path was in the history of the base, the latest first.
    """

    former: Callable[[str], Iterator[TreeEntry]]
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
    well: it is told where the outcome has nothing against it.
    """
    outcome = chain.from_iterable(_of_outcome(case, touch) for touch in change.outcome)
    found = [*outcome, *_of_names(change, after)]
    told = {offence.path for offence in found}
    steps = chain.from_iterable(_of_step(case, touch) for touch in change.steps)
    asides = chain.from_iterable(_of_apart(case, touch) for touch in change.asides)
    for offence in chain(steps, asides):
        if offence.path not in told:
            told.add(offence.path)
            facts = dict(offence.facts) | {"code": offence.rule.code}
            found.append(Offence(ON_THE_WAY, offence.path, facts))
    return found


def _of_names(change: ChangeSet, after: Mapping[str, TreeEntry]) -> Iterator[Offence]:
    touched = [touch.path for touch in change.outcome if touch.entry]
    for path, other in twins(after, touched):
        yield Offence(NAME_TWIN, path, {"other": other})


def _of_outcome(case: Case, touch: Touch) -> Iterator[Offence]:
    """What a change comes to at a path; slips in one's own months count here alone."""
    told = list(_of_step(case, touch))
    yield from told
    month = month_path_of(touch.path)
    if told:
        return
    if month is not None and month.period is None:
        if touch.entry:
            yield _offence(case, NOT_A_MONTH, touch)
    elif touch.entry is None:
        if is_data(touch.path) or touch.path in case.law.evidence:
            rule = RENAMED if touch.renamed_to else DELETED
            yield _offence(case, rule, touch, target=touch.renamed_to)
    elif month is not None:
        yield from _of_month(case, touch, month)


def _of_apart(case: Case, touch: Touch) -> Iterator[Offence]:
    """What a commit did that began before the base: to what the base has, as to the base itself."""
    now = case.before.get(touch.path)
    judge = _of_step if now is not None and now in touch.before else _of_aside
    yield from judge(case, touch)


def _of_step(case: Case, touch: Touch) -> Iterator[Offence]:
    """What nobody may do to the base, not even for a while."""
    told = list(_of_aside(case, touch))
    yield from told
    if told or touch.entry == case.before.get(touch.path):
        return
    month = month_path_of(touch.path)
    if month and month.period and case.law.is_closed(month):
        yield _offence(case, CLOSED_MONTH, touch, keys=("period",))
    elif touch.path in case.law.sent:
        yield _offence(case, SENT_MONTH, touch, keys=("submitted",))
    elif (year := rulings_year(touch.path)) is not None:
        yield from _of_rulings(case, touch, year)


def _of_aside(case: Case, touch: Touch) -> Iterator[Offence]:
    """What nobody may do anywhere: touch what is another's, or bring in what is no file."""
    if touch.entry == case.before.get(touch.path):
        return
    owner = _owner(case, touch.path, month_path_of(touch.path))
    if owner not in case.actor.agencies:
        yield _offence(case, NOT_YOURS, touch, owner=owner)
    elif touch.entry and len(touch.path) > LONGEST_PATH:
        yield _offence(case, LONG_PATH, touch, most=str(LONGEST_PATH))
    elif touch.entry and is_data(touch.path) and not touch.entry.is_regular:
        yield _offence(case, NOT_PLAIN, touch)
    else:
        yield from _of_words(case, touch)


def _of_words(case: Case, touch: Touch) -> Iterator[Offence]:
    """What an agency wrote itself, once, is not rewritten for it: in no commit."""
    month, after = month_path_of(touch.path), _month(case, touch.entry)
    if month is None or after is None or month.agency in case.actor.agencies:
        return
    own = _own_word(case, touch.path)
    secretariat = case.law.secretariat(touch.path)
    rule = entering_rule(own, after, clerk=secretariat) if own else None
    if rule:
        facts = {"value": month.agency, "standing": secretariat}
        yield _offence(case, rule, touch, keys=("entered_by",), **facts)


def _own_word(case: Case, path: str) -> AgencyMonth | None:
    """What the agency of a month last wrote there itself, in the history of the base."""
    versions = (_month(case, entry) for entry in case.reads.former(path))
    return next((one for one in versions if one and one.entered_by is None), None)


def _owner(case: Case, path: str, month: MonthPath | None) -> str:
    """The one agency that may change a path.

    An agency without maintainers has nobody to write for it: then the secretariat may. A year
    begins with its plan, which is the secretariat's.
    """
    secretariat = case.law.secretariat(path)
    agency = case.law.agency(month.agency) if month else None
    if agency is None or month is None or month.year not in case.law.standing:
        return secretariat
    if agency.id in case.actor.agencies or agency.maintainers:
        return agency.id
    return secretariat


def _of_month(case: Case, touch: Touch, month: MonthPath) -> Iterator[Offence]:
    """Who enters for whom is plain; a report that says it was sent earlier is remarked on."""
    after = _month(case, touch.entry)
    if after is None:
        return
    if rule := _entering(case, touch, month, after=after):
        facts = {"value": month.agency, "standing": case.law.secretariat(touch.path)}
        yield _offence(case, rule, touch, keys=("entered_by",), **facts)
    before, sent = _month(case, case.before.get(touch.path)), after.submitted
    if sent and sent.on < case.today and not (before and before.submitted):
        facts = {"value": sent.on.isoformat(), "today": case.today.isoformat()}
        yield _offence(case, SENT_EARLIER, touch, keys=("submitted", "on"), **facts)


def _entering(case: Case, touch: Touch, month: MonthPath, *, after: AgencyMonth) -> Rule | None:
    secretariat = case.law.secretariat(touch.path)
    if month.agency not in case.actor.agencies:
        return entering_rule(_own_word(case, touch.path), after, clerk=secretariat)
    return None if secretariat in case.actor.agencies else claiming_rule(after)


def _month(case: Case, entry: TreeEntry | None) -> AgencyMonth | None:
    return case.reads.month(entry) if entry and entry.is_regular else None


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
