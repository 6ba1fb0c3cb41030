"""Who is reminded, of what."""

from datetime import date

from builders import a_month, a_task, an_agency, an_update
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.letters import early_reminders, letter, reminders
from reports import STANDING, TP, YT, a_basis

BO = an_agency("bo", kind="central", reports=False, name="Bộ", reported_by="ca-tinh")
PLACED = {"tasks": (a_task(due="2024-12-31"),)}


def letters(*months, **more):
    return reminders(a_basis(*months, **more), None)


def sent(agency, period="2024-06", on="2024-06-14"):
    return a_month(agency=agency, period=period, sent=on, covers=None)


def test_who_is_in_order_gets_no_letter():
    assert letters(sent("so-tp"), sent("so-yt"), **PLACED) == ()


def test_who_is_silent_gets_a_letter_that_names_all_periods_that_closed():
    (letter,) = letters(sent("so-tp"), **PLACED)
    assert letter.agency.id == "so-yt"
    assert [str(period) for period in letter.missing] == ["2024-06", "2024-Q2", "2024-H1"]
    assert [str(period) for period in letter.earlier][:3] == ["2024-01", "2024-02", "2024-03"]
    assert letter.late == ()


def test_a_report_that_came_late_is_there():
    late = sent("so-tp", on="2024-06-20")
    assert [one.agency.id for one in letters(late, as_of="2024-06-20", **PLACED)] == ["so-yt"]
    assert [one.agency.id for one in letters(late, as_of="2024-06-19", **PLACED)] == [
        "so-tp",
        "so-yt",
    ]


def test_who_is_late_gets_a_letter_with_the_longest_first():
    tasks = (a_task("II.1.a", due="2024-05-31"), a_task("II.1.b", due="2024-03-31"))
    said = a_month(an_update("2024-06-01", percent=40), period="2024-06", sent="2024-06-14")
    (letter,) = letters(said, sent("so-yt"), tasks=tasks)
    found = [
        (work.task.id, work.row.days_late, work.row.percent, work.row.last_update)
        for work in letter.late
    ]
    assert found == [("II.1.b", 75, None, None), ("II.1.a", 14, 40, date(2024, 6, 1))]
    assert letter.missing == ()


def test_silence_on_a_continuing_task_alone_is_no_reason_for_a_letter_but_stands_in_one():
    tasks = (a_task("II.1.a", continues=True), a_task("II.1.b", due="2024-05-31"))
    (letter,) = letters(sent("so-tp"), sent("so-yt"), tasks=tasks)
    assert [task.id for task in letter.stale] == ["II.1.a"]
    assert letters(sent("so-tp"), sent("so-yt"), tasks=tasks[:1]) == ()


def test_no_letter_goes_to_the_centre_nor_to_the_standing_agency_itself():
    tasks = (
        a_task(leads=("bo",), due="2024-05-31"),
        a_task("II.1.b", ("ca-tinh",), due="2024-05-31"),
    )
    found = letters(sent("so-tp"), sent("so-yt"), tasks=tasks, agencies=(STANDING, TP, YT, BO))
    assert found == ()


def test_who_reports_for_another_is_reminded_of_its_work():
    bo = an_agency("bo", kind="central", reports=False, name="Bộ", reported_by="so-tp")
    tasks = (a_task(leads=("bo",), due="2024-05-31"),)
    (letter,) = letters(sent("so-tp"), sent("so-yt"), tasks=tasks, agencies=(STANDING, TP, YT, bo))
    assert (letter.agency.id, letter.late[0].lead) == ("so-tp", "Bộ")


def test_the_new_date_stands_in_the_letter():
    (first, _) = reminders(a_basis(), date(2024, 6, 30))
    assert first.by == date(2024, 6, 30)


TROUBLE = {"kind": "funding", "text": "Thiếu kinh phí.", "cause": "Chưa được phân bổ."}


def test_what_hinders_stands_beside_the_overdue_task_until_it_is_resolved():
    said = (
        an_update("2024-06-01", obstacles=(TROUBLE,)),
        an_update("2024-06-05", resolves=("2024-06-01.1",)),
    )
    for updates, hinders in ((said[:1], ["Thiếu kinh phí."]), (said, [])):
        month = a_month(*updates, period="2024-06", sent="2024-06-14")
        (one,) = letters(month, sent("so-yt"), as_of="2024-06-15")
        assert [each.text for each in one.late[0].obstacles] == hinders


def test_before_the_deadline_a_letter_names_what_falls_due_until_it_and_what_is_not_sent():
    tasks = (a_task("II.1.a", due="2024-06-10"), a_task("II.1.b", due="2024-06-30"))
    months = (sent("so-tp", on="2024-06-05"),)
    found = early_reminders(a_basis(*months, tasks=tasks, as_of="2024-06-07"))
    assert [
        (one.agency.id, [work.task.id for work in one.due], len(one.missing)) for one in found
    ] == [("so-tp", ["II.1.a"], 0), ("so-yt", [], 3)]
    assert found[0].by == date(2024, 6, 14)


def test_nobody_is_reminded_early_who_sent_and_has_nothing_due():
    months = (sent("so-tp", on="2024-06-05"), sent("so-yt", on="2024-06-05"))
    assert early_reminders(a_basis(*months, as_of="2024-06-07")) == ()


def test_a_letter_to_many_says_of_how_many_each_task_is_asked():
    tasks = (a_task("II.1.a", ("so-tp", "so-yt"), due="2024-05-31"),)
    basis = a_basis(tasks=tasks, as_of="2024-06-15")
    made = letter(basis, Clerk(), reminders(basis, None), together=True)
    assert made.reminder is None
    assert [(each.task.id, each.due, each.agencies) for each in made.late] == [
        ("II.1.a", date(2024, 5, 31), ("Sở Tư pháp", "Sở Y tế"))
    ]


def test_a_letter_to_many_names_all_periods_that_any_of_them_did_not_report_on():
    month = a_month(agency="so-tp", period="2024-06", sent="2024-06-14", covers=("2024-Q2",))
    basis = a_basis(month, as_of="2024-06-15")
    made = letter(basis, Clerk(), reminders(basis, None), together=True)
    assert [len(one.missing) for one in made.reminders] == [2, 3]
    assert [str(period) for period in made.missing_of_all] == ["2024-06", "2024-Q2", "2024-H1"]
