"""What lacks to a proof of coverage is told, on a small plan with every form of print."""

import pytest

from builders import a_plan, a_register, a_target, a_task
from de_an06.load.proof.proof import MOST_WORDS, gaps
from de_an06.load.proof.quotes import quotes
from de_an06.load.proof.wording import LABELS, source_words
from de_an06.model.plan import Condition, Exclusion
from de_an06.model.task import Due, Note

TEXT = """\
KẾ HOẠCH
Triển khai Đề án 06
Thực hiện Quyết định, cụ thể như sau:
I. MỤC ĐÍCH
1. Huy động mọi người.
II. NHIỆM VỤ
1. Nhóm một
a. Các sở gửi kế hoạch về Công an tỉnh
  trong tháng 02 năm 2024.
b. Nâng cấp hạ tầng.
* Sở Thông tin chủ trì, phối hợp các sở thực hiện thường xuyên.
2. Nhóm hai
Tuyên truyền 90% hồ sơ.
- Đơn vị chủ trì: Các sở.
- Đơn vị phối hợp: Báo tỉnh.
                                  7
- Thời gian hoàn thành: Trong năm 2024, khi có hướng dẫn của Bộ.
III. TỔ CHỨC THỰC HIỆN
1. Các sở:
- Báo cáo trước ngày 15 của tháng.
Trên đây là Kế hoạch./.
Nơi nhận:
- Bộ Công an;
- Lưu: VT.
TỔ TRƯỞNG
Chủ tịch UBND tỉnh
Nguyễn Văn A
"""
LATER = Due(date="2024-12-31", text="Trong năm 2025")
PAGE_NUMBER = Exclusion(line=16, text="7", reason="Số trang.")


def the_plan(**more):
    given = {
        "title": "Triển khai Đề án 06",
        "basis": "Thực hiện Quyết định, cụ thể như sau:",
        "sections": [
            {"number": "I", "title": "MỤC ĐÍCH"},
            {"number": "II", "title": "NHIỆM VỤ"},
            {"number": "III", "title": "TỔ CHỨC THỰC HIỆN"},
        ],
        "purposes": ["Huy động mọi người."],
        "duties": [
            {
                "id": "III.1",
                "heading": "Các sở:",
                "agencies": ["so-bn"],
                "items": ["Báo cáo trước ngày 15 của tháng."],
            }
        ],
        "conditions": [Condition(id="guidance", kind="guidance", text="khi có hướng dẫn của Bộ")],
        "reporting": {"text": "trước ngày 15 của tháng", "periods": ["2024-01"]},
        "recipients": ["Bộ Công an;", "Lưu: VT."],
        "signer": {
            "position": "TỔ TRƯỞNG",
            "host_position": "Chủ tịch UBND tỉnh",
            "name": "Nguyễn Văn A",
        },
        "exclusions": [PAGE_NUMBER],
    }
    return a_plan(**(given | more))


def from_prose(**more):
    """A task whose leads and deadline stand in its own text."""
    given = {
        "text": "Các sở gửi kế hoạch về Công an tỉnh trong tháng 02 năm 2024.",
        "lead_text": "Các sở",
        "deadline_text": "trong tháng 02 năm 2024.",
    }
    return a_task("II.1.a", **(given | more))


def from_the_starred(**more):
    """A task whose leads and deadline stand in the paragraph with an asterisk."""
    given = {
        "text": "Nâng cấp hạ tầng.",
        "assignment_text": "Sở Thông tin chủ trì, phối hợp các sở thực hiện thường xuyên.",
        "lead_text": "Sở Thông tin",
        "coordinators_text": "các sở",
        "deadline_text": "thực hiện thường xuyên.",
    }
    return a_task("II.1.b", **(given | more))


def from_lines(**more):
    """A task without a letter, with lines for leads, coordinators and deadline."""
    given = {
        "group": "II.2",
        "text": "Tuyên truyền 90% hồ sơ.",
        "lead_text": "Các sở.",
        "coordinators_text": "Báo tỉnh.",
        "deadline_text": "Trong năm 2024, khi có hướng dẫn của Bộ.",
        "condition": "guidance",
        "due": "2024-12-31",
        "targets": (a_target("II.2.1"),),
    }
    return a_task("II.2", **(given | more))


