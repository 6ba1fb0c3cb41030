from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from builders import (
    a_decision,
    a_group,
    a_month,
    a_register,
    a_target,
    a_task,
    an_agency,
    an_update,
)
from conftest import examples
from de_an06.engine.assignments import assess_assignments, states_of
from de_an06.engine.known import known_on, known_without, without_dues
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.standing import (
    assess,
    assess_by_the_plan,
    assess_known,
    assess_work,
    default_as_of,
    statistics,
)
from de_an06.model.assessment import DONE_STATES, State
from de_an06.model.task import LeadMode
from periods import month_of

AGENCIES = (
    an_agency("so-a"),
    an_agency("so-b"),
    an_agency("ubnd-c", kind="district"),
    an_agency("bo", kind="central", reports=False, reported_by="so-a"),
)
GROUPS = (a_group("all", "so-a", "so-b", "ubnd-c"),)
TARGETS = (
    a_target("II.1.a.1"),
    a_target("II.1.a.2", 3, unit="mô hình", agencies=("so-a", "ubnd-c")),
    a_target("II.1.a.3", 1, unit="buổi", each=True),
    a_target("II.1.a.4", None, kind="yes_no", unit=None),
    a_target("II.1.a.5", 50, each=True),
)
TASKS = (
    a_task("II.1.a", ("all",), targets=TARGETS),
    a_task("II.1.b", ("all",), due="2024-03-14"),
    a_task("II.1.c", ("all",), continues=True),
    a_task("II.1.d", ("all",), due="2024-02-29", continues=True),
    a_task("II.1.e", ("bo", "so-a"), condition="guidance", since="2024-02-14"),
    a_task(
        "II.2.a",
        ("so-b", "so-a", "bo"),
        mode="joint",
        due="2024-03-31",
        targets=(a_target("II.2.a.1"),),
    ),
    a_task("II.2.b", ("ubnd-c", "so-a"), mode="joint", due="2024-02-29", continues=True),
    a_task("II.2.c", ("so-b", "ubnd-c"), mode="joint", condition="guidance"),
)
JOINT = {task.id for task in TASKS if task.lead.mode is LeadMode.JOINT}
TASK_IDS = [task.id for task in TASKS]
# Few days, next to the boundaries of windows and deadlines, so that facts meet on one day.
DAYS = [date(2024, month, day) for month in (1, 2, 3, 4) for day in (1, 10, 13, 14, 15, 16, 29)]

days = st.sampled_from(DAYS)
agency_ids = st.sampled_from([agency.id for agency in AGENCIES])


@st.composite
def updates(draw):
    """An update, with the agency in whose file it stands and that file's period."""
    on = draw(days)
    status = draw(st.sampled_from(["not_started", "in_progress", "blocked", "done", "done"]))
    task = draw(st.sampled_from(TASK_IDS))
    more = {"percent": draw(st.sampled_from([None, 0, 40, 100]))}
    if status == "done":
        before = draw(st.sampled_from([None, 0, 3, 20]))
        more["completed_on"] = None if before is None else on - timedelta(days=before)
    if task in ("II.1.a", "II.2.a"):
        numerator = draw(st.integers(0, 3))
        denominator = draw(st.integers(numerator, 3))
        target = {"target": f"{task}.1", "numerator": numerator, "denominator": denominator}
        more["measures"] = [target]
    if task == "II.1.a":
        more["measures"] += [
            {"target": "II.1.a.2", "value": draw(st.sampled_from([0, "0.5", 2]))},
            {"target": "II.1.a.3", "value": draw(st.integers(0, 2))},
            {"target": "II.1.a.4", "value": draw(st.sampled_from(["yes", "no"]))},
            {**target, "target": "II.1.a.5"},
        ]
    if draw(st.booleans()):
        more["obstacles"] = [{"kind": "data", "text": "Thiếu dữ liệu."}]
        more["resolves"] = [f"{draw(days)}.1"]
    month = month_of(on).rule
    period = draw(st.sampled_from([month, month.following()]))
    return draw(agency_ids), str(period), an_update(on, status, task=task, **more)


