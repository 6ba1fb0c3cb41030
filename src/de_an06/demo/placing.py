"""A copy's place: the day on which it lives, its folder, its files whole, then its history."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from de_an06.console.asked import asked_day
from de_an06.console.clock import today
from de_an06.console.refused import USAGE, Refused
from de_an06.demo.commits import AUTHOR
from de_an06.demo.pace import pace_of
from de_an06.git.founding import PlannedCommit, found_repository
from de_an06.load.folder import is_in_data
from de_an06.model.plan import Register
from de_an06.record.whole import fill, is_free
from de_an06.words.dates import short_day


def asked_living_day(typed: str | None, register: Register) -> date:
    """The day on which the copy lives; Refused for one before the plan's first news."""
    shown = today(pace_of(register).shown)
    day = asked_day(typed, register, today=shown) if typed is not None else shown
    if day < register.schedule.begins:
        begins = short_day(register.schedule.begins)
        raise Refused("demo_too_early", code=USAGE, day=short_day(day), begins=begins)
    return day


def refuse_place(folder: Path, root: Path) -> None:
    """Refuse where a copy of the project at `root` would mix with something else."""
    if not is_free(folder):
        raise Refused("demo_in_use", folder=folder)
    if is_in_data(folder, root):
        raise Refused("in_plan", folder=folder)


def place(folder: Path, files: Mapping[str, bytes], commits: Iterable[PlannedCommit]) -> bool:
    """Write a copy and put it under git; whether it has a history: without git it has none.

    OSError when the disk, or git, refuses.
    """
    fill(folder, files)
    try:
        found_repository(folder, list(commits), AUTHOR)
    except OSError as error:
        if error.filename != "git":
            raise
        return False
    return True
