"""The reading commands, on a copy of the real plan without updates, as of 20 June 2024."""

import csv
import io
import json
import unicodedata

import pytest

from conftest import ROOT
from de_an06.cli.commands import COMMANDS

GOLDEN = ROOT / "tests/golden"
TASKS, STATUS, AGENCIES = (
    json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    for name in ("tasks", "status", "agencies")
)
"""Answers as a person has read them: their keys are the promised ones."""
ROW_KEYS = list(STATUS["assignments"][0])


def test_tasks_json_has_56_tasks_in_the_promised_form(de_an06):
    tasks = json.loads(de_an06("tasks", "--json").out)
    assert len(tasks) == 56
    assert [list(task) for task in tasks] == [list(TASKS[0])] * 56
    assert [task["id"] for task in tasks[-3:]] == ["II.7.a", "II.7.b", "II.8"]
    (task,) = [task for task in tasks if task["id"] == "II.2.dd"]
    assert task["ref"] == "II.2.đ"
    assert task["leads"] == ["so-bn-dp"]
    assert len(task["assignees"]) == 30
    assert task["deadlines"] == [{"date": "2024-04-30", "text": "Trong tháng 4 năm 2024"}]
    assert task["lead_mode"] == "each"


def test_status_json_has_the_promised_keys(de_an06):
    found = json.loads(de_an06("status", "--json").out)
    assert list(found) == list(STATUS)
    assert (found["plan"], found["as_of"], found["set_aside"]) == ("2024", "2024-06-20", [])
    assert {tuple(row) for row in found["assignments"]} == {tuple(ROW_KEYS)}
    assert [list(report) for report in found["reports"][:1]] == [
        ["agency", "period", "due", "state", "submitted_on"]
    ]
    assert sum(found["totals"].values()) == 56 == len(found["tasks"])
    assert sum(found["assignment_totals"].values()) == 769 == len(found["assignments"])
    assert len(found["reports"]) == 30 * 18
    assert len(found["targets"]) == 14


def test_agencies_json_lists_agencies_then_groups(de_an06):
    found = json.loads(de_an06("agencies", "--json").out)
    assert {tuple(entry) for entry in found} == {tuple(AGENCIES[0])}
    groups = {entry["id"]: entry for entry in found if entry["kind"] == "group"}
    assert len(groups["so-bn-dp"]["members"]) == 30
    assert groups["ubnd-xa"]["members"] == []


def test_the_csv_has_a_row_an_assignment(de_an06):
    rows = list(csv.DictReader(io.StringIO(de_an06("status", "--csv").out)))
    assert list(rows[0]) == [*ROW_KEYS, "title", "agency_name", "held_by_name"]
    assert len(rows) == 769


def test_an_empty_plan_says_so(de_an06):
    assert "Chưa có cập nhật nào của các cơ quan" in de_an06("status").out


def test_a_plan_whose_year_is_over_is_shown_on_the_day_after(de_an06, monkeypatch):
    monkeypatch.setenv("DE_AN06_TODAY", "2026-11-23")
    out = de_an06("status").out
    assert "01/01/2025" in out
    assert "de-an06 status --as-of 2024-06-30" in out


@pytest.mark.parametrize("form", ["2024-06-30", "30/6/2024", "30/06/2024", "30/6", "2024-6-30"])
def test_a_day_can_be_written_in_both_ways(de_an06, form):
    assert json.loads(de_an06("status", "--as-of", form, "--json").out)["as_of"] == "2024-06-30"


@pytest.mark.parametrize("form", ["2024-02-30", "31/6/2024", "30/6/24", "20240630"])
def test_what_is_no_day_is_refused(de_an06, form):
    ended = de_an06("status", "--as-of", form)
    assert (ended.code, ended.out) == (2, "")
    assert "không phải là ngày" in ended.err


@pytest.mark.parametrize("words", [("định", "danh"), ("dinh", "danh"), ("ĐỊNH", "DANH")])
def test_tasks_are_found_without_diacritics_in_any_unicode_form(de_an06, words):
    plain = de_an06("tasks", *words).out
    assert "II.2.i" in plain
    assert plain == de_an06("tasks", *(unicodedata.normalize("NFD", w) for w in words)).out
    assert plain == de_an06("tasks", "dinh", "danh").out


