"""The open obstacles in piles, and the list of them that is sent up."""

from datetime import date

import pytest

from builders import a_month, a_register, a_task, an_agency, an_update
from de_an06.engine.known import known_on
from de_an06.queries.screens.listings import obstacles_listing
from de_an06.queries.screens.obstacles import obstacles_screen
from de_an06.queries.views.lists import open_list
from de_an06.queries.views.obstacles import By, piles
from de_an06.surface.page import Page
from de_an06.surface.screen import plain
from de_an06.words.say import Lang

AS_OF = date(2024, 6, 20)
SAME = {"kind": "funding", "text": "Thiếu kinh phí.", "proposal": "Bố trí.", "to": "so-c"}
OTHER = {"kind": "data", "text": "Dữ liệu cũ.", "to": "Bộ Công an"}
MUTE = {"kind": "legal", "text": "Chưa có quy định."}
AGENCIES = tuple(an_agency(id) for id in ("so-a", "so-b", "so-c"))
TASKS = tuple(a_task(id, ("so-a", "so-b")) for id in ("II.1.a", "II.1.b"))


def raised(agency, on, *obstacles, task="II.1.a"):
    return a_month(an_update(on, task=task, obstacles=obstacles), agency=agency)


REGISTER = a_register(
    *TASKS,
    agencies=AGENCIES,
    months=(
        raised("so-a", "2024-05-20", SAME, MUTE),
        raised("so-b", "2024-03-05", SAME, OTHER, task="II.1.b"),
    ),
)


def heaps(by):
    known = known_on(REGISTER, AS_OF)
    found = open_list(known, agencies=(), to=None, kinds=(), older_than=0)
    return piles(found, by, REGISTER, AS_OF)


@pytest.mark.parametrize(
    ("by", "keys"),
    [
        (By.AGENCY, [("so-a", 2), ("so-b", 2)]),
        (By.TO, [("so-c", 2), ("Bộ Công an", 1), ("", 1)]),
        (By.KIND, [("funding", 2), ("legal", 1), ("data", 1)]),
        (By.AGE, [("90", 2), ("30", 2)]),
    ],
)
def test_the_largest_pile_is_first_and_what_addresses_nobody_last(by, keys):
    assert [(pile.key, len(pile.raised)) for pile in heaps(by)] == keys


@pytest.mark.parametrize("by", By)
def test_every_obstacle_is_in_one_pile(by):
    named = [(e.agency, e.task, e.reference) for pile in heaps(by) for e in pile.raised]
    assert len(named) == len(set(named)) == 4


def test_what_several_say_in_the_same_words_stands_once_with_their_number_the_oldest_first():
    (trouble,) = heaps(By.TO)[0].troubles
    assert trouble.agencies == ("so-b", "so-a")
    screen = plain(obstacles_screen(Page(REGISTER, Lang.VI, AS_OF), heaps(By.TO), By.TO))
    assert screen.count("Thiếu kinh phí.") == 1
    assert "2 đơn vị cùng nêu" in screen
    assert "II.1.b  Nhiệm vụ II.1.b" in screen
    assert "Cơ quan so-c (so-c): 2, lâu nhất 107 ngày" in screen


def test_a_list_to_be_read_has_headings_and_one_to_be_filtered_has_whole_rows():
    page = Page(REGISTER, Lang.VI, AS_OF)
    read = obstacles_listing(page, heaps(By.TO), grouped=True)
    assert [len(row) for row in read.rows] == [1, 7, 1, 7, 1, 7]
    assert "Kèm theo Công văn số" in read.note
    filtered = obstacles_listing(page, heaps(By.TO), grouped=False)
    assert {len(row) for row in filtered.rows} == {len(filtered.columns)}
    assert [row[3] for row in filtered.rows] == ["II.1.b", "II.1.a", "II.1.b", "II.1.a"]
