"""A simulated year of the real plan, in memory and as a project's files."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from de_an06.demo.copying import copied
from de_an06.demo.simulation import until
from de_an06.demo.year import simulate
from de_an06.load.folder import read_folder
from de_an06.load.register import load_register
from de_an06.report.facts.basis import own_basis, whole_basis
from periods import a_period

ROOT = Path(__file__).resolve().parents[1]
YEAR = 2024
SEED = 6
AFTERWARDS = date(2025, 6, 1)


@cache
def originals():
    """The files of the real plan."""
    return read_folder(ROOT, str(YEAR))


@cache
def year_plan():
    """The real plan, nothing said yet."""
    return load_register(originals(), str(YEAR), AFTERWARDS).register


@cache
def year_files(day):
    """The files of the year by path, as `demo` would write them on a day."""
    return copied(originals(), str(YEAR), until(year(), day, year_plan().schedule), day)


@cache
def year():
    """The year as it is simulated."""
    return simulate(year_plan(), SEED)


@cache
def year_register():
    """The year as its files are read, but for the digests of closed months."""
    plan = year_plan().plan.model_copy(update={"simulated": True})
    return replace(year_plan(), plan=plan, months=year().months, decisions=year().decisions)


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
