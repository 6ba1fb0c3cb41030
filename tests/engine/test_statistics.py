from decimal import Decimal

from builders import judged
from de_an06.engine.standing import Statistics, statistics
from de_an06.engine.targets import percentage
from de_an06.model.assessment import State


def _fallen_due(done_on_time=0, done_late=0, overdue=0):
    states = {"done_on_time": done_on_time, "done_late": done_late, "overdue": overdue}
    return statistics(judged(State(state)) for state, count in states.items() for _ in range(count))


def test_the_completion_rate_is_done_by_what_has_fallen_due():
    for fallen_due, rate in [
        (_fallen_due(done_on_time=1, done_late=1), "100.00"),
        (_fallen_due(overdue=2), "0.00"),
        (_fallen_due(done_on_time=1, done_late=1, overdue=1), "66.67"),
        (_fallen_due(done_on_time=1, overdue=2), "33.33"),
    ]:
        assert str(fallen_due.rate) == rate


def test_the_rate_of_the_official_report_of_2017_is_rounded_not_cut():
    # Report 1270/BC-TCTTTg prints 98,62; its figures give 98,6297.
    figures = Statistics(
        done_on_time=14_068,
        done_late=1_983,
        within_deadline=5_640,
        overdue=223,
        continuing=0,
        waiting=0,
        waived=0,
        extended_done=0,
        extended_open=0,
    )
    assert (figures.total, figures.fallen_due) == (21_914, 16_274)
    assert figures.rate == Decimal("98.63")


def test_percentages_are_rounded_half_up_to_2_decimals():
    for part, whole, rounded in [
        (1, 3, "33.33"),
        (2, 3, "66.67"),
        (1, 800, "0.13"),  # 0.125: half up, where half to even gives 0.12
        (3, 800, "0.38"),
        (1, 1600, "0.06"),
        (0, 7, "0.00"),
        (7, 7, "100.00"),
        (89_996, 100_000, "90.00"),
        (899_949, 1_000_000, "89.99"),
    ]:
        assert str(percentage(part, whole)) == rounded
