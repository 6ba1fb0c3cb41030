"""What the word of a lead rests on: done on evidence, blocked on an obstacle."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.holders import Holders
from de_an06.model.history import Entry, LedgerEntry, ledger
from de_an06.model.month import Status, Update
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class LeadWord:
    """An update that counts as the word of leads of a task."""

    entry: Entry
    task: Task
    leads: tuple[str, ...]

    @property
    def update(self) -> Update:
        """What is said."""
        return self.entry.update

    @property
    def agency(self) -> str:
        """Who says it."""
        return self.entry.agency

    @property
    def rows(self) -> tuple[str, ...]:
        """For which rows it speaks: all leads of a joint task have one."""
        return ("",) if self.task.is_joint else self.leads


Run = list[LeadWord]
"""Words of one row that say the same status, with nothing else between them."""


def words_of(register: Register, holders: Holders, said: Iterable[Entry]) -> Iterator[LeadWord]:
    """Those of the updates that count as the word of a lead, in their order."""
    of_task = {task.id: task for task in register.tasks if task.id not in register.wholes}
    for entry in said:
        task, on = of_task.get(entry.update.task), entry.update.on
        if task is not None and holders.agencies[entry.agency].exists_on(on):
            leads = sorted({voice.lead for voice in holders.spoken(task.id, entry.agency, on)})
            if leads:
                yield LeadWord(entry, task, tuple(leads))


def runs(words: Iterable[LeadWord], decisions: Iterable[Decision]) -> list[Run]:
    """The runs of `done` and `blocked` of each row, in the order in which they begin.

    `decisions` are in force. A `return` ends a run of `done`; what is told between of a task that
    continues is upkeep and does not.
    """
    returns = [each for each in decisions if each.kind is DecisionKind.RETURN]
    last: dict[tuple[str, str], Run] = {}
    found: list[Run] = []
    said = ((each, row) for each in words for row in each.rows)
    for word, row in said:
        run = last.get((word.task.id, row))
        if run is None or not _goes_on(run, word, returns):
            last[word.task.id, row] = [word]
            found.append(last[word.task.id, row])
        elif run[0].update.status is word.update.status:
            run.append(word)
    return [run for run in found if run[0].update.status in (Status.DONE, Status.BLOCKED)]


def _goes_on(run: Run, word: LeadWord, returns: Sequence[Decision]) -> bool:
    if run[0].update.status is not Status.DONE:
        return run[0].update.status is word.update.status
    if word.update.status is not Status.DONE and not word.task.continues:
        return False
    return not any(
        run[-1].update.on <= ruling.on < word.update.on for ruling in about(word, returns)
    )


def about(word: LeadWord, decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Those of the rulings that are about the rows for which a word speaks."""
    for ruling in decisions:
        if ruling.task == word.task.id and (ruling.agency is None or ruling.agency in word.leads):
            yield ruling


def unproven(found: Iterable[Run], decisions: Sequence[Decision]) -> Iterator[Run]:
    """The runs of `done` without any evidence, of which the secretariat has accepted nothing."""
    accepted = [each for each in decisions if each.kind is DecisionKind.ACCEPT]
    for run in found:
        first = run[0]
        if (
            first.update.status is Status.DONE
            and not any(word.update.evidence for word in run)
            and not any(first.update.on <= ruling.on for ruling in about(first, accepted))
        ):
            yield run


def unexplained(found: Iterable[Run], holders: Holders, said: Sequence[Entry]) -> Iterator[Run]:
    """The runs of `blocked` in which no obstacle is open; `said` is in the order of `entries`."""
    raised: defaultdict[str, list[LedgerEntry]] = defaultdict(list)
    for each in ledger(said).obstacles:
        raised[each.task].append(each)
    for run in found:
        if run[0].update.status is Status.BLOCKED and not any(
            _is_held_up(word, holders, raised[word.task.id]) for word in run
        ):
            yield run


def _is_held_up(word: LeadWord, holders: Holders, raised: Sequence[LedgerEntry]) -> bool:
    """Whether an obstacle is open: its own, a former holder's, or one of a joint task."""
    on = word.update.on
    return bool(word.update.obstacles) or any(
        _is_open(each, on)
        and (
            word.task.is_joint
            or each.agency == word.agency
            or holders.held_before(word.task.id, each.agency, word.agency, on)
        )
        for each in raised
    )


def _is_open(raised: LedgerEntry, on: date) -> bool:
    resolved = raised.resolved_on
    return raised.reference.on <= on and (resolved is None or resolved > on)
