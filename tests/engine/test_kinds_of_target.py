"""docs/design.md, "Targets": counts, yes and no, each by itself, and the senses."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_month, a_register, a_target, a_task, an_agency, an_update
from de_an06.engine.standing import assess

AGENCIES = ("so-a", "so-b", "so-c")
NUMBERS = st.decimals(0, 100, places=1)


def a_word(agency, value=None, on="2024-03-05", **parts):
    measure = {"target": "II.1.a.1", **({} if value is None else {"value": value}), **parts}
    return a_month(an_update(on, measures=(measure,)), agency=agency)


def stand(target, *words, as_of="2024-06-30", leads=AGENCIES):
    register = a_register(
        a_task(leads=leads, targets=(target,)),
        agencies=tuple(an_agency(id) for id in AGENCIES),
        months=words,
    )
    (found,) = assess(register, date.fromisoformat(as_of)).targets
    return found


def a_count(value=5, **more):
    return a_target(value=value, unit="mô hình", **more)


YES_NO = a_target(value=None, unit=None, kind="yes_no")


def test_a_count_is_the_sum_of_each_agencys_latest():
    words = (a_word("so-a", "2.5"), a_word("so-a", 3, "2024-05-05"), a_word("so-b", "1.25"))
    found = stand(a_count(), *words)
    assert (found.value, found.met, found.missing) == (Decimal("4.25"), False, ("so-c",))
    assert (found.numerator, found.denominator, found.reached) == (None, None, None)


def test_where_nobody_measured_a_count_there_is_no_value():
    found = stand(a_count())
    assert (found.value, found.met, found.missing) == (None, None, AGENCIES)


@pytest.mark.parametrize(
    ("more", "met_by", "not_met_by"),
    [
        ({"sense": "at_least"}, [5, "5.1"], [0, "4.9999"]),
        ({"sense": "at_most"}, [0, 5], ["5.0001"]),
        ({"sense": "between", "upper": 7}, [5, 6, 7], ["4.9999", "7.0001"]),
        ({"sense": "between", "upper": 5}, [5], ["4.9999", "5.0001"]),
    ],
)
def test_the_senses_include_their_ends(more, met_by, not_met_by):
    for value in met_by:
        assert stand(a_count(**more), a_word("so-a", value)).met is True
    for value in not_met_by:
        assert stand(a_count(**more), a_word("so-a", value)).met is False


@pytest.mark.parametrize(
    ("sense", "numerator", "met"),
    [("at_most", 9, True), ("at_most", 10, True), ("at_most", 11, False), ("between", 9, False)],
)
def test_a_rate_may_have_a_greatest_figure(sense, numerator, met):
    target = a_target(value=10, sense=sense, upper=20 if sense == "between" else None)
    assert stand(target, a_word("so-a", numerator=numerator, denominator=100)).met is met


def test_yes_and_no_is_met_when_every_agency_that_owes_it_said_yes():
    words = [a_word(id, "yes") for id in AGENCIES]
    assert (stand(YES_NO, *words).met, stand(YES_NO, *words).reached) == (True, 3)
    found = stand(YES_NO, *words[:2], a_word("so-c", "no"))
    assert (found.met, found.reached, found.missing) == (False, 2, ())
    found = stand(YES_NO, *words[:2])
    assert (found.met, found.reached, found.missing) == (False, 2, ("so-c",))
    assert (found.value, found.goal, found.numerator, found.denominator) == (None,) * 4


def test_a_later_no_takes_the_place_of_a_yes():
    words = [a_word("so-a", "yes"), a_word("so-a", "no", "2024-05-05")]
    assert stand(YES_NO, *words, leads=("so-a",)).reached == 0


def test_each_must_reach_the_value_by_itself():
    target = a_count(each=True)
    words = [a_word("so-a", 50), a_word("so-b", 5), a_word("so-c", "4.9")]
    found = stand(target, *words)
    assert (found.met, found.reached, found.value) == (False, 2, None)
    assert stand(target, *words, a_word("so-c", 5, "2024-06-01")).met is True
    assert (stand(target).met, stand(target).reached) == (False, 0)


def test_each_may_be_a_rate_which_none_arose_reaches():
    words = [
        a_word("so-a", numerator=0, denominator=0),
        a_word("so-b", numerator=9, denominator=10),
    ]
    found = stand(a_target(each=True), *words)
    assert (found.met, found.reached, found.missing) == (False, 2, ("so-c",))
    assert (found.numerator, found.denominator, found.value, found.goal) == (None, None, None, 90)


def test_only_the_leads_that_a_target_names_count_and_owe():
    words = [a_word("so-a", 3), a_word("so-b", 4)]
    found = stand(a_count(agencies=("so-b", "so-c")), *words)
    assert (found.value, found.missing) == (4, ("so-c",))


@pytest.mark.parametrize("target", [a_target(), a_count(), a_count(each=True), YES_NO])
def test_where_nobody_owes_a_figure_nothing_is_met_or_missing(target):
    nobody = target.model_copy(update={"agencies": ("nhom",)})
    assert (stand(nobody).met, stand(nobody).missing) == (None, ())


@pytest.mark.parametrize(
    ("as_of", "goal"),
    [("2024-03-31", 50), ("2024-04-01", 80), ("2024-06-30", 80), ("2024-07-01", 90)],
)
def test_the_goal_is_that_of_the_first_day_which_is_not_past(as_of, goal):
    goals = ({"by": "2024-06-30", "value": 80}, {"by": "2024-03-31", "value": 50})
    found = stand(a_target(goals=goals), a_word("so-a", numerator=8, denominator=10), as_of=as_of)
    assert (found.goal, found.met) == (goal, goal <= 80)


@given(st.lists(NUMBERS, min_size=1, max_size=3))
def test_the_total_of_a_count_does_not_depend_on_the_order_of_the_files(values):
    words = [a_word(id, value) for id, value in zip(AGENCIES, values, strict=False)]
    found = stand(a_count(), *words)
    assert found == stand(a_count(), *reversed(words))
    assert found.value == sum(values)


@given(st.lists(NUMBERS, min_size=3, max_size=3), NUMBERS)
def test_each_is_met_when_the_least_figure_reaches_the_value(values, goal):
    words = [a_word(id, value) for id, value in zip(AGENCIES, values, strict=True)]
    assert stand(a_count(goal, each=True), *words).met == (min(values) >= goal)
    assert stand(a_count(goal, each=True, sense="at_most"), *words).met == (max(values) <= goal)
