from builders import a_decision, an_update
from engine_rows import a_row

DONE = an_update("2024-06-10", "done")
BEGUN = an_update("2024-06-10", "in_progress")
BLOCKED = an_update("2024-06-10", "blocked")
UNTOUCHED = an_update("2024-06-10", "not_started")

WAIVED = a_decision("waive")
MET = a_decision("condition_met")

ENDLESS = {"continues": True}
DATED = {"due": "2024-06-15"}
UPKEPT = {"due": "2024-06-15", "continues": True}
WAITING = {"condition": "guidance"}
WAITING_AND_DATED = {"condition": "guidance", "due": "2024-06-15"}

TABLE = [
    # 1. waived, whatever else holds
    ("waived", DATED, (), (WAIVED,), "2024-06-30"),
    ("waived", DATED, (DONE,), (WAIVED,), "2024-06-30"),
    ("waived", ENDLESS, (), (WAIVED,), "2024-06-30"),
    ("waived", WAITING, (), (WAIVED,), "2024-06-30"),
    # 2. ongoing: continues, no deadline, fresh
    ("ongoing", ENDLESS, (BEGUN,), (), "2024-06-30"),
    ("ongoing", ENDLESS, (DONE,), (), "2024-06-30"),
    ("ongoing", ENDLESS, (), (), "2024-01-14"),
    ("ongoing", ENDLESS | WAITING, (BLOCKED,), (), "2024-06-30"),
    # 3. stale: the same, not fresh
    ("stale", ENDLESS, (), (), "2024-01-15"),
    ("stale", ENDLESS, (BEGUN,), (), "2024-07-31"),
    ("stale", ENDLESS, (DONE,), (), "2024-07-31"),
    ("stale", ENDLESS | WAITING, (), (), "2024-06-30"),
    # 4. done on time: no deadline, or finished on or before it
    ("done_on_time", {}, (DONE,), (), "2024-12-31"),
    ("done_on_time", {"due": "2024-06-10"}, (DONE,), (), "2024-12-31"),
    ("done_on_time", {"due": "2024-06-10", "continues": True}, (DONE,), (), "2024-12-31"),
    ("done_on_time", WAITING, (DONE,), (), "2024-06-30"),
    # 5. done late: finished after it
    ("done_late", {"due": "2024-06-09"}, (DONE,), (), "2024-12-31"),
    ("done_late", {"due": "2024-06-09", "continues": True}, (DONE,), (), "2024-12-31"),
    ("done_late", {"due": "2024-06-09", "condition": "guidance"}, (DONE,), (), "2024-12-31"),
    # 6. overdue: not done, and the day after the deadline has come
    ("overdue", DATED, (), (), "2024-06-16"),
    ("overdue", DATED, (BEGUN,), (), "2024-06-16"),
    ("overdue", DATED, (BLOCKED,), (), "2024-06-16"),
    ("overdue", UPKEPT, (BEGUN,), (), "2024-06-16"),
    ("overdue", WAITING_AND_DATED, (), (), "2024-06-16"),
    # 7. waiting: condition not met, no deadline, nothing under way
    ("waiting", WAITING, (), (), "2024-06-30"),
    ("waiting", WAITING, (UNTOUCHED,), (), "2024-06-30"),
    ("waiting", WAITING, (BLOCKED,), (), "2024-06-30"),
    # 8. in progress
    ("in_progress", WAITING, (BEGUN,), (), "2024-06-30"),
    ("in_progress", WAITING, (BLOCKED,), (MET,), "2024-06-30"),
    ("in_progress", WAITING_AND_DATED, (BLOCKED,), (), "2024-06-15"),
    ("in_progress", DATED, (BEGUN,), (), "2024-06-15"),
    ("in_progress", DATED, (BLOCKED,), (), "2024-06-15"),
    ("in_progress", UPKEPT, (BEGUN,), (), "2024-06-15"),
    ("in_progress", {}, (BEGUN,), (), "2024-12-31"),
    # 9. not started: the rest
    ("not_started", {}, (), (), "2024-12-31"),
    ("not_started", DATED, (), (), "2024-06-15"),
    ("not_started", DATED, (UNTOUCHED,), (), "2024-06-15"),
    ("not_started", UPKEPT, (), (), "2024-06-15"),
    ("not_started", WAITING, (), (MET,), "2024-06-30"),
    ("not_started", WAITING_AND_DATED, (), (), "2024-06-15"),
]


def test_the_table_of_states_is_read_from_the_top():
    for state, task, updates, decisions, as_of in TABLE:
        assert a_row(*updates, decisions=decisions, as_of=as_of, **task).state == state


def test_every_state_has_a_row_in_the_table_above():
    assert {row[0] for row in TABLE} == {
        "waived",
        "ongoing",
        "stale",
        "done_on_time",
        "done_late",
        "overdue",
        "waiting",
        "in_progress",
        "not_started",
    }


def test_work_under_way_that_is_returned_does_not_wait_for_its_condition():
    returned = a_decision("return", on="2024-06-11")
    assert a_row(DONE, decisions=(returned,), **WAITING).state == "in_progress"
