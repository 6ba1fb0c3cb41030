"""What is judged of the whole, and of whom: docs/reports.md, "Section III: `_assessment`"."""

import pytest

from builders import a_month, a_plan, a_target, a_task, an_agency, an_update
from de_an06.model.month import Appraisal, ObstacleKind, Submission
from de_an06.report.press import press
from reports import STANDING, TP, YT, a_report

MONTHS = ("2024-03", "2024-04", "2024-05", "2024-06")


def a_review(*months, **more):
    return a_report(*months, **more).review


def names(efforts):
    return [each.agency for each in efforts]


def sent(agency, *in_time, late=()):
    """The months' files of an agency: sent on the due day, or three days later."""
    months = {**dict.fromkeys(in_time, 14), **dict.fromkeys(late, 17)}
    return [
        a_month(agency=agency, period=period, submitted=Submission(on=f"{period}-{day}"))
        for period, day in months.items()
    ]


QUARTER = a_plan(reporting={"periods": [*MONTHS, "2024-Q2"]})


@pytest.mark.parametrize(
    ("in_time", "late", "period", "still", "running"),
    [
        (MONTHS, (), "2024-06", 0, 0),
        (MONTHS[:3], (), "2024-06", 1, 1),
        (MONTHS[:2], (), "2024-06", 2, 2),
        ((), (), "2024-06", 4, 4),
        (("2024-03", "2024-06"), (), "2024-06", 0, 0),
        (("2024-03", "2024-06"), (), "2024-Q2", 0, 2),
        (("2024-03", "2024-06"), ("2024-04",), "2024-05", 2, 2),
    ],
)
def test_being_late_or_silent_is_counted_in_due_days_running(in_time, late, period, still, running):
    """A month and the quarter that fall due on one day are once."""
    months = sent("so-tp", *in_time, late=late) + sent("so-yt", *MONTHS)
    found = a_review(*months, plan=QUARTER, period=period)
    told = [*found.unsent, *found.running]
    efforts = {each.agency: each for each in told}
    assert set(efforts) == ({"Sở Tư pháp"} if running else set())
    if running:
        effort = efforts["Sở Tư pháp"]
        assert (effort.still, effort.running) == (still, running)


def test_who_did_not_report_in_time_is_not_named_a_second_time_for_the_same_run():
    months = sent("so-tp", "2024-03", "2024-04") + sent("so-yt", "2024-03", "2024-06")
    found = a_review(*months, plan=QUARTER, period="2024-Q2")
    assert names(found.unsent) == ["Sở Tư pháp"]
    assert names(found.running) == ["Sở Y tế"]
    assert found.reporting == 2
    assert not found.is_prompt


@pytest.mark.parametrize(
    ("update", "in_time", "is_exemplary"),
    [
        (an_update("2024-05-20", "done"), MONTHS, True),
        (an_update("2024-06-01", "done"), MONTHS, False),
        (an_update("2024-05-20", "in_progress"), MONTHS, False),
        (an_update("2024-05-20", "done"), MONTHS[1:], False),
    ],
)
def test_exemplary_is_who_did_all_that_fell_due_in_time_and_sent_all_reports(
    update, in_time, is_exemplary
):
    months = [
        month.model_copy(update={"updates": (update,)}) if month.period == "2024-06" else month
        for month in sent("so-tp", *in_time)
    ]
    assert names(a_review(*months, plan=QUARTER).exemplary) == ["Sở Tư pháp"] * is_exemplary


def test_who_owes_no_report_is_exemplary_only_where_nobody_owes_one():
    task = a_task(leads=("ca-tinh",), due="2024-05-31")
    done = a_month(an_update("2024-05-20", "done"), agency="ca-tinh")
    assert a_review(done, tasks=(task,)).exemplary == ()
    quiet = a_plan(reporting={"periods": []})
    assert names(a_review(done, tasks=(task,), plan=quiet).exemplary) == ["Công an tỉnh"]


def test_those_with_the_most_overdue_come_first_and_none_is_named_before_an_equal():
    more = [an_agency(f"so-{n}", name=f"Sở {n}", reports=False) for n in range(6)]
    tasks = (
        a_task("II.1.a", ("so-yt", "so-tp", *(one.id for one in more)), due="2024-05-31"),
        a_task("II.1.b", ("so-yt",), due="2024-03-31"),
        a_task("II.1.c", ("so-tp",), due="2024-04-30"),
    )
    found = a_review(tasks=tasks, agencies=(STANDING, TP, YT, *more))
    assert names(found.behind[:3]) == ["Sở Y tế", "Sở Tư pháp", "Sở 0"]
    assert [(each.counts.overdue, each.days) for each in found.worst] == [(2, 75), (2, 45)]


