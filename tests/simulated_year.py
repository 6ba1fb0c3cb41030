"""A simulated year of the real plan, in memory and as a project's files."""

from datetime import date
from functools import cache
from pathlib import Path

from de_an06.demo.copying import copied
from de_an06.demo.simulation import until
from de_an06.demo.year import simulate
from de_an06.load.folder import read_folder
from de_an06.load.layout import Files
from de_an06.load.register import load_register
from de_an06.report.facts.basis import own_basis, whole_basis
from periods import a_period

ROOT = Path(__file__).resolve().parents[1]
YEAR = 2024
SEED = 6
AFTERWARDS = date(2025, 6, 1)


@cache
def year_files(day=AFTERWARDS):
    """The files of the year by path, as `demo` would write them on a day."""
    originals = read_folder(ROOT, str(YEAR))
    plan = load_register(originals, str(YEAR), AFTERWARDS).register
    return copied(originals, str(YEAR), until(simulate(plan, SEED), day, plan.schedule))


@cache
def year_register():
    return load_register(Files(year_files()), str(YEAR), AFTERWARDS).register


@cache
def year_basis(period, agency=None):
    window = a_period(period)
    basis = whole_basis(year_register(), window, window.last_day)
    return own_basis(basis, agency) if agency else basis


def write_year(root, day):
    """Put the files of the year up to a day into a folder, and make it a project."""
    for path, data in year_files(day).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
