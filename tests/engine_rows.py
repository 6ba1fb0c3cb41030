"""The one row of a register with one assignment, for the tables of the engine's tests."""

from datetime import date
from typing import Any

from builders import a_month, a_register, a_task
from de_an06.engine.standing import assess
from de_an06.model.assessment import Assessment
from de_an06.model.month import Update
from de_an06.model.rulings import Decision


def a_row(
    *updates: Update, as_of: str = "2024-06-30", decisions: tuple[Decision, ...] = (), **task: Any
) -> Assessment:
    """What is computed on `as_of` of a task that one agency leads, after these updates."""
    months = (a_month(*updates),) if updates else ()
    register = a_register(a_task(**task), months=months, decisions=decisions)
    (row,) = assess(register, date.fromisoformat(as_of)).assignments
    return row
