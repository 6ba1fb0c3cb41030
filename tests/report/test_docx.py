"""The Word document: what stands where, that it is valid, and that nothing odd gets in or out."""

import io
from dataclasses import replace
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from conftest import examples
from de_an06.surface.blocks import DocumentTable, markdown_blocks, plain_text
from de_an06.surface.docx.document import docx_bytes
from de_an06.surface.metrics import bold_width, wrapped
from de_an06.surface.official import FrontMatter, front_matter_text, read_front_matter
from de_an06.surface.visible import visible
from report.docx_samples import LETTER, REPORT, SAMPLES, official

_HOSTILE = (
    "\0 \x07 \x0b \x1b[31m \x7f \x9b \u200b \u202e \u2028 \ufeff \ufffe \uffff \ud800 \U000e0041"
    " ]]> &lt; <w:p/> {{ x }} =1+1 e\u0302\u0301"
)


def _document(markdown):
    return docx.Document(io.BytesIO(docx_bytes(official(markdown))))


def _lines(cell):
    return [paragraph.text for paragraph in cell.paragraphs if paragraph.text]


def _front(**values):
    return front_matter_text(FrontMatter(issuer=("SỞ Y TẾ",), **values))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_is_valid_by_the_schema_and_the_same_each_time(name, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx_bytes(official(SAMPLES[name])))

    assert docx_bytes(official(SAMPLES[name])) == path.read_bytes()
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_the_file_tells_nothing_of_the_machine_the_library_or_the_moment():
    with ZipFile(io.BytesIO(docx_bytes(official(REPORT)))) as archive:
        entries = archive.infolist()
        content = b"".join(archive.read(entry) for entry in entries).lower()

    assert {(entry.date_time, entry.create_system) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0)
    }
    assert b"python" not in content
    assert b"microsoft word" not in content


def test_the_properties_are_those_of_the_document():
    properties = _document(REPORT).core_properties

    assert properties.title.startswith("BÁO CÁO Kết quả triển khai")
    assert properties.author == properties.last_modified_by == "TỔ CÔNG TÁC TRIỂN KHAI ĐỀ ÁN 06"
    assert (properties.language, properties.created.year, properties.comments) == (
        "vi-VN",
        1980,
        "",
    )


def test_the_head_of_a_report():
    head = _document(REPORT).tables[0]

    assert _lines(head.cell(0, 0)) == ["UBND TỈNH KON TUM", "TỔ CÔNG TÁC", "TRIỂN KHAI ĐỀ ÁN 06"]
    assert _lines(head.cell(1, 0)) == ["Số:       /BC-TCT"]
    assert _lines(head.cell(1, 1)) == ["Kon Tum, ngày        tháng 6 năm 2024"]


def test_the_head_of_a_letter_has_its_subject_below_the_number_and_no_title():
    document = _document(LETTER)

    assert _lines(document.tables[0].cell(1, 0)) == [
        "Số: 05/CAT-PC06",
        "V/v đôn đốc gửi báo cáo tháng 01 năm 2024",
    ]
    assert [paragraph.text for paragraph in document.paragraphs[:5]] == [
        "Kính gửi:",
        "- Sở Thông tin và Truyền thông;",
        "- Ủy ban nhân dân huyện Đăk Hà và Ủy ban nhân dân thành phố Kon Tum.",
        "Căn cứ Kế hoạch năm 2024 của Tổ Công tác triển khai Đề án 06 tỉnh;",
        "Căn cứ tình hình thực hiện.",
    ]


def test_the_foot_names_recipients_and_signer():
    foot = _document(REPORT).tables[2]

    assert _lines(foot.cell(0, 0))[:2] == ["Nơi nhận:", "- Như trên;"]
    assert _lines(foot.cell(0, 0))[-1] == "- Lưu: VT, NCLTD."
    assert _lines(foot.cell(0, 1)) == ["TỔ TRƯỞNG", "Chủ tịch UBND tỉnh", "Nguyễn Văn Mẫu"]


def test_the_last_words_stay_on_the_page_of_the_signature():
    last = next(p for p in _document(REPORT).paragraphs if p.text.endswith("./."))

    assert last.paragraph_format.keep_with_next


def test_words_that_announce_a_list_stay_with_its_first_item():
    document = _document("Đề nghị:\n\n- một;\n\n- hai:\n\nNhư sau:\n\nđoạn.\n\nCòn:\n\na) một.\n")

    kept = [p.paragraph_format.keep_with_next for p in document.paragraphs]
    assert kept == [True, None, None, None, None, True, None]


