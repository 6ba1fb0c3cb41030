"""What a register says on or before a day, folded once and handed down."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from de_an06.engine.holders import Holders, holders_of
from de_an06.engine.succession import last_by
from de_an06.model.history import Entry
from de_an06.model.month import AgencyMonth, Update
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, NumberedDecision, rulings
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class Known:
    """What counts on `as_of`: nothing dated later does (docs/design.md, "The day").

    `tasks` exist by then, in the plan's order, `steps` are those of each of them that has some, of
    which nothing that is said counts (docs/design.md, "Steps"); `rulings` are in the file's order,
    `decisions` are those in force, oldest first; `entries` are the updates of all agencies by day,
    period, place in the file, those that count for nothing left out, `said` the same by task and
    by agency; `last_closed` is the calendar's last writing period whose window was over, None
    before the first; `places` is the registry's order, `holders` knows who holds the assignments.
    """

    register: Register
    as_of: date
    tasks: tuple[Task, ...]
    steps: Mapping[str, Sequence[Task]]
    rulings: tuple[NumberedDecision, ...]
    decisions: tuple[Decision, ...]
    entries: tuple[Entry, ...]
    said: Mapping[str, Mapping[str, Sequence[Entry]]]
    last_closed: Period | None
    places: Mapping[str, int]
    holders: Holders

    def leads(self, task: Task) -> Sequence[str]:
        """The agencies that lead a task, in the plan's order."""
        return self.holders.leads[task.id]

    def words(self, task: Task, lead: str) -> list[Entry]:
        """The updates that count as a lead's own, the latest word last.

        The leads of a joint task have the same (docs/design.md, "Assignments").
        """
        is_joint = task.is_joint
        return self.spoken(task, self.leads(task) if is_joint else (lead,))

    def spoken(self, task: Task, leads: Sequence[str]) -> list[Entry]:
        """What was said of a task as the word of `leads`: theirs, or their holders'.

        docs/design.md, "The latest word": by `on`, then the plan's order of leads, then the
        file's period, then place in the file.
        """
        places = {lead: place for place, lead in enumerate(leads)}
        tellers = self.holders.tellers[task.id]
        # Most of a task's agencies never speak for these leads: their updates are not asked.
        authors = frozenset[str]().union(*(tellers.get(lead, ()) for lead in leads))
        said = self.said.get(task.id, {})
        # Those who tell on one day keep the order in which they began to.
        telling = authors & said.keys() if len(authors) == 1 else filter(authors.__contains__, said)
        found = [
            (entry.update.on, place, entry.period, entry.place, entry)
            for author in telling
            for entry in said[author]
            if (place := self._place(entry.update, author, places)) is not None
        ]
        return [entry for *_, entry in sorted(found, key=lambda each: each[:-1])]

    def _place(self, update: Update, author: str, places: Mapping[str, int]) -> int | None:
        """The place of the lead as whose word an update counts; None where it is none of theirs."""
        spoken = self.holders.spoken(update.task, author, update.on)
        return next((places[voice.lead] for voice in spoken if voice.lead in places), None)

    @property
    def secretariat(self) -> str:
        """The standing agency, or its heir on the day."""
        standing = self.register.plan.standing_agency
        return last_by(self.holders.lines[standing], self.as_of)

    def held_by(self, task: str, lead: str) -> str | None:
        """Who answers for an assignment on the day; None where nobody does."""
        return self.holders.holder(task, lead, self.as_of)


def _there(register: Register, as_of: date) -> tuple[list[Task], Mapping[str, Sequence[Task]]]:
    """The tasks that exist on a day, and the steps of those that have some.

    A task with steps is there when one of them is.
    """
    wholes = register.wholes
    parts = [task for task in register.tasks if task.id not in wholes]
    there = {task.id for task in parts if not task.since or task.since.on <= as_of}
    steps: defaultdict[str, list[Task]] = defaultdict(list)
    for task in parts:
        if task.parent is not None and task.id in there:
            steps[task.parent].append(task)
    there |= steps.keys()
    return [task for task in register.tasks if task.id in there], dict(steps)


