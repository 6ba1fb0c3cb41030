"""Several plans side by side, as people meet them at the command line."""

import json
import shutil

import pytest

from hundred_days import FILES, FOLDER, ID, PLAN, month, write_both

YEAR_PLAN = "plan/2024/plan.yaml"


@pytest.fixture
def project(tmp_path):
    return write_both(tmp_path)


@pytest.fixture
def on(monkeypatch, de_an06):
    """Runs a command on a day."""

    def command(day, *words):
        monkeypatch.setenv("DE_AN06_TODAY", day)
        return de_an06(*words)

    return command


def asked(ended):
    assert ended.code == 0, ended.err
    return json.loads(ended.out)


# Which plan is meant


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-03-10", []),
        ("2024-03-11", []),
        ("2023-06-01", []),
        ("2024-03-11", ["--plan", "2024"]),
        ("2024-03-10", ["--plan", ID]),
    ],
)
def test_a_shell_is_told_the_ids_of_the_plan_that_is_meant(on, day, words):
    def told(*line):
        return [each.split("\t")[0] for each in on(day, "__complete", *line).out.splitlines()]

    tasks = asked(on(day, *words, "tasks", "--json"))
    assert told(*words, "show", "") == sorted(task["id"] for task in tasks)
    assert told("--plan", "") == [ID, "2024"]


def test_a_shell_is_told_all_ids_where_it_is_hidden_which_plan_is_meant(on, project):
    (project / FOLDER / "plan.yaml").write_text(PLAN.replace("from: ", "from: # "))
    assert "A.1\t" in on("2024-04-02", "__complete", "show", "").out


@pytest.mark.parametrize(
    ("day", "plan"),
    [
        ("2023-06-01", "2024"),  # none has begun: the first of all
        ("2024-03-10", "2024"),
        ("2024-03-11", ID),
        ("2025-01-01", ID),  # both are over: the one that began last
    ],
)
def test_the_plan_that_began_last_is_meant(on, day, plan):
    assert asked(on(day, "status", "--json", "--as-of", "2024-06-01"))["plan"] == plan


def test_of_plans_that_begin_on_one_day_the_last_by_its_id_is_meant(on, project):
    text = PLAN.replace("from: 2024-03-11", "from: 2024-01-01")
    (project / FOLDER / "plan.yaml").write_text(text)
    assert asked(on("2024-04-02", "status", "--json"))["plan"] == "2024"
    shutil.copytree(project / FOLDER, project / "plan/2024-x")
    assert asked(on("2024-04-02", "status", "--json"))["plan"] == "2024-x"


def test_a_plan_is_asked_for_by_its_id(on):
    found = asked(on("2024-04-02", "--plan", "2024", "status", "--json"))
    assert (found["plan"], found["simulated"]) == ("2024", False)
    ended = on("2024-04-02", "--plan", "2025", "status")
    assert ended.code == 2
    assert "đang có: 100-ngay, 2024" in ended.err


def test_a_folder_without_a_plan_is_none(on, project):
    (project / "plan/zz").mkdir()
    assert asked(on("2024-04-02", "status", "--json"))["plan"] == ID
    assert on("2024-04-02", "--plan", "zz", "status").code == 2
    assert "plan/zz/plan.yaml:1:1: error" in on("2024-04-02", "validate").out


def test_what_hides_which_plan_is_meant_asks_for_it(on, project):
    (project / FOLDER / "plan.yaml").write_text(PLAN.replace("from: 2024-03-11", "from: 11/3/2024"))
    ended = on("2024-04-02", "status")
    assert ended.code == 1
    assert "--plan" in ended.err
    assert f"{FOLDER}/plan.yaml" in ended.err
    assert asked(on("2024-04-02", "--plan", "2024", "status", "--json"))["plan"] == "2024"
    assert f"{FOLDER}/plan.yaml:1:7: error S206" in on("2024-04-02", "validate").out


def test_what_is_wrong_in_one_plan_stops_that_one_alone(on, project):
    task = project / FOLDER / "tasks/A.1.yaml"
    task.write_text(task.read_text().replace("group: A", "group: B"))
    assert on("2024-04-02", "status").code == 1
    assert on("2024-04-02", "--plan", "2024", "status", "--json").code == 0
    ended = on("2024-04-02", "validate")
    assert (ended.code, f"{FOLDER}/tasks/A.1.yaml:3" in ended.out) == (1, True)
    assert on("2024-04-02", "--plan", "2024", "validate").code == 0


