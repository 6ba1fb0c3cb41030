"""What of some updates is not recorded yet."""

from collections.abc import Sequence

from de_an06.model.history import LedgerEntry, entries, ledger
from de_an06.model.month import Update
from de_an06.model.register import Register


def unrecorded(
    register: Register, agency: str, updates: Sequence[Update]
) -> tuple[Update | None, ...]:
    """For each update what of it is new; None where the agency has said all of it before.

    An obstacle that was open on the day of the update, in the same words, is not raised again.
    """
    said = [entry for entry in entries(register.months) if entry.agency == agency]
    known = [entry.update for entry in said]
    raised = ledger(said).obstacles
    found: list[Update | None] = []
    for update in updates:
        new = _without_open(update, raised)
        found.append(None if update in known or new in known else new)
        known += [update, new]
    return tuple(found)


def _without_open(update: Update, raised: Sequence[LedgerEntry]) -> Update:
    already = [entry.obstacle for entry in raised if _was_open(entry, update)]
    kept = tuple(one for one in update.obstacles if one not in already)
    return update if kept == update.obstacles else update.model_copy(update={"obstacles": kept})


def _was_open(entry: LedgerEntry, update: Update) -> bool:
    """Whether an obstacle of the update's task was open on its day, the day of its end included."""
    ended = entry.resolved_on is not None and entry.resolved_on < update.on
    return entry.task == update.task and entry.reference.on <= update.on and not ended
