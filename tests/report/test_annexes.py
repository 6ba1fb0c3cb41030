"""What the annexes print: the report that they go with, and a row for each."""

from datetime import date

import pytest

from builders import a_decision, a_month, a_task, an_update
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.report import report
from de_an06.report.press import press
from reports import a_basis

PRINT = press({})


def printed(*months, kind="annex", clerk=None, **more):
    return PRINT(kind, report(a_basis(*months, **more), clerk or Clerk())).markdown


def rows_of(text, number):
    annex = text.split(f"# Phụ lục {number}\n")[1].split("# Phụ lục ")[0]
    return [line for line in annex.splitlines() if line.startswith("| 1 |")]


@pytest.mark.parametrize("kind", ["annex", "consolidated"])
def test_each_annex_cites_its_report_or_leaves_room_for_number_and_day(kind):
    signed = Clerk("5", "BC-TCT", date(2024, 6, 15))
    for clerk, words in [
        (signed, "(Kèm theo Báo cáo số 05/BC-TCT ngày 15 tháng 6 năm 2024 của "),
        (Clerk(), "(Kèm theo Báo cáo số … ngày … tháng … năm 2024 của "),
    ]:
        text = printed(kind=kind, clerk=clerk)
        assert text.count(words) == text.count("# Phụ lục ") >= 6


def test_annexes_alone_begin_with_the_first_and_the_marks_stand_below_its_title():
    text = printed(clerk=Clerk(draft=True))
    assert text.startswith("# Phụ lục I\n")
    assert text.index("**Dự thảo") < text.index("Phụ lục II")
    assert "Dự thảo" not in printed(kind="consolidated").split("# Phụ lục I\n")[1]


def test_a_task_of_few_tells_the_product_then_what_was_reported():
    task = a_task(due="2024-06-30", products=("Kế hoạch năm",))
    month = a_month(an_update("2024-06-01", result="Đã ban hành.", percent=40))
    assert rows_of(printed(month, tasks=(task,)), "I") == [
        (
            "| 1 | II.1.a. Nhiệm vụ II.1.a | Sở Tư pháp | Trong năm 2024 | Kế hoạch năm. Đã "
            "ban hành | Đang thực hiện, trong hạn; đạt 40% |"
        )
    ]


def test_a_task_of_several_states_tells_how_many_are_in_each():
    task = a_task(leads=("so-tp", "so-yt"), due="2024-05-31")
    months = (a_month(an_update("2024-06-03", "done")),)
    more = {"tasks": (task,), "decisions": (a_decision("waive", agency="so-yt"),)}
    (row,) = rows_of(printed(*months, **more), "I")
    assert row.endswith("| 1/1 đã hoàn thành (01 quá hạn); 01 được miễn (Sở Y tế) |")


def test_an_overdue_row_names_its_task_with_what_is_in_the_way():
    obstacle = {"kind": "legal", "text": "Thiếu quy định", "cause": "Chưa ban hành"}
    month = a_month(an_update("2024-06-01", "blocked", result="Tạm dừng.", obstacles=(obstacle,)))
    assert rows_of(printed(month), "II") == [
        (
            "| 1 | II.1.a | Sở Tư pháp | 31/05/2024 | 14 | 01/06/2024: Tạm dừng. Vướng mắc: thiếu "
            "quy định (nguyên nhân: chưa ban hành) |"
        )
    ]


@pytest.mark.parametrize(("count", "is_whole"), [(10, True), (11, False)])
def test_of_much_overdue_work_the_gist_of_the_last_word_is_told(count, is_whole):
    tasks = tuple(a_task(f"II.1.{i}", due="2024-03-31") for i in range(count))
    more = f"Còn lại {'rất nhiều việc ' * 10}nữa"
    words = [an_update("2024-06-01", task=task.id, result=f"Đã làm. {more}.") for task in tasks]
    text = printed(a_month(*words, period="2024-06"), tasks=tasks)
    (row,) = rows_of(text, "II")
    assert "01/06/2024: Đã làm" in row
    assert (more in row) is is_whole
