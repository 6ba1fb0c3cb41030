"""The real plan on the disk, with the writer's way to read it."""

from datetime import date
from pathlib import Path

from de_an06.load.folder import read_folder
from de_an06.load.register import load_register
from de_an06.model.month import AgencyMonth, Update
from de_an06.record.edit import Recorded
from de_an06.record.proposal import Drafter, Project, Proposal, propose, record
from de_an06.yamltext.tree import data, tree_of

YEAR = "2024"
TODAY = date(2024, 6, 20)
AGENCY = "so-tttt"
TASK = "II.2.k"
MARCH = "2024-03"
FILE = f"plan/{YEAR}/updates/{AGENCY}/{MARCH}.yaml"


def reader(root: Path) -> Project:
    """The project in `root` as commands read it."""
    return Project(root, load_register(read_folder(root, YEAR), YEAR, TODAY))


def write(root: Path, *entries: Recorded) -> Proposal:
    """Carry a change out."""
    return written(root, lambda _: entries)


def written(root: Path, draft: Drafter) -> Proposal:
    """Carry out a change that is decided in view of the project."""
    return record(propose(reader(root), draft))


def updates(*said: Update, month: str = MARCH, **more: object) -> AgencyMonth:
    """Updates of a month, by default of March."""
    return AgencyMonth(agency=AGENCY, period=month, updates=said, **more)


def march(root: Path) -> AgencyMonth | None:
    """What the file of March says, read by itself; None where there is no file."""
    file = root / FILE
    return read_month(file.read_bytes().decode()) if file.exists() else None


def read_month(text: str) -> AgencyMonth:
    """What a month's text says; it has no flaw."""
    tree = tree_of(text.encode())
    assert not tree.findings, text
    return AgencyMonth.model_validate(data(tree.root))
