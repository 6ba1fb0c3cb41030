"""Hollow news: docs/audit.md, rule by rule, with what is left alone."""

from datetime import date

import pytest

from builders import a_decision, a_month, a_register, a_target, a_task, an_agency, an_update
from de_an06.engine.known import known_on
from de_an06.model.text import fold
from de_an06.queries.views.hollow.audit import hollow_news

AGENCIES = (an_agency("so-a"), an_agency("so-b"), an_agency("so-c"))
TASKS = tuple(f"II.1.{letter}" for letter in "abcde")
TARGET = a_target("II.1.a.1", value=90)
LONG = (
    "Đã rà soát 12/40 thủ tục hành chính thuộc phạm vi quản lý, cắt giảm giấy tờ phải nộp. "
    "Phòng chuyên môn làm việc tại các thôn vùng sâu trong tuần vừa rồi."
)
SHORT = "Đã ban hành kế hoạch, giao việc cho từng phòng."


def told(*months, decisions=(), coordinators=(), **task):
    """Kinds, agencies and tasks of what is hollow, with the file that it resembles."""
    leads = tuple(agency.id for agency in AGENCIES if agency.id not in coordinators)
    more = {"coordinators": coordinators} if coordinators else {}
    tasks = [
        a_task(id, leads=leads, targets=(TARGET,) if id == "II.1.a" else (), **more, **task)
        for id in TASKS
    ]
    register = a_register(*tasks, agencies=AGENCIES, months=months, decisions=decisions)
    return [
        (each.kind.value, each.agency, each.task, each.like and each.like.file.split("/")[3:])
        for each in hollow_news(known_on(register, date(2024, 12, 31)))
    ]


def said(agency, on, text=LONG, task="II.1.a", status="in_progress", **more):
    return a_month(an_update(f"2024-{on}", status, task=task, result=text, **more), agency=agency)


def rate(numerator, denominator=100):
    return {
        "measures": [{"target": "II.1.a.1", "numerator": numerator, "denominator": denominator}]
    }


ALTERED = {
    "as it stands": LONG,
    "without diacritics": fold(LONG),
    "in capitals": LONG.upper(),
    "with other punctuation": LONG.replace(",", " -").replace(".", ";"),
    "with other numbers": LONG.replace("12/40", "31/35"),
    "with its sentences moved": ". ".join(reversed(LONG.rstrip(".").split(". "))) + ".",
    "with two other words": LONG.replace("rà soát", "kiểm tra"),
}


@pytest.mark.parametrize("text", ALTERED.values(), ids=ALTERED)
@pytest.mark.parametrize("task", ["II.1.a", "II.1.c"])
def test_the_later_of_two_agencies_with_the_same_words_is_named(text, task):
    assert told(said("so-a", "03-01"), said("so-b", "04-01", text, task)) == [
        ("copied", "so-b", task, ["so-a", "2024-03.yaml"])
    ]


OTHER = LONG.replace("Phòng chuyên môn làm việc tại các thôn vùng sâu", "Tổ giúp việc họp ở huyện")


@pytest.mark.parametrize(
    "months",
    [
        (said("so-a", "03-01"), said("so-b", "04-01", OTHER)),
        (said("so-a", "03-01", SHORT), said("so-b", "04-01", SHORT)),
        (said("so-a", "03-01", status="blocked"), said("so-b", "04-01", status="blocked")),
        (said("so-a", "03-01", status="not_started"), said("so-b", "04-01", status="not_started")),
    ],
    ids=["other words", "few words", "blocked", "not started"],
)
def test_what_differs_is_short_or_claims_nothing_is_left_alone(months):
    assert told(*months) == []


def test_what_a_coordinator_says_is_not_asked_about():
    months = (said("so-a", "03-01"), said("so-c", "04-01"))
    assert told(*months, coordinators=("so-c",)) == []


def test_the_same_words_in_the_next_month_are_named_where_nothing_is_new():
    like = ["so-a", "2024-03.yaml"]
    assert told(said("so-a", "03-01"), said("so-a", "04-01")) == [
        ("repeated", "so-a", "II.1.a", like)
    ]
    assert told(said("so-a", "03-01", SHORT), said("so-a", "04-01", SHORT)) == [
        ("repeated", "so-a", "II.1.a", like)
    ]