def known_on(register: Register, as_of: date) -> Known:
    """Take from a register what counts on `as_of`."""
    wholes, holders = register.wholes, holders_of(register)
    told = tuple(
        _counted(entry, holders)
        for entry in _entries(register, holders, as_of)
        if entry.update.task not in wholes
    )
    return _folded(register, holders, as_of, told)


def known_before(known: Known, as_of: date) -> Known:
    """What counted on a day before: the same as `known_on` that day, and made of what is known."""
    told = tuple(entry for entry in known.entries if entry.update.on <= as_of)
    return _folded(known.register, known.holders, as_of, told)


def known_without(known: Known, months: Collection[AgencyMonth]) -> Known:
    """What is known without the files of some months: made of what is known with them."""
    left_out = {(month.agency, month.period) for month in months}
    register = known.register
    kept = tuple(m for m in register.months if (m.agency, m.period) not in left_out)
    told = tuple(e for e in known.entries if (e.month.agency, e.month.period) not in left_out)
    return _folded(replace(register, months=kept), known.holders, known.as_of, told)


def _folded(register: Register, holders: Holders, as_of: date, told: tuple[Entry, ...]) -> Known:
    """What counts on a day, of which this was told by then."""
    wholes = register.wholes
    said: dict[str, dict[str, list[Entry]]] = {}
    for entry in told:
        said.setdefault(entry.update.task, {}).setdefault(entry.agency, []).append(entry)
    tasks, steps = _there(register, as_of)
    refused = holders.handovers.refused
    ruled = tuple(
        ruling
        for ruling in rulings(register.decisions, as_of)
        if ruling.place not in refused and (ruling.decision.task or "") not in wholes
    )
    agencies = register.agencies.agencies
    # docs/design.md, "Fresh": never later than the calendar's last.
    closed = [period for period in register.schedule.writing if period.last_day < as_of]
    in_force = (ruling.decision for ruling in ruled if not ruling.revoked)
    return Known(
        register=register,
        as_of=as_of,
        tasks=tuple(tasks),
        steps=steps,
        rulings=ruled,
        decisions=tuple(sorted(in_force, key=lambda decision: decision.on)),
        entries=told,
        said=said,
        last_closed=closed[-1] if closed else None,
        places={agency.id: place for place, agency in enumerate(agencies)},
        holders=holders,
    )


def without_dues(known: Known) -> Known:
    """What is known, as if no ruling gave a day (docs/design.md, "By the plan's own days").

    The day on which a condition was met stays: what is counted from it is the plan's own.
    """
    kept = (decision.model_copy(update={"due": None}) for decision in known.decisions)
    return replace(known, decisions=tuple(kept))


def _entries(register: Register, holders: Holders, as_of: date) -> Iterator[Entry]:
    """The updates up to a day, but for those that count for nothing."""
    for entry in register.entries():
        update = entry.update
        if update.on <= as_of and holders.counts(update.task, entry.agency, update.on):
            yield entry


def _counted(entry: Entry, holders: Holders) -> Entry:
    """An update without the obstacles that are not its agency's to resolve."""
    update = entry.update
    kept = tuple(
        one
        for one in update.resolves
        if one.agency in ("", entry.agency)
        or holders.held_before(update.task, one.agency, entry.agency, update.on)
    )
    if kept == update.resolves:
        return entry
    return replace(entry, update=update.model_copy(update={"resolves": kept}))


def is_fresh(known: Known, task: Task, last_update: date | None) -> bool:
    """Whether what was last said on `last_update` (None: nothing yet) still counts as news.

    docs/design.md, "Fresh": an update on or after the first day of the last closed writing period.
    All is fresh until one has closed that the task existed in.
    """
    closed, schedule = known.last_closed, known.register.schedule
    # The period in which the task was added has yet to close.
    is_new = task.since and known.as_of <= schedule.writing_on(task.since.on).last_day
    if closed is None or is_new:
        return True
    return last_update is not None and last_update >= closed.first_day