def test_no_word_stands_alone_on_the_last_line_of_a_title_or_a_name():
    subject = "Kết quả triển khai thực hiện Đề án 06 trên địa bàn tỉnh Kon Tum tháng 6 năm 2024"
    issuer = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
    front = f"---\nissuer: {issuer}\ndocument_type: BÁO CÁO\nsubject: {subject}\n---\n"
    document = _document(front)
    name = document.tables[0].cell(0, 0).paragraphs[0]
    title = next(p for p in document.paragraphs if p.text == subject)

    for even, size, room in ((name, 12, 64), (title, 14, 160)):
        left, right = even.paragraph_format.left_indent.mm, even.paragraph_format.right_indent.mm
        first, second = wrapped(even.text, size, room - left - right)
        assert left == right > 0
        assert bold_width(second, size) > 0.6 * bold_width(first, size)


def test_what_a_letter_is_about_falls_into_lines_about_as_long():
    subject = "nhắc gửi báo cáo kết quả thực hiện Đề án 06 tỉnh Kon Tum tháng 6 năm 2024"
    front = f"---\nissuer: CÔNG AN TỈNH\nsymbol: CAT\nsubject: {subject}\n---\n"
    about = _document(front).tables[0].cell(1, 0).paragraphs[-1]

    free = 64 - about.paragraph_format.left_indent.mm - about.paragraph_format.right_indent.mm
    lengths = [bold_width(line, 12) for line in wrapped(about.text, 12, free)]
    assert about.text == f"V/v {subject}"
    assert min(lengths) > 0.7 * max(lengths)


def test_headings_are_the_headings_of_word():
    document = _document(REPORT)
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading")]

    assert {(p.style.name, p.text[:12]) for p in headings} >= {
        ("Heading 2", "I. CÔNG TÁC "),
        ("Heading 3", "1. Tình hình"),
        ("Heading 4", "a) Nhiệm vụ "),
        ("Heading 1", "Phụ lục I"),
    }


def test_a_table_repeats_its_headings_and_has_headings_across():
    table = _document(REPORT).tables[3]
    across = table.rows[1].cells

    assert table._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None
    assert len(table._tbl.tr_lst) == 62
    assert len({cell._tc for cell in across}) == 1
    assert across[0].text == "II.1. Nhiệm vụ chung"


def _kept(table):
    """Of each row, whether it stands on the page of the next."""
    return [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]


def test_a_small_table_is_never_split_and_of_none_does_the_last_row_stand_alone():
    head, row = "| A | B |\n|---|---|\n", "| a | b |\n"
    across = "| **Nhóm** | |\n"
    small = _document(head + row * 10).tables[0]
    longer = _document(head + row * 5 + across + row * 6).tables[0]

    assert _kept(small) == [True] * 10 + [None]
    kept = [True, *[None] * 5, True, *[None] * 4, True, None]
    assert _kept(longer) == kept
    headed = _document(head + row * 11 + across + row).tables[0]
    assert _kept(headed) == [True, *[None] * 10, True, True, None]


def test_a_table_too_long_for_a_page_is_split_and_its_tall_rows_too():
    table = _document("| A | B |\n|---|---|\n" + f"| {'chữ ' * 200} | b |\n| a | b |\n" * 4).tables[
        0
    ]

    assert _kept(table) == [True, *[None] * 6, True, None]
    fixed = [row.trPr.find(qn("w:cantSplit")) is not None for row in table._tbl.tr_lst]
    assert fixed == [True, *[False, True] * 4]


def test_what_follows_a_table_keeps_away_from_it():
    document = _document("| A |\n|---|\n| 1 |\n\n## Mục\n\n| A |\n|---|\n| 1 |\n\nĐoạn.\n")

    heading, words = document.paragraphs
    assert heading.paragraph_format.space_before == words.paragraph_format.space_before
    assert words.paragraph_format.space_before.pt == 8


def test_columns_are_as_wide_as_asked_but_break_no_word():
    markdown = "| STT | Nhiệm vụ | Số |\n|-|------|---|\n| 1 | Việc | 2 |\n"
    table = _document(markdown).tables[0]
    first, second, third = (column.width.mm for column in table.columns)

    assert first + second + third == pytest.approx(160, abs=0.1)
    assert 10 < first < 17
    assert second > third > first


def test_no_word_is_broken_where_each_column_has_room_for_one():
    words = ["Nhiệm vụ", "Mục tiêu", "100\N{NO-BREAK SPACE}%", "Chỉ tiêu", "Số liệu kỳ trước"]
    codes = "".join(f"| II.2.{letter} | | | | |\n" for letter in "abcdefgh")
    markdown = f"| {' | '.join(words)} |\n|-|-|-|---------------------------------|-|\n{codes}"
    table = _document(markdown).tables[0]

    longest = ["Nhiệm", "Mục", words[2], "tiêu", "trước"]
    for column, word in zip(table.columns, longest, strict=True):
        assert column.width.mm > bold_width(word, 12) + 2