@pytest.mark.parametrize(
    "later",
    [
        said("so-a", "04-01", LONG.replace("12/40", "15/40")),
        said("so-a", "04-01", **rate(50)),
        said("so-a", "04-01", evidence=[{"number": "1/BB"}]),
        said("so-a", "04-01", obstacles=[{"kind": "funding", "text": "Thiếu kinh phí."}]),
        said("so-a", "04-01", "Đang làm tiếp phần còn lại."),
    ],
    ids=["a number", "a figure", "evidence", "an obstacle", "other words"],
)
def test_routine_with_something_new_in_it_is_honest(later):
    assert told(said("so-a", "03-01"), later) == []


def test_words_of_its_own_stay_its_own_though_another_has_them():
    months = (
        said("so-b", "02-01"),
        said("so-a", "03-01"),
        said("so-a", "04-01", LONG.replace("12/40", "15/40")),
    )
    assert told(*months) == [("copied", "so-a", "II.1.a", ["so-b", "2024-02.yaml"])]


def test_the_words_of_another_of_its_tasks_are_repeated_too():
    months = (said("so-a", "03-01"), said("so-a", "04-01", task="II.1.b"))
    assert told(*months) == [("repeated", "so-a", "II.1.b", ["so-a", "2024-03.yaml"])]


def test_done_without_evidence_is_named_once_and_not_what_was_accepted():
    months = (
        said("so-a", "03-01", SHORT, status="done"),
        said("so-a", "04-01", SHORT, status="done"),
    )
    assert told(*months) == [("unproven", "so-a", "II.1.a", None)]
    assert told(*months, decisions=(a_decision("accept", on="2024-03-20"),)) == []


@pytest.mark.parametrize("count", [2, 3, 4])
def test_one_document_for_three_tasks_that_are_done_is_named_from_the_second_on(count):
    forms = ("12/KH-SA", "12/kh-sa", "12 / KH-SA", "12/KH-SA")
    months = [
        said("so-a", f"0{3 + place}-01", None, TASKS[place], "done", evidence=[{"number": number}])
        for place, number in enumerate(forms[:count])
    ]
    expected = [("one_document", "so-a", task, ["so-a", "2024-03.yaml"]) for task in TASKS[1:count]]
    assert told(*months) == (expected if count > 2 else [])


def test_a_figure_below_the_last_one_is_named_but_after_a_return():
    months = (
        said("so-a", "03-01", None, **rate(50)),
        said("so-a", "04-01", None, **rate(40)),
        said("so-a", "05-01", None, **rate(60)),
    )
    assert told(*months) == [("falling", "so-a", "II.1.a", ["so-a", "2024-03.yaml"])]
    assert told(*months, decisions=(a_decision("return", on="2024-03-10"),)) == []


def test_a_percentage_below_the_last_one_is_named():
    months = (said("so-a", "03-01", None, percent=50), said("so-a", "04-01", None, percent=40))
    assert told(*months) == [("falling", "so-a", "II.1.a", ["so-a", "2024-03.yaml"])]


@pytest.mark.parametrize(
    ("figures", "named"),
    [
        ([50, 50], False),
        ([50, 50, 50], True),
        ([50, 50, 51], False),
        ([90, 90, 90], False),
    ],
    ids=["twice", "three times", "moved", "reached"],
)
def test_a_figure_that_stands_still_three_times_is_named_unless_it_is_enough(figures, named):
    months = [
        said("so-a", f"0{3 + place}-01", None, **rate(figure))
        for place, figure in enumerate(figures)
    ]
    like = ["so-a", "2024-03.yaml"]
    assert told(*months) == ([("standing", "so-a", "II.1.a", like)] if named else [])


@pytest.mark.parametrize(
    ("days", "sent", "named"),
    [
        (["03-13"] * 4, "2024-03-13", True),
        (["03-12"] * 4, "2024-03-13", True),
        (["03-11"] * 4, "2024-03-13", False),
        (["03-13"] * 3, "2024-03-13", False),
        (["03-12", "03-13", "03-13", "03-13"], "2024-03-13", False),
        (["03-13"] * 4, None, True),
        (["03-12"] * 4, None, False),
    ],
)
def test_a_month_of_four_tasks_on_its_last_day_is_named(days, sent, named):
    updates = [an_update(f"2024-{day}", task=task) for day, task in zip(days, TASKS, strict=False)]
    month = a_month(*updates, agency="so-a", sent=sent)
    assert told(month) == ([("eve", "so-a", None, None)] if named else [])
