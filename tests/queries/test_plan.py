"""`plan`: the words of plans of every shape, and nothing in the place of words they lack."""

import json

import pytest

from any_plan import instead


@pytest.fixture
def plan_of(de_an06, project, monkeypatch):
    """What `plan` says of one of the plans of other shapes."""

    def said(name, *options):
        instead(project, monkeypatch, name)
        ended = de_an06(*options)
        assert (ended.code, ended.err) == (0, "")
        return ended.out

    return said


def test_a_report_has_its_name_its_window_and_its_due_day(plan_of):
    periods = json.loads(plan_of("city", "plan", "--json"))["reporting"]["periods"]
    assert periods[2] == {
        "id": "dot-3",
        "name": "đợt 3",
        "from": "2026-08-15",
        "to": "2026-08-28",
        "due": "2026-08-31",
        "last_working_day": "2026-08-31",
    }


def test_a_due_day_that_is_a_day_off_has_the_working_day_before_it(plan_of):
    assert "2026-05\ttháng 5/2026\t01/05/2026 – 31/05/2026\t31/05/2026 (29/05/2026)\n" in plan_of(
        "commune", "plan"
    )


def test_all_who_owe_a_report_are_named_by_id(plan_of):
    owed = json.loads(plan_of("city", "plan", "--json"))["reporting"]["agencies"]
    assert len(owed) == 133
    assert owed[0] == "so-khcn"


def test_only_the_named_ones_owe_a_report_where_the_plan_names_some(plan_of):
    out = plan_of("commune", "plan")
    assert "Đơn vị báo cáo: 5 đơn vị: Các đơn vị của xã" in out


def test_a_duty_comes_down_to_the_bodies_of_the_first_day(plan_of):
    (duty,) = json.loads(plan_of("programme", "plan", "--json"))["duties"]
    assert duty["agencies"] == ["cac-bo"]
    assert duty["agency_names"] == ["Các bộ"]
    assert "bo-noi-tri" not in duty["assignees"]
    assert {"bo-so", "bo-khoa-hoc"} <= set(duty["assignees"])


def test_what_a_plan_lacks_has_no_heading(plan_of):
    out = plan_of("commune", "plan")
    for heading in ("CĂN CỨ", "MỤC ĐÍCH", "TỔ CHỨC", "LỜI KẾT", "NƠI NHẬN", "Kính gửi", "Người ký"):
        assert heading not in out
    assert "DANH MỤC\n" in out


def test_a_task_with_steps_is_one_task_of_its_group(plan_of):
    groups = json.loads(plan_of("city", "plan", "--json"))["groups"]
    assert [group["tasks"] for group in groups] == [2, 3]


def test_to_whom_the_consolidated_report_goes_is_told(plan_of):
    out = plan_of("city", "--lang", "en", "plan")
    assert "To: Ban Chỉ đạo chuyển đổi số của Chính phủ" in out
    assert "No. 77/KH-UBND of 14/07/2026" in out
