"""The engine against a second reading of docs/design.md, "States"."""

from dataclasses import asdict, fields

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builders import judged
from conftest import WHOLE, examples
from de_an06.engine.standing import assess, default_as_of, statistics
from de_an06.model.assessment import ReportState, State, Upkeep
from engine_oracle import default_as_of as oracle_default_as_of
from engine_oracle import figures, stand
from register_strategies import openings, pictures

MANY = settings(
    examples(180),
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

EVERY_MARK = ("due_soon", "blocked", "accepted")
LISTS = ("assignments", "tasks", "reports", "targets")


def whose(entry):
    """What an entry of a standing is about."""
    names = ("id", "task", "agency", "period")
    return tuple(getattr(entry, name) for name in names if hasattr(entry, name))


def said(standing):
    """A standing as one answer for each (entry, field), whatever the order of the lists."""
    return {
        (name, *whose(entry), field.name): plain(getattr(entry, field.name))
        for name in LISTS
        for entry in getattr(standing, name)
        for field in fields(entry)
    }


def plain(value):
    return sorted(value) if isinstance(value, tuple) else value


def differences(engine, oracle):
    """What the two say differently: where, what the engine says, what the oracle says."""
    ours, theirs = said(engine), said(oracle)
    found = [] if engine.as_of == oracle.as_of else [("as_of", engine.as_of, oracle.as_of)]
    return found + [
        (*where, ours.get(where, "absent"), theirs.get(where, "absent"))
        for where in {**ours, **theirs}
        if (where in ours, ours.get(where)) != (where in theirs, theirs.get(where))
    ]


def facts(standing):
    """Each kind of answer that a standing holds, as text."""
    for row in standing.assignments:
        yield f"row {row.state}"
        yield f"upkeep {row.upkeep}"
        yield from (name for name in EVERY_MARK if getattr(row, name))
    yield from (f"task {task.state}" for task in standing.tasks)
    yield from (f"report {report.state}" for report in standing.reports)
    yield from (f"met {target.met}" for target in standing.targets)


EVERY_KIND = {
    *(f"row {state}" for state in State),
    *(f"task {state}" for state in State),
    *(f"upkeep {upkeep}" for upkeep in Upkeep),
    *(f"report {state}" for state in ReportState),
    *(f"met {met}" for met in (True, False, None)),
    *EVERY_MARK,
}


def test_the_engine_gives_what_the_text_gives_and_every_kind_of_answer_is_met():
    met = set()

    # Half of them: with fewer, not every kind of answer is met.
    @settings(MANY, max_examples=200 if WHOLE else 120)
    @given(pictures())
    def compare(picture):
        register, as_of = picture
        standing = stand(register, as_of)
        assert differences(assess(register, as_of), standing) == []
        met.update(facts(standing))

    compare()
    assert met >= EVERY_KIND


def order(standing):
    """The order of each list but the reports."""
    names = [name for name in LISTS if name != "reports"]
    lists = {name: [whose(entry) for entry in getattr(standing, name)] for name in names}
    return lists | {"missing": [target.missing for target in standing.targets]}


@settings(MANY, max_examples=20 if WHOLE else 3)
@given(pictures())
def test_lists_are_in_the_order_of_the_plan_and_then_of_the_registry(picture):
    register, as_of = picture
    assert order(assess(register, as_of)) == order(stand(register, as_of))


@settings(MANY, phases=[Phase.generate])
@given(pictures())
def test_reports_are_in_the_order_of_the_plan_and_then_of_the_registry(picture):
    register, as_of = picture
    engine, oracle = assess(register, as_of), stand(register, as_of)
    assert list(map(whose, engine.reports)) == list(map(whose, oracle.reports))


@given(st.lists(st.builds(judged, st.sampled_from(State), extended=st.booleans())))
def test_statistics_are_those_of_the_text(found):
    assert asdict(statistics(found)) == figures(found)


@settings(MANY, max_examples=40 if WHOLE else 4)
@given(openings())
def test_the_day_that_is_taken_where_none_is_given_is_that_of_the_text(opening):
    register, today = opening
    assert default_as_of(register, today) == oracle_default_as_of(register, today)