@st.composite
def month_files(draw):
    """The months' files of all agencies, some of them sent."""
    files = defaultdict(list)
    for agency, period, update in draw(st.lists(updates(), max_size=20)):
        files[agency, period].append(update)
    return tuple(
        a_month(
            *said,
            agency=agency,
            period=period,
            sent=str(draw(days)) if draw(st.booleans()) else None,
            covers=draw(st.sampled_from([None, ("2024-01", period), ("2024-Q1",)])),
        )
        for (agency, period), said in sorted(files.items(), key=lambda item: item[0])
    )


@st.composite
def rulings(draw):
    """A ruling that `load` would accept but for revocations that may name nothing."""
    kind = draw(st.sampled_from(["condition_met", "extend", "waive", "return", "accept", "revoke"]))
    on = draw(days)
    if kind == "revoke":
        reference = f"{draw(days)}.{draw(st.integers(1, 2))}"
        return a_decision(kind, None, on=on, decision=reference)
    if kind == "condition_met":
        return a_decision(kind, None, on=on, condition="guidance", due=draw(st.none() | days))
    task = draw(st.sampled_from(TASK_IDS))
    agency = None if task in JOINT else draw(st.none() | agency_ids)
    return a_decision(
        kind, task, on=on, agency=agency, due=draw(days) if kind == "extend" else None
    )


@st.composite
def registers(draw):
    decisions = sorted(draw(st.lists(rulings(), max_size=6)), key=lambda decision: decision.on)
    return a_register(
        *TASKS,
        agencies=AGENCIES,
        groups=GROUPS,
        months=draw(month_files()),
        decisions=tuple(decisions),
    )


def up_to(register, day):
    """The register without what is dated after a day."""

    def cut(month):
        sent = month.submitted if month.submitted and month.submitted.on <= day else None
        said = tuple(update for update in month.updates if update.on <= day)
        return month.model_copy(update={"submitted": sent, "updates": said})

    return replace(
        register,
        months=tuple(cut(month) for month in register.months),
        decisions=tuple(decision for decision in register.decisions if decision.on <= day),
    )


@examples(100)
@given(registers(), days)
def test_the_buckets_partition_tasks_and_assignments(register, as_of):
    standing = assess(register, as_of)
    for judged in (standing.tasks, standing.assignments):
        found = statistics(judged)
        assert found.total == len(judged)
        assert found.done + found.overdue == found.fallen_due
        assert (found.rate is None) == (found.fallen_due == 0)


@examples(100)
@given(registers(), days)
def test_the_counts_of_a_task_sum_to_its_assignments(register, as_of):
    standing = assess(register, as_of)
    for task in standing.tasks:
        rows = [row.state for row in standing.assignments if row.task == task.task]
        assert dict(task.counts) == {state: rows.count(state) for state in State}
        assert sum(task.counts.values()) == len(rows) > 0


@examples(100)
@given(registers(), days)
def test_the_states_alone_are_those_of_the_assignments(register, as_of):
    known = known_on(register, as_of)
    for task in known.tasks:
        rows = assess_assignments(known, task)
        assert sorted(states_of(known, task)) == sorted(row.state for row in rows)


@examples(100)
@given(registers(), days, st.integers(0, 400))
def test_time_passing_without_news_never_undoes_done_work(register, day, later):
    known = up_to(register, day)
    before = assess(known, day).assignments
    after = {
        (row.task, row.agency): row
        for row in assess(known, day + timedelta(days=later)).assignments
    }
    for row in before:
        if row.state in DONE_STATES:
            still = after[row.task, row.agency]
            assert (still.state, still.completed_on, still.accepted, still.percent) == (
                row.state,
                row.completed_on,
                row.accepted,
                row.percent,
            )


