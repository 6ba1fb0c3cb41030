"""The state of a task over all its assignments."""

from collections import Counter
from collections.abc import Iterable

from de_an06.model.assessment import DONE_STATES, Assessment, State, TaskAssessment


def assess_task(task: str, assignments: Iterable[Assessment]) -> TaskAssessment:
    """A task's state, with how many of its assignments are in each of the nine states."""
    counts = Counter(assignment.state for assignment in assignments)
    return TaskAssessment(task, task_state(counts), {state: counts[state] for state in State})


def task_state(states: Iterable[State]) -> State:
    """The state of a task whose assignments are in `states` (DESIGN section 4, "A task")."""
    present = set(states) - {State.WAIVED}
    if not present:
        return State.WAIVED
    if present <= DONE_STATES:
        return State.DONE_LATE if State.DONE_LATE in present else State.DONE_ON_TIME
    # Some done and others not is work in progress.
    if present & DONE_STATES:
        present.add(State.IN_PROGRESS)
    order = (
        State.OVERDUE,
        State.STALE,
        State.IN_PROGRESS,
        State.NOT_STARTED,
        State.WAITING,
        State.ONGOING,
    )
    return next(state for state in order if state in present)
