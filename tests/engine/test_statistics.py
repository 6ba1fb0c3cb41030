from decimal import Decimal

import pytest

from de_an06.engine.standing import completion_rate, statistics
from de_an06.engine.targets import percentage
from de_an06.model.assessment import State, Statistics


@pytest.mark.parametrize(
    ("state", "bucket"),
    [
        ("waived", "waived"),
        ("ongoing", "continuing"),
        ("stale", "continuing"),
        ("done_on_time", "done_on_time"),
        ("done_late", "done_late"),
        ("overdue", "overdue"),
        ("waiting", "waiting"),
        ("in_progress", "within_deadline"),
        ("not_started", "within_deadline"),
    ],
)
def test_each_state_falls_into_its_bucket_of_official_statistics(state, bucket):
    found = statistics([State(state)] * 3)
    assert getattr(found, bucket) == 3
    assert found.total == 3


def _fallen_due(done_on_time=0, done_late=0, overdue=0):
    states = {"done_on_time": done_on_time, "done_late": done_late, "overdue": overdue}
    return statistics(State(state) for state, count in states.items() for _ in range(count))


@pytest.mark.parametrize(
    ("fallen_due", "rate"),
    [
        (_fallen_due(done_on_time=1, done_late=1), "100.00"),
        (_fallen_due(overdue=2), "0.00"),
        (_fallen_due(done_on_time=1, done_late=1, overdue=1), "66.67"),
        (_fallen_due(done_on_time=1, overdue=2), "33.33"),
    ],
)
def test_the_completion_rate_is_done_by_what_has_fallen_due(fallen_due, rate):
    assert str(completion_rate(fallen_due)) == rate


def test_the_rate_of_the_official_report_of_2017_is_rounded_not_cut():
    # Report 1270/BC-TCTTTg prints 98,62 (DOMAIN 3.3); its figures give 98,6297.
    figures = Statistics(
        done_on_time=14_068,
        done_late=1_983,
        within_deadline=5_640,
        overdue=223,
        continuing=0,
        waiting=0,
        waived=0,
    )
    assert (figures.total, figures.fallen_due) == (21_914, 16_274)
    assert completion_rate(figures) == Decimal("98.63")


@pytest.mark.parametrize("state", ["waived", "ongoing", "stale", "waiting", "in_progress"])
def test_where_nothing_has_fallen_due_there_is_no_rate(state):
    assert completion_rate(statistics([State(state)])) is None


@pytest.mark.parametrize(
    ("part", "whole", "rounded"),
    [
        (1, 3, "33.33"),
        (2, 3, "66.67"),
        (1, 800, "0.13"),  # 0.125: half up, where half to even gives 0.12
        (3, 800, "0.38"),
        (1, 1600, "0.06"),
        (0, 7, "0.00"),
        (7, 7, "100.00"),
        (89_996, 100_000, "90.00"),
        (899_949, 1_000_000, "89.99"),
    ],
)
def test_percentages_are_rounded_half_up_to_2_decimals(part, whole, rounded):
    assert str(percentage(part, whole)) == rounded
