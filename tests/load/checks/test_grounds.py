"""Done on evidence, blocked on an obstacle: docs/design.md, "Updates"."""

import pytest

from builders import a_decision, a_month, a_register, a_task, an_agency, an_update
from de_an06.load.checks.grounds import grounds_faults

AGENCIES = (an_agency("so-a"), an_agency("so-b"))
PROOF = {"evidence": [{"number": "1/QĐ"}]}
TROUBLE = {"obstacles": [{"kind": "funding", "text": "Thiếu kinh phí."}]}


def told(*updates, others=(), rulings=(), **task):
    """The days on which so-a's updates are told of, by code."""
    register = a_register(
        a_task("II.1.a", leads=("so-a", "so-b"), **task),
        agencies=AGENCIES,
        months=(
            a_month(*updates, agency="so-a", period="2024-06"),
            *(a_month(update, agency="so-b", period="2024-06") for update in others),
        ),
        decisions=rulings,
    )
    faults = [fault for fault in grounds_faults(register) if "/so-a/" in fault.spot.file]
    return [(fault.rule.code, str(updates[fault.spot.keys[1]].on)[5:]) for fault in faults]


def done(on, **more):
    return an_update(f"2024-{on}", "done", **more)


def blocked(on, **more):
    return an_update(f"2024-{on}", "blocked", **more)


def going(on, **more):
    return an_update(f"2024-{on}", **more)


@pytest.mark.parametrize(
    ("updates", "expected"),
    [
        ([done("03-01")], [("L801", "03-01")]),
        ([done("03-01", **PROOF)], []),
        ([done("03-01"), done("04-01")], [("L801", "03-01")]),
        ([done("03-01"), done("04-01", **PROOF)], []),
        ([done("03-01", **PROOF), done("04-01")], []),
        ([going("03-01", **PROOF), done("04-01")], [("L801", "04-01")]),
        ([done("03-01", **PROOF), going("04-01"), done("05-01")], [("L801", "05-01")]),
        ([blocked("03-01")], [("L802", "03-01")]),
        ([blocked("03-01", **TROUBLE)], []),
        ([blocked("03-01"), blocked("04-01", **TROUBLE)], []),
        ([going("03-01", **TROUBLE), blocked("04-01")], []),
        (
            [
                blocked("03-01", **TROUBLE),
                going("04-01", resolves=["2024-03-01.1"]),
                blocked("05-01"),
            ],
            [("L802", "05-01")],
        ),
    ],
)
def test_a_run_of_updates_is_told_of_once_unless_one_of_them_says_on_what_it_rests(
    updates, expected
):
    assert told(*updates) == expected


def test_what_is_told_of_a_task_that_continues_is_upkeep():
    said = (done("03-01", **PROOF), going("04-01"), done("05-01"))
    assert told(*said, continues=True, due="2024-06-30") == []


def test_after_a_return_new_evidence_is_needed():
    returned = a_decision("return", on="2024-03-10")
    said = (done("03-01", **PROOF), done("04-01"))
    assert told(*said, rulings=(returned,)) == [("L801", "04-01")]
    elsewhere = a_decision("return", on="2024-03-10", agency="so-b")
    assert told(*said, rulings=(elsewhere,)) == []


def test_what_the_secretariat_has_accepted_needs_no_more():
    accepted = a_decision("accept", on="2024-03-10")
    assert told(done("03-01"), rulings=(accepted,)) == []


def test_the_obstacle_of_another_lead_counts_only_where_they_lead_jointly():
    others = [going("02-20", **TROUBLE)]
    assert told(blocked("03-01"), others=others) == [("L802", "03-01")]
    assert told(blocked("03-01"), others=others, mode="joint") == []


def test_a_coordinator_moves_no_state_and_needs_neither():
    assert told(done("03-01"), lead={"mode": "each", "agencies": ["so-b"]}) == []
