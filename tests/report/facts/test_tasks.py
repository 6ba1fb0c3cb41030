"""What became of each task in a period."""

from builders import a_decision, a_group, a_month, a_task, an_agency, an_update
from reports import STANDING, TP, YT, a_report

LEADS = tuple(an_agency(f"so-{letter}", name=f"Sở {letter.upper()}") for letter in "abcd")


def only(report):
    (group,) = report.groups
    (result,) = group.results
    return result


def test_what_was_done_before_the_period_is_not_newly_done():
    done = a_month(an_update("2024-05-14", "done"))
    report = a_report(done)
    (group,) = report.groups
    assert (group.newly_done, group.tasks.done, group.results) == (0, 1, ())
    assert [task.id for task in group.silent] == ["II.1.a"]


def test_what_is_done_in_the_window_is_newly_done():
    result = only(a_report(a_month(an_update("2024-05-15", "done"))))
    assert [part.agencies for part in result.newly_done] == [("Sở Tư pháp",)]


def test_news_of_the_period_are_told_oldest_first_and_the_last_word_of_all():
    months = (
        a_month(an_update("2024-04-01", result="trước")),
        a_month(an_update("2024-05-20", result="một"), an_update("2024-06-10", result="hai")),
    )
    (part,) = only(a_report(*months)).parts
    assert [word.update.result for word in part.words] == ["một", "hai"]
    assert part.last.update.result == "hai"


def test_nothing_after_the_as_of_day_is_told():
    month = a_month(an_update("2024-05-20", result="một"), an_update("2024-06-10", result="hai"))
    (part,) = only(a_report(month, as_of="2024-06-01")).parts
    assert part.last.update.result == "một"


def test_the_leads_of_a_joint_task_are_one_part_with_all_their_words():
    task = a_task(leads=("so-tp", "so-yt"), mode="joint", due="2024-05-31")
    result = only(a_report(a_month(an_update("2024-06-01"), agency="so-yt"), tasks=(task,)))
    (part,) = result.parts
    assert part.agencies == ("Sở Tư pháp", "Sở Y tế")
    assert [word.agency for word in part.words] == ["Sở Y tế"]


def test_up_to_three_leads_are_quoted_and_more_are_counted():
    group = a_group("all", *(lead.id for lead in LEADS))
    for count, quotable in ((3, True), (4, False)):
        task = a_task(leads=tuple(lead.id for lead in LEADS[:count]))
        months = [a_month(an_update("2024-06-01"), agency="so-a")]
        result = only(
            a_report(*months, tasks=(task,), agencies=(STANDING, *LEADS), groups=(group,))
        )
        assert result.quotable is quotable
        assert len(result.told) == 1


def test_what_is_waived_is_not_owed():
    task = a_task(leads=("so-tp", "so-yt"))
    waive = a_decision("waive", agency="so-yt")
    update = a_month(an_update("2024-06-01"))
    result = only(a_report(update, tasks=(task,), decisions=(waive,)))
    assert (len(result.parts), len(result.owed)) == (2, 1)


def test_what_a_coordinator_says_is_told_beside_the_leads():
    task = a_task(coordinators=("so-yt",))
    month = a_month(an_update("2024-06-01", result="góp ý"), agency="so-yt")
    result = only(a_report(month, tasks=(task,)))
    assert (result.told, [word.agency for word in result.helped]) == ((), ["Sở Y tế"])


def test_an_agencys_own_report_tells_of_the_tasks_that_it_coordinates():
    """What it said last, and the same words of several tasks once."""
    said = {"II.1.a": "góp ý", "II.1.b": "cử người", "II.1.c": "góp ý"}
    tasks = tuple(a_task(id, coordinators=("so-yt",)) for id in said)
    updates = [an_update("2024-06-01", task=id, result=result) for id, result in said.items()]
    month = a_month(an_update("2024-05-20", result="họp"), *updates, agency="so-yt")
    report = a_report(month, tasks=tasks, own="so-yt")
    assert report.groups == ()
    found = [([task.id for task in one.tasks], one.word) for one in report.coordination]
    assert [(tasks, word.update.result) for tasks, word in found] == [
        (["II.1.a", "II.1.c"], "góp ý"),
        (["II.1.b"], "cử người"),
    ]
    assert a_report(month, tasks=tasks, own="so-tp").coordination == ()


def test_an_agency_that_reports_for_another_tells_of_its_tasks():
    bo = an_agency("bo", reports=False, name="Bộ", reported_by="so-tp")
    task = a_task(leads=("bo",))
    month = a_month(an_update("2024-06-01"))
    report = a_report(month, tasks=(task,), agencies=(STANDING, TP, YT, bo), own="so-tp")
    assert report.speaks_for == ("Bộ",)
    assert only(report).parts[0].agencies == ("Bộ",)
    assert report.coordination == ()


def test_a_joint_task_with_steps_has_no_part_of_its_own():
    whole = a_task("II.1.a", leads=("so-tp", "so-yt"), mode="joint")
    step = a_task("II.1.a.1", due="2024-12-31", parent="II.1.a", group="II.1")
    (group,) = a_report(tasks=(whole, step)).groups
    assert [len(row.parts) for row in group.rows] == [0, 1]
