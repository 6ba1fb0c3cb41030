from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from builders import a_month
from de_an06.model.period import Cadence, RuledName, is_period_id
from periods import a_period, month_of

WRITTEN = [
    *(f"2024-{month:02}" for month in range(1, 13)),
    *(f"2024-Q{quarter}" for quarter in range(1, 5)),
    "2024-H1",
    "2024-H2",
    "2024",
]
ONE_DAY = timedelta(days=1)
DAYS = st.dates(date(2000, 1, 1), date(2099, 11, 30))


def test_a_period_is_written_as_it_is_read():
    for text in WRITTEN:
        assert str(RuledName.parse(text)) == text, text


def test_anything_else_is_named_by_no_rule():
    for text in [
        "",
        "2024-0",
        "2024-00",
        "2024-13",
        "2024-3",
        "2024-Q0",
        "2024-Q5",
        "2024-H0",
        "2024-H3",
        "2024-q1",
        "2024Q1",
        "2024-03-01",
        "1999-03",
        "2100",
        "24-03",
        " 2024-03",
        "2024-03\n",
        "20２４-03",
        "2024-Q１",
    ]:
        assert RuledName.parse(text) is None, text


def test_a_period_that_is_spelled_out_has_an_id_in_the_form_of_an_agencys():
    for text, is_one in [
        ("dot-1", True),
        ("26-q3", True),
        ("2026-14", True),
        ("2024-q1", True),
        ("1999-03", True),
        ("2024-03-01", True),
        ("2024-3", False),
        ("202403", False),
        ("2024-00", False),
        ("Dot-1", False),
        ("đợt-1", False),
        ("dot_1", False),
        ("dot--1", False),
        ("dot-1\n", False),
        ("", False),
    ]:
        assert is_period_id(text) is is_one, text


def test_a_window_runs_from_the_15th_to_the_14th():
    for text, first, last in [
        ("2024-01", "2023-12-15", "2024-01-14"),
        ("2024-03", "2024-02-15", "2024-03-14"),
        ("2024-12", "2024-11-15", "2024-12-14"),
        ("2024-Q1", "2023-12-15", "2024-03-14"),
        ("2024-Q2", "2024-03-15", "2024-06-14"),
        ("2024-Q4", "2024-09-15", "2024-12-14"),
        ("2024-H1", "2023-12-15", "2024-06-14"),
        ("2024-H2", "2024-06-15", "2024-12-14"),
        ("2024", "2023-12-15", "2024-12-14"),
    ]:
        period = a_period(text)
        assert (str(period.first_day), str(period.last_day)) == (first, last), text


def test_a_day_is_in_the_month_that_closes_next():
    for day, month in [
        ("2023-12-14", "2023-12"),
        ("2023-12-15", "2024-01"),
        ("2024-01-14", "2024-01"),
        ("2024-01-15", "2024-02"),
        ("2024-02-29", "2024-03"),
        ("2024-12-31", "2025-01"),
    ]:
        assert str(month_of(date.fromisoformat(day))) == month, day


def test_windows_close_on_the_day_that_the_plan_says():
    for text, closes, first, last in [
        ("2024-03", 31, "2024-03-01", "2024-03-31"),
        ("2024-02", 31, "2024-02-01", "2024-02-29"),
        ("2024-03", 30, "2024-03-01", "2024-03-30"),
        ("2024-02", 30, "2024-01-31", "2024-02-29"),
        ("2023-03", 29, "2023-03-01", "2023-03-29"),
        ("2024-01", 1, "2023-12-02", "2024-01-01"),
        ("2024-Q1", 31, "2024-01-01", "2024-03-31"),
        ("2024-H2", 25, "2024-06-26", "2024-12-25"),
        ("2024", 31, "2024-01-01", "2024-12-31"),
    ]:
        period = RuledName.parse(text).window(closes)
        found = [str(day) for day in (period.first_day, period.last_day, period.due)]
        assert found == [first, last, last], (text, closes)


@given(DAYS, st.integers(1, 31))
def test_every_day_is_in_the_window_of_its_month_whatever_the_closing_day(day, closes):
    month = RuledName.month_of(day, closes)
    window = month.window(closes)
    assert day in window
    assert month.following().window(closes).first_day == window.last_day + ONE_DAY


@given(DAYS)
def test_every_day_is_in_the_window_of_its_month(day):
    month = month_of(day)
    assert month.first_day <= day <= month.last_day


@given(DAYS)
def test_a_month_begins_the_day_after_the_one_before_closes(day):
    month = month_of(day)
    assert RuledName.parse(month.id).following().window(14).first_day == month.last_day + ONE_DAY


def test_periods_sort_by_the_day_they_close_the_shorter_first():
    texts = ["2024", "2024-H1", "2024-Q2", "2024-06", "2024-12", "2024-Q1", "2024-03", "2024-01"]
    ordered = sorted(map(a_period, texts))
    assert [str(period) for period in ordered] == [
        "2024-01",
        "2024-03",
        "2024-Q1",
        "2024-06",
        "2024-Q2",
        "2024-H1",
        "2024-12",
        "2024",
    ]


def test_a_period_knows_its_cadence():
    cadences = [RuledName.parse(text).cadence for text in ("2024-03", "2024-Q1", "2024-H1", "2024")]
    assert cadences == [Cadence.MONTH, Cadence.QUARTER, Cadence.HALF, Cadence.YEAR]


# Which periods a month's report answers, which period follows another


def answered(month, *periods):
    written = a_period(month.period)
    return [period for period in periods if month.answers(a_period(period), written)]


def test_a_report_answers_what_closes_with_its_month():
    month = a_month(period="2024-06", sent="2024-06-14")
    found = answered(month, "2024-05", "2024-06", "2024-Q2", "2024-H1", "2024-Q1", "2024")
    assert found == ["2024-06", "2024-Q2", "2024-H1"]


def test_a_report_that_says_what_it_covers_answers_that_alone():
    month = a_month(period="2024-06", sent="2024-06-14", covers=("2024-05", "2024-Q2"))
    assert answered(month, "2024-05", "2024-06", "2024-Q2") == ["2024-05", "2024-Q2"]


def test_a_draft_answers_nothing():
    assert answered(a_month(period="2024-06"), "2024-06") == []


def test_the_following_period_is_of_the_same_cadence():
    for period, following in [
        ("2024-05", "2024-06"),
        ("2024-12", "2025-01"),
        ("2024-Q1", "2024-Q2"),
        ("2024-Q4", "2025-Q1"),
        ("2024-H1", "2024-H2"),
        ("2024-H2", "2025-H1"),
        ("2024", "2025"),
    ]:
        assert str(RuledName.parse(period).following()) == following
