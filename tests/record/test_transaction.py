import pytest

from builders import a_decision, an_update
from de_an06.model.period import Period
from de_an06.record.draft import MonthPlace, draft_decision, draft_updates
from de_an06.record.transaction import Change, Refusal, propose, record
from record.project import AGENCY, MARCH, TASK, YEAR, march, reader, updates, write

ONE = an_update("2024-03-05", task=TASK)
TWO = an_update("2024-03-06", "done", task=TASK)
FILE = MARCH.path
OBSTACLE = {"kind": "funding", "text": "Thiếu kinh phí."}


def _put(project, text, path=FILE):
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text(text, encoding="utf-8")


def _all(project):
    files = (path for path in project.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if path.name != ".de-an06.lock"}


def test_a_new_month_is_made_with_its_folder(project):
    change = write(project, updates(ONE))
    assert change == Change(FILE, None, (project / FILE).read_text(encoding="utf-8"))
    assert march(project).updates == (ONE,)


def test_a_month_grows_update_by_update(project):
    first = write(project, updates(ONE))
    second = write(project, updates(TWO))
    assert second.before == first.after
    assert march(project).updates == (ONE, TWO)


def test_many_updates_are_all_written_or_none(project):
    wrong = an_update("2024-03-07", task="II.9.z")
    before = _all(project)
    assert isinstance(write(project, updates(ONE, TWO, wrong)), Refusal)
    assert _all(project) == before
    write(project, updates(ONE, TWO))
    assert march(project).updates == (ONE, TWO)


def test_a_refusal_points_into_the_file_as_it_would_be(project):
    refusal = write(project, updates(an_update("2024-03-05", task="II.9.z")))
    (finding,) = refusal.findings
    assert finding.span.text in refusal.change.after.splitlines()
    assert finding.span.file == refusal.change.path == FILE


def test_a_proposal_writes_nothing_and_needs_no_lock(project):
    before = _all(project)
    change = propose(project, updates(ONE), reader(project))
    assert isinstance(change, Change)
    assert _all(project) == before
    assert not (project / "plan" / ".de-an06.lock").exists()


def test_a_file_that_is_wrong_already_is_not_added_to(project):
    _put(project, "agency: so-tttt\nperiod: 2024-03\nupdates: viết sau\n")
    refusal = write(project, updates(ONE))
    assert [finding.span.line for finding in refusal.findings] == [3]
    assert refusal.change is None


def test_a_file_that_is_no_yaml_is_not_added_to(project):
    _put(project, "agency: [so-tttt\n")
    assert isinstance(write(project, updates(ONE)), Refusal)


def test_another_agencys_wrong_file_stops_nobody(project):
    _put(project, "agency: so-tp\n", f"plan/{YEAR}/updates/so-tp/2024-03.yaml")
    assert isinstance(write(project, updates(ONE)), Change)


def test_a_plan_that_is_wrong_stops_everybody(project):
    _put(project, "id: II.2.k\n", f"plan/{YEAR}/tasks/II.2.k.yaml")
    refusal = write(project, updates(ONE))
    assert refusal.findings
    assert all(finding.span.file.endswith("II.2.k.yaml") for finding in refusal.findings)


def test_a_warning_that_the_change_brings_about_is_told(project):
    contradicting = an_update("2024-03-05", "done", task=TASK, percent=40)
    first = write(project, updates(contradicting))
    assert [finding.severity for finding in first.warnings] == ["warning"]
    assert write(project, updates(ONE)).warnings == ()


def test_a_command_may_refuse_what_is_a_warning_to_the_reader(project):
    contradicting = an_update("2024-03-05", "done", task=TASK, percent=40)
    outcome = record(project, updates(contradicting), reader(project), lambda _: True)
    assert isinstance(outcome, Refusal)
    assert march(project) is None


def test_what_does_not_fit_other_files_is_refused(project):
    write(project, updates(an_update("2024-03-05", "blocked", task=TASK, obstacles=[OBSTACLE])))
    april = MonthPlace(YEAR, AGENCY, Period.parse("2024-04"))
    unknown = an_update("2024-03-20", task=TASK, resolves=["2024-03-05.2"])
    assert isinstance(write(project, updates(unknown, place=april)), Refusal)
    known = an_update("2024-03-20", task=TASK, resolves=["2024-03-05.1"])
    assert isinstance(write(project, updates(known, place=april)), Change)


def test_what_is_decided_is_decided_inside_the_lock_on_what_the_files_say_then(project):
    write(project, updates(ONE))
    seen = []

    def draft(register):
        seen.extend(register.months)
        return draft_updates(MARCH, [TWO])

    write(project, draft)
    assert [month.updates for month in seen] == [(ONE,)]


def test_rulings_are_appended(project):
    first = a_decision("extend", TASK, on="2024-03-01", due="2024-11-30")
    second = a_decision("waive", TASK, on="2024-04-01")
    write(project, lambda _: draft_decision(YEAR, first))
    write(project, lambda _: draft_decision(YEAR, second))
    assert reader(project)({}).register.decisions == (first, second)


@pytest.mark.parametrize("name", ["plan", f"plan/{YEAR}/updates/{AGENCY}"])
def test_nothing_is_written_through_a_link(project, tmp_path_factory, name):
    loaded = reader(project)({})
    write(project, updates(ONE))
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "moved"
    (project / name).rename(elsewhere)
    (project / name).symlink_to(elsewhere)
    before = _all(elsewhere)

    with pytest.raises(OSError, match="symbolic links"):
        record(project, updates(TWO), lambda _: loaded)
    assert _all(elsewhere) == before


def test_the_permissions_of_a_file_stay(project):
    write(project, updates(ONE))
    (project / FILE).chmod(0o640)
    write(project, updates(TWO))
    assert (project / FILE).stat().st_mode & 0o777 == 0o640
