"""Markdown as blocks: headings, paragraphs with their markers, tables with their widths."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.surface.blocks import (
    Align,
    DocumentColumn,
    DocumentTable,
    Paragraph,
    Role,
    Run,
    markdown_blocks,
    plain_text,
)
from de_an06.surface.columns import column_widths, widths_on_paper


def _texts(markdown):
    return [
        f"{block.marker} {plain_text(block.runs)}".strip()
        for block in markdown_blocks(markdown)
        if isinstance(block, Paragraph)
    ]


def test_a_heading_keeps_its_level_and_its_number():
    heading = Paragraph((Run("1. Tình hình"),), role=Role.HEADING_3)

    assert markdown_blocks("### 1. Tình hình") == (heading,)


@pytest.mark.parametrize(
    ("markdown", "runs"),
    [
        ("a **b** c", (Run("a "), Run("b", bold=True), Run(" c"))),
        ("*a* ***b***", (Run("a", italic=True), Run(" "), Run("b", bold=True, italic=True))),
        ("dòng\nnối", (Run("dòng nối"),)),
        ("dòng\\\nngắt", (Run("dòng\nngắt"),)),
        ("`mã` \\*sao\\* &amp; 1&#10;2", (Run("mã *sao* & 1\n2"),)),
        ("<b>thẻ</b> <!-- x -->", (Run("<b>thẻ</b> <!-- x -->"),)),
        ("[văn bản](https://a.vn/x)", (Run("văn bản (https://a.vn/x)"),)),
        ("<https://a.vn/x>", (Run("https://a.vn/x"),)),
        ("![hình](a.png)", (Run("hình"),)),
        ("[x](javascript:alert(1))", (Run("[x](javascript:alert(1))"),)),
    ],
)
def test_text_keeps_bold_and_italic_alone(markdown, runs):
    assert markdown_blocks(markdown) == (Paragraph(runs),)


def test_lists_are_paragraphs_with_markers():
    markdown = "- một\n\n  tiếp\n  - hai\n    - ba\n\n3. bốn\n4. năm\n"

    assert _texts(markdown) == ["- một", "tiếp", "+ hai", "+ ba", "3. bốn", "4. năm"]


def test_quotes_and_code_are_plain_paragraphs_and_a_rule_is_nothing():
    assert _texts("> trích\n\n```\nmột\n  hai\n```\n\n***\n") == ["trích", "một", "hai"]


def test_the_dashes_of_a_table_are_the_widths_of_its_columns():
    (table,) = markdown_blocks("| A | B | C |\n|:--|:----:|---:|\n| 1 | **2** | |\n")

    assert table == DocumentTable(
        (
            DocumentColumn(2, Align.LEFT),
            DocumentColumn(4, Align.CENTRE),
            DocumentColumn(3, Align.RIGHT),
        ),
        ((Run("A"),), (Run("B"),), (Run("C"),)),
        (((Run("1"),), (Run("2", bold=True),), ()),),
    )


@pytest.mark.parametrize(
    "markdown",
    ["> | A | B |\n> |--|---|\n> | 1 | 2 |\n", "- x\n\n  | A | B |\n  |--|---|\n  | 1 | 2 |\n"],
)
def test_a_table_inside_something_keeps_its_widths(markdown):
    tables = [block for block in markdown_blocks(markdown) if isinstance(block, DocumentTable)]

    assert [column.width for column in tables[0].columns] == [2, 3]


@given(st.text(alphabet="|-: \n*_`#>[]()!\\<&;1a.\t+~=", max_size=60))
def test_any_text_is_some_blocks_and_tables_are_rectangular(markdown):
    for block in markdown_blocks(markdown):
        if isinstance(block, DocumentTable):
            assert {len(block.columns)} == {len(row) for row in (block.head, *block.rows)}


def test_columns_are_as_wide_in_every_process():
    words = " ".join(f"iW{number:03}"[place % 2 :] for place, number in enumerate(range(400)))
    code = (
        "import sys; from de_an06.surface.blocks import markdown_blocks;"
        "from de_an06.surface.columns import column_widths;"
        "(table,) = markdown_blocks(sys.argv[1]);"
        "print(column_widths(table, 100, lambda word: sum(map(ord, word)) / 60))"
    )
    table = f"| A | B |\n|---|---|\n| {words} | x |\n"
    shown = {
        subprocess.run(
            (sys.executable, "-c", code, table),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(shown) == 1


def test_a_column_has_room_for_a_wide_word_of_fewer_letters_than_its_longest():
    table = markdown_blocks("| A | B |\n|-|-----------|\n| II.2.i | b |\n| 100% | b |\n")[0]
    widths = {"II.2.i": 6.0, "100%": 9.0}
    assert column_widths(table, 40, lambda word: widths.get(word, 1.0))[0] >= widths["100%"]


def test_a_short_text_stands_on_one_line_where_the_other_columns_have_room():
    long = "Một việc dài hơn nhiều"
    table = markdown_blocks(f"| Việc | Tiến độ |\n|-----|-|\n| {long} | chưa báo cáo |\n")[0]

    assert widths_on_paper(table, 80, len)[1] >= len("chưa báo cáo")
    assert widths_on_paper(table, 12, len)[1] < len("chưa báo cáo")
