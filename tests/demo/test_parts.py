"""The parts of a simulated year by themselves."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_register, a_target, a_task, an_agency
from de_an06.demo.courses import Yardstick, works, yardsticks
from de_an06.demo.scene import Scene, numbering_of
from de_an06.demo.sentences import read_sentences

DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31))
SENTENCES = read_sentences()


def a_scene(*agencies):
    register = a_register(agencies=agencies)
    return Scene(register, SENTENCES, Random(1), {}, None)  # noqa: S311 - dealt, not secret


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
    assert numbering.next().endswith(f"/{letters}-VP")


def test_the_numbers_of_a_series_rise():
    numbering = numbering_of(a_scene(an_agency(symbol="STP")), "so-tp")
    numbers = [numbering.next("KH") for _ in range(9)]
    assert numbers == sorted(set(numbers), key=lambda number: int(number.split("/")[0]))
    assert all(number.endswith("/KH-STP") for number in numbers)


@given(
    st.integers(0, 64_000),
    st.integers(0, 100),
    st.booleans(),
    st.tuples(DAYS, DAYS).map(sorted),
    st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted),
)
def test_figures_grow_with_the_days_and_the_work(whole, reach, grows, days, percents):
    yardstick = Yardstick("II.1.a.1", whole, reach, grows)
    before, after = map(yardstick.measure, days, percents)
    assert 0 <= before.numerator <= before.denominator <= after.denominator
    assert before.numerator <= after.numerator <= after.denominator


@given(st.integers(1, 64_000), st.integers(1, 100), DAYS)
def test_the_figures_of_finished_work_reach_what_was_meant_to_be_reached(whole, reach, day):
    measure = Yardstick("II.1.a.1", whole, reach, grows=False).measure(day, 100)
    assert 100 * measure.numerator >= reach * measure.denominator


@pytest.mark.parametrize(
    ("agency", "counted"),
    [("so-a", ["1", "2", "3"]), ("so-b", ["1", "3", "4"])],
)
def test_an_agency_counts_only_the_figures_that_are_asked_of_it(agency, counted):
    named = {"1": (), "2": ("so-a",), "3": ("so-a", "so-b"), "4": ("so-b",)}
    targets = tuple(a_target(id, agencies=agencies) for id, agencies in named.items())
    scene = a_scene(an_agency("so-a"), an_agency("so-b"))
    found = yardsticks(scene, a_task(leads=("so-a", "so-b"), targets=targets), agency)
    assert [yardstick.target for yardstick in found] == counted


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
    "kept_up": {"count": "02"},
    "figures": {"figures": "1/2 (50%)"},
    "figure": {"numerator": "1", "denominator": "2", "share": "50"},
    "told": {"name": "Sở", "told": "03"},
    "nothing_told": {"name": "Sở"},
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


def test_one_file_tells_of_all_for_whom_its_agency_speaks():
    agencies = (an_agency("so-a"), an_agency("bo", reported_by="so-a"), an_agency("so-b"))
    task = a_task(leads=("bo", "so-a", "so-b"))
    found = works(a_register(task, agencies=agencies), task)
    assert [(work.leads, work.tellers) for work in found] == [
        (("bo", "so-a"), ("so-a",)),
        (("so-b",), ("so-b",)),
    ]