def test_a_short_text_stands_on_one_line_where_the_widest_column_has_room():
    long = "Tái cấu trúc quy trình nghiệp vụ dịch vụ công trực tuyến"
    rows = f"| 1 | {long} | chưa báo cáo |\n| 2 | {long} | 45% |\n"
    table = _document(f"| STT | Nhiệm vụ | Tiến độ |\n|-|---------------|-|\n{rows}").tables[0]
    number, task, reached = (column.width.mm for column in table.columns)

    assert reached > bold_width("chưa báo cáo", 12) + 2
    assert number < 14
    assert number + task + reached == pytest.approx(160, abs=0.1)


def test_marks_above_annexes_alone_take_no_page_of_their_own():
    document = _document("**Dự thảo.**\n\n# Phụ lục I\n\n# TÊN\n\nĐoạn.\n")

    assert [s.page_width > s.page_height for s in document.sections] == [True]
    assert document.paragraphs[0].text == "Dự thảo."


def test_columns_too_many_for_any_word_are_as_wide_as_asked():
    row = "| " + " | ".join(["Trách-nhiệm"] * 40) + " |\n"
    table = _document(row + "|-" * 40 + "|\n" + row).tables[0]

    assert {round(column.width.mm) for column in table.columns} == {4}


def test_tables_that_follow_each_other_stay_two():
    one = "| A |\n|---|\n| 1 |\n"
    document = _document(f"{one}\n***\n\n{one}")

    assert len(document.tables) == 2
    assert [child.tag.split("}")[1] for child in document.element.body] == [
        "tbl",
        "p",
        "tbl",
        "sectPr",
    ]


def test_each_annex_is_landscape_and_counts_its_own_pages():
    sections = _document(REPORT).sections

    assert [s.page_width > s.page_height for s in sections] == [False, True, True]
    assert [s._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for s in sections] == ["1"] * 3


def test_an_annex_alone_has_no_empty_page_before_it():
    assert len(_document(SAMPLES["annex"]).sections) == 1


@pytest.mark.parametrize(
    ("draft", "simulated", "mark"),
    [
        (False, False, []),
        (True, False, ["DỰ THẢO"]),
        (False, True, ["DỮ LIỆU MÔ PHỎNG"]),
        (True, True, ["DỰ THẢO - DỮ LIỆU MÔ PHỎNG"]),
    ],
)
def test_marks_stand_on_the_first_page_and_on_every_other(draft, simulated, mark):
    front, body = read_front_matter(REPORT)
    markdown = front_matter_text(replace(front, draft=draft, simulated=simulated)) + body

    for section in _document(markdown).sections:
        assert [p.text for p in section.first_page_header.paragraphs if p.text] == mark
        assert [p.text for p in section.header.paragraphs][:-1] == mark


@given(st.lists(st.text(st.characters()), min_size=3, max_size=3))
@examples(50)
def test_text_of_the_front_matter_is_read_back_as_it_was(texts):
    issuer, subject, signer = (" ".join(text.split()) or "x" for text in texts)
    front = FrontMatter(
        issuer=(issuer,), document_type="BÁO CÁO", subject=subject, signer_name=signer
    )
    document = _document(front_matter_text(front))

    assert _lines(document.tables[0].cell(0, 0)) == [visible(issuer)]
    assert document.paragraphs[1].text == visible(subject)
    assert _lines(document.tables[1].cell(0, 1)) == [visible(signer)]


@given(st.text(st.characters() | st.sampled_from("\n|-#*_`&;\\<>[]()!: 1."), max_size=80))
@examples(100)
def test_any_markdown_makes_a_document_with_the_text_of_its_blocks(markdown):
    _, body = read_front_matter(f"\n{markdown}")
    blocks = markdown_blocks(body)
    wanted = [
        visible(f"{getattr(block, 'marker', '')} ".lstrip() + plain_text(block.runs))
        for block in blocks
        if not isinstance(block, DocumentTable)
    ]
    document = _document(f"\n{markdown}")

    assert [p.text for p in document.paragraphs if p.text] == [text for text in wanted if text]


def test_nothing_hidden_or_active_reaches_the_document():
    cells = "".join(f"&#{code};" for code in (1, 27, 155, 8238, 65534, 917569))
    document = _document(_front(subject=_HOSTILE) + f"{_HOSTILE}\n\n| A |\n|---|\n| {cells} |\n")
    shown = [document.tables[0].cell(1, 0).text, *(p.text for p in document.paragraphs)]

    assert "<U+0000> <U+0007>" in shown[0]
    assert "<U+001B>[31m" in shown[0]
    assert " ]]> &lt; <w:p/> {{ x }} =1+1 ế" in shown[0]
    # CommonMark itself makes the control characters of entities U+FFFD.
    assert document.tables[1].cell(1, 0).text == "\ufffd\ufffd\ufffd<U+202E>\ufffd<U+E0041>"
    assert all(letter.isprintable() for text in shown for letter in text if letter != "\n")
