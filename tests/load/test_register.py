"""docs/design.md, "Reading": what is set aside, what stops the state, what is told once."""

import pytest

from de_an06.load.folder import read_folder
from de_an06.load.layout import Files
from de_an06.load.register import load_register
from periods import a_period
from small_register import GOOD, MONTH, TODAY, UPDATE, files, good_files, load, load_month, names

TTTT = "plan/2024/updates/so-tttt/2024-03.yaml"
FEBRUARY = "plan/2024/updates/so-tttt/2024-02.yaml"
ROOTS = [
    "plan/agencies.yaml",
    "plan/calendar.yaml",
    "plan/2024/plan.yaml",
    "plan/2024/decisions.yaml",
    "plan/2024/tasks/II.2.d.yaml",
]


def test_a_good_project_is_one_register():
    register = load().register
    assert register.set_aside == ()
    assert [task.id for task in register.tasks] == [
        "II.1.a",
        "II.1.b",
        "II.2.d",
        "II.2.dd",
        "II.2.q",
    ]
    assert [(month.agency, str(month.period)) for month in register.months] == [
        ("ca-tinh", "2024-04"),
        ("so-tttt", "2024-02"),
        ("so-tttt", "2024-03"),
        ("so-tc", "2024-03"),
        ("ubnd-h-dak-ha", "2024-03"),
    ]
    assert len(register.decisions) == 6


def test_tasks_stand_in_the_order_of_groups_then_of_printed_letters():
    task = good_files()["plan/2024/tasks/II.2.d.yaml"].decode()
    changes = {}
    for id, ref in [("II.2.e", "II.2.e"), ("II.2.d2", "II.2.d"), ("II.2.10", "II.2.10")]:
        text = task.replace("II.2.d.1", f"{id}.1").replace("id: II.2.d\n", f"id: {id}\n")
        changes[f"plan/2024/tasks/{id}.yaml"] = text.replace("ref: II.2.d\n", f"ref: {ref}\n")
    ids = [task.id for task in load(changes).register.tasks if task.group == "II.2"]
    assert ids == ["II.2.10", "II.2.d", "II.2.d2", "II.2.dd", "II.2.e", "II.2.q"]


@pytest.mark.parametrize("text", ["agency: [", "a: b\n", "", "agency: so-tc\nperiod: 2024-04\n"])
def test_a_month_that_is_wrong_is_set_aside_whole_and_the_rest_goes_on(text):
    loaded = load_month(text)
    assert loaded.register.set_aside == (MONTH,)
    assert all(month.agency != "so-tc" for month in loaded.register.months)
    assert len(loaded.register.months) == 4
    assert {finding.span.file for finding in loaded.findings} == {MONTH}


def test_a_month_with_a_warning_alone_is_kept():
    loaded = load_month(UPDATE + "    percent: 100\n")
    assert names(loaded) == ["contradiction"]
    assert loaded.register.set_aside == ()


@pytest.mark.parametrize("path", ROOTS)
@pytest.mark.parametrize("text", ["a: [", "zzz: 1\n", ""])
def test_what_all_rests_on_leaves_no_register_when_it_is_wrong_and_is_told_alone(path, text):
    loaded = load({path: text})
    assert loaded.register is None
    assert {finding.span.file for finding in loaded.findings} == {path}


@pytest.mark.parametrize(
    "path", ["plan/agencies.yaml", "plan/calendar.yaml", "plan/2024/plan.yaml"]
)
def test_what_all_rests_on_is_told_by_its_path_when_it_is_missing(path):
    loaded = load({path: None})
    assert loaded.register is None
    assert [(f.rule.name, f.span.file) for f in loaded.findings] == [("missing-file", path)]


def test_a_plan_without_tasks_is_told_once_and_never_counts_as_no_tasks():
    tasks = [path for path in good_files() if "/tasks/" in path]
    loaded = load(dict.fromkeys(tasks))
    assert loaded.register is None
    assert [(f.rule.name, f.span.file) for f in loaded.findings] == [
        ("missing-file", "plan/2024/tasks")
    ]


def test_rulings_and_months_may_be_absent():
    absent = [path for path in good_files() if "/updates/" in path or "decisions" in path]
    loaded = load(dict.fromkeys(absent))
    assert loaded.findings == ()
    assert (loaded.register.months, loaded.register.decisions) == ((), ())


def test_months_are_checked_also_when_no_state_can_be_computed():
    loaded = load({"plan/calendar.yaml": "x: y\n", MONTH: UPDATE.replace("II.2.d", "II.2.z")})
    assert names(loaded) == ["unknown-task", "unknown-key"]


def test_a_task_whose_file_is_wrong_is_no_unknown_task_elsewhere():
    assert names(load({"plan/2024/tasks/II.2.d.yaml": "a: [1"})) == ["unclosed-bracket"]


def test_a_task_that_names_an_unknown_agency_is_not_told_again_of_its_updates():
    task = good_files()["plan/2024/tasks/II.2.d.yaml"].decode()
    loaded = load({"plan/2024/tasks/II.2.d.yaml": task.replace("[so-tc]", "[so-tcc]")})
    assert names(loaded) == ["unknown-agency"]


def test_a_registry_that_cannot_be_read_makes_no_agency_unknown():
    assert names(load({"plan/agencies.yaml": "agencies: 1\n"})) == ["not-a-list"]


def test_a_group_with_an_unknown_member_is_not_told_again_of_tasks_and_updates():
    text = good_files()["plan/agencies.yaml"].decode()
    loaded = load({"plan/agencies.yaml": text.replace("[so-tttt, so-tc]", "[so-ttt, so-tcc]")})
    assert names(loaded) == ["unknown-agency", "unknown-agency"]


