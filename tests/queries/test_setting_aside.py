"""What a command does about wrong files (docs/design.md, "Reading")."""

import json

from de_an06.load.layout import month_path

GOOD = (
    "agency: so-tc\nperiod: 2024-03\nupdates:\n  - {task: II.1.a, on: 2024-03-01, status: done}\n"
)
BAD = GOOD.replace("done", "dang lam")


def put(project, path, text):
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_wrong_month_is_set_aside_and_the_rest_goes_on(de_an06, project):
    put(project, "plan/2024/updates/so-tc/2024-03.yaml", GOOD)
    put(project, "plan/2024/updates/so-tp/2024-03.yaml", BAD.replace("so-tc", "so-tp"))
    ended = de_an06("status", "--json")
    found = json.loads(ended.out)
    assert ended.code == 1
    assert found["set_aside"] == ["plan/2024/updates/so-tp/2024-03.yaml"]
    assert "plan/2024/updates/so-tp/2024-03.yaml:4:44: error" in ended.err
    states = {(r["task"], r["agency"]): r["state"] for r in found["assignments"]}
    assert states["II.1.a", "so-tc"] == "done_late"
    assert states["II.1.a", "so-tp"] == "overdue"


def test_every_screen_says_how_many_were_left_out(de_an06, project):
    put(project, "plan/2024/updates/so-tc/2024-03.yaml", BAD)
    for args in (("status",), ("show", "II.1.a"), ("agency", "so-tc"), ("due",), ("tasks",)):
        assert "1 tệp cập nhật có lỗi" in de_an06(*args).out


def test_what_more_is_wrong_is_where_the_command_says(de_an06, project):
    put(project, "plan/2024/updates/so-tc/2024-03.yaml", BAD.replace("percent", "phan-tram") + BAD)
    assert "còn" in (told := de_an06("due").err)
    assert "de-an06 validate" in told
    assert "--format" not in told


def test_a_wrong_plan_computes_no_state(de_an06, project):
    task = project / "plan/2024/tasks/II.1.a.yaml"
    task.write_text(task.read_text(encoding="utf-8").replace("so-bn-dp", "so-bn-dpp"), "utf-8")
    ended = de_an06("status")
    assert (ended.code, ended.out) == (1, "")
    assert "so-bn-dp" in ended.err


def test_validate_tells_all_in_one_run_and_exits_1(de_an06, project):
    put(project, "plan/2024/updates/so-tc/2024-03.yaml", BAD)
    put(project, "plan/2024/updates/so-tc/2024-04.yml", GOOD)
    put(project, "plan/2024/updates/khong-co/2024-04.yaml", GOOD.replace("so-tc", "khong-co"))
    ended = de_an06("validate", "--format", "json", "--ignore", "L316")
    findings = json.loads(ended.out)
    assert ended.code == 1
    assert [list(finding) for finding in findings[:1]] == [
        ["file", "line", "column", "severity", "code", "message"]
    ]
    assert {finding["file"].rpartition("/")[0] for finding in findings} == {
        "plan/2024/updates/so-tc",
        "plan/2024/updates/khong-co",
    }


def test_validate_shows_the_line_and_a_caret(de_an06, project):
    put(project, "plan/2024/updates/so-tc/2024-03.yaml", BAD)
    lines = de_an06("validate").out.splitlines()
    assert lines[0].startswith("plan/2024/updates/so-tc/2024-03.yaml:4:44: error S")
    assert lines[1].index("dang lam") == lines[2].index("^^^^^^^^")


def test_strict_makes_warnings_count(de_an06, project):
    warned = GOOD.replace("done}", "done, percent: 40}")
    put(project, month_path(2024, "so-tc", "2024-03"), warned)
    assert de_an06("validate").code == 0
    assert de_an06("validate", "--strict").code == 1


def test_a_finding_is_told_in_the_language_that_was_asked_for(de_an06, project):
    put(project, "plan/2024/updates/so-tc/2024-03.yaml", BAD)
    assert "is not a choice here" in de_an06("--lang", "en", "validate").out


def test_what_was_read_is_counted_also_where_a_task_is_wrong(de_an06, project):
    task = project / "plan/2024/tasks/II.1.a.yaml"
    task.write_text(task.read_text(encoding="utf-8").replace("lead:", "led:", 1), "utf-8")
    ended = de_an06("validate")
    assert ended.code == 1
    assert "Đã đọc 55 nhiệm vụ, 51 cơ quan" in ended.out


def test_of_a_file_set_aside_a_screen_is_preceded_by_one_line(de_an06, project):
    put(project, "plan/2024/updates/so-tc/2024-03.yaml", BAD.replace("2024-03-01", "hôm qua"))
    (told, *more) = de_an06("status").err.splitlines()
    assert told.startswith("plan/2024/updates/so-tc/2024-03.yaml:4:")
    assert len(more) <= 1