def test_a_search_without_hits_is_fine(de_an06):
    ended = de_an06("tasks", "xyzzy")
    assert ended.code == 0
    assert "Không có nhiệm vụ nào" in ended.out


@pytest.mark.parametrize(
    ("args", "near"),
    [
        (("show", "II.2.z"), "II.2."),
        (("agency", "so-ttt"), "so-tttt"),
        (("status", "so-ttt"), "so-tttt"),
        (("status", "--state", "overdu"), "overdue"),
        (("statu",), "status"),
        (("status", "--jso"), "--json"),
    ],
)
def test_what_does_not_exist_exits_2_with_the_nearest_names(de_an06, args, near):
    ended = de_an06(*args)
    assert (ended.code, ended.out) == (2, "")
    assert near in ended.err


def test_an_ambiguous_name_lists_the_candidates(de_an06):
    ended = de_an06("agency", "so kh")
    assert ended.code == 2
    assert "so-khdt (Sở Kế hoạch và Đầu tư)" in ended.err
    assert "so-khcn" in ended.err


def test_status_of_a_group_of_tasks_keeps_its_tasks_and_no_reports(de_an06):
    found = json.loads(de_an06("status", "II.7", "--json").out)
    assert [task["task"] for task in found["tasks"]] == ["II.7.a", "II.7.b"]
    assert found["reports"] == []


def test_where_a_task_and_a_group_have_one_id_the_task_is_meant(de_an06):
    found = json.loads(de_an06("status", "II.8", "--json").out)
    assert [task["task"] for task in found["tasks"]] == ["II.8"]


def test_the_reporting_agency_sees_what_it_reports_for(de_an06):
    found = json.loads(de_an06("status", "ca-tinh", "--json").out)
    assert ("II.4.b", "bo-cong-an") in {(r["task"], r["agency"]) for r in found["assignments"]}


def test_fail_on_a_state_exits_1_only_when_a_row_shown_is_in_it(de_an06):
    assert de_an06("status", "--fail-on", "overdue").code == 1
    assert de_an06("status", "so-ngv", "--state", "stale", "--fail-on", "overdue").code == 0


def test_the_matrix_has_a_line_a_task(de_an06):
    out = de_an06("status", "--matrix").out
    assert sum(line.startswith("II.") for line in out.splitlines()) == 56
    assert "01 Văn phòng Ủy ban nhân dân tỉnh (vp-ubnd-tinh)" in out


def test_english_can_be_asked_for(de_an06, monkeypatch):
    assert "TOTALS: 56 tasks" in de_an06("--lang", "en", "status").out
    monkeypatch.setenv("DE_AN06_LANG", "en")
    assert "TOTALS: 56 tasks" in de_an06("status").out


def test_due_shows_the_last_working_day_where_the_due_day_is_off(de_an06):
    out = de_an06("due", "--days", "0", "--as-of", "2024-02-15").out
    assert "ngày làm việc cuối 07/02/2024" in out


def test_show_has_the_official_words_and_the_notes(de_an06):
    out = de_an06("show", "2.đ").out
    assert "toàn tình" in out
    assert "«toàn tình» → «toàn trình»" in out
    assert "Sở Ngoại vụ" in out


def test_same_files_and_same_day_give_the_same_bytes(de_an06):
    for args in (("status",), ("status", "--json"), ("show", "II.2.q"), ("agency", "ca-tinh")):
        assert de_an06(*args).out == de_an06(*args).out


def test_reading_commands_write_nothing(de_an06, project):
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    for args in (
        ("status",),
        ("tasks",),
        ("show", "II.8"),
        ("agencies",),
        ("agency", "so-tc"),
        ("due",),
        ("validate",),
        ("obstacles",),
        ("log",),
    ):
        de_an06(*args)
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_without_a_project_the_exit_code_is_3(de_an06, tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("nowhere"))
    ended = de_an06("status")
    assert ended.code == 3
    assert "plan/agencies.yaml" in ended.err


def test_a_plan_that_does_not_exist_exits_2_with_those_that_do(de_an06):
    ended = de_an06("--plan", "2023", "status")
    assert ended.code == 2
    assert "2024" in ended.err