def test_a_folder_that_does_not_exist_is_no_project_also_inside_one(de_an06, project):
    for place in ("plan/2025", "khong-co", "plan/agencies.yaml"):
        ended = de_an06("-C", str(project / place), "status")
        assert ended.code == 3, place


# Its days


def test_once_a_plan_is_over_it_is_looked_at_on_the_day_after(on, project):
    found = asked(on("2024-06-18", "status", "--json"))
    assert found["as_of"] == "2024-06-18"
    found = asked(on("2024-06-19", "status", "--json"))
    assert (found["as_of"], {row["state"] for row in found["assignments"]}) == (
        "2024-06-19",
        {"overdue"},
    )
    late = {f"{FOLDER}/updates/so-tc/2024-07.yaml": month("so-tc", "2024-07", "2024-07-10")}
    write_both(project, late)
    assert asked(on("2024-09-01", "status", "--json"))["as_of"] == "2024-07-10"
    assert "Kế hoạch đã kết thúc" in on("2024-09-01", "status").out


def test_a_plan_of_several_years_is_looked_at_today_until_its_last_day(on, project):
    (project / FOLDER / "plan.yaml").write_text(PLAN.replace("to: 2024-06-18", "to: 2027-12-31", 1))
    assert asked(on("2027-12-31", "status", "--json"))["as_of"] == "2027-12-31"
    assert asked(on("2028-05-01", "status", "--json"))["as_of"] == "2028-01-01"


def test_a_screen_names_a_plan_by_its_days(on):
    assert "Cao điểm 100 ngày · 11/03/2024 – 18/06/2024" in on("2024-04-02", "status").out


# Writing in it


def test_an_update_goes_into_the_file_of_its_writing_period(on, project):
    words = ("update", "so-tc", "A.1", "--status", "in_progress", "--yes")
    for today, day, period in [
        ("2024-04-02", "2024-04-02", "dot-2"),
        ("2024-04-02", "2024-03-24", "dot-1"),
        ("2024-05-02", "2024-05-02", "ca-dot"),
        ("2024-06-25", "2024-06-25", "2024-06"),
    ]:
        ended = on(today, *words, "--on", day)
        assert ended.code == 0, ended.err
        file = project / f"{FOLDER}/updates/so-tc/{period}.yaml"
        assert f"period: {period}\n" in file.read_text(encoding="utf-8")
        file.unlink()
    # The first writing period, that of the plan's first day, begins with it.
    assert on("2024-04-02", *words, "--on", "2024-03-10").code == 2


def test_each_plan_has_its_own_files(on, project):
    ended = on(
        "2024-04-02", "--plan", "2024", "update", "so-tc", "II.2.d", "--status", "in_progress",
        "--yes",
    )  # fmt: skip
    assert ended.code == 0, ended.err
    assert (project / "plan/2024/updates/so-tc/2024-04.yaml").exists()
    assert not (project / FOLDER / "updates").exists()


def test_a_report_that_was_sent_answers_its_period_and_is_late_after_its_due_day(on, project):
    files = {
        f"{FOLDER}/updates/so-tc/dot-1.yaml": month("so-tc", "dot-1", "2024-03-20"),
        f"{FOLDER}/updates/so-tc/dot-2.yaml": month("so-tc", "dot-2", "2024-04-01"),
    }
    write_both(project, files)
    assert on("2024-03-25", "submit", "so-tc", "dot-1", "--yes").code == 0
    assert on("2024-04-09", "submit", "so-tc", "Đợt 2", "--yes").code == 0
    assert on("2024-04-09", "submit", "so-tc", "dot-9", "--yes").code == 2
    found = asked(on("2024-04-10", "status", "--json"))
    states = {
        (report["agency"], report["period"]): (report["due"], report["state"])
        for report in found["reports"]
    }
    assert states == {
        ("so-tttt", "dot-1"): ("2024-03-24", "missing"),
        ("so-tc", "dot-1"): ("2024-03-24", "late"),
        ("so-tttt", "dot-2"): ("2024-04-09", "missing"),
        ("so-tc", "dot-2"): ("2024-04-09", "on_time"),
        ("so-tttt", "dot-3"): ("2024-04-21", "upcoming"),
        ("so-tc", "dot-3"): ("2024-04-21", "upcoming"),
        ("so-tttt", "ca-dot"): ("2024-06-18", "upcoming"),
        ("so-tc", "ca-dot"): ("2024-06-18", "upcoming"),
    }