def told(*tasks, plan=None, text=TEXT):
    """The code of each gap with the two words that it is about."""
    given = {"II.1.a": from_prose(), "II.1.b": from_the_starred(), "II.2": from_lines()}
    given |= {task.id: task for task in tasks}
    register = a_register(*given.values(), plan=plan or the_plan())
    found = gaps(register, source_words(text))
    return [(gap.rule.code, gap.at.text, gap.other.text) for gap in found]


def test_a_plan_that_holds_every_word_has_no_gap():
    assert told() == []


@pytest.mark.parametrize(
    ("old", "new", "gap"),
    [
        ("Quyết định,", "Nghị định,", ("P401", "Quyết", "Nghị")),
        ("Nguyễn Văn A", "Nguyễn Văn B", ("P401", "A", "B")),
        ("KẾ HOẠCH\n", "KẾ HOẠCH\nSố: 5\n", ("P402", "Số:", "HOẠCH")),
        ("KẾ HOẠCH\n", "TỈNH\nKẾ HOẠCH\n", ("P402", "TỈNH", "KẾ")),
        ("Văn A\n", "Văn A\n8\n", ("P402", "8", "A")),
        ("mọi người", "người", ("P403", "mọi", "người.")),
        ("Văn A", "Văn", ("P403", "A", "Văn")),
        ("VT.\nTỔ TRƯỞNG\n", "TỔ TRƯỞNG\nVT.\n", ("P403", "VT.", "TỔ")),
    ],
)
def test_a_word_that_changed_is_missing_or_too_many_is_told_with_its_counterpart(old, new, gap):
    assert old in TEXT
    assert gap in told(text=TEXT.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
        ("II. NHIỆM", "2. NHIỆM", "II."),
        ("1. Huy", "- Huy", "1."),
        ("1. Nhóm một", "3. Nhóm một", "1."),
        ("b. Nâng", "c. Nâng", "b."),
        ("* Sở Thông tin", "Sở Thông tin", "*"),
        ("- Đơn vị chủ trì: Các", "- Cơ quan chủ trì: Các", "Đơn"),
        ("- Đơn vị phối hợp:", "- Đơn vị hỗ trợ:", "phối"),
        ("- Thời gian hoàn thành:", "", "-"),
        ("1. Các sở:", "2. Các sở:", "1."),
        ("- Báo cáo", "Báo cáo", "-"),
        ("Nơi nhận:", "Nơi gửi:", "nhận:"),
        ("- Lưu: VT.", "Lưu: VT.", "-"),
    ],
)
def test_a_label_or_number_that_is_not_printed_so_is_told(old, new, label):
    assert old in TEXT
    assert ("P404", label) in [gap[:2] for gap in told(text=TEXT.replace(old, new))]


def test_every_label_is_shown_to_be_needed_by_the_small_plan():
    printed = {label.format(number="").strip(".") for label in LABELS.values()}
    assert all(label in TEXT for label in printed)


def test_an_exclusion_that_was_forgotten_leaves_a_word_uncovered():
    assert told(plan=the_plan(exclusions=[])) == [("P402", "7", "tỉnh.")]


@pytest.mark.parametrize("change", [{"line": 15}, {"text": "8"}, {"text": "7 8"}, {"line": 999}])
def test_an_exclusion_that_excludes_nothing_is_told_beside_what_it_leaves_uncovered(change):
    wrong = PAGE_NUMBER.model_copy(update=change)
    codes = [gap[0] for gap in told(plan=the_plan(exclusions=[wrong]))]
    assert codes == ["P406", "P402"]


def test_a_word_is_excluded_once_for_each_exclusion_that_states_it():
    text = TEXT.replace(" 7\n", " 7 trang 7\n")
    page = PAGE_NUMBER.model_copy(update={"text": "trang 7"})
    assert told(plan=the_plan(exclusions=[PAGE_NUMBER, page]), text=text) == []
    assert told(plan=the_plan(exclusions=[PAGE_NUMBER] * 3), text=text)[0][0] == "P406"