@examples(100)
@given(registers(), days, st.integers(0, 400))
def test_time_passing_without_news_ends_no_delay_and_finishes_no_work(register, day, later):
    known = up_to(register, day)
    before = {(row.task, row.agency): row for row in assess(known, day).assignments}
    for row in assess(known, day + timedelta(days=later)).assignments:
        was = before.get((row.task, row.agency))
        if was is not None and was.state is State.OVERDUE:
            assert (row.state, row.days_late) == (State.OVERDUE, was.days_late + later)
        elif was is not None and was.state not in DONE_STATES:
            assert row.state not in DONE_STATES


@examples(100)
@given(registers(), days)
def test_facts_dated_after_the_day_change_nothing(register, as_of):
    assert assess(register, as_of) == assess(up_to(register, as_of), as_of)
    known, at_most = known_on(register, as_of), known_on(up_to(register, as_of), as_of)
    assert open_obstacles(known) == open_obstacles(at_most)


@examples(100)
@given(registers(), days)
def test_what_is_known_without_some_files_is_as_if_they_were_not_there(register, as_of):
    left_out, kept = register.months[::2], register.months[1::2]
    alone = known_on(replace(register, months=kept), as_of)
    assert known_without(known_on(register, as_of), left_out) == alone


@examples(100)
@given(registers(), days)
def test_by_the_plans_own_days_is_as_if_no_ruling_gave_one(register, as_of):
    known = known_on(register, as_of)
    original = assess_by_the_plan(known, assess_known(known))
    assert original == assess_work(without_dues(known))


@examples(100)
@given(registers(), days, st.randoms(use_true_random=False))
def test_the_order_of_the_months_files_changes_nothing(register, as_of, random):
    shuffled = list(register.months)
    random.shuffle(shuffled)
    other = replace(register, months=tuple(shuffled))
    assert assess(other, as_of) == assess(register, as_of)
    assert open_obstacles(known_on(other, as_of)) == open_obstacles(known_on(register, as_of))
    assert default_as_of(other, date(2026, 1, 1)) == default_as_of(register, date(2026, 1, 1))


def keys_reversed(value):
    if isinstance(value, dict):
        return {key: keys_reversed(value[key]) for key in reversed(value)}
    if isinstance(value, list | tuple):
        return [keys_reversed(one) for one in value]
    return value


@examples(100)
@given(registers(), days)
def test_the_order_of_keys_changes_nothing(register, as_of):
    def again(fact):
        return type(fact).model_validate(keys_reversed(fact.model_dump(by_alias=True)))

    other = replace(
        register,
        plan=again(register.plan),
        tasks=tuple(again(task) for task in register.tasks),
        agencies=again(register.agencies),
        months=tuple(again(month) for month in register.months),
        decisions=tuple(again(decision) for decision in register.decisions),
    )
    assert assess(other, as_of) == assess(register, as_of)


@examples(100)
@given(registers(), days)
def test_joint_rows_are_equal_but_for_agency_and_holder(register, as_of):
    rows = assess(register, as_of).assignments
    for task in JOINT:
        assert len({replace(row, agency="", held_by="") for row in rows if row.task == task}) == 1


@examples(100)
@given(registers(), days)
def test_an_assignment_hangs_together(register, as_of):
    for row in assess(register, as_of).assignments:
        done = row.state in DONE_STATES
        assert (row.completed_on is not None) == done
        assert (row.percent == 100) >= done
        assert row.accepted <= done
        assert row.reported == (row.last_update is not None)
        assert (row.days is None) == (row.due is None)
        assert (row.days_late > 0) == (row.state in (State.OVERDUE, State.DONE_LATE))
        assert row.due_soon <= (row.state in (State.IN_PROGRESS, State.NOT_STARTED))
        assert row.due_soon <= (row.days is not None and 0 <= row.days <= 14)


@examples(100)
@given(registers(), days)
def test_targets_add_up(register, as_of):
    for target in assess(register, as_of).targets:
        if target.numerator is not None:
            assert 0 <= target.numerator <= target.denominator
            assert (target.value is None) == (target.met is None) == (target.denominator == 0)
        if target.reached is not None:
            assert target.value is None
            assert not target.met or not target.missing
