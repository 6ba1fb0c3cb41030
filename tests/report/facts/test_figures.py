"""The statistics and targets of a report: every count derived."""

from builders import a_decision, a_month, a_target, a_task, an_update
from de_an06.report.facts.figures import Reached
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
