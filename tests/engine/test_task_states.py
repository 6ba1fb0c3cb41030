from datetime import date

from builders import a_group, a_month, a_register, a_task, an_agency, an_update
from de_an06.engine.standing import assess, task_state
from de_an06.model.assessment import State

TABLE = [
    ("waived", ["waived"]),
    ("waived", ["waived", "waived"]),
    ("done_on_time", ["done_on_time", "done_on_time"]),
    ("done_on_time", ["waived", "done_on_time"]),
    ("done_late", ["done_on_time", "done_late"]),
    ("done_late", ["done_late", "waived"]),
    ("overdue", ["done_on_time", "overdue"]),
    ("overdue", ["overdue", "stale", "in_progress", "not_started", "waiting", "ongoing"]),
    ("overdue", ["waived", "overdue"]),
    ("stale", ["stale", "in_progress"]),
    ("stale", ["stale", "done_late"]),
    ("stale", ["ongoing", "stale"]),
    ("in_progress", ["in_progress", "not_started"]),
    ("in_progress", ["done_on_time", "not_started"]),
    ("in_progress", ["done_late", "waiting"]),
    ("in_progress", ["done_on_time", "ongoing"]),
    ("in_progress", ["ongoing", "in_progress", "waiting"]),
    ("not_started", ["not_started", "waiting", "ongoing"]),
    ("not_started", ["waived", "not_started"]),
    ("waiting", ["waiting", "ongoing"]),
    ("ongoing", ["ongoing", "waived"]),
]


def test_a_task_is_in_the_state_that_its_assignments_come_to():
    for state, assignments in TABLE:
        states = [State(assignment) for assignment in assignments]
        assert task_state(states) == task_state(reversed(states)) == state


def test_assignments_of_one_state_give_their_task_that_state():
    for state in State:
        assert task_state([state, state]) is state


def test_a_task_counts_its_assignments_in_all_nine_states():
    register = a_register(
        a_task(leads=("all",)),
        agencies=(an_agency("so-a"), an_agency("so-b"), an_agency("so-c")),
        groups=(a_group("all", "so-a", "so-b", "so-c"),),
        months=(a_month(an_update(status="done"), agency="so-b"),),
    )
    (task,) = assess(register, date(2024, 4, 1)).tasks
    assert task.state == "in_progress"
    assert dict(task.counts) == dict.fromkeys(State, 0) | {
        "done_on_time": 1,
        "not_started": 2,
    }
    assert list(task.counts) == list(State)
