"""What is late and why."""

from datetime import date

from builders import a_decision, a_month, a_task, an_agency, an_update
from reports import STANDING, a_report


def test_late_tasks_come_longest_first_with_those_who_are_late():
    tasks = (
        a_task("II.1.a", ("so-tp", "so-yt"), due="2024-05-31"),
        a_task("II.1.b", due="2024-03-31"),
    )
    report = a_report(a_month(an_update("2024-05-20", "done"), agency="so-yt"), tasks=tasks)
    assert [(late.task.id, late.days, late.agencies) for late in report.late] == [
        ("II.1.b", 75, ("Sở Tư pháp",)),
        ("II.1.a", 14, ("Sở Tư pháp",)),
    ]


def test_why_is_the_latest_word_and_the_obstacles_that_are_open():
    obstacle = {"kind": "legal", "text": "Thiếu hướng dẫn"}
    month = a_month(
        an_update("2024-05-20", "blocked", obstacles=(obstacle, obstacle | {"text": "Khác"})),
        an_update("2024-06-01", "in_progress", result="Đang làm", resolves=("2024-05-20.2",)),
    )
    (late,) = a_report(month).late
    assert late.parts[0].last.update.result == "Đang làm"
    assert late.troubles == ("Thiếu hướng dẫn",)


def test_a_deadline_that_was_moved_is_the_one_that_was_missed():
    decision = a_decision("extend", due="2024-06-10", on="2024-05-20")
    (late,) = a_report(decisions=(decision,)).late
    assert (late.due, late.days) == (date(2024, 6, 10), 4)


def test_a_late_task_is_told_by_its_counts():
    task = a_task(leads=("so-tp", "so-yt"), due="2024-05-31")
    decision = a_decision("extend", agency="so-yt", due="2024-06-10", on="2024-05-20")
    (late,) = a_report(tasks=(task,)).late
    assert (late.done, late.owed, late.named) == (0, 2, ("Sở Tư pháp", "Sở Y tế"))
    assert late.is_of_one_day
    (apart,) = a_report(tasks=(task,), decisions=(decision,)).late
    assert not apart.is_of_one_day
    (other,) = a_report(a_month(an_update("2024-06-01", "done")), tasks=(task,)).late
    assert (other.done, other.owed) == (1, 2)


def test_those_who_are_late_are_named_up_to_five_of_a_task_and_ten_in_all():
    more = [an_agency(f"so-{n}", name=f"Sở {n}") for n in range(6)]
    ids = [one.id for one in more]
    for sizes, named in [
        ((5, 6), (5, 0)),
        ((5, 5, 1), (5, 5, 0)),
        ((5, 4, 3, 1), (5, 4, 0, 1)),
    ]:
        tasks = [
            a_task(f"II.1.{letter}", tuple(ids[:size]), due=f"2024-0{month}-28")
            for letter, month, size in zip("abcd", (2, 3, 4, 5), sizes, strict=False)
        ]
        late = a_report(tasks=tuple(tasks), agencies=(STANDING, *more)).late
        assert tuple(len(each.named) for each in late) == named, sizes


def test_a_cause_is_that_of_an_open_obstacle_or_else_its_words():
    obstacles = (
        {"kind": "legal", "text": "Thiếu hướng dẫn", "cause": "Chưa ban hành"},
        {"kind": "legal", "text": "Chờ hướng dẫn", "cause": "Chưa ban hành"},
        {"kind": "funding", "text": "Thiếu kinh phí"},
    )
    (late,) = a_report(a_month(an_update("2024-05-20", "blocked", obstacles=obstacles))).late
    assert late.causes == ("Chưa ban hành", "Thiếu kinh phí")


def test_a_cause_is_told_once_with_all_tasks_that_are_late_for_it():
    obstacle = {"kind": "legal", "text": "Thiếu hướng dẫn", "cause": "Chưa ban hành"}
    more = ({**obstacle, "cause": "Khác"},)
    words = [
        an_update("2024-05-20", "blocked", task=task, obstacles=(obstacle, *others))
        for task, others in (("II.1.a", ()), ("II.1.b", more))
    ]
    tasks = (a_task(due="2024-05-31"), a_task("II.1.b", due="2024-05-31"), a_task("II.1.c"))
    told = a_report(a_month(*words), tasks=tasks).late_causes
    assert [(cause.text, [task.id for task in cause.tasks]) for cause in told] == [
        ("Chưa ban hành", ["II.1.a", "II.1.b"]),
        ("Khác", ["II.1.b"]),
    ]
