"""The obstacles that were raised by a day, and those that are open on it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from de_an06.engine.known import Known
from de_an06.model.history import LedgerEntry, ledger
from de_an06.model.month import Update
from de_an06.model.plan import Register


def obstacles(known: Known) -> tuple[LedgerEntry, ...]:
    """All that were raised: by task in the plan's order, agency in the registry's, reference."""
    tasks = {task.id: place for place, task in enumerate(known.register.tasks)}
    return tuple(
        sorted(
            ledger(known.entries).obstacles,
            key=lambda entry: (tasks[entry.task], known.places[entry.agency], entry.reference),
        )
    )


def resolvable(known: Known, agency: str) -> tuple[LedgerEntry, ...]:
    """The open obstacles that an agency may resolve: its own, and those of former holders.

    The reference of another's names the agency that raised it, as the file wants it.
    """
    found = []
    for entry in open_obstacles(known):
        if entry.agency == agency:
            found.append(entry)
        elif known.holders.held_before(entry.task, entry.agency, agency, known.as_of):
            reference = replace(entry.reference, agency=entry.agency)
            found.append(replace(entry, reference=reference))
    return tuple(found)


def open_ones(raised: Iterable[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Those that were not resolved (docs/design.md, "Obstacles")."""
    return tuple(entry for entry in raised if entry.resolved_on is None)


def open_obstacles(known: Known) -> tuple[LedgerEntry, ...]:
    """Those that are open, in the same order."""
    return open_ones(obstacles(known))


def unrecorded(
    register: Register, agency: str, updates: Sequence[Update]
) -> tuple[Update | None, ...]:
    """For each update what of it is new; None where the agency has said all of it before.

    An obstacle that was open on the day of the update, in the same words, is not raised again.
    """
    said = [entry for entry in register.entries() if entry.agency == agency]
    recorded = [_sorted(entry.update) for entry in said]
    raised = ledger(said).obstacles
    found: list[Update | None] = []
    for update in updates:
        new = _without_open(update, raised)
        told = [_sorted(update), _sorted(new)]
        found.append(None if any(one in recorded for one in told) else new)
        recorded += told
    return tuple(found)


def _sorted(update: Update) -> Update:
    """An update whose lists without an order of their own are in one."""
    measures = sorted(update.measures, key=lambda measure: measure.target)
    lists = {"measures": tuple(measures), "resolves": tuple(sorted(update.resolves))}
    return update.model_copy(update=lists)


def _without_open(update: Update, raised: Sequence[LedgerEntry]) -> Update:
    already = [entry.obstacle for entry in raised if _was_open(entry, update)]
    kept = tuple(one for one in update.obstacles if one not in already)
    return update if kept == update.obstacles else update.model_copy(update={"obstacles": kept})


def _was_open(entry: LedgerEntry, update: Update) -> bool:
    """Whether an obstacle of the update's task was open on its day, the day of its end included."""
    ended = entry.resolved_on is not None and entry.resolved_on < update.on
    return entry.task == update.task and entry.reference.on <= update.on and not ended