def test_a_period_is_closed_once_its_window_and_its_due_day_are_over(on, project):
    write_both(project, {f"{FOLDER}/updates/so-tc/dot-2.yaml": month("so-tc", "dot-2")})
    ended = on("2024-04-09", "decide", "close", "dot-2")
    assert (ended.code, "L374" in ended.err) == (1, True)
    assert on("2024-04-10", "decide", "close", "dot-2", "--yes").code == 0
    text = (project / FOLDER / "decisions.yaml").read_text(encoding="utf-8")
    assert f"{FOLDER}/updates/so-tc/dot-2.yaml" in text
    ended = on("2024-04-10", "update", "so-tc", "A.1", "--status", "in_progress",
               "--on", "2024-04-05", "--yes")  # fmt: skip
    assert ended.code == 0, ended.err
    assert (project / FOLDER / "updates/so-tc/dot-3.yaml").exists()


# Reports and forms


def test_a_report_names_a_period_by_its_name_and_its_window_by_its_days(on, project):
    sent = month("so-tc", "dot-2", "2024-04-05", sent="2024-04-09")
    write_both(project, {f"{FOLDER}/updates/so-tc/dot-2.yaml": sent})
    ended = on("2024-04-10", "report", "consolidated", "dot-2", "--full", "-o", "bao-cao.md")
    assert ended.code == 0, ended.err
    text = (project / "bao-cao.md").read_text(encoding="utf-8")
    assert "đợt 2" in text
    assert "từ ngày 25 tháng 3 năm 2024 đến ngày 07 tháng 4 năm 2024" in text
    assert "hạn cuối là ngày 09 tháng 4 năm 2024" in text
    assert "Gửi đúng hạn: 01" in text
    assert "So với kỳ trước (đợt 1)" in text
    assert "Từ nay đến ngày 21 tháng 4 năm 2024" in text
    assert on("2024-04-10", "report", "consolidated", "dot-9").code == 2


def test_a_form_names_its_plan_and_goes_back_into_it(on, project):
    ended = on("2024-04-02", "form", "export", "--agency", "so-tc", "--period", "dot-2")
    assert ended.code == 0, ended.err
    # By now another plan is the default.
    later = project / "plan/2024-x"
    shutil.copytree(project / FOLDER, later)
    plan = later / "plan.yaml"
    plan.write_text(plan.read_text().replace("from: 2024-03-11", "from: 2024-04-01", 1))
    [form] = project.glob("*.xlsx")
    ended = on("2024-04-03", "form", "import", str(form), "--yes")
    assert ended.code == 0, ended.err
    ended = on("2024-04-03", "--plan", "2024", "form", "import", str(form), "--yes")
    assert ended.code == 1
    assert f"phiếu của kế hoạch {ID}, không phải 2024" in ended.err


# Who may change what


def test_the_owners_file_gives_each_plan_to_its_own_secretariat(de_an06):
    ended = de_an06("codeowners", "-o", "-")
    assert ended.code == 0, ended.err
    rules = [line.split() for line in ended.out.splitlines() if not line.startswith("#")]
    both = {"@thu-ky", "@can-bo-tttt"}
    assert {pattern: set(owners) for pattern, *owners in rules} == {
        "*": both,
        "/plan/100-ngay/": {"@can-bo-tttt"},
        "/plan/2024/": {"@thu-ky"},
        "/plan/100-ngay/updates/ca-tinh/": both,
        "/plan/2024/updates/ca-tinh/": {"@thu-ky"},
        "/plan/100-ngay/updates/so-tttt/": {"@can-bo-tttt"},
        "/plan/2024/updates/so-tttt/": both,
    }


def test_validate_counts_the_tasks_of_all_plans(on):
    ended = on("2024-04-02", "validate")
    assert ended.code == 0, ended.out
    assert "6 nhiệm vụ" in ended.out
    assert len(FILES) == 2
