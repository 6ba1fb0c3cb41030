"""What is known on a day: what the leads said, which month has closed."""

from datetime import date

from builders import a_month, a_plan, a_register, a_task, an_agency, an_update
from de_an06.engine.known import known_on

AGENCIES = (
    an_agency("so-a"),
    an_agency("so-b"),
    an_agency("bo", reported_by="so-b"),
)
MONTHS = (
    a_month(
        an_update("2024-03-01", result="a1"), an_update("2024-03-03", result="a2"), agency="so-a"
    ),
    a_month(an_update("2024-03-02", result="b1"), agency="so-b"),
)


def said(task, as_of="2024-06-30"):
    register = a_register(task, agencies=AGENCIES, months=MONTHS)
    known = known_on(register, date.fromisoformat(as_of))
    return {
        lead: [entry.update.result for entry in known.words(task, lead)]
        for lead in known.leads(task)
    }


def test_each_lead_has_its_own_words():
    assert said(a_task(leads=("so-a", "so-b"))) == {"so-a": ["a1", "a2"], "so-b": ["b1"]}


def test_the_leads_of_a_joint_task_have_all_words_in_order():
    all_words = ["a1", "b1", "a2"]
    found = said(a_task(leads=("so-a", "so-b"), mode="joint"))
    assert found == {"so-a": all_words, "so-b": all_words}


def test_who_reports_for_a_lead_speaks_for_it():
    assert said(a_task(leads=("bo",))) == {"bo": ["b1"]}


def test_nothing_later_is_known():
    assert said(a_task(leads=("so-a",)), as_of="2024-03-02") == {"so-a": ["a1"]}


def test_the_last_closed_period_is_one_that_agencies_write_in_whatever_the_calendars_order():
    for periods, last in [
        (["2024-02", "2024-Q1", "2024-01"], "2024-Q1"),
        (["2024-02", "2024-Q1", "2024-01", "2024-03"], "2024-03"),
        (["2024-Q1"], "2024-Q1"),
        (["2024-01", "2024-H1"], "2024-01"),
        ([], "None"),
    ]:
        plan = a_plan(reporting={"text": "-", "periods": periods})
        assert str(known_on(a_register(plan=plan), date(2024, 5, 1)).last_closed) == last
