"""Whether what months resolve was raised before."""

from collections.abc import Iterator

from de_an06.diagnostics.rules_links import UNKNOWN_OBSTACLE
from de_an06.load.document import Document
from de_an06.load.flaw import Fault, Spot
from de_an06.model.history import entries, ledger
from de_an06.model.month import AgencyMonth


def obstacle_faults(months: tuple[Document[AgencyMonth], ...]) -> Iterator[Fault]:
    """A fault at each `resolves` without its obstacle, over all months.

    Nothing is said of an agency that has a month which cannot be read: it may hold the obstacle.
    """
    files = {
        (month.noun.agency, month.noun.period): (month.path, month.noun)
        for month in months
        if month.noun is not None and _is_where_it_says(month.path, month.noun)
    }
    readable = {path for path, _ in files.values()}
    silent = {month.path.split("/")[-2] for month in months if month.path not in readable}
    for entry, place in ledger(entries(noun for _, noun in files.values())).unknown:
        if entry.agency not in silent:
            file, _ = files[entry.agency, entry.month.period]
            spot = Spot(file, ("updates", entry.place, "resolves", place))
            facts = {"value": str(entry.update.resolves[place]), "task": entry.update.task}
            yield Fault(UNKNOWN_OBSTACLE, spot, facts)


def _is_where_it_says(path: str, month: AgencyMonth) -> bool:
    return path.endswith(f"/{month.agency}/{month.period}.yaml")
