"""What a report rests on: the period, its neighbours, what is news in it."""

from datetime import date

from builders import a_month, a_task, an_update
from de_an06.model.history import Entry
from de_an06.report.facts.basis import told_apart
from periods import a_period
from reports import TP, a_basis


def test_a_report_is_compared_with_its_cadence_before_or_the_longest_period_that_ended_before():
    for period, previous in [
        ("2024-01", None),
        ("2024-06", "2024-05"),
        ("2024-Q1", None),
        ("2024-Q2", "2024-Q1"),
        ("2024-H1", "2024-Q1"),
        ("2024", "2024-H1"),
    ]:
        found = a_basis(period=period).previous
        assert (str(found) if found else None) == previous


def test_what_a_report_is_compared_with_is_as_it_closed():
    for period, closed in [("2024-06", "2024-05-14"), ("2024-H1", "2024-03-14")]:
        assert str(a_basis(period=period).before.as_of) == closed
    assert a_basis(period="2024-Q1").before is None


def test_a_period_that_had_not_closed_on_the_as_of_day_is_not_compared_with():
    assert a_basis(as_of="2024-05-14").previous.id == "2024-04"
    assert a_basis(as_of="2024-05-15").previous.id == "2024-05"


def test_news_is_dated_in_the_window_or_stands_in_a_file_of_the_period():
    for on, file, news in [
        ("2024-05-14", "2024-05", False),
        ("2024-05-15", "2024-06", True),
        ("2024-06-14", "2024-06", True),
        ("2024-06-15", "2024-07", False),
        ("2024-03-01", "2024-06", True),
        ("2024-06-01", "2024-07", True),
    ]:
        month = a_month(an_update(on), period=file)
        assert a_basis().is_news(Entry(month, a_period(file), 0, month.updates[0])) is news


def test_the_second_task_that_is_printed_under_one_letter_says_so():
    tasks = (a_task("II.1.d"), a_task("II.1.d2", ref="II.1.d"), a_task("II.1.e"))
    refs = [task.ref for task in told_apart(a_basis(tasks=tasks).register).tasks]
    assert refs == ["II.1.d", "II.1.d thứ 2", "II.1.e"]


def test_an_agencys_own_report_keeps_its_rows_and_its_reports():
    tasks = (a_task("II.1.a"), a_task("II.1.b", ("so-yt",)))
    basis = a_basis(tasks=tasks, own="so-yt")
    assert [row.agency for row in basis.outlook.assignments] == ["so-yt"]
    assert {report.agency for report in basis.reports} == {"so-yt"}
    assert basis.as_of == date(2024, 6, 14)


def test_the_start_is_the_day_before_the_window():
    assert a_basis(period="2024-Q2").start.as_of == date(2024, 3, 14)
    assert a_basis(period="2024", agencies=(TP,)).start.as_of == date(2023, 12, 14)
