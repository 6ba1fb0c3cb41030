"""The statistics and targets of a report: every count derived."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from builders import a_decision, a_month, a_target, a_task, an_update
from de_an06.engine.standing import Statistics
from de_an06.model.assessment import State
from de_an06.model.task import Level
from de_an06.report.facts.figures import Reached, late_ages, targets_lag, told_rate
from reports import a_report

TARGETS = (a_target(),)


def a_measure(numerator, denominator, on="2024-06-01"):
    return an_update(
        on,
        measures=({"target": "II.1.a.1", "numerator": numerator, "denominator": denominator},),
    )


def test_the_buckets_add_up_and_are_compared_with_the_previous_period():
    tasks = (a_task("II.1.a", due="2024-05-31"), a_task("II.1.b", due="2024-12-31"))
    report = a_report(a_month(an_update("2024-05-20", "done")), tasks=tasks)
    balance = report.balance
    assert (balance.tasks.total, balance.rows.total) == (2, 2)
    assert (balance.tasks.done, balance.tasks_before.done) == (1, 0)
    assert str(balance.previous) == "2024-05"


def test_before_the_first_period_has_closed_there_is_nothing_to_compare_with():
    balance = a_report(period="2024-01").balance
    assert (balance.previous, balance.tasks_before, balance.rows_before) == (None, None, None)


def test_a_target_is_met_or_not_or_nothing_arose_or_no_figure_was_given():
    for updates, reached, missing in [
        ((), Reached.NO_FIGURE, ("Sở Tư pháp",)),
        ((a_measure(0, 0),), Reached.NONE_AROSE, ()),
        ((a_measure(9, 10),), Reached.MET, ()),
        ((a_measure(89, 100),), Reached.NOT_MET, ()),
        ((a_measure(9, 10, on="2024-06-20"),), Reached.NO_FIGURE, ("Sở Tư pháp",)),
    ]:
        month = a_month(*updates, period="2024-07") if updates else a_month(period="2024-06")
        (line,) = a_report(month, tasks=(a_task(targets=TARGETS),)).targets
        assert (line.reached, line.missing, line.asked) == (reached, missing, 1)


def test_those_who_gave_no_figure_are_named_of_those_who_were_asked():
    task = a_task(leads=("so-tp", "so-yt"), targets=TARGETS)
    (line,) = a_report(a_month(a_measure(1, 2)), tasks=(task,)).targets
    assert (line.missing, line.asked) == (("Sở Y tế",), 2)
    waived = a_report(
        a_month(a_measure(1, 2)), tasks=(task,), decisions=(a_decision("waive", agency="so-yt"),)
    )
    assert (waived.targets[0].missing, waived.targets[0].asked) == ((), 1)


def test_an_agencys_own_report_has_its_own_figures_alone():
    task = a_task(leads=("so-tp", "so-yt"), targets=TARGETS)
    months = (a_month(a_measure(1, 2)), a_month(a_measure(5, 8), agency="so-yt"))
    (line,) = a_report(*months, tasks=(task,), own="so-yt").targets
    assert (line.figure.numerator, line.figure.denominator) == (5, 8)


def test_a_target_that_counts_the_figures_of_others_is_not_the_agencys():
    task = a_task(leads=("so-tp", "so-yt"), targets=(a_target(agencies=("so-yt",)),))
    assert a_report(tasks=(task,), own="so-tp").targets == ()


def counts(done, overdue):
    return Statistics(done, 0, 0, overdue, *[0] * 5)


def test_a_rate_is_told_where_at_least_ten_have_fallen_due():
    for given, rate in [
        (None, None),
        (counts(0, 0), None),
        (counts(8, 1), None),
        (counts(9, 1), Decimal("90.00")),
    ]:
        assert told_rate(given) == rate, given


def test_the_rate_changes_by_points_where_both_periods_have_one():
    ids = [f"II.1.{letter}" for letter in "abcdefghik"]
    tasks = tuple(a_task(id, due="2024-05-14") for id in ids)
    balance = a_report(a_month(an_update("2024-05-20", "done")), tasks=tasks).balance
    assert (balance.rate_before, balance.rate, balance.rate_change) == (None, 10, None)
    later = a_report(a_month(an_update("2024-06-20", "done")), tasks=tasks, period="2024-07")
    assert (later.balance.rate_before, later.balance.rate_change) == (0, 10)


def test_what_is_overdue_has_an_age_in_days():
    days = [1, 29, 30, 60, 61, 400]
    rows = [SimpleNamespace(state=State.OVERDUE, days_late=late) for late in days]
    rows.append(SimpleNamespace(state=State.DONE_LATE, days_late=90))
    ages = late_ages(rows)
    assert (ages.under_30, ages.to_60, ages.over_60) == (2, 2, 2)


def test_targets_lag_from_the_plans_middle_where_most_is_done_and_less_than_half_are_met():
    middle = date(2024, 7, 1)
    days = SimpleNamespace(first_day=date(2024, 1, 1), last_day=date(2024, 12, 30))
    for day, rate, met, others, lags in [
        (middle, None, 0, 2, False),
        (middle, 79, 0, 2, False),
        (middle, 80, 0, 2, True),
        (middle, 80, 1, 1, False),
        (middle, 80, 1, 2, True),
        (middle, 80, 0, 0, False),
        (date(2024, 6, 30), 80, 0, 2, False),
    ]:
        results = [SimpleNamespace(reached=Reached.MET)] * met
        results += [SimpleNamespace(reached=Reached.NOT_MET)] * others
        found = targets_lag(
            SimpleNamespace(as_of=day, register=days), SimpleNamespace(rate=rate), results
        )
        assert found is lags, (day, rate, met, others)


def test_a_target_has_its_figure_of_the_previous_period_and_the_change():
    months = (a_month(a_measure(1, 2, on="2024-05-01")), a_month(a_measure(2, 3)))
    (line,) = a_report(*months, tasks=(a_task(targets=TARGETS),)).targets
    assert (line.before.value, line.change, line.given) == (50, Decimal("16.67"), 1)
    (first,) = a_report(*months[1:], tasks=(a_task(targets=TARGETS),)).targets
    assert first.change is None


def test_a_target_is_named_by_its_task_where_that_is_plainer_and_it_is_the_only_one():
    long, other = a_target(text="x" * 90), a_target("II.1.a.2")
    for targets, name in [
        ((a_target(),), "90% hồ sơ"),
        ((a_target(text="90% TTHC"),), "Nhiệm vụ II.1.a"),
        ((long,), "Nhiệm vụ II.1.a"),
        ((long, other), "x" * 90),
    ]:
        assert a_report(tasks=(a_task(targets=targets),)).targets[0].name == name


def test_targets_of_one_task_that_differ_by_their_level_are_named_by_the_task():
    of_each = [a_target(f"II.1.a.{n}", level=level) for n, level in enumerate(Level, 1)]
    for targets, name in [(of_each, "Nhiệm vụ II.1.a"), ((of_each[0], a_target()), "90% hồ sơ")]:
        told = a_report(tasks=(a_task(targets=targets),)).targets
        assert {(line.name, line.is_of_level) for line in told} == {(name, name[0] == "N")}
