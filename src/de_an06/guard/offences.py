"""What in a change offends against what holds at its base."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from de_an06.findings.finding import Rule
from de_an06.findings.rules.guard import (
    AGENCYS_WORD,
    CLAIMS_ENTRY,
    CLOSED_MONTH,
    DELETED,
    EXECUTABLE,
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
from de_an06.git.revision import TreeEntry, twins
from de_an06.guard.change_set import Archive, ChangeSet, Touch
from de_an06.guard.law import LONGEST_PATH, Actor, Law
from de_an06.load.layout import PathParts, is_data, kind_of, parts_of
from de_an06.model.agencies import Agency
from de_an06.model.month import AgencyMonth
from de_an06.model.rulings import Decision, Decisions
from de_an06.yamltext.decoding import escaped
from de_an06.yamltext.place import Fault, Spot


@dataclass(frozen=True, slots=True)
class Trial:
    """A change before the judge: who made it, the law, the tree that it began with."""

    actor: Actor
    law: Law
    before: Mapping[str, TreeEntry]
    archive: Archive
    today: date

    @property
    def facts(self) -> dict[str, str]:
        """Who changes what, for sentences."""
        return {"actor": self.actor.name, "base": self.law.commit}


@dataclass(frozen=True, slots=True)
class Matter:
    """One touch of a change, with what the law and the history of the base say of its path.

    `parts` is what the path stands for.
    """

    trial: Trial
    touch: Touch
    parts: PathParts

    @property
    def path(self) -> str:
        """The path that was touched."""
        return self.touch.path

    @property
    def is_as_before(self) -> bool:
        """Whether the touch left the path as the change began with it."""
        return self.touch.entry == self.trial.before.get(self.path)

    @property
    def secretariats(self) -> tuple[str, ...]:
        """The agencies whose the path is, unless it is another's: more than one outside a plan."""
        return self.trial.law.secretariats(self.parts)

    @property
    def owners(self) -> tuple[str, ...]:
        """The agencies of which each may change the path.

        An agency without maintainers has nobody to write for it: then the secretariat may. A new
        plan begins with its plan.yaml, which any secretariat may add.
        """
        law, parts = self.trial.law, self.parts
        agency = law.registry.named(parts.agency) if parts.agency is not None else None
        if not isinstance(agency, Agency) or parts.plan not in law.standing:
            return self.secretariats
        is_own = agency.id in self.trial.actor.agencies or agency.maintainers
        return (agency.id,) if is_own else self.secretariats

    @property
    def helped(self) -> str | None:
        """The agency in whose folder the path is, if it is not the actor's."""
        agency = self.parts.agency
        return None if agency in self.trial.actor.agencies else agency

    def read(self, entry: TreeEntry | None) -> AgencyMonth | None:
        """What the path says as a month's file; None where it cannot be read."""
        return (
            self.trial.archive.read(entry, AgencyMonth) if self.parts.agency is not None else None
        )

    def own_word(self) -> AgencyMonth | None:
        """What the agency of a month last wrote there itself, in the history of the base."""
        versions = (self.read(entry) for entry in self.trial.archive.former(self.path))
        return next((one for one in versions if one and one.entered_by is None), None)

    @property
    def ruled(self) -> tuple[Decision, ...]:
        """The rulings at the base on the plan to which the path belongs."""
        return self.trial.law.rulings.get(self.parts.plan or "", ())

    def breaks(self, rule: Rule, *keys: str | int, **more: str) -> Fault:
        """The offence against a rule; `keys` lead to the value in its file."""
        facts = {"commit": short_name(self.touch.commit), "value": self.path}
        return Fault(rule, Spot(self.path, keys), self.trial.facts | facts | more)


def offences(trial: Trial, change: ChangeSet, after: Mapping[str, TreeEntry]) -> list[Fault]:
    """Every offence of a change: what it comes to, then what it did on the way.

    What a commit did and a later one took back still stands in the history, so it is judged as
    well: it is told where the outcome has nothing against it.
    """
    found = [fault for one in _matters(trial, change.outcome) for fault in _of_outcome(one)]
    touched = [touch.path for touch in change.outcome if touch.entry]
    for path, other in twins(after, touched):
        found.append(Fault(NAME_TWIN, Spot(path), {"other": other}))
    told = {fault.spot.file for fault in found}
    steps = (_on_the_way(one) for one in _matters(trial, change.steps))
    asides = (_of_apart(one) for one in _matters(trial, change.asides))
    for fault in chain(steps, asides):
        if fault and fault.spot.file not in told:
            told.add(fault.spot.file)
            facts = {**fault.facts, "code": fault.rule.code}
            found.append(Fault(ON_THE_WAY, Spot(fault.spot.file), facts))
    return [replace(fault, spot=Spot(escaped(fault.spot.file), fault.spot.keys)) for fault in found]


def _matters(trial: Trial, touches: Iterable[Touch]) -> Iterator[Matter]:
    return (Matter(trial, touch, parts_of(touch.path)) for touch in touches)


