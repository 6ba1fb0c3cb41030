"""A simulated year of the real plan, with what there is to see in it."""

from collections import Counter
from datetime import date

import pytest

from de_an06.demo.pace import pace_of
from de_an06.demo.year import simulate
from de_an06.engine.known import known_on
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.standing import assess
from de_an06.model.assessment import ReportState, State
from de_an06.model.history import entries, ledger
from de_an06.model.month import Status
from de_an06.model.rulings import DecisionKind
from periods import a_period
from simulated_year import SEED, YEAR, year, year_register


@pytest.fixture(scope="module")
def simulation():
    return year()


@pytest.fixture(scope="module")
def register():
    return year_register()


@pytest.fixture(scope="module")
def shown(register):
    return assess(register, pace_of(register).shown)


def test_the_months_that_a_project_has_play_no_part(simulation, register):
    assert simulate(register, SEED) == simulation


def test_who_reports_has_words_for_each_longer_period_that_it_answers(simulation):
    words = {(month.agency, month.period): month.summaries for month in simulation.months}
    assert set(words["ca-tinh", "2024-06"]) == {"2024-Q2", "2024-H1"}
    assert words["ca-tinh", "2024-05"] is None
    for month in simulation.months:
        sent = month.submitted
        if sent and sent.covers is not None:
            assert set(month.summaries or ()) <= set(sent.covers)


def test_every_state_is_there_on_the_day_to_be_shown(shown):
    assert {row.state for row in shown.assignments} == set(State)


def test_a_few_per_cent_are_overdue_and_something_is_due_soon(shown):
    overdue = sum(row.state is State.OVERDUE for row in shown.assignments)
    assert 0.01 < overdue / len(shown.assignments) < 0.06
    assert any(row.due_soon for row in shown.assignments)


def test_a_few_agencies_did_not_report_for_june(shown):
    june = Counter(report.state for report in shown.reports if str(report.period) == "2024-06")
    assert 2 <= june[ReportState.MISSING] <= 6
    assert june[ReportState.LATE]
    assert june[ReportState.ON_TIME] > 20


def test_figures_grow_from_june_to_december(register, shown):
    after = assess(register, date(YEAR, 12, 31))
    for before, later in zip(shown.targets, after.targets, strict=True):
        assert before.numerator < later.numerator


def test_obstacles_are_raised_and_most_of_them_resolved(register):
    found = ledger(entries(register.months, register.schedule))
    assert not found.unknown
    still_open = open_obstacles(known_on(register, date(YEAR, 12, 31)))
    assert 0 < len(still_open) < len(found.obstacles) / 3


def test_every_kind_of_ruling_is_made_but_to_give_tasks_away(simulation):
    made = {decision.kind for decision in simulation.decisions}
    assert made == set(DecisionKind) - {DecisionKind.REASSIGN}


def test_a_condition_comes_true_and_gives_its_tasks_a_deadline(register, shown):
    (met,) = (
        decision
        for decision in register.decisions
        if decision.kind is DecisionKind.CONDITION_MET and decision.on < shown.as_of
    )
    theirs = {task.id for task in register.tasks if task.condition == met.condition}
    assert len(theirs) == 4
    assert {row.due for row in shown.assignments if row.task in theirs} == {met.due}


def test_percentages_never_fall_but_after_a_return(register):
    returned = {
        (decision.task, decision.agency)
        for decision in register.decisions
        if decision.kind is DecisionKind.RETURN
    }
    last: dict[tuple[str, str], int] = {}
    for entry in entries(register.months, register.schedule):
        key = (entry.update.task, entry.agency)
        percent = entry.update.percent
        if percent is not None and key not in returned:
            assert percent >= last.get(key, 0), key
            last[key] = percent


@pytest.mark.parametrize(
    ("what", "is_there"),
    [
        ("late reports", lambda month: month.submitted and month.submitted.covers),
        ("drafts", lambda month: month.submitted is None and month.agency.startswith("so-")),
        ("help from the secretariat", lambda month: month.entered_by == "ca-tinh"),
        ("files after the calendar", lambda month: str(month.period) == "2025-01"),
        ("reports for another", lambda month: any(u.task == "II.4.b" for u in month.updates)),
        (
            "late news",
            lambda month: any(u.on < a_period(month.period).first_day for u in month.updates),
        ),
        (
            "figures of 0/0",
            lambda month: any(
                measure.denominator == 0 for update in month.updates for measure in update.measures
            ),
        ),
        (
            "pages as evidence",
            lambda month: any(
                evidence.url for update in month.updates for evidence in update.evidence
            ),
        ),
        ("blocked work", lambda month: any(u.status is Status.BLOCKED for u in month.updates)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_there_are(simulation, what, is_there):
    assert any(is_there(month) for month in simulation.months), what
