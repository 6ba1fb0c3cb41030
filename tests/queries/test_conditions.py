"""`conditions`: which are met by what ruling, and who waits for what, in plans of every shape."""

import json

from any_plan import instead

CITY = "plan/100-ngay"
PROGRAMME = "plan/chuong-trinh"
REAL = "plan/2024"


def add(path, text):
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, encoding="utf-8")


def of(de_an06, *words):
    """The conditions by their ids."""
    ended = de_an06("conditions", *words, "--json")
    assert (ended.code, ended.err) == (0, "")
    return {each["condition"]["id"]: each for each in json.loads(ended.out)["conditions"]}


def test_every_condition_of_the_plan_is_there_with_the_tasks_that_wait(de_an06):
    found = of(de_an06)
    assert len(found) == 9
    assert [task["task"] for task in found["tandtc-guidance"]["tasks"]] == [
        "II.2.b",
        "II.2.c",
        "II.5.d",
        "II.5.dd",
    ]
    assert found["tandtc-guidance"]["met_on"] is None
    assert found["bca-btc-guidance"]["condition"]["from"] == ["bo-cong-an", "btc"]


def test_a_task_with_a_day_of_its_own_does_not_wait(de_an06):
    out = de_an06("conditions").out
    of_law = out[out.index("tw-legal-roadmap") :]
    assert "… chưa có: 0 việc chờ\n    II.6.c" in of_law


def test_a_ruling_on_one_task_meets_its_condition_for_that_task_alone(de_an06, project):
    add(
        project / REAL / "decisions.yaml",
        "decisions:\n"
        "  - {on: 2024-03-01, kind: condition_met, task: II.2.b, due: 2024-09-30, document: 8/T}\n",
    )
    found = of(de_an06)["tandtc-guidance"]
    assert found["met_on"] is None
    assert [task["unmet_for"] for task in found["tasks"][:2]] == [[], ["tand-tinh", "so-tttt"]]
    out = de_an06("conditions").out
    assert "✓ đã có từ 01/03/2024 riêng cho II.2.b, hạn 30/09/2024 (ý kiến chỉ đạo" in out
    assert "2024-03-01.1, văn bản 8/T)" in out
    assert "… chưa có: 6 việc chờ" in out


def test_a_ruling_for_one_lead_leaves_the_others_waiting(de_an06, project):
    add(
        project / REAL / "decisions.yaml",
        "decisions:\n"
        "  - {on: 2024-03-05, kind: condition_met, task: II.6.d, agency: so-nv, note: Đã giao.}\n",
    )
    (task,) = of(de_an06)["tw-projects-roadmap"]["tasks"]
    assert len(task["unmet_for"]) == 29
    assert "so-nv" not in task["unmet_for"]
    out = de_an06("conditions").out
    assert "✓ đã có từ 05/03/2024 riêng cho II.6.d, Sở Nội vụ (ý kiến" in out
    assert "        Đã giao.\n" in out


def test_a_condition_is_met_when_each_of_its_tasks_has_a_ruling(de_an06, project):
    add(
        project / REAL / "decisions.yaml",
        "decisions:\n  - {on: 2024-03-01, kind: condition_met, task: II.2.h}\n",
    )
    assert "9 ĐIỀU KIỆN: 1 đã có, 8 chưa có" in de_an06("conditions").out


def test_what_was_revoked_or_comes_later_meets_nothing(de_an06, project):
    add(
        project / REAL / "decisions.yaml",
        "decisions:\n"
        "  - {on: 2024-03-01, kind: condition_met, condition: bca-roadmap}\n"
        "  - {on: 2024-04-01, kind: revoke, decision: 2024-03-01.1}\n",
    )
    met = {day: of(de_an06, "--as-of", day)["bca-roadmap"] for day in ("2024-02-29", "2024-03-01")}
    assert [each["met_on"] for each in met.values()] == [None, "2024-03-01"]
    assert of(de_an06)["bca-roadmap"]["rulings"] == []


def test_a_deadline_that_is_counted_from_a_condition_starts_on_the_day_that_it_is_met(
    de_an06, project, monkeypatch
):
    instead(project, monkeypatch, "city")
    (before,) = of(de_an06, "--as-of", "2026-08-19")["nghi-quyet-phi"]["tasks"]
    (after,) = of(de_an06)["nghi-quyet-phi"]["tasks"]
    assert [before[key] for key in ("state", "days", "working")] == ["waiting", 20, False]
    assert len(before["unmet_for"]) == len(before["assignments"]) == 127
    assert {row["due"] for row in after["assignments"]} == {"2026-09-09"}
    out = de_an06("conditions").out
    assert "✓ đã có từ 20/08/2026 (ý kiến chỉ đạo 2026-08-20.1, văn bản 15/NQ-HĐND)" in out
    assert "thời hạn: 20 ngày kể từ khi có điều kiện này" in out


def test_a_step_that_waits_names_the_task_that_it_is_of(de_an06, project, monkeypatch):
    city = instead(project, monkeypatch, "city")
    add(city / CITY / "tasks/1.1.b.yaml", "condition: nghi-quyet-phi\n")
    tasks = of(de_an06, "--as-of", "2026-08-01")["nghi-quyet-phi"]["tasks"]
    assert [task["task"] for task in tasks] == ["1.1.b", "2.2"]
    out = de_an06("--lang", "en", "conditions").out
    assert "    1.1.b  Đưa dữ liệu của sở vào kho\n        A step of 1.1  Kho dữ liệu" in out


def test_who_holds_an_assignment_on_the_day_waits_in_the_place_of_its_lead(
    de_an06, project, monkeypatch
):
    programme = instead(project, monkeypatch, "programme")
    plan = programme / PROGRAMME
    add(plan / "plan.yaml", "conditions: [{id: khung, kind: roadmap, text: theo khung chung}]\n")
    add(plan / "tasks/I.1.yaml", "condition: khung\n")
    assert "1 đơn vị: Bộ Số hóa\n" in de_an06("conditions", "--as-of", "2025-02-28").out
    after = de_an06("conditions", "--as-of", "2025-03-01").out
    assert "1 đơn vị: Bộ Khoa học (trước đây: Bộ Số hóa)\n" in after


def test_a_plan_without_conditions_says_so(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "programme")
    assert de_an06("conditions").out.endswith("Kế hoạch không có điều kiện nào.\n")
