"""The rows of the annexes."""

from datetime import date
from decimal import Decimal

from builders import a_decision, a_group, a_month, a_target, a_task, an_agency, an_update
from reports import STANDING, a_report

LEADS = ("so-tp", "so-yt")


def a_figure(target, numerator, denominator):
    measure = {"target": target, "numerator": numerator, "denominator": denominator}
    return an_update("2024-06-01", task=target.rpartition(".")[0], measures=(measure,))


def asked(table):
    return [
        (
            row.agency,
            [
                (cell.rate, cell.measure is not None, cell.is_missing, cell.is_waived)
                for cell in row.cells
            ],
        )
        for row in table.rows
    ]


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


def test_what_a_body_does_that_another_reports_for_stands_in_the_row_of_that_one():
    bo = an_agency("bo", kind="central", name="Bộ Công an", reports=False, reported_by="ca-tinh")
    tasks = (a_task(leads=("bo",), due="2024-05-31"), a_task("II.1.b", ("ca-tinh",)))
    report = a_report(tasks=tasks, agencies=(STANDING, bo))
    (row,) = report.annexes.agencies
    assert (row.agency, row.speaks_for, row.counts.total) == ("Công an tỉnh", ("Bộ Công an",), 2)
    assert [late.named for late in report.late] == [("Công an tỉnh",)]


def test_the_agencies_add_up_to_all_assignments_the_best_rate_first():
    tasks = (a_task("II.1.a", LEADS, due="2024-05-31"), a_task("II.1.b"))
    done = a_month(an_update("2024-05-20", "done"), agency="so-yt")
    report = a_report(done, tasks=tasks)
    rows = report.annexes.agencies
    assert [row.agency for row in rows] == ["Sở Y tế", "Sở Tư pháp"]
    for bucket in ("total", "done", "overdue", "within_deadline"):
        total = sum(getattr(row.counts, bucket) for row in rows)
        assert total == getattr(report.balance.rows, bucket)


def test_agencies_of_one_rate_stand_by_what_is_overdue_then_by_reports_sent_in_time():
    late = (a_task("II.1.a", LEADS, due="2024-05-31"), a_task("II.1.b", due="2024-05-31"))
    none_due = (a_task("II.1.a", LEADS),)
    sent = a_month(agency="so-yt", period="2024-06", sent="2024-06-10")
    for tasks, months, order in [
        (late, (), ["Sở Y tế", "Sở Tư pháp"]),
        (none_due, (), ["Sở Tư pháp", "Sở Y tế"]),
        (none_due, (sent,), ["Sở Y tế", "Sở Tư pháp"]),
    ]:
        rows = a_report(*months, tasks=tasks).annexes.agencies
        assert [row.agency for row in rows] == order


def test_who_finished_late_stands_below_who_finished_in_time_unless_its_reports_came_in_time():
    task = a_task(leads=LEADS, due="2024-05-31")
    for sent, order in [("10", ["Sở Y tế", "Sở Tư pháp"]), ("17", ["Sở Tư pháp", "Sở Y tế"])]:
        months = [
            a_month(an_update(on, "done"), agency=agency, period="2024-06", sent=f"2024-06-{day}")
            for agency, on, day in (("so-tp", "2024-06-05", "10"), ("so-yt", "2024-05-20", sent))
        ]
        rows = a_report(*months, tasks=(task,)).annexes.agencies
        assert [row.agency for row in rows] == order


def test_who_has_nothing_due_stands_below_who_has():
    tasks = (a_task("II.1.a", ("so-yt",), due="2024-05-31"), a_task("II.1.b"))
    assert [row.agency for row in a_report(tasks=tasks).annexes.agencies] == [
        "Sở Y tế",
        "Sở Tư pháp",
    ]


def test_a_rate_is_told_where_ten_have_fallen_due_now_and_when_the_period_before_closed():
    for count, rate in [(9, None), (10, Decimal("0.00"))]:
        tasks = [a_task(f"II.1.{letter}", due="2024-05-31") for letter in "abcdeghikl"[:count]]
        (row,) = a_report(tasks=tasks).annexes.agencies
        assert (row.rate, row.rate_before) == (rate, None)
        assert row.before.fallen_due == 0
    (row,) = a_report(period="2024-01").annexes.agencies
    assert (row.before, row.rate_before) == (None, None)


