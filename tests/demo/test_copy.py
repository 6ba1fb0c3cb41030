"""The files of a copy: accepted by the reader, marked as simulated."""

import json
from dataclasses import replace
from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from de_an06.demo.copying import MARK, copied
from de_an06.demo.simulation import Simulation, until
from de_an06.demo.year import simulate
from de_an06.findings.rules.scrutiny import AFTER_THE_FACT
from de_an06.load.audit import audit
from de_an06.load.layout import Files
from de_an06.load.register import load_register
from de_an06.model.month import AgencyMonth
from de_an06.model.schedule import schedule_of
from periods import a_period
from register_strategies import registers
from simulated_year import SEED, YEAR, originals, year_files, year_register

LATER = date(2026, 6, 1)
PLAN = "plan/2024/plan.yaml"


def findings(files, today=LATER):
    loaded = load_register(Files(files), str(YEAR), today)
    return unexpected(loaded)


def unexpected(loaded):
    """All findings but the extensions after the fact, of which a simulated year has a few."""
    found = [*loaded.findings, *audit(loaded)]
    return [one for one in found if not one.breaks(AFTER_THE_FACT)]


@pytest.fixture(scope="module")
def copy():
    return year_files(LATER)


def test_the_reader_finds_only_what_was_planted_and_reads_what_was_written(copy):
    loaded = load_register(Files(copy), str(YEAR), LATER)
    planted = simulate(load_register(originals(), str(YEAR), LATER).register, SEED).planted
    without = {(one.agency, one.period, one.place) for one in planted if one.kind == "unproven"}
    # The real registry lacks symbols that no source gives.
    found = [one for one in unexpected(loaded) if one.rule.code != "L316"]
    assert {one.rule.code for one in found} == {"L801"}
    places = [(*one.span.file[:-5].split("/")[3:], one.span.keys[1]) for one in found]
    assert sorted(places) == sorted(without)
    assert any(one.breaks(AFTER_THE_FACT) for one in audit(loaded))
    read = [decision.model_copy(update={"files": None}) for decision in loaded.register.decisions]
    plan = loaded.register.plan.model_copy(update={"today": None})
    assert replace(loaded.register, plan=plan, decisions=tuple(read)) == year_register()


def test_the_plan_is_copied_but_for_the_marks(copy):
    for path, content in originals().contents.items():
        text = copy[path].decode().removeprefix(f"{MARK}\n")
        marks = f"simulated: true\ntoday: {LATER}\n"
        assert text.replace(marks, "", 1).encode() == content


def test_the_months_and_decisions_of_the_real_project_are_left_out():
    month = "plan/2024/updates/so-tp/2024-03.yaml"
    more = {month: b"agency: so-tp\nperiod: 2024-03\n", "plan/2024/decisions.yaml": b"{}"}
    files = copied(originals().replaced(more), str(YEAR), Simulation((), ()), LATER)
    assert files.keys() == set(originals().contents)


@pytest.mark.parametrize(
    ("plan", "its_copy"),
    [
        ("year: 2024\n", "{mark}\nsimulated: true\ntoday: 2026-06-01\nyear: 2024\n"),
        (
            "# Lời.\n---\nyear: 2024\n",
            "{mark}\n# Lời.\n---\nsimulated: true\ntoday: 2026-06-01\nyear: 2024\n",
        ),
        (
            "\ufeffyear: 2024\r\n",
            "{mark}\r\nsimulated: true\r\ntoday: 2026-06-01\r\nyear: 2024\r\n",
        ),
        ("  year: 2024\n", "{mark}\n  simulated: true\n  today: 2026-06-01\n  year: 2024\n"),
        ("{year: 2024}\n", "{mark}\n{simulated: true, today: 2026-06-01, year: 2024}\n"),
        (
            "year: 2024\nsimulated: false\n",
            "{mark}\ntoday: 2026-06-01\nyear: 2024\nsimulated: true\n",
        ),
        (
            "{mark}\nsimulated: true\nyear: 2024\n",
            "{mark}\ntoday: 2026-06-01\nsimulated: true\nyear: 2024\n",
        ),
        (
            "simulated: true\ntoday: 2024-06-20\nyear: 2024\n",
            "{mark}\nsimulated: true\ntoday: 2026-06-01\nyear: 2024\n",
        ),
    ],
)
def test_the_plan_says_so_whatever_its_form(plan, its_copy):
    project = Files({PLAN: plan.replace("{mark}", MARK).encode()})
    files = copied(project, str(YEAR), Simulation((), ()), LATER)
    assert files[PLAN].decode() == its_copy.replace("{mark}", MARK)


@given(registers(), st.integers(0, 9), st.dates(date(2023, 12, 1), date(2025, 3, 1)))
@settings(max_examples=8)
def test_the_year_of_any_plan_brings_no_findings_neither_whole_nor_up_to_a_day(register, seed, day):
    project = _files(register)
    known = {(found.span.file, found.rule) for found in findings(project)}
    year = simulate(register, seed)
    seen = until(year, day, register.schedule)
    for simulation, today in ((year, LATER), (seen, day)):
        found = findings(copied(Files(project), str(YEAR), simulation, today), today)
        assert {(one.span.file, one.rule) for one in found} <= known


def test_up_to_a_day_an_unsent_report_has_no_words():
    month = AgencyMonth(
        agency="so-tp",
        period="2024-03",
        submitted={"on": "2024-03-13"},
        summary="Tóm tắt.",
        documents=[{"number": "1", "date": "2024-03-01"}, {"number": "2", "date": "2024-03-11"}],
        plans="Kỳ tới.",
        updates=[
            {"task": "II.1.a", "on": "2024-03-01", "status": "in_progress"},
            {"task": "II.1.a", "on": "2024-03-12", "status": "done"},
        ],
    )
    schedule = schedule_of(date(YEAR, 1, 1), 14, [a_period("2024-03")])
    (seen,) = until(Simulation((month,), ()), date(2024, 3, 5), schedule).months
    assert seen == AgencyMonth(
        agency="so-tp",
        period="2024-03",
        documents=month.documents[:1],
        updates=month.updates[:1],
    )


def _files(register):
    """The files of a plan, without months and decisions."""
    year = f"plan/{register.plan.year}"
    files = {
        "plan/agencies.yaml": _yaml(register.agencies),
        "plan/calendar.yaml": _yaml(register.calendar),
        f"{year}/plan.yaml": _yaml(register.plan),
    }
    return files | {f"{year}/tasks/{task.id}.yaml": _yaml(task) for task in register.tasks}


def _yaml(fact):
    said = fact.model_dump_json(by_alias=True, exclude_none=True, exclude_defaults=True)
    return yaml.safe_dump(json.loads(said) or {"days_off": []}, allow_unicode=True).encode()
