"""Who sent what when, up to the day that counts."""

from datetime import date

import pytest

from builders import a_month
from de_an06.model.assessment import ReportState
from de_an06.model.month import Submission
from reports import a_report


def a_sent(on, agency="so-tp", period="2024-06", number=None, covers=None):
    submission = Submission(on=on, number=number, covers=covers)
    return a_month(agency=agency, period=period, submitted=submission)


def states(report):
    return [(line.agency, line.report.state) for line in report.conduct.reports]


def test_what_was_not_sent_by_the_day_counts_as_missing_on_the_due_day_itself():
    sent = a_sent("2024-06-20")
    for as_of in ("2024-06-14", "2024-06-19"):
        assert states(a_report(sent, as_of=as_of)) == [
            ("Sở Tư pháp", ReportState.MISSING),
            ("Sở Y tế", ReportState.MISSING),
        ]


def test_late_ones_are_late_from_the_day_on_which_they_came():
    report = a_report(a_sent("2024-06-20"), as_of="2024-06-20")
    assert states(report) == [
        ("Sở Tư pháp", ReportState.LATE),
        ("Sở Y tế", ReportState.MISSING),
    ]
    late = report.conduct.reports[0]
    assert (late.report.submitted_on, late.days_late) == (date(2024, 6, 20), 6)


def test_the_number_is_that_of_the_document_that_answered():
    months = (
        a_sent("2024-06-20", number="21/BC-STP", covers=("2024-05", "2024-06")),
        a_sent("2024-07-10", period="2024-07", number="22/BC-STP", covers=("2024-06",)),
    )
    assert a_report(*months, as_of="2024-07-12").conduct.reports[0].number == "21/BC-STP"


def test_a_months_report_answers_the_quarter_that_closes_with_it():
    report = a_report(a_sent("2024-06-14", number="21/BC-STP"), period="2024-Q2")
    assert [line.number for line in report.conduct.reports] == ["21/BC-STP", None]


@pytest.mark.parametrize(("period", "last"), [("2024-05", "2024-05-14"), ("2024-04", "2024-04-12")])
def test_the_last_working_day_stands_beside_the_due_day(period, last):
    assert str(a_report(period=period).conduct.working_day) == last


def test_an_agency_tells_what_became_of_its_reports_before():
    months = (a_sent("2024-01-12", period="2024-01"), a_sent("2024-02-20", period="2024-02"))
    lines = a_report(*months, period="2024-03", own="so-tp").conduct.so_far
    assert [(str(line.report.period), line.report.state) for line in lines] == [
        ("2024-01", ReportState.ON_TIME),
        ("2024-02", ReportState.LATE),
    ]
