"""The rows of the annexes."""

from datetime import date

from builders import a_decision, a_group, a_month, a_task, an_update
from reports import a_report


def test_the_tasks_are_numbered_through_and_stand_by_group():
    tasks = (a_task("II.1.a"), a_task("II.1.b"), a_task("II.2.a"))
    groups = a_report(tasks=tasks).groups
    assert [(g.group.id, [row.place for row in g.rows]) for g in groups] == [
        ("II.1", [1, 2]),
        ("II.2", [3]),
    ]


def test_leads_are_named_as_the_plan_names_them():
    groups = (a_group("all", "so-tp", "so-yt"),)
    task = a_task(leads=("all",), coordinators=("ca-tinh",))
    ((row,),) = [group.rows for group in a_report(tasks=(task,), groups=groups).groups]
    assert (row.leads, row.coordinators) == (("Nhóm all",), ("Công an tỉnh",))


def test_a_deadline_that_was_moved_is_noted_with_whose_it_is():
    task = a_task(leads=("so-tp", "so-yt"), due="2024-05-31")
    decisions = (
        a_decision("extend", agency="so-yt", due="2024-07-31"),
        a_decision("waive", agency="so-tp"),
    )
    ((row,),) = [group.rows for group in a_report(tasks=(task,), decisions=decisions).groups]
    assert [(each.due, each.agencies) for each in row.extensions] == [
        (date(2024, 7, 31), ("Sở Y tế",))
    ]
    assert row.waived == ("Sở Tư pháp",)


def test_an_obstacle_in_the_same_words_stands_once():
    obstacle = {"kind": "legal", "text": "Thiếu"}
    months = [
        a_month(an_update("2024-06-01", "blocked", obstacles=(obstacle,)), agency=agency)
        for agency in ("so-tp", "so-yt")
    ]
    task = a_task(leads=("so-tp", "so-yt"))
    ((row,),) = [group.rows for group in a_report(*months, tasks=(task,)).groups]
    assert row.troubles == ("Thiếu",)


def test_the_matrix_of_agencies_adds_up_to_all_assignments():
    tasks = (a_task("II.1.a", ("so-tp", "so-yt"), due="2024-05-31"), a_task("II.1.b"))
    report = a_report(a_month(an_update("2024-05-20", "done")), tasks=tasks)
    rows = report.agencies
    assert [row.agency for row in rows] == ["Sở Tư pháp", "Sở Y tế"]
    for bucket in ("total", "done", "overdue", "within_deadline"):
        total = sum(getattr(row.counts, bucket) for row in rows)
        assert total == getattr(report.balance.rows, bucket)
    assert [row.last_update for row in rows] == [date(2024, 5, 20), None]
