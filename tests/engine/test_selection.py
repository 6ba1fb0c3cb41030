from datetime import date

from builders import a_register, a_target, a_task, an_agency
from de_an06.engine.selection import Selection, in_states, narrowed
from de_an06.engine.standing import assess
from de_an06.model.assessment import State

REGISTER = a_register(
    a_task("II.1.a", leads=("so-a", "so-b"), due="2024-03-31", targets=(a_target("II.1.a.1"),)),
    a_task("II.1.b", leads=("bo-x",)),
    a_task("II.2.a", leads=("so-b",), targets=(a_target("II.2.a.1"),)),
    agencies=(
        an_agency("so-a"),
        an_agency("so-b"),
        an_agency("bo-x", reports=False, reported_by="so-a"),
    ),
)
STANDING = assess(REGISTER, date(2024, 6, 20))


def kept(**selection):
    chosen = Selection(**{name: frozenset(ids) for name, ids in selection.items()})
    return narrowed(STANDING, REGISTER, chosen)


def rows(standing):
    return [(row.task, row.agency) for row in standing.assignments]


def test_an_empty_selection_keeps_all():
    assert kept() == STANDING


def test_an_agency_keeps_its_rows_tasks_targets_and_reports_and_those_it_reports_for():
    standing = kept(agencies=["so-a"])
    assert rows(standing) == [("II.1.a", "so-a"), ("II.1.b", "bo-x")]
    assert [task.task for task in standing.tasks] == ["II.1.a", "II.1.b"]
    assert [target.id for target in standing.targets] == ["II.1.a.1"]
    assert {report.agency for report in standing.reports} == {"so-a"}


def test_a_task_keeps_all_its_rows_and_no_reports():
    standing = kept(tasks=["II.1.a"])
    assert rows(standing) == [("II.1.a", "so-a"), ("II.1.a", "so-b")]
    assert [target.id for target in standing.targets] == ["II.1.a.1"]
    assert standing.reports == ()


def test_agencies_and_tasks_narrow_each_other():
    standing = kept(agencies=["so-a"], tasks=["II.1.a", "II.2.a"])
    assert rows(standing) == [("II.1.a", "so-a")]
    assert [task.task for task in standing.tasks] == ["II.1.a"]
    assert standing.reports == ()
    assert kept(agencies=["so-b"], tasks=["II.1.b"]).tasks == ()


def test_a_kept_tasks_state_and_counts_are_over_all_its_assignments():
    (task,) = [task for task in kept(agencies=["so-a"]).tasks if task.task == "II.1.a"]
    assert sum(task.counts.values()) == 2


def test_states_keep_rows_and_tasks_and_leave_reports_and_targets():
    standing = in_states(STANDING, [State.OVERDUE])
    assert {row.state for row in standing.assignments} == {State.OVERDUE}
    assert [task.task for task in standing.tasks] == ["II.1.a"]
    assert standing.reports == STANDING.reports
    assert standing.targets == STANDING.targets
