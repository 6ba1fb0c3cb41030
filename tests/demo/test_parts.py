"""The parts of a simulated year by themselves."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_register, a_target, a_task, an_agency
from de_an06.demo.clerk import clerk_of
from de_an06.demo.course import Yardstick, topic_of, works, yardsticks
from de_an06.demo.topics import TOPICS
from de_an06.model.agencies import AgencyRegistry

DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sở Lao động - Thương binh và Xã hội", "SLĐTBXH"),
        ("Tòa án nhân dân tỉnh", "TAND"),
        ("Ủy ban nhân dân huyện Đăk Hà", "UBNDHĐH"),
    ],
)
def test_an_agency_without_a_symbol_has_the_initials_of_its_name(name, letters):
    registry = AgencyRegistry(agencies=(an_agency("co-quan", name=name),))
    assert clerk_of(registry, "co-quan", Random(1)).letter().endswith(f"/{letters}-VP")  # noqa: S311


def test_the_numbers_of_a_series_rise():
    registry = AgencyRegistry(agencies=(an_agency(symbol="STP"),))
    clerk = clerk_of(registry, "so-tp", Random(1))  # noqa: S311 - dealt, not secret
    numbers = [clerk.number("KH") for _ in range(9)]
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
    ("kind", "counted"),
    [("district", ["1", "2", "3"]), ("so-nganh", ["1", "4"])],
)
def test_an_agency_counts_only_figures_of_its_level(kind, counted):
    levels = {"1": None, "2": "district", "3": "commune", "4": "province"}
    task = a_task(targets=tuple(a_target(id, level=level) for id, level in levels.items()))
    found = yardsticks(task, an_agency(kind=kind), Random(1))  # noqa: S311 - dealt, not secret
    assert [yardstick.target for yardstick in found] == counted


@pytest.mark.parametrize(
    ("title", "keyword"),
    [
        ("Số hóa, kết nối dữ liệu chuyên ngành", "số hóa"),
        ("Kết nối, số hóa dữ liệu chuyên ngành", "kết nối"),
        ("Tuyên truyền về dịch vụ công", "tuyên truyền"),
        ("Một việc chưa ai nghĩ tới", TOPICS[-1].keywords[0]),
    ],
)
def test_the_topic_is_that_of_the_first_keyword_in_the_title(title, keyword):
    assert keyword in topic_of(a_task(title=title), TOPICS).keywords


def test_each_topic_has_two_troubles_and_sentences_that_fill_in():
    for topic in TOPICS:
        assert len(topic.troubles) >= 2
        for sentence in (*topic.begun, *topic.going, *topic.finished, *topic.kept_up):
            assert "{" not in sentence.format(done=3, all=9, count="02")


def test_one_file_tells_of_all_for_whom_its_agency_speaks():
    agencies = (an_agency("so-a"), an_agency("bo", reported_by="so-a"), an_agency("so-b"))
    task = a_task(leads=("bo", "so-a", "so-b"))
    found = works(a_register(task, agencies=agencies))
    assert [(work.leads, work.tellers) for work in found] == [
        (("bo", "so-a"), ("so-a",)),
        (("so-b",), ("so-b",)),
    ]
