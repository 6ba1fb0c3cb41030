"""The parts of a simulated year by themselves."""

from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_decision, a_plan, a_register, a_target, a_task, an_agency
from de_an06.demo.courses import Course, figures
from de_an06.demo.numbering import numbering_of
from de_an06.demo.pace import Pace
from de_an06.demo.rulings import conditions_met
from de_an06.demo.scene import Scene
from de_an06.demo.sentences import read_sentences
from de_an06.demo.sharing import share
from de_an06.demo.works import works
from de_an06.demo.yardsticks import Yardstick, gauges
from de_an06.engine.holders import holders_of
from de_an06.model.plan import Calendar
from de_an06.model.task import Target

DAY = date(2024, 3, 5)
PASSED = st.fractions(0, 1)
SENTENCES = read_sentences()


TWO = a_task(leads=("so-a", "so-b"))


def a_scene(*agencies, tasks=()):
    register = a_register(*tasks, agencies=agencies)
    chance = Random(1)  # noqa: S311 - dealt, not secret
    return Scene(register, SENTENCES, chance, holders_of(register))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sở Lao động - Thương binh và Xã hội", "SLĐTBXH"),
        ("Tòa án nhân dân tỉnh", "TAND"),
        ("Ủy ban nhân dân huyện Đăk Hà", "UBNDHĐH"),
    ],
)
def test_an_agency_without_a_symbol_has_the_initials_of_its_name(name, letters):
    numbering = numbering_of(a_scene(an_agency("co-quan", name=name)), "co-quan")
    assert numbering.next(DAY).endswith(f"/{letters}-VP")


def test_the_numbers_of_a_series_rise():
    numbering = numbering_of(a_scene(an_agency(symbol="STP")), "so-tp")
    numbers = [numbering.next(DAY, "KH") for _ in range(9)]
    assert numbers == sorted(set(numbers), key=lambda number: int(number.split("/")[0]))
    assert all(number.endswith("/KH-STP") for number in numbers)


@given(
    st.integers(0, 64_000),
    st.integers(0, 100),
    st.booleans(),
    st.tuples(PASSED, PASSED).map(sorted),
    st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted),
)
def test_figures_grow_with_the_days_and_the_work(whole, reach, grows, passed, percents):
    yardstick = Yardstick("II.1.a.1", whole, reach, grows)
    before, after = map(yardstick.measure, passed, percents)
    assert 0 <= before.numerator <= before.denominator <= after.denominator
    assert before.numerator <= after.numerator <= after.denominator


@given(st.integers(1, 64_000), st.integers(1, 100), PASSED)
def test_the_figures_of_finished_work_reach_what_was_meant_to_be_reached(whole, reach, passed):
    measure = Yardstick("II.1.a.1", whole, reach, grows=False).measure(passed, 100)
    assert 100 * measure.numerator >= reach * measure.denominator


@pytest.mark.parametrize(
    ("agency", "counted"),
    [("so-a", ["1", "2", "3"]), ("so-b", ["1", "3", "4"])],
)
def test_an_agency_counts_only_the_figures_that_are_asked_of_it(agency, counted):
    named = {"1": (), "2": ("so-a",), "3": ("so-a", "so-b"), "4": ("so-b",)}
    targets = tuple(a_target(id, agencies=agencies) for id, agencies in named.items())
    scene = a_scene(
        an_agency("so-a"), an_agency("so-b"), tasks=(TWO.model_copy(update={"targets": targets}),)
    )
    parts = works(scene.register, scene.holders, scene.register.tasks[0])
    (mine,) = (work for work in parts if agency in work.leads)
    assert [gauge.target for gauge in gauges(scene, mine, parts)] == counted


@pytest.mark.parametrize(
    ("title", "keyword"),
    [
        ("Số hóa, kết nối dữ liệu chuyên ngành", "số hóa"),
        ("Kết nối, số hóa dữ liệu chuyên ngành", "kết nối"),
        ("Tuyên truyền về dịch vụ công", "tuyên truyền"),
        ("Một việc chưa ai nghĩ tới", SENTENCES.topics[-1].keywords[0]),
    ],
)
def test_the_topic_is_that_of_the_first_keyword_in_the_title(title, keyword):
    assert keyword in SENTENCES.topic_of(title).keywords


FILLED_IN = {
    "begun": {"all": 9},
    "going": {"done": 3, "all": 9},
    "kept_up": {"count": "02", "plan": "Chiến dịch"},
    "figures": {"figures": "1/2 (50%)"},
    "figures_since": {"figures": "1/2 (50%)", "day": "14/07/2026"},
    "details": dict.fromkeys(
        ("unit", "place", "people", "time", "Unit", "Place", "People", "Time"), "x"
    ),
    "letters": {"plan": "Chiến dịch"},
    "page": {"plan": "Chiến dịch"},
    "figure": {"numerator": "1", "denominator": "2", "share": "50"},
    "told": {"name": "Sở", "told": "03"},
    "nothing_told": {"name": "Sở"},
    "longer": {"name": "Sở", "period": "quý I"},
    "standing_longer": {"period": "quý I"},
    "done": {"done": "01"},
    "troubled": {"blocked": "01"},
    "plans": {"ref": "II.1.a"},
}
"""What the program knows for the sentences of a key; for all others nothing."""


