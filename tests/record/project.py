"""The real plan on the disk, with the writer's way to read it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from de_an06.load.folder import read_folder
from de_an06.load.register import Loaded, load_register
from de_an06.model.month import AgencyMonth, Update
from de_an06.model.period import Period
from de_an06.record.draft import Draft, MonthPlace, draft_updates
from de_an06.record.transaction import Change, Drafter, Reader, Refusal, record
from de_an06.yamltext.tree import data, tree_of

YEAR = 2024
TODAY = date(2024, 6, 20)
AGENCY = "so-tttt"
TASK = "II.2.k"
MARCH = MonthPlace(YEAR, AGENCY, Period.parse("2024-03"))


def reader(root: Path) -> Reader:
    """Reads the project in `root` as commands do."""

    def read(changed: Mapping[str, bytes]) -> Loaded:
        return load_register(read_folder(root, YEAR).replaced(changed), YEAR, TODAY)

    return read


def write(root: Path, drafter: Drafter) -> Change | Refusal:
    """Carry a change out."""
    return record(root, drafter, reader(root))


def updates(*said: Update, place: MonthPlace = MARCH) -> Drafter:
    """Adds updates to a month, by default of March."""

    def draft(_register: object) -> Draft:
        return draft_updates(place, said)

    return draft


def march(root: Path) -> AgencyMonth | None:
    """What the file of March says, read by itself; None where there is no file."""
    file = root / MARCH.path
    return read_month(file.read_bytes().decode()) if file.exists() else None


def read_month(text: str) -> AgencyMonth:
    """What a month's text says; it has no flaw."""
    tree = tree_of(text.encode())
    assert not tree.findings, text
    return AgencyMonth.model_validate(data(tree.root))
