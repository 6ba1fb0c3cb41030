from datetime import date

from hypothesis import given

from builders import a_month, a_register, a_task, an_agency, an_update
from conftest import examples
from de_an06.engine.standing import assess, tally
from de_an06.model.assessment import State
from de_an06.queries.views.tallies import by_agency, by_group, most_pressing
from de_an06.queries.views.work import (
    deadlines,
    owed,
    pressing,
    silence,
)
from register_strategies import pictures

REGISTER = a_register(
    a_task("II.1.a", leads=("so-a", "so-b"), due="2024-03-31"),
    a_task("II.1.b", leads=("so-b",), due="2024-02-29"),
    a_task("II.2.a", leads=("so-a",), due="2024-06-30"),
    agencies=(an_agency("so-a"), an_agency("so-b")),
    months=(
        a_month(
            an_update("2024-06-01", "done", task="II.1.a"),
            agency="so-a",
            period="2024-06",
            sent="2024-06-10",
        ),
    ),
)
STANDING = assess(REGISTER, date(2024, 6, 20))


def test_late_tasks_come_longest_first_with_those_whose_they_are():
    late = [row for row in STANDING.assignments if row.state is State.OVERDUE]
    found = [
        (p.task.id, p.days, tuple(row.agency for row in p.rows)) for p in pressing(late, REGISTER)
    ]
    assert found == [("II.1.b", -112, ("so-b",)), ("II.1.a", -81, ("so-b",))]


def test_what_falls_due_soon_says_how_many_days_are_left():
    soon = [row for row in STANDING.assignments if row.due_soon]
    assert [(p.task.id, p.days) for p in pressing(soon, REGISTER)] == [("II.2.a", 10)]


def test_silence_is_about_the_periods_that_closed_last():
    silent = silence(STANDING)
    assert [str(period) for period in silent.periods] == ["2024-06", "2024-Q2", "2024-H1"]
    assert (silent.missing, silent.expected) == (("so-b",), 2)


def test_there_is_no_silence_before_the_first_period_has_closed():
    assert silence(assess(REGISTER, date(2024, 1, 14))) is None


def test_what_is_owed_together_is_told_together():
    found = deadlines(assess(REGISTER, date(2024, 6, 15)), 0)
    june = owed(found.reports)[-1]
    assert [str(period) for period in june.periods] == ["2024-06", "2024-Q2", "2024-H1"]
    assert june.agencies == ("so-b",)


def test_within_no_days_only_what_is_late_or_due_today_presses():
    found = deadlines(STANDING, 0)
    assert {(row.task, row.agency) for row in found.assignments} == {
        ("II.1.b", "so-b"),
        ("II.1.a", "so-b"),
    }
    assert len(deadlines(STANDING, 10).assignments) == 3


@examples(100)
@given(pictures())
def test_the_tables_add_up_to_what_they_are_made_of(picture):
    register, as_of = picture
    standing = assess(register, as_of)
    assert sum(line.counts.total for line in by_group(standing, register)) == len(standing.tasks)
    agencies = by_agency(standing, register.agencies)
    assert sum(line.counts.total for line in agencies) == len(standing.assignments)
    assert sum(tally(row.state for row in standing.assignments).values()) == len(
        standing.assignments
    )


def test_a_short_table_is_shown_whole_and_of_a_long_one_those_with_most_to_do():
    both = by_agency(STANDING, REGISTER.agencies)
    whole = most_pressing(both, 2)
    assert (whole.tallies, whole.pressing, whole.calm) == (both, 0, 0)
    cut = most_pressing(both, 1)
    assert [tally.id for tally in cut.tallies] == ["so-b"]
    assert (cut.pressing, cut.calm) == (1, 0)