def test_white_space_and_line_ends_do_not_matter():
    text = TEXT.replace("Đề án", "Đề \n\n  án").replace("Các sở.", "Các\t sở. \r")
    moved = PAGE_NUMBER.model_copy(update={"line": 18})
    assert told(plan=the_plan(exclusions=[moved]), text=text) == []


def test_a_task_that_another_document_added_is_not_looked_for():
    added = a_task("II.1.c", since="2024-05-02", text="Nhiệm vụ mới.")
    assert told(added) == []


def test_a_task_that_the_official_text_has_not_is_told_once():
    added = a_task("II.1.c", text="Nhiệm vụ mới.", lead_text="Sở Y tế.", deadline_text="Năm 2024.")
    assert [gap[:2] for gap in told(added)] == [("P403", "Nhiệm")]


def test_another_text_is_told_once_where_it_parts():
    other = "KẾ HOẠCH\nTriển khai\n" + "khác " * (MOST_WORDS + 1)
    found = told(plan=the_plan(exclusions=[]), text=other)
    assert found == [("P407", "khác", "Đề")]


def test_a_text_without_words_is_told():
    assert [gap[0] for gap in told(plan=the_plan(exclusions=[]), text=" \n")] == ["P403"]


@pytest.mark.parametrize(
    ("task", "word", "source"),
    [
        (from_prose(lead_text="Các sở ngành"), "ngành", "Các"),
        (from_prose(deadline_text="trong tháng 03 năm 2024."), "03", "Các"),
        (from_prose(coordinators_text="Công an huyện"), "huyện", "Các"),
        (from_the_starred(lead_text="Sở Thông tin, chủ trì"), "tin,", "Sở"),
        (from_the_starred(coordinators_text="ác sở"), "ác", "Sở"),
        (from_the_starred(deadline_text="thực hiện thường xuy"), "xuy", "Sở"),
        (from_lines().model_copy(update={"due": LATER}), "2025", "Trong"),
        (from_lines(targets=(a_target(text="90% hồ sơ mới"),)), "mới", "Tuyên"),
        (from_lines(targets=(a_target(text="0% hồ sơ"),)), "0%", "Tuyên"),
        (from_lines(notes=[Note(kind="misprint", quote="Báo huyện")]), "huyện", "Báo"),
        (from_lines(notes=[Note(kind="scope", quote="Đài tỉnh")]), "Đài", "Tuyên"),
    ],
)
def test_a_quote_in_a_task_that_is_no_part_of_its_source_is_told(task, word, source):
    assert told(task) == [("P405", word, source)]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"reporting": {"text": "trước ngày 16", "periods": ["2024-01"]}}, "16"),
        ({"notes": [Note(kind="misprint", quote="Nguyễn Văn B", reads="A")]}, "B"),
        ({"conditions": [Condition(id="guidance", kind="guidance", text="khi có lệnh")]}, "lệnh"),
    ],
)
def test_a_quote_in_the_plan_that_is_no_part_of_its_source_is_told(change, word):
    assert [gap[:2] for gap in told(plan=the_plan(**change))] == [("P405", word)]


def test_a_condition_is_quoted_from_every_task_that_names_it():
    found = told(from_the_starred(condition="guidance"))
    assert found == [("P405", "khi", "thực")]


def test_notes_may_quote_any_of_a_tasks_texts():
    quotes = ["hạ tầng", "phối hợp các sở", "Sở Thông tin", "thường xuyên."]
    notes = [Note(kind="scope", quote=quote) for quote in quotes]
    assert told(from_the_starred(notes=notes)) == []


def test_a_target_may_quote_a_product_of_its_task():
    task = a_task(
        text="Số hóa hồ sơ.",
        products=("Kho dữ liệu có 90% hồ sơ",),
        targets=(a_target(text="90% hồ sơ"),),
    )
    wrong = [quote for quote in quotes(a_register(task, plan=a_plan())) if not quote.holds]
    assert [quote.passage.text for quote in wrong if "targets" in quote.passage.spot.keys] == []
    other = task.model_copy(update={"products": ("Kho dữ liệu",)})
    wrong = [quote for quote in quotes(a_register(other, plan=a_plan())) if not quote.holds]
    assert "90% hồ sơ" in [quote.passage.text for quote in wrong]
