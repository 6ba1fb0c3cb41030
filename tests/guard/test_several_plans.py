"""The guard where several plans stand side by side: whose is which folder."""

import json

import pytest

from git_repository import new_repository
from hundred_days import FILES, FOLDER, PLAN, SAID, TASK, month
from small_register import good_files

OFFICER = "can-bo-tttt"  # maintains so-tttt, the standing agency of the hundred days
SECRETARY = "thu-ky"  # maintains ca-tinh, the standing agency of the year
YEAR_PLAN = "plan/2024/plan.yaml"
AGENCIES = "plan/agencies.yaml"


@pytest.fixture
def repository(tmp_path):
    files = {path: data for path, data in good_files().items() if path not in SAID}
    return new_repository(tmp_path / "kho", files=files | FILES)


@pytest.fixture
def found(repository, de_an06):
    """What the guard finds in a change of files by an actor: (code, file) of each."""

    def judge(actor, changes):
        repository.git("checkout", "--quiet", "-B", "nhanh", "main")
        repository.commit(changes)
        where = ("-C", str(repository.root))
        ended = de_an06(*where, "guard", "--base=main", "--json", f"--actor={actor}")
        repository.git("checkout", "--quiet", "main")
        return {(each["code"], each["file"]) for each in json.loads(ended.out)}

    return judge


def said_too(text):
    return f"{text}# Đã đọc lại.\n"


def test_a_plans_folder_is_its_own_secretariats(repository, found):
    for path, owner, other in [
        (f"{FOLDER}/plan.yaml", OFFICER, SECRETARY),
        (f"{FOLDER}/tasks/A.1.yaml", OFFICER, SECRETARY),
        (YEAR_PLAN, SECRETARY, OFFICER),
    ]:
        change = {path: said_too(repository.text(path))}
        assert found(owner, change) == set(), path
        assert {file for _, file in found(other, change)} == {path}


def test_what_all_plans_share_is_every_secretariats(repository, found):
    for path in (AGENCIES, "plan/calendar.yaml"):
        change = {path: said_too(repository.text(path))}
        for actor in (OFFICER, SECRETARY):
            assert found(actor, change) == set(), (path, actor)
        assert found("ai-do", change) != set()


def test_a_new_plan_is_added_by_a_secretariat_of_the_base(found):
    new = {
        "plan/2026-cds/plan.yaml": PLAN.replace("so-tttt", "so-tc").replace("name: C", "name: D"),
        "plan/2026-cds/tasks/A.1.yaml": TASK,
    }
    for actor in (OFFICER, SECRETARY):
        assert found(actor, new) == set(), actor
    assert {file for _, file in found("ai-do", new)} >= set(new)


def test_who_is_in_no_plans_secretariat_adds_none(repository, found):
    text = repository.text(AGENCIES).replace(
        "  - id: so-tc\n", "  - id: so-tc\n    maintainers: [can-bo-tc]\n"
    )
    repository.commit({AGENCIES: text})
    new = {
        "plan/2026-cds/plan.yaml": PLAN.replace("so-tttt", "so-tc"),
        "plan/2026-cds/tasks/A.1.yaml": TASK,
    }
    assert {file for _, file in found("can-bo-tc", new)} == set(new)


def test_an_agency_writes_its_own_files_in_every_plan(found):
    own = {
        f"{FOLDER}/updates/so-tttt/dot-2.yaml": month("so-tttt", "dot-2", "2024-04-01"),
        "plan/2024/updates/so-tttt/2024-04.yaml": "agency: so-tttt\nperiod: 2024-04\n",
    }
    assert found(OFFICER, own) == set()
    assert {file for _, file in found(SECRETARY, own)} == set(own)


def test_a_period_that_was_sent_is_frozen_whatever_its_name(repository, found):
    path = f"{FOLDER}/updates/so-tttt/dot-1.yaml"
    repository.commit({path: month("so-tttt", "dot-1", "2024-03-20", sent="2024-03-24")})
    change = {path: month("so-tttt", "dot-1", "2024-03-21", sent="2024-03-24")}
    assert {file for _, file in found(OFFICER, change)} == {path}


def test_a_ruling_on_one_plan_closes_no_period_of_another(repository, found, monkeypatch):
    path = f"{FOLDER}/updates/so-tttt/2024-07.yaml"
    close = "decisions:\n  - {on: 2024-08-15, kind: close, period: 2024-07, files: {}}\n"
    repository.commit({"plan/2024/decisions.yaml": close})
    monkeypatch.setenv("DE_AN06_TODAY", "2024-09-01")
    assert found(OFFICER, {path: month("so-tttt", "2024-07", "2024-07-10")}) == set()
