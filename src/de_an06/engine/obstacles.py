"""The obstacles that are open on a day."""

from datetime import date

from de_an06.engine.known import said_by
from de_an06.model.history import LedgerEntry, ledger
from de_an06.model.register import Register


def open_obstacles(register: Register, as_of: date) -> tuple[LedgerEntry, ...]:
    """The obstacles that were raised and not resolved by `as_of` (DESIGN section 3, "Obstacles").

    By task in the plan's order, then agency in the registry's, then the day and number.
    """
    task_places = {task.id: place for place, task in enumerate(register.tasks)}
    agency_places = {agency.id: place for place, agency in enumerate(register.agencies.agencies)}
    obstacles = ledger(said_by(register, as_of)).obstacles
    return tuple(
        sorted(
            (obstacle for obstacle in obstacles if obstacle.resolved_on is None),
            key=lambda it: (task_places[it.task], agency_places[it.agency], it.reference),
        )
    )
