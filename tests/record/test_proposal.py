from contextlib import suppress

import pytest

from builders import a_decision, an_update
from de_an06.record.proposal import Change, propose, record
from periods import a_period
from record.project import AGENCY, FILE, TASK, YEAR, march, reader, updates, write

ONE = an_update("2024-03-05", task=TASK)
TWO = an_update("2024-03-06", "done", task=TASK)
OBSTACLE = {"kind": "funding", "text": "Thiếu kinh phí."}


def _put(project, text, path=FILE):
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text(text, encoding="utf-8")


def _all(project):
    files = (path for path in project.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if path.name != ".de-an06.lock"}


def test_a_new_month_is_made_with_its_folder(project):
    (change,) = write(project, updates(ONE)).changes
    assert change == Change(FILE, None, (project / FILE).read_text(encoding="utf-8"))
    assert march(project).updates == (ONE,)


def test_a_month_grows_update_by_update(project):
    first = write(project, updates(ONE))
    second = write(project, updates(TWO))
    assert second.changes[0].before == first.changes[0].after
    assert second.after.register == reader(project).register
    assert march(project).updates == (ONE, TWO)


def test_many_updates_are_all_written_or_none(project):
    wrong = an_update("2024-03-07", task="II.9.z")
    before = _all(project)
    assert write(project, updates(ONE, TWO, wrong)).refused
    assert _all(project) == before
    write(project, updates(ONE, TWO))
    assert march(project).updates == (ONE, TWO)


def test_a_refusal_points_into_the_file_as_it_would_be(project):
    refusal = write(project, updates(an_update("2024-03-05", task="II.9.z")))
    (finding,) = refusal.refused
    assert finding.span.text in refusal.changes[0].after.splitlines()
    assert finding.span.file == refusal.changes[0].path == FILE
    assert finding.span.keys == ("updates", 0, "task")


def test_a_finding_in_the_letters_leads_to_its_value_too(project):
    write(project, updates(ONE))
    refusal = write(project, updates(an_update("2024-03-06", task=TASK, result="Gọi 0912 345 678")))
    (finding,) = refusal.refused
    assert finding.span.keys == ("updates", 1, "result")
    assert refusal.changes[0].known == 1


def test_a_proposal_writes_nothing_and_needs_no_lock(project):
    before = _all(project)
    proposal = propose(reader(project), lambda _: [updates(ONE)])
    assert proposal.changes
    assert _all(project) == before
    assert not (project / "plan" / ".de-an06.lock").exists()


def test_a_file_that_is_wrong_already_is_not_added_to(project):
    _put(project, "agency: so-tttt\nperiod: 2024-03\nupdates: viết sau\n")
    refusal = write(project, updates(ONE))
    assert [finding.span.line for finding in refusal.refused] == [3]
    assert refusal.changes == ()


def test_a_file_that_is_no_yaml_is_not_added_to(project):
    _put(project, "agency: [so-tttt\n")
    assert write(project, updates(ONE)).refused


def test_another_agencys_wrong_file_stops_nobody(project):
    _put(project, "agency: so-tp\n", f"plan/{YEAR}/updates/so-tp/2024-03.yaml")
    assert not write(project, updates(ONE)).refused


def test_a_plan_that_is_wrong_stops_everybody(project):
    _put(project, "id: II.2.k\n", f"plan/{YEAR}/tasks/II.2.k.yaml")
    refusal = write(project, updates(ONE))
    assert refusal.refused
    assert all(finding.span.file.endswith("II.2.k.yaml") for finding in refusal.refused)


def test_a_warning_that_the_change_brings_about_is_told(project):
    document = {"number": "1/KH", "date": "2025-01-01"}
    first = write(project, updates(an_update("2024-03-05", task=TASK, evidence=[document])))
    assert [finding.severity for finding in first.warnings] == ["warning"]
    assert write(project, updates(ONE)).warnings == ()


def test_a_command_may_refuse_what_is_a_warning_to_the_reader(project):
    contradicting = an_update("2024-03-05", "done", task=TASK, percent=40)
    (finding,) = write(project, updates(contradicting)).refused
    assert finding.severity == "error"
    assert march(project) is None


def test_what_does_not_fit_other_files_is_refused(project):
    write(project, updates(an_update("2024-03-05", "blocked", task=TASK, obstacles=[OBSTACLE])))
    april = a_period("2024-04")
    unknown = an_update("2024-03-20", task=TASK, resolves=["2024-03-05.2"])
    assert write(project, updates(unknown, month=april)).refused
    known = an_update("2024-03-20", task=TASK, resolves=["2024-03-05.1"])
    assert not write(project, updates(known, month=april)).refused


def test_what_is_decided_is_decided_inside_the_lock_on_what_the_files_say_then(project):
    write(project, updates(ONE))
    seen = []

    def draft(now):
        seen.append([month.updates for month in now.register.months])
        return [updates(TWO)]

    proposal = propose(reader(project), draft)
    assert record(proposal) is proposal
    stale = propose(proposal.project, draft)
    assert record(stale) is not stale
    assert seen == [[(ONE,)], [(ONE,)], [(ONE, TWO)]]
    assert march(project).updates == (ONE, TWO, TWO)


def test_rulings_are_appended(project):
    first = a_decision("extend", TASK, on="2024-03-01", due="2024-11-30")
    second = a_decision("waive", TASK, on="2024-04-01")
    write(project, first)
    write(project, second)
    assert reader(project).loaded.register.decisions == (first, second)


@pytest.mark.parametrize("name", ["plan", f"plan/{YEAR}/updates/{AGENCY}"])
def test_nothing_is_written_through_a_link(project, tmp_path_factory, name):
    write(project, updates(ONE))
    proposal = propose(reader(project), lambda _: [updates(TWO)])
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "moved"
    (project / name).rename(elsewhere)
    (project / name).symlink_to(elsewhere)
    before = _all(elsewhere)

    with suppress(OSError):
        assert record(proposal).refused
    assert _all(elsewhere) == before


def test_the_permissions_of_a_file_stay(project):
    write(project, updates(ONE))
    (project / FILE).chmod(0o640)
    write(project, updates(TWO))
    assert (project / FILE).stat().st_mode & 0o777 == 0o640