def test_an_empty_registry_does_make_agencies_unknown():
    loaded = load({"plan/agencies.yaml": "agencies: []\n"})
    assert "unknown-agency" in names(loaded)


def test_a_broken_plan_makes_no_condition_and_no_group_unknown():
    found = load({"plan/2024/plan.yaml": "year: x\n"}).findings
    assert {finding.span.file for finding in found} == {"plan/2024/plan.yaml"}


def test_an_obstacle_in_a_month_that_is_set_aside_is_not_missed_by_a_later_one():
    february = good_files()[FEBRUARY].decode()
    linked = load({FEBRUARY: february.replace("II.1.a", "II.1.z")})
    unreadable = load({FEBRUARY: february + "a: [\n"})
    assert names(linked) == ["unknown-task"]
    assert names(unreadable) == ["unclosed-bracket"]
    for loaded in (linked, unreadable):
        assert loaded.register.set_aside == (FEBRUARY,)
        assert [str(m.period) for m in loaded.register.months if m.agency == "so-tttt"] == [
            "2024-03"
        ]


def test_a_sending_day_before_the_window_is_not_told_again_of_each_update():
    text = good_files()[TTTT].decode().replace("on: 2024-03-13", "on: 2023-03-13")
    assert names(load({TTTT: text})) == ["sent-too-early"]


def test_findings_are_sorted_by_path_line_and_column():
    loaded = load(
        {
            TTTT: good_files()[TTTT].decode().replace("status:", "statos:"),
            MONTH: UPDATE.replace("II.2.d", "x") + "    percent: 999\n",
            "plan/agencies.yaml": good_files()["plan/agencies.yaml"] + b"zzz: 1\n",
        }
    )
    places = [(f.span.file, f.span.line, f.span.column) for f in loaded.findings]
    assert places == sorted(places)
    assert len(places) >= 5


def said_by(loaded):
    return loaded.register, loaded.findings


def test_the_order_of_files_changes_nothing():
    backwards = Files(dict(reversed(files().contents.items())))
    assert said_by(load_register(backwards, "2024", TODAY)) == said_by(load())


def test_a_folder_and_memory_give_the_same_register():
    loaded = load_register(read_folder(GOOD, "2024"), "2024", TODAY)
    assert said_by(loaded) == said_by(load())


def test_another_year_in_the_same_files_is_left_alone():
    other = {f"plan/2025/tasks/{i}.yaml": "x: y\n" for i in range(3)}
    assert load(other).findings == ()


def test_a_duplicate_task_is_told_with_both_places():
    task = good_files()["plan/2024/tasks/II.2.d.yaml"].decode().replace("II.2.d.1", "II.2.d.2")
    [found] = load({"plan/2024/tasks/II.2.D.yaml": task}).findings
    assert found.rule.name == "duplicate-id"
    assert found.span.file == "plan/2024/tasks/II.2.D.yaml"
    assert found.facts["first"] == "plan/2024/tasks/II.2.d.yaml:1"


def test_a_task_under_another_name_is_told_once():
    task = good_files()["plan/2024/tasks/II.2.d.yaml"].decode().replace("II.2.d.1", "II.2.s.1")
    loaded = load({"plan/2024/tasks/II.2.s.yaml": task.replace("id: II.2.d\n", "id: II.2.t\n")})
    assert names(loaded) == ["name-disagrees", "foreign-target-id"]


def test_files_go_on_after_the_calendar_in_months():
    for period in ("2024-07", "2025-12", "2026-01", "2031-05"):
        path = f"plan/2024/updates/so-tc/{period}.yaml"
        assert load({path: f"agency: so-tc\nperiod: {period}\n"}).findings == ()


def test_a_quarter_whose_last_month_has_a_file_of_its_own_has_none():
    for period in ("2024-Q1", "2024-Q3", "2024", "dot-1"):
        path = f"plan/2024/updates/so-tc/{period}.yaml"
        found = load({path: f"agency: so-tc\nperiod: {period}\n"})
        assert names(found) == ["not-a-writing-period"], period


def test_the_first_file_is_that_of_the_calendars_first_month():
    first, before = "plan/2024/updates/so-tc/2024-01.yaml", "plan/2024/updates/so-tc/2023-12.yaml"
    assert load({first: "agency: so-tc\nperiod: 2024-01\n"}).findings == ()
    assert names(load({before: "agency: so-tc\nperiod: 2023-12\n"})) == ["outside-the-plan"]


def test_today_is_the_last_day_on_which_anything_has_happened():
    day = a_period("2024-03").last_day
    text = UPDATE.replace("2024-03-12", "2024-03-14")
    others = dict.fromkeys(path for path in good_files() if "/updates/" in path or "decis" in path)
    assert names(load({**others, MONTH: text}, today=day)) == []
    early = load({**others, MONTH: text}, today=day.replace(day=13))
    assert names(early) == ["in-the-future"]


def test_in_memory_nothing_is_said_of_the_evidence_files():
    evidence = f"[{{path: nowhere/x.pdf, sha256: {'0' * 64}}}]"
    assert load_month(f"{UPDATE}    evidence: {evidence}\n").findings == ()


def test_a_printed_form_of_five_thousand_digits_is_sorted_like_any_other():
    path = "plan/2024/tasks/II.2.d.yaml"
    text = good_files()[path].decode().replace("ref: II.2.d", "ref: " + "9" * 5000)
    assert load({path: text}).register is not None