def test_reports_in_time_are_counted_up_to_the_periods_own():
    months = (
        a_month(period="2024-05", sent="2024-05-14"),
        a_month(period="2024-06", sent="2024-06-14"),
        a_month(period="2024-07", sent="2024-07-14"),
    )
    report = a_report(*months)
    (row,) = report.annexes.agencies
    assert (row.on_time, row.asked) == (4, 9)
    assert (report.annexes.all_agencies.on_time, report.annexes.all_agencies.asked) == (4, 18)


def test_each_overdue_row_has_its_task():
    tasks = (
        a_task("II.1.a", due="2024-05-31"),
        a_task("II.1.b", LEADS, due="2024-04-30"),
        a_task("II.1.c"),
    )
    rows = a_report(tasks=tasks).annexes.late_rows
    assert [(row.task.id, row.part.agencies) for row in rows] == [
        ("II.1.b", ("Sở Tư pháp",)),
        ("II.1.b", ("Sở Y tế",)),
        ("II.1.a", ("Sở Tư pháp",)),
    ]


def test_the_documents_of_the_period_stand_by_task_the_newest_first_and_once():
    old, new = {"number": "01/QĐ-STP"}, {"number": "02/QĐ-STP"}
    month = a_month(
        an_update("2024-06-01", evidence=(old,)),
        an_update("2024-06-03", evidence=(new,)),
        an_update("2024-06-03", evidence=(new,)),
    )
    before = a_month(an_update("2024-03-01", evidence=({"number": "9/KH-STP"},)))
    found = a_report(before, month, tasks=(a_task(), a_task("II.1.b"))).annexes.products
    assert [each.evidence.number for each in found["II.1.a"]] == ["02/QĐ-STP", "01/QĐ-STP"]
    assert found["II.1.b"] == ()


def test_a_target_tells_of_each_agency_what_it_gave_or_that_it_gave_nothing():
    tasks = (
        a_task("II.1.a", LEADS, targets=(a_target(),)),
        a_task("II.1.b", targets=(a_target("II.1.b.1"),)),
    )
    month = a_month(a_figure("II.1.a.1", 1, 8), a_figure("II.1.b.1", 0, 0))
    (table,) = a_report(month, tasks=tasks).annexes.target_tables
    none_arose, not_asked = (None, True, False, False), (None, False, False, False)
    assert asked(table) == [
        ("Sở Tư pháp", [(Decimal("12.50"), True, False, False), none_arose]),
        ("Sở Y tế", [(None, False, True, False), not_asked]),
    ]
    assert [line.target.id for line in table.targets] == ["II.1.a.1", "II.1.b.1"]


def test_who_is_waived_owes_no_figure():
    task = a_task(leads=LEADS, targets=(a_target(),))
    waived = a_decision("waive", agency="so-yt")
    (table,) = a_report(tasks=(task,), decisions=(waived,)).annexes.target_tables
    assert asked(table)[1] == ("Sở Y tế", [(None, False, False, True)])


def test_many_targets_stand_in_tables_of_about_one_width_by_those_who_are_asked():
    targets = tuple(a_target(f"II.1.a.{number}") for number in range(1, 16))
    other = a_task("II.1.b", ("so-yt",), targets=(a_target("II.1.b.1"),))
    tables = a_report(tasks=(a_task(targets=targets), other)).annexes.target_tables
    assert [(table.first, len(table.targets), len(table.rows)) for table in tables] == [
        (1, 8, 1),
        (9, 8, 2),
    ]
    assert a_report().annexes.target_tables == ()


def test_an_agency_is_compared_with_the_period_that_the_report_is_compared_with():
    task = a_task(due="2024-05-31")
    done = a_month(an_update("2024-05-20", "done"))
    (row,) = a_report(done, tasks=(task,), period="2024").annexes.agencies
    assert (row.before.done, row.counts.done) == (1, 1)
