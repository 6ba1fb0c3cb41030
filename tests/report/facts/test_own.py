"""What an agency tells of its own tasks."""

import pytest

from builders import a_decision, a_month, a_task, an_update
from reports import a_report

PAPER = ({"number": "12/KH", "date": "2024-05-20", "title": "Kế hoạch"},)


def own(*months, period="2024-06", tasks=None, **more):
    return a_report(*months, period=period, tasks=tasks, own="so-tp", **more).own


def texts(found):
    return [result.text for result in found.results]


def test_the_whole_plans_report_has_none():
    assert a_report().own is None


def test_a_month_tells_its_last_news_and_names_the_tasks_without():
    months = (
        a_month(an_update("2024-05-10", result="Cũ.")),
        a_month(
            an_update("2024-05-20", result="Đầu kỳ.", evidence=PAPER),
            an_update("2024-06-10", result="Cuối kỳ."),
        ),
    )
    tasks = (a_task(due="2024-12-31"), a_task("II.1.c", due="2024-12-31"))
    found = own(*months, tasks=tasks)
    assert texts(found) == ["Cuối kỳ."]
    assert [each.number for each in found.results[0].evidence] == ["12/KH"]
    assert [task.id for task in found.silent] == ["II.1.c"]


def test_what_was_done_before_a_month_or_need_not_be_done_is_not_called_silent():
    tasks = tuple(a_task(id, due="2024-12-31") for id in ("II.1.a", "II.1.b", "II.1.c"))
    done = a_month(an_update("2024-05-10", "done", completed_on="2024-05-10"), period="2024-05")
    waived = a_decision("waive", "II.1.b", on="2024-05-10")
    found = own(done, tasks=tasks, decisions=(waived,))
    told = [found.finished_before, found.waived, found.silent]
    assert [[task.id for task in each] for each in told] == [["II.1.a"], ["II.1.b"], ["II.1.c"]]


def test_a_longer_period_tells_the_last_word_of_all_and_the_last_document():
    months = (
        a_month(an_update("2024-01-20", result="Đã làm.", evidence=PAPER)),
        a_month(an_update("2024-02-20", result="Đang làm tiếp.")),
    )
    found = own(*months, period="2024-Q2", tasks=(a_task(due="2024-12-31"),))
    assert texts(found) == ["Đang làm tiếp."]
    assert [each.number for each in found.results[0].evidence] == ["12/KH"]
    assert found.silent == ()


@pytest.mark.parametrize(("count", "is_whole"), [(3, True), (20, False)])
def test_of_many_long_words_the_first_sentences_are_told(count, is_whole):
    tasks = tuple(a_task(f"II.2.{i}", due="2024-12-31") for i in range(count))
    result = f"Đã làm xong {'rất nhiều việc ' * 5}ở cơ quan. {'Còn việc khác ' * 9}nữa."
    month = a_month(
        *(an_update("2024-06-01", task=task.id, result=result) for task in tasks), period="2024-06"
    )
    told = texts(own(month, tasks=tasks))
    first = result.partition(". ")[0] + "."
    assert set(told) == {result if is_whole else first}