def test_of_more_exemplary_than_are_named_that_are_all_alike_the_report_says_how_many():
    more = [an_agency(f"so-{n}", name=f"Sở {n}", reports=False) for n in range(7)]
    tasks = (a_task(leads=tuple(one.id for one in more), due="2024-05-31"),)
    done = [a_month(an_update("2024-05-20", "done"), agency=one.id) for one in more]
    plan = a_plan(reporting={"periods": []})
    facts = a_report(*done, tasks=tasks, agencies=(STANDING, *more), plan=plan)
    assert (len(facts.review.exemplary), facts.review.best) == (7, ())
    said = press({})("consolidated", facts).markdown
    assert "- Đến nay, 07 cơ quan hoàn thành đúng hạn mọi phần việc đã đến hạn.\n" in said


@pytest.mark.parametrize(
    ("once", "again", "named"), [(0, 5, 5), (4, 1, 5), (5, 1, 1), (0, 10, 10), (0, 11, 0)]
)
def test_where_many_did_not_report_in_time_those_who_failed_before_are_named(once, again, named):
    more = [an_agency(f"so-{n}", name=f"Sở {n}") for n in range(once + again)]
    months = [month for one in more[:once] for month in sent(one.id, *MONTHS[:3])]
    found = a_review(*months, agencies=(STANDING, *more), plan=QUARTER)
    assert (len(found.unsent), len(found.unsent_again)) == (once + again, again)
    assert len(found.unsent_told) == named


def test_another_answers_for_one_that_does_not_report_itself():
    bo = an_agency("bo", kind="central", name="Bộ Công an", reports=False, reported_by="ca-tinh")
    tasks = (a_task(leads=("bo",), due="2024-05-31"),)
    assert names(a_review(tasks=tasks, agencies=(STANDING, bo)).behind) == ["Công an tỉnh"]


def test_what_is_overdue_without_an_obstacle_is_counted():
    tasks = (a_task(leads=("so-tp", "so-yt"), due="2024-05-31"),)
    word = an_update("2024-05-20", "blocked", obstacles=({"kind": "legal", "text": "Thiếu"},))
    found = a_review(a_month(word), tasks=tasks)
    assert (found.free, found.overdue) == (1, 2)


def test_a_joint_task_that_is_overdue_is_so_for_each_of_its_leads():
    tasks = (a_task(leads=("so-tp", "so-yt"), mode="joint", due="2024-05-31"),)
    found = a_review(tasks=tasks)
    assert (found.free, found.overdue) == (2, 2)


def test_the_kinds_of_obstacles_come_by_the_agencies_that_have_them_the_rest_last():
    tasks = (a_task("II.1.a", ("so-tp", "so-yt")), a_task("II.1.b"))
    words = [{"kind": kind, "text": kind} for kind in ("other", "legal", "funding")]
    months = (
        a_month(an_update("2024-06-01", "blocked", obstacles=words[:2])),
        a_month(an_update("2024-06-01", "blocked", obstacles=(words[0], words[2])), agency="so-yt"),
        a_month(an_update("2024-06-01", "blocked", obstacles=words[2:]), agency="so-tp"),
    )
    found = a_review(*months[:2], tasks=tasks).kinds
    assert [(each.kind, each.agencies) for each in found] == [
        (ObstacleKind.LEGAL, 1),
        (ObstacleKind.FUNDING, 1),
        (ObstacleKind.OTHER, 2),
    ]


def test_a_target_lacks_figures_where_at_most_half_gave_one():
    target = a_target()
    leads = ("so-tp", "so-yt", "ca-tinh")
    measure = {"target": target.id, "numerator": 1, "denominator": 2}
    given = [
        a_month(an_update("2024-06-01", measures=(measure,)), agency=agency) for agency in leads
    ]
    for count, is_scarce in ((0, True), (1, True), (2, False)):
        found = a_review(*given[:count], tasks=(a_task(leads=leads, targets=(target,)),))
        assert bool(found.unmeasured) is bool(found.scarcest) is is_scarce


def test_of_targets_without_figures_none_is_named_before_an_equal():
    target = a_target()
    for count, named in ((4, 4), (5, 0)):
        tasks = tuple(a_task(f"II.1.{n}", targets=(target,)) for n in range(count))
        found = a_review(tasks=tasks)
        assert (len(found.unmeasured), len(found.scarcest)) == (count, named)


def test_the_standing_agencys_own_words_come_with_the_period_that_its_file_closes():
    own = Appraisal(strengths="Tốt.", causes="Thiếu người.")
    months = (
        a_month(agency="ca-tinh", period="2024-06", assessment=own),
        a_month(agency="so-tp", period="2024-06", assessment=Appraisal(weaknesses="Không phải.")),
    )
    assert a_review(*months).own == own
    assert a_review(*months, period="2024-05").own == Appraisal()


def test_a_joint_task_counts_for_each_of_its_leads():
    task = a_task(leads=("so-tp", "so-yt"), mode="joint", due="2024-05-31")
    found = a_review(tasks=(task,))
    assert (found.free, found.overdue) == (2, 2)