def _of_outcome(matter: Matter) -> Iterator[Fault]:
    """What a change comes to at a path; slips in one's own months count here alone."""
    touch, parts = matter.touch, matter.parts
    if told := _of_step(matter):
        yield told
    elif parts.agency is not None and parts.period is None:
        if touch.entry:
            yield matter.breaks(NOT_A_MONTH)
    elif touch.entry is None:
        if is_data(touch.path) or touch.path in matter.trial.law.evidence:
            rule = RENAMED if touch.renamed_to else DELETED
            yield matter.breaks(rule, target=touch.renamed_to)
    elif parts.agency is not None:
        yield from _of_month(matter)


def _of_apart(matter: Matter) -> Fault | None:
    """What a commit did that began before the base: to what the base has, as to the base itself."""
    now = matter.trial.before.get(matter.path)
    is_known = now is not None and now in matter.touch.before
    return _on_the_way(matter) if is_known else _of_aside(matter)


def _on_the_way(matter: Matter) -> Fault | None:
    """What nobody may do to the base for a while: rulings are not even away or unreadable."""
    if told := _of_step(matter):
        return told
    is_gone = not matter.is_as_before and kind_of(matter.path) is Decisions and matter.ruled
    if not is_gone or matter.trial.archive.read(matter.touch.entry, Decisions):
        return None
    facts = {"number": "1", "kind": matter.ruled[0].kind, "on": matter.ruled[0].on.isoformat()}
    return matter.breaks(RULING_CHANGED, **facts)


def _of_step(matter: Matter) -> Fault | None:
    """What nobody may do to the base, not even for a while."""
    if (told := _of_aside(matter)) or matter.is_as_before:
        return told
    if matter.trial.law.is_closed(matter.parts):
        return matter.breaks(CLOSED_MONTH, "period")
    if matter.path in matter.trial.law.sent:
        return matter.breaks(SENT_MONTH, "submitted")
    return _of_rulings(matter) if kind_of(matter.path) is Decisions else None


def _of_aside(matter: Matter) -> Fault | None:
    """What nobody may do anywhere: touch what is another's, or bring in what is no file."""
    path, entry, owners = matter.path, matter.touch.entry, matter.owners
    if matter.is_as_before:
        return None
    if matter.trial.actor.agencies.isdisjoint(owners):
        return matter.breaks(NOT_YOURS, owner=", ".join(owners))
    if entry and len(path) > LONGEST_PATH:
        return matter.breaks(LONG_PATH, most=str(LONGEST_PATH))
    if entry and is_data(path) and (rule := _of_mode(entry)):
        return matter.breaks(rule)
    after = matter.read(entry) if matter.helped is not None else None
    # What an agency wrote itself, once, is not rewritten for it: in no commit.
    own = matter.own_word() if after else None
    return _of_help(matter, own, after) if after and own else None


def _of_mode(entry: TreeEntry) -> Rule | None:
    """What is wrong with the kind of a file of the plan, whatever it says."""
    if not entry.is_regular:
        return NOT_PLAIN
    return EXECUTABLE if entry.is_executable else None


def _of_help(matter: Matter, own: AgencyMonth | None, after: AgencyMonth) -> Fault | None:
    """What is wrong where the secretariat enters for another.

    The file says who entered it, and what the agency last wrote itself (`own`), however long ago,
    still stands there.
    """
    (standing,) = matter.secretariats[:1]
    facts = {"value": matter.parts.agency or "", "standing": standing}
    if after.entered_by != standing:
        return matter.breaks(NOT_ENTERED_BY, "entered_by", **facts)
    if own and not _keeps(own, after):
        return matter.breaks(AGENCYS_WORD, "entered_by", **facts)
    return None


def _keeps(before: AgencyMonth, after: AgencyMonth) -> bool:
    """Whether all that was said still stands; updates may have been added at the end."""
    said = (
        (before.summary, after.summary),
        (before.summaries, after.summaries),
        (before.plans, after.plans),
        (before.documents, after.documents),
        (before.assessment, after.assessment),
        (before.updates, after.updates[: len(before.updates)]),
    )
    return all(old in (None, (), new) for old, new in said)


def _of_month(matter: Matter) -> Iterator[Fault]:
    """Who enters for whom is plain; a report that says it was sent earlier is remarked on."""
    trial, after = matter.trial, matter.read(matter.touch.entry)
    if after is None:
        return
    if matter.helped is not None:
        if told := _of_help(matter, matter.own_word(), after):
            yield told
    elif after.entered_by is not None and trial.actor.agencies.isdisjoint(matter.secretariats):
        facts = {"value": matter.parts.agency or "", "standing": matter.secretariats[0]}
        yield matter.breaks(CLAIMS_ENTRY, "entered_by", **facts)
    before, sent = matter.read(trial.before.get(matter.path)), after.submitted
    if sent and sent.on < trial.today and not (before and before.submitted):
        facts = {"value": sent.on.isoformat(), "today": trial.today.isoformat()}
        yield matter.breaks(SENT_EARLIER, "submitted", "on", **facts)


def _of_rulings(matter: Matter) -> Fault | None:
    """The rulings at the base are the first of those after the change."""
    now = matter.trial.archive.read(matter.touch.entry, Decisions)
    for place, ruling in enumerate(matter.ruled if now else ()):
        if now and now.decisions[place : place + 1] != (ruling,):
            facts = {"number": str(place + 1), "kind": ruling.kind, "on": ruling.on.isoformat()}
            return matter.breaks(RULING_CHANGED, "decisions", place, **facts)
    return None
