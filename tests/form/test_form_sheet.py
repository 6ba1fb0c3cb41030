"""What the form of an agency's month shows."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from builders import (
    a_decision,
    a_month,
    a_register,
    a_target,
    a_task,
    an_agency,
    an_update,
)
from conftest import examples
from de_an06.engine.known import known_on
from de_an06.engine.lookup import find_task
from de_an06.form.facts import form_papers
from de_an06.model.month import Reference
from de_an06.model.plan import Calendar, SpecialDay
from periods import a_period
from register_strategies import MONTHS, pictures

AGENCIES = (an_agency("so-tp"), an_agency("so-tc"), an_agency("ca-tinh"))
AS_OF = date(2024, 6, 10)


def a_form(register, *, agency="so-tp", period="2024-06", as_of=AS_OF):
    (form,) = form_papers(known_on(register, as_of), a_period(period), [agency])
    return form


def a_row(task, **more):
    (row,) = a_form(a_register(task, agencies=AGENCIES, **more)).tasks
    return row


def test_a_task_that_begins_after_the_month_is_left_out():
    tasks = [a_task("II.1.a", since="2024-06-14"), a_task("II.1.b", since="2024-06-15")]
    form = a_form(a_register(*tasks, agencies=AGENCIES))

    assert [row.task.id for row in form.tasks] == ["II.1.a"]


def test_a_row_is_called_by_its_printed_form_unless_that_means_two_tasks_of_the_plan():
    tasks = [
        a_task("II.3.c"),
        a_task("II.3.d", leads=("so-tc",)),
        a_task("II.3.d2", ref="II.3.d"),
        a_task("II.3.dd", ref="II.3.đ"),
        a_task("II.4.x", ref="II.4.a"),
        a_task("II.4.a", leads=("so-tc",), ref="II.4.b"),
    ]
    form = a_form(a_register(*tasks, agencies=AGENCIES))

    assert [row.code for row in form.tasks] == ["II.3.c", "II.3.d2", "II.3.đ", "II.4.x"]


DUE, LATER = date(2024, 6, 30), date(2024, 9, 30)
DUE_TASK = a_task(due="2024-06-30")
HELPED = a_task(leads=("so-tc", "ca-tinh"), coordinators=("so-tp",), due="2024-06-30")


@pytest.mark.parametrize(
    ("task", "decision", "due", "waived"),
    [
        (a_task(), {}, None, False),
        (DUE_TASK, {}, DUE, False),
        (DUE_TASK, {"kind": "extend", "due": "2024-09-30"}, LATER, False),
        (a_task(), {"kind": "extend", "due": "2024-09-30"}, LATER, False),
        (DUE_TASK, {"kind": "waive"}, DUE, True),
        (HELPED, {"kind": "extend", "due": "2024-09-30"}, LATER, False),
        (HELPED, {"kind": "extend", "due": "2024-09-30", "agency": "so-tc"}, DUE, False),
        (HELPED, {"kind": "waive", "agency": "so-tc"}, DUE, False),
        (HELPED, {"kind": "waive"}, DUE, True),
    ],
)
def test_the_deadline_is_that_after_rulings(task, decision, due, waived):
    decisions = (a_decision(**decision),) if decision else ()

    row = a_row(task, decisions=decisions)
    assert (row.due, row.waived) == (due, waived)


def test_an_extension_for_another_lead_does_not_move_the_agencys_own_deadline():
    task = a_task(leads=("so-tp", "so-tc"), due="2024-06-30")
    other = a_decision("extend", due="2024-09-30", agency="so-tc")

    assert a_row(task, decisions=(other,)).due == DUE


def test_the_last_word_is_the_agencys_own_up_to_the_day():
    months = (
        a_month(
            an_update("2024-06-01", percent=10),
            an_update("2024-06-05", percent=30),
            an_update("2024-06-05", percent=40),
            an_update("2024-06-11", percent=60),
            an_update("2024-06-09", percent=50, task="II.1.b"),
            period="2024-06",
        ),
        a_month(an_update("2024-06-08", percent=90), agency="so-tc"),
    )
    joint = a_task(leads=("so-tp", "so-tc"), mode="joint")
    register = a_register(joint, a_task("II.1.b"), agencies=AGENCIES, months=months)

    assert [row.last.percent for row in a_form(register).tasks] == [40, 50]


def test_a_task_of_which_nothing_was_said_has_no_last_word():
    assert a_row(a_task()).last is None


def test_only_what_the_agency_itself_has_open_on_the_task_is_shown():
    obstacle = {"kind": "funding", "text": "Thiếu kinh phí."}
    months = (
        a_month(
            an_update("2024-05-20", obstacles=(obstacle, obstacle)),
            an_update("2024-05-21", obstacles=(obstacle,), task="II.1.b"),
            an_update("2024-06-01", resolves=("2024-05-20.1",)),
            period="2024-06",
        ),
        a_month(an_update("2024-05-20", obstacles=(obstacle,)), agency="so-tc"),
    )
    tasks = [a_task(leads=("so-tp", "so-tc")), a_task("II.1.b")]
    form = a_form(a_register(*tasks, agencies=AGENCIES, months=months))

    assert [[str(one.reference) for one in row.obstacles] for row in form.tasks] == [
        ["2024-05-20.2"],
        ["2024-05-21.1"],
    ]
    assert form.tasks[0].obstacles[0].reference == Reference(date(2024, 5, 20), 2)


def test_targets_stand_in_the_plans_order_with_the_last_figures_and_their_day():
    def counted(day, numerator):
        measure = {"target": "II.1.a.1", "numerator": numerator, "denominator": 9}
        return an_update(day, measures=(measure,))

    task = a_task(targets=(a_target("II.1.a.1"), a_target("II.1.a.2", agencies=("so-tc",))))
    other = a_task("II.1.b", ref="II.1.B", targets=(a_target("II.1.b.1"),))
    months = (
        a_month(counted("2024-05-20", 1), counted("2024-06-01", 2), period="2024-06"),
        a_month(counted("2024-06-02", 5), agency="so-tc"),
    )
    form = a_form(a_register(task, other, agencies=AGENCIES, months=months))

    first, second = form.targets
    assert (first.target.id, first.code, first.measure.numerator) == ("II.1.a.1", "II.1.a", 2)
    assert first.measured_on == date(2024, 6, 1)
    assert (second.target.id, second.code, second.measure) == ("II.1.b.1", "II.1.B", None)


@pytest.mark.parametrize(
    ("period", "reports", "day"),
    [
        ("2024-06", True, date(2024, 6, 14)),
        ("2024-04", True, date(2024, 4, 12)),  # the 14th is a Sunday
        ("2024-05", True, date(2024, 5, 13)),  # the 14th is a day off here
        ("2025-01", True, None),  # the plan asks for no report after its year
        ("2024-06", False, None),
    ],
)
def test_the_last_working_day_to_report_is_named_where_a_report_is_due(period, reports, day):
    holiday = SpecialDay(on="2024-05-14", name="Ngày nghỉ")
    agencies = (an_agency("so-tp", reports=reports), an_agency("ca-tinh"))
    register = replace(
        a_register(a_task(), agencies=agencies), calendar=Calendar(days_off=(holiday,))
    )

    assert a_form(register, period=period).report_day == day


def test_a_form_says_whose_it_is_and_to_whom_an_obstacle_may_go():
    form = a_form(a_register(a_task(), agencies=AGENCIES))

    assert (form.agency_name, form.standing_agency) == ("Cơ quan so-tp", "Cơ quan ca-tinh")
    assert (form.as_of, form.plan_begins) == (AS_OF, date(2023, 12, 15))
    assert form.addressees == ("Cơ quan so-tc", "Cơ quan ca-tinh")


@pytest.mark.parametrize(
    ("updates", "shown"),
    [
        (
            [("2024-06-01", "in_progress", 60, "Đã làm."), ("2024-06-02", "blocked", None, None)],
            (60, "Đã làm."),
        ),
        (
            [("2024-06-01", "done", 100, None), ("2024-06-02", "in_progress", None, "Làm lại.")],
            (None, "Làm lại."),
        ),
        (
            [("2024-06-01", "in_progress", 60, None), ("2024-06-02", "done", None, None)],
            (None, None),
        ),
    ],
)
def test_what_an_update_leaves_out_is_what_was_last_said_of_it(updates, shown):
    said = [
        an_update(on, status, percent=percent, result=result)
        for on, status, percent, result in updates
    ]
    row = a_row(a_task(), months=(a_month(*said, agency="so-tp"),))

    assert (row.percent, row.result) == shown


@examples(100)
@given(pictures())
def test_any_register_gives_forms_whose_codes_lead_back_to_their_tasks(picture):
    register, as_of = picture
    for agency in register.agencies.agencies:
        form = a_form(register, agency=agency.id, period=str(MONTHS[5]), as_of=as_of)

        for row in form.tasks:
            assert find_task(row.code, register.tasks).items == (row.task,)
        assert {target.code for target in form.targets} <= {row.code for row in form.tasks}
