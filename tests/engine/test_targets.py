from datetime import date

from builders import (
    TASK,
    a_decision,
    a_group,
    a_month,
    a_register,
    a_target,
    a_task,
    an_agency,
    an_update,
)
from de_an06.engine.standing import assess

TARGET = f"{TASK}.1"
AGENCIES = (
    an_agency("so-a"),
    an_agency("so-b"),
    an_agency("ca-tinh", kind="vertical"),
    an_agency("ubnd-a", kind="district"),
    an_agency("ubnd-b", kind="district"),
    an_agency("bo", kind="central", reported_by="ca-tinh"),
)
ALL = a_group("all", "so-a", "so-b", "ubnd-a", "ubnd-b")


ONE = (a_target(),)


def a_figure(numerator, denominator, on="2024-03-05", target=TARGET, **more):
    measure = {"target": target, "numerator": numerator, "denominator": denominator}
    return an_update(on, measures=(measure,), **more)


def _targets(*months, targets=ONE, leads=("all",), as_of="2024-06-30", **more):
    decisions = more.pop("decisions", ())
    register = a_register(
        a_task(leads=leads, targets=targets, **more),
        agencies=AGENCIES,
        groups=(ALL,),
        months=months,
        decisions=decisions,
    )
    return assess(register, date.fromisoformat(as_of)).targets


def _target(*months, **more):
    (target,) = _targets(*months, **more)
    return target


def test_a_total_is_the_sum_of_numerators_by_the_sum_of_denominators():
    target = _target(
        a_month(a_figure(1, 2), agency="so-a"), a_month(a_figure(90, 98), agency="so-b")
    )
    assert (target.numerator, target.denominator, target.value) == (91, 100, 91.0)


def test_where_nobody_gave_a_figure_there_is_no_value():
    target = _target()
    assert (target.numerator, target.denominator, target.value, target.met) == (0, 0, None, None)
    assert target.goal == 90


def test_none_arose_is_given_and_adds_nothing():
    target = _target(
        a_month(a_figure(0, 0), agency="so-a"), a_month(a_figure(9, 10), agency="so-b")
    )
    assert (target.numerator, target.denominator, target.value) == (9, 10, 90.0)
    assert target.missing == ("ubnd-a", "ubnd-b")


def test_where_none_arose_anywhere_there_is_no_value_and_nobody_is_missing():
    target = _target(a_month(a_figure(0, 0), agency="so-a"), leads=("so-a",))
    assert (target.value, target.met, target.missing) == (None, None, ())


def test_the_latest_figure_of_an_agency_counts():
    for updates, figure in [
        ([a_figure(1, 10, "2024-03-05"), a_figure(2, 10, "2024-04-05")], (2, 10)),
        ([a_figure(2, 10, "2024-04-05"), a_figure(1, 10, "2024-03-05")], (2, 10)),
        ([a_figure(1, 10), a_figure(2, 10)], (2, 10)),
        ([an_update(measures=a_figure(1, 10).measures + a_figure(2, 10).measures)], (2, 10)),
        ([a_figure(1, 10), an_update("2024-04-05")], (1, 10)),
        ([a_figure(1, 10), a_figure(0, 0, "2024-04-05")], (0, 0)),
        ([a_figure(1, 10), a_figure(2, 10, "2024-07-01")], (1, 10)),
    ]:
        target = _target(a_month(*updates, agency="so-a"), leads=("so-a",))
        assert (target.numerator, target.denominator) == figure


def test_figures_count_whatever_the_status():
    for status in ["not_started", "in_progress", "blocked", "done"]:
        assert _target(a_month(a_figure(1, 2, status=status), agency="so-a")).denominator == 2


def test_the_figure_of_a_returned_update_still_counts():
    returned = a_decision("return", on="2024-04-01")
    said = a_month(a_figure(1, 2, status="done"), agency="so-a")
    assert _target(said, decisions=(returned,)).denominator == 2


def test_a_target_is_met_by_the_exact_fraction_and_shown_rounded():
    for numerator, denominator, value, met in [
        (90, 100, 90.0, True),
        (899, 1000, 89.9, False),
        (89_996, 100_000, 90.0, False),  # shown as 90, and yet below it
        (90_001, 100_000, 90.0, True),
        (2, 3, 66.67, False),
        (1, 800, 0.13, False),
    ]:
        target = _target(a_month(a_figure(numerator, denominator), agency="so-a"))
        assert (target.value, target.met) == (value, met)
        assert isinstance(target.value, float)


def test_only_the_leads_figures_count():
    assert _target(a_month(a_figure(1, 2), agency="so-b"), leads=("so-a",)).denominator == 0


def test_a_lead_may_give_its_figures_through_the_agency_that_reports_for_it():
    target = _target(a_month(a_figure(1, 2), agency="ca-tinh"), leads=("bo",))
    assert (target.denominator, target.missing) == (2, ())


def test_joint_leads_each_give_their_own_figures():
    said = (
        a_month(a_figure(1, 2), agency="so-a"),
        a_month(a_figure(3, 4, "2024-04-05"), agency="so-b"),
    )
    target = _target(*said, leads=("so-a", "so-b", "ubnd-a"), mode="joint")
    assert (target.numerator, target.denominator, target.missing) == (4, 6, ("ubnd-a",))


def test_a_task_may_have_several_targets_in_the_plans_order():
    targets = (a_target("II.1.a.2", 80), a_target("II.1.a.1", 60))
    found = _targets(a_month(a_figure(1, 2, target="II.1.a.1"), agency="so-a"), targets=targets)
    assert [(target.id, target.goal, target.denominator) for target in found] == [
        ("II.1.a.2", 80, 0),
        ("II.1.a.1", 60, 2),
    ]


def test_a_task_that_does_not_exist_yet_has_no_targets():
    assert _targets(since="2024-07-01") == ()
