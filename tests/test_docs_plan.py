"""The page on plans: every key has its row; the example is the printed plan, without a fault."""

import re
from datetime import date

import pytest
from reference import INSERTED, nouns

from conftest import ROOT
from de_an06.console.findings import check
from de_an06.engine.standing import assess
from de_an06.load.folder import read_folder

PAGE = (ROOT / "docs/plan.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "docs/example"
OF_UPDATES = {"AgencyMonth", "Update", "Submission", "Appraisal", "Obstacle", "Evidence", "Measure"}
ROW = re.compile(r"^\| [\d.]+ \|.*$", re.MULTILINE)


@pytest.fixture(scope="module")
def loaded():
    return check(read_folder(EXAMPLE, "100-ngay"), "100-ngay", date(2026, 3, 2))


def inserted(what):
    return [name for _, kind, name, _ in INSERTED.findall(PAGE) if kind == what]


def test_every_key_of_every_file_but_a_months_has_its_row():
    known = {name for name, noun in nouns().items() if "properties" in noun}
    assert sorted(inserted("keys")) == sorted(known - OF_UPDATES)


def test_every_file_of_the_example_is_shown():
    files = {path.relative_to(ROOT / "docs").as_posix() for path in EXAMPLE.rglob("*.yaml")}
    assert set(inserted("file")) == files


def test_the_example_is_valid_without_a_finding(loaded):
    assert [finding.facts for finding in loaded.findings] == []
    assert loaded.register is not None


def test_every_file_of_the_example_names_its_schema_as_in_a_project():
    for path in EXAMPLE.rglob("*.yaml"):
        sort = "task" if path.parent.name == "tasks" else path.stem
        up = "../" * len(path.parent.relative_to(EXAMPLE).parts)
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={up}schemas/{sort}.schema.json"


def test_the_example_has_what_stands_in_each_row_of_the_annex(loaded):
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in ROW.findall(PAGE)]
    rows = {ref: tuple(said) for ref, *said in cells}
    tasks = [task for task in loaded.register.tasks if task.since is None]
    assert list(rows) == [task.ref for task in tasks]
    for task in tasks:
        words = (task.lead_text, task.coordinators_text, *(task.products or ("",)))
        said = tuple(word or "" for word in (task.text, *words, task.deadline_text))
        assert said == rows[task.ref]


def test_the_days_that_the_annex_counts_are_counted(loaded):
    outlook = assess(loaded.register, date(2026, 4, 1))
    due = {row.task: row.due for row in outlook.assignments}
    assert due["A.1"] == date(2026, 5, 1)
    assert due["A.2.1"] == date(2026, 3, 30), "20 working days"
    assert due["B.5"] == date(2026, 6, 10)
    assert due["B.6"] is None, "until the ministry's guidance is there"
