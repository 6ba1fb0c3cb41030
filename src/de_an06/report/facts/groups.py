"""What the tasks brought in a period: group by group, or those of one agency by themselves."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from de_an06.engine.standing import Statistics, statistics
from de_an06.model.month import Evidence
from de_an06.model.plan import Group
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.tasks import Helped, TaskPart, TaskResult, Word, gist

_ROOM = 1200
"""Up to so many letters in all, what was said of the tasks is told whole."""

_GIST = 80
"""So many letters are told of each word where there is no room for all of it."""


@dataclass(frozen=True, slots=True)
class Product:
    """A numbered document of the period that shows what became of a task."""

    task: Task
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group of tasks with what became of each."""

    group: Group
    rows: tuple[TaskResult, ...]

    @property
    def tasks(self) -> Statistics:
        """The statistics of its tasks; steps do not count."""
        return statistics(row for row in self.rows if row.task.parent is None)

    @property
    def newly_done(self) -> int:
        """How many assignments were finished in the period."""
        return sum(len(row.finishers) for row in self.rows)

    @property
    def results(self) -> tuple[TaskResult, ...]:
        """Those with news in the period."""
        return tuple(row for row in self.rows if row.is_news)

    @property
    def silent(self) -> tuple[Task, ...]:
        """The tasks without; of a task without any, not its steps."""
        silent = {row.task.id: row.task for row in self.rows if not row.is_news}
        return tuple(task for task in silent.values() if task.parent not in silent)

    @property
    def finished(self) -> tuple[TaskResult, ...]:
        """The tasks of which something was finished in the period, the most first."""
        found = [row for row in self.rows if row.newly_done]
        return tuple(sorted(found, key=lambda row: -len(row.finishers)))

    @property
    def products(self) -> tuple[Product, ...]:
        """The latest numbered document of the period on each task that few lead."""
        found = []
        for row in self.rows:
            if row.quotable:
                said = [word.update for word in row.news]
                proofs = [proof for update in said for proof in update.evidence if proof.number]
                found += [Product(row.task, proof) for proof in proofs[-1:]]
        return tuple(found)


def group_results(
    groups: Iterable[Group], results: Iterable[TaskResult]
) -> tuple[GroupResult, ...]:
    """The groups that have a task among the results, in the plan's order."""
    of_group: defaultdict[str, list[TaskResult]] = defaultdict(list)
    for result in results:
        of_group[result.task.group or ""].append(result)
    with_tasks = (group for group in groups if group.id in of_group)
    return tuple(GroupResult(group, tuple(of_group[group.id])) for group in with_tasks)


@dataclass(frozen=True, slots=True)
class OwnResult:
    """What an agency tells of its part of a task.

    `text` is its last word or the gist of it, None where it said nothing; `evidence` what it named
    since the plan began, or in the month.
    """

    task: Task
    part: TaskPart
    word: Word | None
    text: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class OwnResults:
    """The results in the plan's order, and the tasks of which there is nothing new to tell.

    Of these `finished_before` were done when the period began, `waived` need not be done; `silent`
    are the others.
    """

    results: tuple[OwnResult, ...]
    finished_before: tuple[Task, ...]
    waived: tuple[Task, ...]
    silent: tuple[Task, ...]


def own_results(basis: Basis, results: Iterable[TaskResult]) -> OwnResults:
    """What a month brought in each task; of a longer period, what was last said of it."""
    rows = [result for result in results if result.parts]
    found = [
        own for result in rows for part in result.parts if (own := _own_result(basis, result, part))
    ]
    is_long = sum(len(own.text or "") for own in found) > _ROOM
    seen = {own.task.id for own in found}
    unseen = [result for result in rows if result.task.id not in seen]
    return OwnResults(
        results=tuple(_shortened(own) for own in found) if is_long else tuple(found),
        finished_before=tuple(each.task for each in unseen if each.done == each.owed != ()),
        waived=tuple(each.task for each in unseen if not each.owed),
        silent=tuple(each.task for each in unseen if each.done != each.owed),
    )


def _own_result(basis: Basis, result: TaskResult, part: TaskPart) -> OwnResult | None:
    """The part, if there is anything to tell of it."""
    is_long = len(list(basis.register.schedule.across(basis.period))) > 1
    word = part.last if is_long else (part.words[-1] if part.words else None)
    if not (word or part.newly_done):
        return None
    said = basis.known.words(result.task, part.row.agency) if is_long else ()
    updates = [entry.update for entry in said] or [each.update for each in part.words]
    evidence = next((update.evidence for update in reversed(updates) if update.evidence), ())
    return OwnResult(result.task, part, word, word.update.result if word else None, evidence)


def _shortened(own: OwnResult) -> OwnResult:
    return replace(own, text=gist(own.text, _GIST) if own.text else None)


@dataclass(frozen=True, slots=True)
class HelpedAlike:
    """The last that a coordinator said of a task, with all tasks of which it said the same."""

    tasks: tuple[Task, ...]
    word: Word


def helped_alike(helped: Iterable[Helped]) -> tuple[HelpedAlike, ...]:
    """What coordinators said last, the same words once, as they first come."""
    found: defaultdict[tuple[object, ...], list[Helped]] = defaultdict(list)
    for each in helped:
        update = each.words[-1].update
        found[update.result, update.status, update.percent, update.evidence].append(each)
    return tuple(
        HelpedAlike(tuple(each.task for each in alike), alike[0].words[-1])
        for alike in found.values()
    )