@pytest.mark.parametrize("said", [SENTENCES, *SENTENCES.topics])
def test_the_sentences_ask_for_what_the_program_fills_in(said):
    for key, value in said:
        for line in value if isinstance(value, tuple) else [value]:
            if isinstance(line, str):
                assert "{" not in line.format(**FILLED_IN.get(key, {}))


def test_the_titles_of_papers_know_the_plan():
    titles = (paper.title for topic in SENTENCES.topics for paper in topic.papers)
    assert all("{" not in title.format(plan="Chiến dịch") for title in titles)


def parts_of(task, *agencies, decisions=()):
    register = a_register(task, agencies=agencies, decisions=decisions)
    return works(register, holders_of(register), task)


def turns_of(work):
    return [(turn.body, str(turn.first), str(turn.last)) for turn in work.turns]


def test_one_file_tells_of_all_for_whom_its_agency_speaks():
    agencies = (an_agency("so-a"), an_agency("bo", reported_by="so-a"), an_agency("so-b"))
    found = parts_of(a_task(leads=("bo", "so-a", "so-b")), *agencies)
    assert [(work.leads, work.teller) for work in found] == [
        (("bo", "so-a"), "so-a"),
        (("so-b",), "so-b"),
    ]


def test_an_heir_tells_of_work_from_the_day_after_the_end():
    ended = an_agency("so-a", valid_to="2024-06-30", succeeded_by=("so-b",))
    (work,) = parts_of(a_task(leads=("so-a",)), ended, an_agency("so-b", valid_from="2024-07-15"))
    assert turns_of(work) == [
        ("so-a", "2024-01-03", "2024-06-30"),
        ("so-b", "2024-07-15", "2025-01-14"),
    ]


def test_who_a_task_was_given_to_tells_of_it_from_the_next_day():
    given = a_decision("reassign", on="2024-05-06", task="II.1.a", to="so-b")
    (work,) = parts_of(
        a_task(leads=("so-a",)), an_agency("so-a"), an_agency("so-b"), decisions=(given,)
    )
    assert [turn[:2] for turn in turns_of(work)] == [("so-a", "2024-01-03"), ("so-b", "2024-05-07")]


def a_course(work, finishes):
    return Course(
        work=work,
        topic=SENTENCES.topics[-1],
        due=None,
        starts=date(2024, 1, 3),
        gauges=(Yardstick("II.1.a.1", 100, 80, grows=False),),
        size=6,
        slowest=timedelta(days=540),
        finishes=finishes,
    )


def test_of_what_one_agency_comes_to_hold_the_last_to_finish_is_told_with_the_figures_of_both():
    ended = an_agency("so-a", valid_to="2024-06-30", succeeded_by=("so-b",))
    task = TWO.model_copy(update={"targets": (a_target("II.1.a.1"),)})
    scene = a_scene(ended, an_agency("so-b"), tasks=(task,))
    late, early = works(scene.register, scene.holders, task)
    courses = [a_course(late, date(2024, 12, 1)), a_course(early, date(2024, 8, 1))]
    goes_on, ends = share(courses)
    assert (goes_on.ends, ends.ends) == (date.max, date(2024, 7, 1))
    before, after = (
        figures(scene, goes_on, day)[0].denominator for day in (date(2024, 6, 30), date(2024, 7, 1))
    )
    assert (before, after) == (100, 200)


@pytest.mark.parametrize(
    ("value", "upper", "count"),
    [("5", None, 126), ("12.5", None, 3), ("30", "40", 7), ("7", "7", 4), ("0.0001", None, 2)],
)
def test_the_parts_of_a_number_come_to_it(value, upper, count):
    sense = "between" if upper else "at_most"
    task = a_task(leads=tuple(f"so-{place}" for place in range(count)))
    target = Target(
        id=f"{task.id}.1", kind="count", sense=sense, value=value, upper=upper, unit="m", text="M"
    )
    task = task.model_copy(update={"targets": (target,)})
    scene = a_scene(*(an_agency(id) for id in task.leads), tasks=(task,))
    parts = works(scene.register, scene.holders, task)
    counted = [
        gauge.measure(Fraction(1), 100).value
        for work in parts
        for gauge in gauges(scene, work, parts)
    ]
    assert target.value <= sum(counted) <= (target.upper or target.value)


@pytest.mark.parametrize(
    ("since", "due"),
    [(None, date(2024, 10, 31)), ("2024-03-01", date(2024, 10, 31)), ("2024-12-01", None)],
)
def test_what_meets_a_condition_gives_no_deadline_to_what_is_not_there_yet(since, due):
    scene = a_scene(an_agency(), tasks=(a_task(condition="guidance", since=since),))
    (ruling,) = conditions_met(scene)
    assert (ruling.condition, ruling.due) == ("guidance", due)


HUNDRED = {"year": None, "start": date(2026, 7, 14), "end": date(2026, 10, 21)}
SIX_YEARS = {"year": None, "start": date(2025, 1, 9), "end": date(2030, 12, 31)}


@pytest.mark.parametrize(
    ("days", "shown", "month"),
    [({}, "2024-06-20", 30), (HUNDRED, "2026-08-29", 8), (SIX_YEARS, "2027-10-22", 30)],
)
def test_the_moments_of_a_year_are_laid_on_the_days_of_any_plan(days, shown, month):
    pace = Pace(a_plan().model_copy(update=days), Calendar())
    assert str(pace.shown) == shown
    assert pace.days(30) == timedelta(days=month)
    assert pace.first_day <= pace.day(2, 1) <= pace.day(12, 31) <= pace.last_day
