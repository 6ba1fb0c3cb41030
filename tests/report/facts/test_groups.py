"""What the groups of a plan brought in a period."""

from builders import a_month, a_task, an_update
from reports import a_report

PAPER = {"number": "5/QĐ-STP", "date": "2024-06-01"}


def test_the_task_of_which_most_was_finished_comes_first():
    tasks = (a_task("II.1.a"), a_task("II.1.b", ("so-tp", "so-yt")), a_task("II.1.c"))
    months = (
        a_month(*(an_update("2024-06-01", "done", task=id) for id in ("II.1.a", "II.1.b"))),
        a_month(an_update("2024-06-02", "done", task="II.1.b"), agency="so-yt"),
    )
    (group,) = a_report(*months, tasks=tasks).groups
    assert [row.task.id for row in group.finished] == ["II.1.b", "II.1.a"]
    assert group.newly_done == 3


def test_a_joint_task_that_is_finished_is_so_for_each_of_its_leads():
    task = a_task(leads=("so-tp", "so-yt"), mode="joint")
    (group,) = a_report(a_month(an_update("2024-06-01", "done")), tasks=(task,)).groups
    assert group.newly_done == 2
    assert group.finished[0].done == ("Sở Tư pháp", "Sở Y tế")


def test_a_product_is_the_last_numbered_document_of_the_period():
    later = {"number": "9/BB-STP"}
    for evidence, number in [
        ((), None),
        (({"url": "https://a.vn"},), None),
        ((PAPER, later), "9/BB-STP"),
    ]:
        (group,) = a_report(a_month(an_update("2024-06-01", evidence=evidence))).groups
        told = [product.evidence.number for product in group.products]
        assert told == ([number] if number else [])


def test_what_was_shown_before_the_period_is_no_product_of_it():
    (group,) = a_report(a_month(an_update("2024-05-01", evidence=(PAPER,)))).groups
    assert group.products == ()
