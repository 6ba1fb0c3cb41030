from datetime import date

from builders import a_month, a_target, a_task, an_update
from de_an06.report.facts.figures import Charts
from reports import a_drawn_report, a_report


def charts_of(*months, **more) -> Charts:
    found = a_drawn_report(*months, **more).charts
    assert found is not None
    return found


def test_no_charts_are_made_unless_they_are_asked_for():
    assert a_report().charts is None


def test_each_month_shows_what_a_report_of_its_last_day_would_count():
    done = a_month(an_update("2024-06-03", "done"))

    months = charts_of(done).months
    assert [(str(month.period), month.done, month.overdue) for month in months] == [
        ("2024-01", 0, 0),
        ("2024-02", 0, 0),
        ("2024-03", 0, 0),
        ("2024-04", 0, 0),
        ("2024-05", 0, 0),
        ("2024-06", 1, 0),
    ]
    assert [month.overdue for month in charts_of().months] == [0, 0, 0, 0, 0, 1]
    assert months[-1].on == date(2024, 6, 14)


def test_the_last_month_ends_on_the_as_of_day():
    assert charts_of(as_of="2024-06-03").months[-1].on == date(2024, 6, 3)


def test_agencies_are_ranked_by_the_part_that_was_finished_in_time():
    leads = ("so-tp", "so-yt")
    tasks = [
        a_task("II.1.a", leads, due="2024-03-31"),
        a_task("II.1.b", leads, due="2024-03-31"),
        a_task("II.1.c", ("ca-tinh",), due="2024-12-31"),
    ]
    months = (
        a_month(an_update("2024-03-01", "done", task="II.1.a")),
        a_month(
            an_update("2024-03-01", "done", task="II.1.a"),
            an_update("2024-03-02", "done", task="II.1.b"),
            agency="so-yt",
        ),
    )

    found = charts_of(*months, tasks=tasks)
    bars = [(bar.agency, bar.on_time, bar.late, bar.overdue) for bar in found.agencies]
    assert bars == [("Sở Y tế", 2, 0, 0), ("Sở Tư pháp", 1, 0, 1)]
    assert found.punctual == 1
    assert [bar.agency for bar in found.lowest] == ["Sở Tư pháp"]


def test_a_target_is_measured_by_its_goal_and_one_without_a_figure_is_counted():
    tasks = [a_task(targets=[a_target(value=80), a_target("II.1.a.2")], due="2024-12-31")]
    given = {"target": "II.1.a.1", "numerator": 30, "denominator": 50}
    month = a_month(an_update("2024-06-01", measures=[given]))

    found = charts_of(month, tasks=tasks)
    (bar,) = found.targets
    assert (bar.share, bar.reached, bar.goal, bar.met) == (60 / 80, "60,00%", "80%", False)
    assert found.unmeasured == 1
    assert found.kinds == ("months", "targets")


def test_a_chart_without_figures_is_not_drawn():
    assert charts_of(tasks=[a_task(due="2024-12-31")]).kinds == ("months",)
