from datetime import date

from builders import a_month, a_plan, a_register, an_agency
from de_an06.engine.standing import assess

ONE = (an_agency(),)


def _reports(*months, as_of="2024-12-31", agencies=ONE, plan=None):
    register = a_register(agencies=agencies, months=months, plan=plan)
    return assess(register, date.fromisoformat(as_of)).reports


def _report(period, *months, as_of="2024-12-31"):
    found = _reports(*months, as_of=as_of, agencies=(an_agency(), an_agency("so-yt")))
    return next(report for report in found if str(report.period) == period)


def test_18_reports_are_due_from_an_agency_in_2024():
    found = {str(report.period): str(report.due) for report in _reports()}
    assert list(found) == [period.id for period in a_plan().reporting.periods]
    assert sorted(found.items()) == sorted(
        [
            ("2024-01", "2024-01-14"),
            ("2024-02", "2024-02-14"),
            ("2024-03", "2024-03-14"),
            ("2024-Q1", "2024-03-14"),
            ("2024-04", "2024-04-14"),
            ("2024-05", "2024-05-14"),
            ("2024-06", "2024-06-14"),
            ("2024-Q2", "2024-06-14"),
            ("2024-H1", "2024-06-14"),
            ("2024-07", "2024-07-14"),
            ("2024-08", "2024-08-14"),
            ("2024-09", "2024-09-14"),
            ("2024-Q3", "2024-09-14"),
            ("2024-10", "2024-10-14"),
            ("2024-11", "2024-11-14"),
            ("2024-12", "2024-12-14"),
            ("2024-Q4", "2024-12-14"),
            ("2024", "2024-12-14"),
        ]
    )


def test_the_calendar_may_name_its_periods_in_any_order_and_the_reports_follow_it():
    plan = a_plan(reporting={"text": "-", "periods": ["2024", "2024-Q1", "2024-03", "2024-01"]})
    periods = [str(report.period) for report in _reports(plan=plan)]
    assert periods == ["2024", "2024-Q1", "2024-03", "2024-01"]


def test_a_report_shows_when_it_was_submitted():
    sent = a_month(period="2024-03", sent="2024-03-15")
    assert _report("2024-03", sent).submitted_on == date(2024, 3, 15)
    assert _report("2024-03", sent, as_of="2024-03-14").submitted_on is None
    assert _report("2024-04", sent).submitted_on is None


def test_the_earliest_submission_that_covers_a_period_answers_it():
    months = (
        a_month(period="2024-05", sent="2024-05-20", covers=("2024-05", "2024-04")),
        a_month(period="2024-04", sent="2024-06-01"),
    )
    for given in (months, months[::-1]):
        report = _report("2024-04", *given)
        assert (report.state, report.submitted_on) == ("late", date(2024, 5, 20))


def test_a_report_after_the_calendar_may_answer_a_period_of_it():
    sent = a_month(period="2025-02", sent="2025-02-10", covers=("2024-12",))
    assert _report("2024-12", sent, as_of="2025-02-10").state == "late"


def test_another_agencys_submission_answers_nothing():
    sent = a_month(agency="so-yt", period="2024-03", sent="2024-03-10")
    assert _report("2024-03", sent).state == "missing"


def test_a_draft_answers_nothing():
    assert _report("2024-03", a_month(period="2024-03")).state == "missing"
