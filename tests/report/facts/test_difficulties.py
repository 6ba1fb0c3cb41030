"""The same obstacle of many is told once, and who is asked.

docs/reports.md, "Sections IV to VI: `_obstacles`, `_next`, `_recommendations`".
"""

from datetime import date

import pytest

from builders import a_month, a_task, an_agency, an_update
from reports import STANDING, TP, YT, a_report

TASKS = (a_task("II.1.a", ("so-tp", "so-yt")), a_task("II.1.b"))
BO = an_agency("bo", kind="ministry", reports=False, name="Bộ Tư pháp")
UBND = an_agency("ubnd", kind="authority", reports=False, name="UBND tỉnh")


def an_obstacle(text="Thiếu máy", **more):
    return {"kind": "legal", "text": text, **more}


def a_word(on, *obstacles, task="II.1.a", resolves=()):
    return an_update(on, "blocked", task=task, obstacles=obstacles, resolves=resolves)


def found_of(*months):
    agencies = (STANDING, TP, YT, BO, UBND)
    return a_report(*months, tasks=TASKS, agencies=agencies).obstacles.difficulties


def test_the_same_words_are_one_line_since_the_earliest_day_still_open():
    found = found_of(
        a_month(
            a_word("2024-04-01", an_obstacle()),
            a_word("2024-05-20", an_obstacle("thiếu  máy."), resolves=("2024-04-01.1",)),
            a_word("2024-06-01", an_obstacle("Khác")),
        ),
        a_month(a_word("2024-06-02", an_obstacle("Thiếu máy")), agency="so-yt"),
    )
    first, second = found.every
    assert (first.text, first.since) == ("thiếu  máy.", date(2024, 5, 20))
    assert first.agencies == ("Sở Tư pháp", "Sở Y tế")
    assert (second.text, second.place, second.agencies) == ("Khác", 2, ("Sở Tư pháp",))


def test_other_causes_are_other_difficulties_other_proposals_are_not():
    found = found_of(
        a_month(
            a_word(
                "2024-06-01",
                an_obstacle(cause="a", proposal="Đề nghị mua", to="so-yt"),
                an_obstacle(cause="a", proposal="Đề nghị thuê", to="so-yt"),
                an_obstacle(cause="a", proposal="Đề nghị mua"),
                an_obstacle(cause="b"),
            )
        )
    )
    told = [(one.cause, [(each.text, each.to) for each in one.proposals]) for one in found.every]
    assert told == [("a", [("Đề nghị mua", "Sở Y tế"), ("Đề nghị thuê", "Sở Y tế")]), ("b", [])]
    assert found.unaddressed == 1


@pytest.mark.parametrize(
    ("to", "name", "is_upward"),
    [
        ("bo", "Bộ Tư pháp", True),
        ("Bộ, ngành chủ quản", "Bộ, ngành chủ quản", True),
        ("ubnd", "UBND tỉnh", False),
        ("so-yt", "Sở Y tế", False),
        ("sở y tế", "Sở Y tế", False),
        (None, None, False),
    ],
)
def test_upward_is_a_ministry_or_who_stands_outside_the_registry(to, name, is_upward):
    found = found_of(a_month(a_word("2024-06-01", an_obstacle(proposal="Mua", to=to))))
    (one,) = found.every
    assert [(each.to, each.is_upward) for each in one.proposals] == [(name, is_upward)]
    assert [appeal.to for appeal in found.upward] == ([name] if is_upward else [])
    assert [body.name for body in found.asked] == ([name] if name and not is_upward else [])


def test_ten_are_told_one_by_one_and_the_rest_are_counted():
    obstacles = [an_obstacle(f"Thiếu {n}", to="so-yt") for n in range(12)]
    found = found_of(a_month(a_word("2024-06-01", *obstacles)))
    (body,) = found.asked
    assert (len(found.told), found.more, len(body.told), body.more) == (10, 2, 10, 2)


@pytest.mark.parametrize(
    ("text", "asks"), [("Đề nghị mua", True), ("KIẾN NGHỊ mua", True), ("Mua", False)]
)
def test_a_proposal_that_asks_is_not_made_to_ask_again(text, asks):
    found = found_of(a_month(a_word("2024-06-01", an_obstacle(proposal=text))))
    assert found.every[0].proposals[0].asks is asks
