from builders import a_decision, an_update
from engine_rows import a_row


def done(on, completed_on=None):
    return an_update(on, "done", completed_on=completed_on)


def begun(on):
    return an_update(on, "in_progress")


RUNS = [
    ("2024-03-05", [done("2024-03-05")]),
    ("2024-03-01", [done("2024-03-05", "2024-03-01")]),
    # a done after a done moves nothing
    ("2024-03-05", [done("2024-03-05"), done("2024-04-05"), done("2024-05-05")]),
    # the last completed_on given in the run
    ("2024-03-01", [done("2024-03-05", "2024-03-01"), done("2024-04-05")]),
    ("2024-03-02", [done("2024-03-05", "2024-03-01"), done("2024-04-05", "2024-03-02")]),
    ("2024-02-20", [done("2024-03-05"), done("2024-04-05", "2024-02-20")]),
    # only the run that ends with the latest word counts
    ("2024-04-05", [done("2024-03-05", "2024-03-01"), begun("2024-03-20"), done("2024-04-05")]),
    (None, [done("2024-03-05"), begun("2024-03-20")]),
    (None, [done("2024-03-05"), an_update("2024-03-20", "not_started")]),
    (None, []),
]


def test_work_is_finished_with_the_unbroken_run_of_done_at_its_end():
    for completed_on, updates in RUNS:
        completed = a_row(*updates).completed_on
        assert (str(completed) if completed else None) == completed_on


RETURNED = a_decision("return", on="2024-03-10")

AFTER_A_RETURN = [
    # a return breaks the run
    ("2024-04-05", [done("2024-03-05", "2024-03-01"), done("2024-04-05")]),
    # a completed_on on or before the return does not count
    ("2024-04-05", [done("2024-04-05", "2024-03-09")]),
    ("2024-04-05", [done("2024-04-05", "2024-03-10")]),
    ("2024-03-11", [done("2024-04-05", "2024-03-11")]),
    # the last one that counts does
    ("2024-03-12", [done("2024-04-05", "2024-03-12"), done("2024-04-06", "2024-03-09")]),
]


def test_a_day_on_or_before_a_return_is_never_the_day_finished():
    for completed_on, updates in AFTER_A_RETURN:
        for continues in [False, True]:
            row = a_row(*updates, decisions=(RETURNED,), due="2024-12-31", continues=continues)
            assert str(row.completed_on) == completed_on


def test_the_latest_of_several_returns_decides():
    decisions = (RETURNED, a_decision("return", on="2024-04-10"))
    updates = (done("2024-04-05"), done("2024-05-05", "2024-04-10"))
    assert str(a_row(*updates, decisions=decisions).completed_on) == "2024-05-05"


UPKEEP = [
    # done from its first done, whatever is said later
    ("2024-03-05", [done("2024-03-05"), begun("2024-04-05")]),
    ("2024-03-05", [done("2024-03-05"), an_update("2024-04-05", "not_started")]),
    ("2024-03-05", [begun("2024-02-05"), done("2024-03-05"), begun("2024-04-05")]),
    # that first one's completed_on, never a later one's
    ("2024-03-01", [done("2024-03-05", "2024-03-01"), done("2024-04-05", "2024-04-01")]),
    ("2024-03-05", [done("2024-03-05"), done("2024-04-05", "2024-03-01")]),
    ("2024-03-05", [done("2024-03-05"), begun("2024-04-05"), done("2024-05-05", "2024-05-01")]),
    (None, [begun("2024-03-05")]),
]


def test_what_continues_after_a_deadline_is_done_from_its_first_done():
    for completed_on, updates in UPKEEP:
        row = a_row(*updates, due="2024-12-31", continues=True)
        assert (str(row.completed_on) if row.completed_on else None) == completed_on


def test_only_a_return_opens_what_continues_after_a_deadline_again():
    row = a_row(done("2024-03-05"), decisions=(RETURNED,), due="2024-12-31", continues=True)
    assert (row.state, row.completed_on) == ("in_progress", None)


def test_the_first_done_that_no_return_has_turned_back_is_the_first():
    updates = (done("2024-03-05"), done("2024-04-05"), begun("2024-05-05"))
    row = a_row(*updates, decisions=(RETURNED,), due="2024-12-31", continues=True)
    assert str(row.completed_on) == "2024-04-05"


def test_late_news_of_a_first_result_moves_the_day_finished_back():
    updates = (done("2024-04-05"), done("2024-03-05"))
    row = a_row(*updates, due="2024-03-31", continues=True)
    assert (row.state, str(row.completed_on)) == ("done_on_time", "2024-03-05")


def test_what_continues_without_a_deadline_is_never_done():
    row = a_row(done("2024-06-10"), continues=True)
    assert (row.state, row.completed_on, row.upkeep) == ("ongoing", None, None)