def test_the_project_is_found_from_a_folder_within_it(de_an06, project, monkeypatch):
    monkeypatch.chdir(project / "plan" / "2024" / "tasks")
    assert de_an06("status").code == 0
    monkeypatch.chdir("/")
    assert de_an06("-C", str(project), "status").code == 0


def test_help_is_vietnamese_and_names_every_command(de_an06):
    out = de_an06("--help").out
    assert "Cách dùng: de-an06" in out
    assert all(f"\n  {name.split()[0]} " in out for name in COMMANDS)
    assert "Usage" not in de_an06("status", "--help").out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("form",), "thiếu lệnh; chọn một trong: export, import"),
        (("form", "exprt"), "không có lệnh «exprt»; ý bạn là: export"),
        (("--lang", "en", "hooks"), "a command is missing: one of install, merge"),
    ],
)
def test_a_group_names_its_commands_where_none_was_meant(de_an06, args, told):
    ended = de_an06(*args)
    assert ended.code == 2
    assert told in ended.err


def test_silence_works_with_the_other_filters_in_every_form(de_an06):
    words = ("status", "so-yt", "--state", "overdue", "--silent-for", "60")
    rows = json.loads(de_an06(*words, "--json").out)["assignments"]
    assert rows
    assert {(row["agency"], row["state"]) for row in rows} == {("so-yt", "overdue")}
    table = csv.DictReader(io.StringIO(de_an06(*words, "--csv").out))
    assert [row["task"] for row in table] == [row["task"] for row in rows]
    shown = de_an06(*words)
    assert (shown.code, shown.out.count(" ngày\n")) == (0, len(rows))
    assert json.loads(de_an06("status", "--silent-for", "172", "--json").out)["assignments"] == []


def test_silence_is_told_task_by_task_with_names_and_since_when(de_an06):
    rows = json.loads(de_an06("status", "--silent-for", "60", "--json").out)["assignments"]
    out = de_an06("status", "--silent-for", "60").out
    assert f"{len(rows)} việc còn mở ở " in out
    headings = [text for text in out.splitlines() if "  " in text]
    assert len(headings) == len({row["task"] for row in rows})
    silent = next(row for row in rows if row["agency"] == "so-tttt" and not row["last_update"])
    assert f"{silent['task']}\tSở TT&TT\tso-tttt\t" in out.replace("II.2.đ", "II.2.dd")
    assert out.count("\tchưa lần nào\t") == len(rows)


def test_duties_gone_silent_say_since_when(de_an06, project):
    folder = project / "plan/2024/updates/so-yt"
    folder.mkdir(parents=True)
    (folder / "2024-02.yaml").write_text(
        "agency: so-yt\nperiod: 2024-02\nupdates:\n"
        "  - {task: II.8, on: 2024-02-05, status: in_progress}\n",
        encoding="utf-8",
    )
    out = de_an06("status", "--state", "stale", "II.8").out
    assert "\tso-yt\t·\t? im lặng từ 05/02/2024\t" in out
    assert "\tso-tp\t·\t? chưa cập nhật lần nào\t" in out
    assert "\tim từ 05/02/2024\t" in de_an06("status", "--silent-for", "60", "II.8").out


def test_on_the_day_itself_the_reports_that_are_due_come_first(de_an06):
    for day, comes_first in (("2024-06-13", False), ("2024-06-14", True), ("2024-06-15", False)):
        out = de_an06("due", "--days", "14", "--as-of", day).out
        assert (out.index("BÁO CÁO ĐỊNH KỲ") < out.index("QUÁ HẠN VÀ ĐẾN HẠN")) is comes_first


def test_the_totals_say_from_which_day_silence_is_counted(de_an06):
    """docs/design.md, "Fresh": from the first day of the period that closed last."""
    for day, since in (("2024-06-14", "15/04/2024"), ("2024-06-15", "15/05/2024")):
        out = de_an06("status", "--as-of", day).out
        (silent,) = (text for text in out.splitlines() if text.startswith("? Thường xuyên, chưa"))
        assert silent.endswith(f"\t(từ {since})")
