"""What `diff` says of two states of a project: every change is seen, and called what it is."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_decision, a_month, a_plan, a_register, a_task, an_agency, an_update
from de_an06.engine.known import known_on
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.plan import Calendar
from de_an06.queries.screens.diff import diff_screen
from de_an06.queries.views.comparison import compare
from de_an06.surface.page import Page
from de_an06.surface.screen import plain
from de_an06.words.say import Lang

AS_OF = date(2024, 6, 20)
OBSTACLE = {"kind": "funding", "text": "Thiếu kinh phí."}
RAISED = an_update(obstacles=(OBSTACLE,))
RESOLVED = an_update("2024-03-09", resolves=("2024-03-05.1",))
REST = "Chỉ thứ tự trong tệp hoặc danh sách tệp bị gác lại thay đổi."


def compared(before, after):
    return compare(known_on(before, AS_OF), known_on(after, AS_OF))


def summary(before, after):
    page = Page(after, Lang.VI, AS_OF)
    lines = plain(diff_screen(page, compared(before, after))).splitlines()
    return next(text for text in lines[1:] if not text.startswith("!"))


def with_updates(*updates, **more):
    return a_register(months=(a_month(*updates, period="2024-03", **more),))


def with_decisions(*decisions):
    return a_register(decisions=decisions)


def with_calendar(*days):
    base = a_register()
    calendar = Calendar(days_off=[{"on": day, "name": "Nghỉ"} for day in days])
    return replace(base, calendar=calendar)


EARLY, LATE = an_update("2024-03-05"), an_update("2024-03-07")
HALF, MOST = an_update(percent=50), an_update(percent=80)
OTHER = an_agency(name="Tên khác")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (a_register(), a_register(), "Không có gì thay đổi."),
        (a_register(plan=a_plan(name="A")), a_register(plan=a_plan(name="B")), "plan.yaml"),
        (a_register(), a_register(agencies=(OTHER,)), "agencies.yaml"),
        (with_calendar(), with_calendar("2024-04-30"), "calendar.yaml"),
        (a_register(), a_register(a_task(title="Khác")), "1 nhiệm vụ thêm, bỏ hoặc sửa"),
        (with_updates(HALF), with_updates(MOST), "1 cập nhật thêm; 1 cập nhật bỏ"),
        (
            with_updates(an_update(result="Một.")),
            with_updates(an_update(result="Hai.")),
            "1 cập nhật thêm; 1 cập nhật bỏ",
        ),
        (with_updates(EARLY), with_updates(LATE), "1 cập nhật thêm; 1 cập nhật bỏ"),
        (with_updates(EARLY), with_updates(EARLY, EARLY), "1 cập nhật thêm"),
        (with_updates(EARLY, LATE), with_updates(EARLY), "1 cập nhật bỏ"),
        (with_updates(EARLY, LATE), with_updates(LATE, EARLY), REST),
        (
            with_decisions(a_decision("extend", due="2024-07-31")),
            with_decisions(a_decision("waive")),
            "1 ý kiến chỉ đạo thêm; 1 ý kiến chỉ đạo bỏ",
        ),
        (
            with_decisions(a_decision("close", task=None, files={"a": "0" * 64})),
            with_decisions(a_decision("close", task=None, files={"a": "1" * 64})),
            "1 ý kiến chỉ đạo thêm; 1 ý kiến chỉ đạo bỏ",
        ),
        (with_updates(), with_updates(summary="Tóm tắt."), "1 tệp của kỳ sửa phần chung"),
        (with_updates(), with_updates(sent="2024-03-12"), "2 báo cáo đã gửi"),
        (with_updates(sent="2024-03-12"), with_updates(), "1 tệp của kỳ sửa phần chung"),
        (with_updates(RAISED), with_updates(RAISED, RESOLVED), "1 vướng mắc đã giải quyết"),
        (with_updates(RAISED, RESOLVED), with_updates(RAISED), "1 vướng mắc mở lại"),
        (with_updates(RAISED), with_updates(an_update()), "1 vướng mắc bị xoá"),
    ],
)
def test_the_summary_names_every_change(before, after, said):
    assert said in summary(before, after)
    assert (summary(before, after) == "Không có gì thay đổi.") == (before == after)


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ((), (RAISED,), {"raised"}),
        ((), (RAISED, RESOLVED), {"raised", "resolved"}),
        ((RAISED,), (RAISED, RESOLVED), {"resolved"}),
        ((RAISED, RESOLVED), (RAISED,), {"reopened"}),
        ((RAISED,), (), {"withdrawn"}),
        ((RAISED, RESOLVED), (), {"withdrawn"}),
        ((RAISED, RESOLVED), (RAISED, RESOLVED), set()),
        ((RAISED,), (RAISED,), set()),
    ],
)
def test_an_obstacle_is_resolved_only_where_the_ledger_says_so(old, new, seen):
    found = compared(with_updates(*old), with_updates(*new))
    lists = ("raised", "resolved", "reopened", "withdrawn")
    assert {name for name in lists if getattr(found, name)} == seen


def test_an_update_that_moves_to_another_agency_is_one_removed_and_one_added():
    agencies = (an_agency("so-a"), an_agency("so-b"))
    task = a_task(leads=("so-a", "so-b"))
    before, after = (
        a_register(task, agencies=agencies, months=(a_month(EARLY, agency=agency),))
        for agency in ("so-a", "so-b")
    )
    found = compared(before, after)
    assert (found.updates_added, found.updates_removed, found.updates) == (1, 1, 0)


def test_simulated_data_is_marked_and_the_day_is_shown():
    register = a_register(plan=a_plan(simulated=True))
    text = plain(diff_screen(Page(register, Lang.VI, AS_OF), compared(register, register)))
    assert "20/06/2024" in text.splitlines()[0]
    assert Page(register, Lang.VI).say("simulated") in text


def test_a_group_added_to_the_registry_is_a_change():
    before = a_register()
    registry = AgencyRegistry(
        agencies=before.agencies.agencies, groups=({"id": "nhom", "name": "Nhóm"},)
    )
    after = replace(before, agencies=registry)
    assert compared(before, after).agencies_changed
