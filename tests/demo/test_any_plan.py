"""A simulation of every shape of plan: accepted by the reader, and true to who lives when."""

import json
import random
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
import yaml

from conftest import ROOT, WHOLE, tenth
from de_an06.demo.copying import copied
from de_an06.demo.pace import pace_of
from de_an06.demo.simulation import Simulation, until
from de_an06.demo.year import simulate
from de_an06.engine.holders import holders_of
from de_an06.findings.rules.months import DONE_ON_NOTHING
from de_an06.findings.rules.scrutiny import AFTER_THE_FACT
from de_an06.load.audit import audit
from de_an06.load.folder import read_folder
from de_an06.load.layout import AGENCIES, CALENDAR, Files
from de_an06.load.register import load_register
from de_an06.model.plan import Register
from de_an06.model.rulings import DecisionKind
from oracle.plain import plan_ids
from oracle.projects import a_project

REGISTERS = ROOT / "tests/registers"
LATER = date(2040, 1, 1)

FOLDERS = {
    "city": (REGISTERS / "any/city", "100-ngay"),
    "programme": (REGISTERS / "any/programme", "chuong-trinh"),
    "commune": (REGISTERS / "any/commune", "2026-viec-xa"),
    "merged": (REGISTERS / "any/merged", "2025"),
    "hundred-days": (REGISTERS / "hundred-days", "2024"),
    "example": (ROOT / "docs/example", "100-ngay"),
}


@dataclass(frozen=True)
class Case:
    """A plan's files, and what they say without their months and decisions."""

    files: Files
    register: Register
    faults: frozenset[str]


def read(files, id, today=LATER):
    loaded = load_register(files, id, today)
    # A few extensions come after the fact, so that reports show how they are named.
    found = [*loaded.findings, *audit(loaded)]
    return loaded, [one for one in found if not one.breaks(AFTER_THE_FACT)]


def month_of(finding):
    """The agency and the period of the file of a finding."""
    *_, agency, period = finding.span.file.removesuffix(".yaml").split("/")
    return agency, period


def case_of(files, id):
    loaded, found = read(Files(copied(files, id, Simulation((), ()), date(2030, 1, 1))), id)
    assert loaded.register is not None
    return Case(files, loaded.register, frozenset(one.rule.code for one in found))


def from_folder(name):
    folder, id = FOLDERS[name]
    files = read_folder(folder, id)
    if name == "merged":
        # The real registry, with what became of it.
        ours = {path: (ROOT / path).read_bytes() for path in (AGENCIES, CALENDAR)}
        files = files.replaced(ours)
    return case_of(files, id)


def simulated(case, seed, day=LATER):
    """The register of a copy as of a day, of which the reader says nothing that is new."""
    id = case.register.id
    simulation = until(simulate(case.register, seed), day, case.register.schedule)
    loaded, found = read(Files(copied(case.files, id, simulation, day)), id, day)
    planted = {(one.agency, one.period) for one in simulation.planted if one.kind == "unproven"}
    assert [
        one
        for one in found
        if one.rule.code not in case.faults
        and not (one.breaks(DONE_ON_NOTHING) and month_of(one) in planted)
    ] == []
    return loaded.register


def is_within_lives(register):
    """Nobody writes before its begin or after its end, or of what it does not hold."""
    holders = holders_of(register)
    for month in register.months:
        agency = register.agencies.agency(month.agency)
        assert agency.reported_by is None
        days = [update.on for update in month.updates]
        days += [month.submitted.on] if month.submitted else []
        assert all(map(agency.exists_on, days)), (month.agency, month.period)
        for update in month.updates:
            assert holders.counts(update.task, month.agency, update.on)


WHOLE_RUN = [(name, seed) for name in FOLDERS for seed in range(1, 21)]
QUICK = [(name, 1) for name in FOLDERS if name != "city"]


@pytest.mark.parametrize(("name", "seed"), WHOLE_RUN if WHOLE else QUICK)
def test_a_plan_of_any_shape_is_simulated_to_its_end_and_up_to_any_day(name, seed):
    case = from_folder(name)
    is_within_lives(simulated(case, seed))
    span = (case.register.last_day - case.register.first_day).days
    simulated(case, seed, case.register.first_day + timedelta(days=seed * 37 % (span + 30)))


