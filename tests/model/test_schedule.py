"""Which periods a plan has, and in which of them a day is written (docs/design.md, "Writing
periods")."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_plan

ONE_DAY = timedelta(days=1)
MONTHS = [f"2024-{month:02}" for month in range(1, 13)]
KON_TUM = [*MONTHS, "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-H1", "2024"]


def spelled(id, first, last, due=None):
    return {"id": id, "from": first, "to": last} | ({"due": due} if due else {})


FORTNIGHTS = [
    spelled("dot-1", "2026-03-10", "2026-03-23"),
    spelled("dot-2", "2026-03-24", "2026-04-06"),
    spelled("dot-3", "2026-04-07", "2026-04-20", "2026-04-22"),
]
HALF_AND_YEAR = [
    spelled("2025-H1", "2025-01-01", "2025-05-31", "2025-06-15"),
    spelled("2025", "2025-01-01", "2025-11-30", "2025-12-15"),
]


def a_schedule(*periods, closes=14, year=2024, **days):
    plan = a_plan(reporting={"periods": periods, "closes": closes})
    days = {"start": days.get("first"), "end": days.get("last")}
    year = None if days["start"] else year
    return plan.model_copy(update={"year": year} | days).schedule


def windows(schedule):
    return [f"{each.id} {each.first_day} {each.last_day}" for each in schedule.writing]


@pytest.mark.parametrize(
    ("periods", "writing"),
    [
        # the months of Kon Tum: its quarters, half and year end with one of them
        (KON_TUM, MONTHS),
        (["2024-Q1", "2024-Q2"], ["2024-Q1", "2024-Q2"]),
        # what is left of a longer period after the last shorter one in it
        (["2024-H1", "2024-Q1"], ["2024-Q1", "2024-H1"]),
        (["2024", "2024-H1", "2024-Q1", "2024-01"], ["2024-01", "2024-Q1", "2024-H1", "2024"]),
        (["2024", "2024-H2", "2024-12"], ["2024-12"]),
        ([], []),
    ],
)
def test_a_period_is_written_in_where_it_has_days_after_the_last_shorter_one(periods, writing):
    assert [period.id for period in a_schedule(*periods).writing] == writing


def test_a_year_that_follows_a_half_that_was_spelled_out_has_the_days_after_it():
    for order in (HALF_AND_YEAR, HALF_AND_YEAR[::-1]):
        schedule = a_schedule(*order, year=2025)
        assert windows(schedule) == ["2025-H1 2025-01-01 2025-05-31", "2025 2025-06-01 2025-11-30"]
        assert [str(schedule.named(id).first_day) for id in ("2025-H1", "2025")] == [
            "2025-01-01",
            "2025-01-01",
        ]
        assert str(schedule.named("2025").due) == "2025-12-15"


def test_months_beside_the_calendar_have_the_days_that_it_leaves():
    schedule = a_schedule(*FORTNIGHTS, closes=31, first=date(2026, 3, 1), last=date(2026, 6, 8))
    for day, period in [
        ("2026-02-28", "2026-02 2026-02-01 2026-02-28"),
        ("2026-03-01", "2026-03 2026-03-01 2026-03-09"),
        ("2026-03-10", "dot-1 2026-03-10 2026-03-23"),
        ("2026-04-06", "dot-2 2026-03-24 2026-04-06"),
        ("2026-04-20", "dot-3 2026-04-07 2026-04-20"),
        ("2026-04-21", "2026-04 2026-04-21 2026-04-30"),
        ("2026-05-01", "2026-05 2026-05-01 2026-05-31"),
        ("2031-02-01", "2031-02 2031-02-01 2031-02-28"),
    ]:
        found = schedule.writing_on(date.fromisoformat(day))
        assert f"{found.id} {found.first_day} {found.last_day}" == period, day
        assert schedule.writing_named(found.id) == found
    assert str(schedule.begins) == "2026-03-01"


@pytest.mark.parametrize(
    ("days", "closes", "begins"),
    [
        ({"year": 2024}, 14, "2023-12-15"),
        ({"year": 2024}, 31, "2024-01-01"),
        ({"first": date(2026, 3, 10), "last": date(2026, 6, 17)}, 14, "2026-02-15"),
        ({"first": date(2026, 3, 10), "last": date(2026, 6, 17)}, 9, "2026-03-10"),
    ],
)
def test_facts_begin_with_the_writing_period_that_holds_the_plans_first_day(days, closes, begins):
    assert str(a_schedule(closes=closes, **days).begins) == begins


def test_a_name_that_no_file_has_is_no_writing_period():
    schedule = a_schedule(*KON_TUM)
    for id in ("2024-Q1", "2024-H1", "2024", "2024-H2", "2025-Q1", "2025", "dot-1"):
        assert schedule.writing_named(id) is None, id
    covered = a_schedule(spelled("dot-1", "2024-02-15", "2024-03-14"))
    assert covered.writing_named("2024-03") is None


# What holds of every calendar


@st.composite
def schedules(draw):
    """A schedule whose windows lie one in the other or apart, as `validate` lets them."""
    closes = draw(st.integers(1, 31))
    first = date(2024, 1, 1)
    day = first + timedelta(days=draw(st.integers(0, 40)))
    periods = []
    for place in range(draw(st.integers(0, 5))):
        end = day + timedelta(days=draw(st.integers(1, 45)))
        periods.append(spelled(f"dot-{place}", day, end))
        day = end + timedelta(days=draw(st.integers(1, 3)))
    if len(periods) > 1 and draw(st.booleans()):
        until = periods[-1]["to"] + timedelta(days=draw(st.integers(0, 20)))
        periods.append(spelled("ca-nam", periods[0]["from"], until))
    return a_schedule(*draw(st.permutations(periods)), closes=closes)


DAYS = st.dates(date(2023, 6, 1), date(2025, 12, 31))


@given(schedules(), DAYS)
def test_every_day_belongs_to_exactly_one_writing_period(schedule, day):
    period = schedule.writing_on(day)
    assert day in period
    assert schedule.writing_on(period.first_day) == period
    assert schedule.writing_on(period.last_day) == period
    assert sum(day in each for each in schedule.writing) == (period in schedule.writing)


@given(schedules(), DAYS)
def test_a_writing_period_begins_the_day_after_the_one_before(schedule, day):
    period = schedule.writing_on(day)
    assert schedule.after(period).first_day == period.last_day + ONE_DAY


@given(schedules())
def test_a_writing_period_of_the_calendar_lies_in_the_window_of_its_name(schedule):
    for period in schedule.writing:
        whole = schedule.named(period.id)
        assert whole.holds(period)
        assert whole.last_day == period.last_day
        assert whole.due == period.due


@given(schedules())
def test_every_day_of_a_window_is_written_in_it_or_in_one_that_ends_no_later(schedule):
    for period in schedule.periods:
        for each in schedule.across(period):
            assert each.first_day <= period.last_day
            assert each.last_day <= period.last_day