@pytest.mark.parametrize("seed", tenth(range(100)))
def test_random_projects_of_every_kind_are_simulated(seed):
    rng = random.Random(seed)  # noqa: S311 - drawn, not guarded
    files, _ = a_project(rng)
    data = {path: as_yaml(content) for path, content in files.items()}
    for id in plan_ids(files):
        of_it = {
            path: one for path, one in data.items() if path.count("/") == 1 or f"/{id}/" in path
        }
        own = Files(copied(Files(of_it), id, Simulation((), ()), date(2030, 1, 1)))
        assert read(own, id)[0].errors == []
        case = case_of(own, id)
        is_within_lives(simulated(case, seed))
        days = (case.register.last_day - case.register.first_day).days
        simulated(case, seed, case.register.first_day + timedelta(days=rng.randint(0, days)))


def as_yaml(content):
    return yaml.safe_dump(json.loads(json.dumps(content)), allow_unicode=True).encode()


DAYS = "from: 2026-03-02\nto: 2026-06-30"
PERIODS = "periods: [2026-03, 2026-04, 2026-05, 2026-06]"
FOREVER = "continues: true"


@pytest.mark.parametrize(
    "changes",
    [
        {DAYS: "from: 2026-03-08\nto: 2026-03-08", PERIODS: "periods: []"},
        {DAYS: "from: 2026-03-02\nto: 2026-03-03", PERIODS: "periods: []"},
        {DAYS: "from: 2099-10-01\nto: 2099-12-31", PERIODS: "periods: [2099-10]"},
        {"name: Việc trọng tâm của xã": 'name: "{0} %s {x}"'},
        {"kind: office, aliases": "kind: office, valid_to: 2026-04-05, aliases"},
        {"kind: office}": "kind: office, valid_to: 2026-04-05, succeeded_by: [vp-xa]}"},
        {"kind: school}": "kind: school, valid_from: 2026-05-05}"},
        {"kind: hospital}": "kind: hospital, valid_to: 2025-12-31}"},
        {FOREVER: "due: {date: 9999-12-31, text: Mãi mãi}"},
        {FOREVER: "due: {date: 0001-01-01, text: Từ lâu}"},
        {FOREVER: "since: {on: 2030-01-01, document: 9/KH}"},
    ],
    ids=lambda changes: next(iter(changes.values())),
)
def test_a_plan_at_the_edge_of_what_a_plan_may_be_is_simulated(changes):
    folder, id = FOLDERS["commune"]
    files = read_folder(folder, id)
    texts = {path: data.decode() for path, data in files.contents.items()}
    for words, others in changes.items():
        assert any(words in text for text in texts.values())
        texts = {path: text.replace(words, others) for path, text in texts.items()}
    changed = files.replaced({path: text.encode() for path, text in texts.items()})
    register = simulated(case_of(changed, id), 1, date(2100, 1, 1))
    is_within_lives(register)


@pytest.fixture(scope="module")
def merged():
    return simulated(from_folder("merged"), 1)


def test_what_an_end_leaves_to_nobody_is_given_to_another(merged):
    given = [one for one in merged.decisions if one.kind is DecisionKind.REASSIGN]
    ended = {agency.id for agency in merged.agencies.agencies if agency.valid_to}
    assert {one.agency for one in given} & ended


def test_heirs_tell_what_they_took_over(merged):
    holders = holders_of(merged)
    voices = [
        voice
        for month in merged.months
        for update in month.updates
        for voice in holders.spoken(update.task, month.agency, update.on)
    ]
    assert any(voice.holder != voice.lead for voice in voices)


@pytest.mark.parametrize("name", FOLDERS)
def test_the_day_to_be_shown_is_one_of_the_plan(name):
    register = from_folder(name).register
    assert register.first_day <= pace_of(register).shown <= register.last_day


def test_no_sentence_names_a_place_or_a_task_force():
    said = (ROOT / "src/de_an06/demo/sentences.yaml").read_text(encoding="utf-8")
    assert not [word for word in ("Đề án 06", "Công an", "Tổ công tác") if word in said]
