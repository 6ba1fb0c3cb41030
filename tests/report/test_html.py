"""The HTML page: well-formed, alone, laid out; whatever the text says, it stays text."""

import re
import subprocess

import pytest
from hypothesis import given

from de_an06.report.html import html_of
from de_an06.report.markdown import markdown_text
from de_an06.surface.metrics import bold_width
from de_an06.surface.visible import shown_text
from hostile import any_text
from on_paper import pages
from report.docx_samples import ANNEX_ALONE, BARE, LETTER, REPORT, SAMPLES, official
from report.html_page import VOID, read_page

_ELEMENTS = VOID | {
    *("html", "head", "title", "style", "body", "section", "div", "h1", "h2", "h3", "h4", "p"),
    *("b", "i", "table", "colgroup", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "role", "scope", "colspan"),
    *("style", "id"),
}


def _page(markdown):
    return read_page(html_of(official(markdown)))


def _texts(nodes):
    return [node.text for node in nodes]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_page_is_made_of_plain_elements_and_needs_nothing_else(name):
    page = _page(SAMPLES[name])

    nodes = page.all("html") + [each for tag in _ELEMENTS for each in page.all(tag)]
    assert {attribute for node in nodes for attribute in node.attributes} <= _ATTRIBUTES
    assert not re.search(r"https?:|//|url\(|@import|<script", html_of(official(SAMPLES[name])))
    assert set(re.findall(r"<([a-z0-9]+)", html_of(official(SAMPLES[name])))) <= _ELEMENTS


def test_the_page_says_its_language_letters_title_and_that_nothing_is_fetched():
    page = _page(REPORT)

    metas = [node.attributes for node in page.all("meta")]
    assert html_of(official(REPORT)).startswith("<!DOCTYPE html>\n")
    assert page.all("html")[0].attributes == {"lang": "vi"}
    assert metas[0] == {"charset": "utf-8"}
    assert (metas[1]["content"] or "").startswith("default-src 'none'")
    assert page.all("title")[0].text.startswith("BÁO CÁO Kết quả triển khai")


def test_the_style_prints_on_a4_with_annexes_across():
    style = _page(REPORT).all("style")[0].text

    assert "@page { size: A4 portrait; margin: 20mm 20mm 20mm 30mm" in style
    assert "@page annex-2 { size: A4 landscape; margin-right: 15mm;" in style
    assert "thead { display: table-header-group }" in style
    assert "tr, .whole, .picture { break-inside: avoid }" in style
    assert '"Times New Roman"' in style
    # A picture 220 mm wide, 700 points of its own, has letters of 10 points at 12 pixels.
    assert ".picture svg { min-width: 220mm; max-height: none }" in style
    # Six points between the number of a letter and what it is about (Annex I, II.5.b): the rule
    # has to be stronger than that of all paragraphs in the head.
    assert style.index(".sides p") < style.index(".sides .about { margin-top: 6pt }")
    assert style.count("{") == style.count("}")


def test_the_head_of_a_report():
    head = _page(REPORT).all("table", "head")[0]

    rows = [[_texts(cell.all("p")) for cell in row.all("td")] for row in head.all("tr")]
    assert rows == [
        [
            ["UBND TỈNH KON TUM", "TỔ CÔNG TÁC", "TRIỂN KHAI ĐỀ ÁN 06"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ],
        [["Số:       /BC-TCT"], ["Kon Tum, ngày        tháng 6 năm 2024"]],
    ]
    assert _texts(_page(REPORT).all("h1"))[0] == "BÁO CÁO"


def test_the_foot_of_a_letter():
    foot = _page(LETTER).all("table", "foot")[0]

    assert [_texts(cell.all("p")) for cell in foot.all("td")] == [
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT, PC06."],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Nguyễn Văn Mẫu"],
    ]


def test_a_letter_has_its_subject_its_addressees_and_its_bases():
    page = _page(LETTER)

    assert _texts(page.all("p", "about")) == ["V/v đôn đốc gửi báo cáo tháng 01 năm 2024"]
    assert len(page.all("p", "addressee")) == 2
    assert _texts(page.all("p", "basis"))[-1] == "Căn cứ tình hình thực hiện."


def test_headings_and_styles_of_the_text():
    page = _page(REPORT)

    assert _texts(page.all("h2")) == ["I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "II. KẾT QUẢ THỰC HIỆN"]
    assert _texts(page.all("b"))[0] == "mọi số liệu đều là mô phỏng"
    assert _texts(page.all("i"))[0] == "Sở Thông tin và Truyền thông"
    assert "- Kế hoạch số 12/KH-STTTT ngày 01/3/2024;" in _texts(page.all("p", "text"))


def test_a_table_has_its_headings_its_sides_and_headings_across():
    table = _page(REPORT).all("section", "annex")[0].all("table")[0]

    assert [node.attributes["scope"] for node in table.all("th")] == ["col"] * 6
    assert table.all("tbody")[0].all("tr")[0].all("td")[0].attributes == {"colspan": "6"}
    sides = [node.attributes["class"] for node in table.all("tr")[2].all("td")]
    assert sides == ["centre", "left", "left", "centre", "right", "left"]
    widths = [float(re.findall(r"[\d.]+", str(node.attributes))[0]) for node in table.all("col")]
    assert sum(widths) == pytest.approx(100, abs=0.1)


def test_no_column_is_narrower_than_its_longest_word():
    head = "| STT | Nhóm nhiệm vụ | Nhiệm vụ | Thường xuyên | Kỳ trước |\n"
    table = _page(f"{head}|-|---------------------|-|-|-|\n| 1 | Chung | 2 | 3 | 100,00% |\n")

    widths = [float(re.findall(r"[\d.]+", str(node.attributes))[0]) for node in table.all("col")]
    words = ["STT", "Nhóm", "Nhiệm", "Thường", "100,00%"]
    for width, word in zip(widths, words, strict=True):
        assert 160 * width / 100 > bold_width(word, 12) + 2


def test_words_that_announce_a_table_or_a_list_stay_with_it():
    page = _page("Bảng:\n\n| A |\n|---|\n| 1 |\n\nĐề nghị:\n\n- một;\n\n- hai:\n\nđoạn.\n")

    assert _texts(page.all("p", "announces")) == ["Bảng:", "Đề nghị:"]
    assert ".announces { break-after: avoid }" in page.all("style")[0].text


def test_each_annex_is_a_section_of_its_own_under_the_marks():
    page = _page(REPORT)

    assert len(page.all("section", "document")) == 1
    assert [annex.all("h1")[0].text for annex in page.all("section", "annex")] == [
        "Phụ lục I",
        "Phụ lục II",
    ]
    assert _texts(page.all("p", "marks")) == ["DỰ THẢO - DỮ LIỆU MÔ PHỎNG"] * 3
    assert len(_page(ANNEX_ALONE).all("section")) == 1


def test_a_bare_text_is_a_page():
    page = _page(BARE)

    assert page.all("title")[0].text
    assert _texts(page.all("p")) == ["Chỉ có một đoạn văn."]


@given(any_text)
def test_any_text_stays_text_wherever_it_stands(text):
    escaped, shown = markdown_text(text), shown_text(text)
    front = f"---\nissuer:\n- {shown}\ndocument_type: BÁO CÁO\nsubject: {shown}\n---\n"
    table = f"| A | B |\n|---|---|\n| x{escaped} | b |\n"

    page = _page(f"{front}\nx{escaped}\n\n## x{escaped}\n\n{table}")
    assert page.all("h2")[0].text == f"x{shown}"
    assert page.all("p", "text")[0].text == f"x{shown}"
    assert page.all("tbody")[-1].all("td")[0].text == f"x{shown}"
    assert page.all("title")[0].text == f"BÁO CÁO {shown}".strip()
    assert {node.tag for node in page.all("script") + page.all("img") + page.all("a")} == set()


@pytest.mark.needs_tools
def test_a_browser_prints_portrait_pages_and_annexes_across(tmp_path):
    (tmp_path / "a.html").write_text(html_of(official(REPORT)), encoding="utf-8")
    mark = "DỰ THẢO - DỮ LIỆU MÔ PHỎNG"
    browser = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    subprocess.run(
        (*browser, f"--print-to-pdf={tmp_path / 'a.pdf'}", tmp_path / "a.html"),
        check=True,
        capture_output=True,
    )

    shown = subprocess.run(
        ("pdfinfo", "-l", "99", tmp_path / "a.pdf"), check=True, capture_output=True, text=True
    ).stdout
    sizes = [
        (round(float(width)), round(float(height)))
        for width, height in re.findall(r"size: +([\d.]+) x ([\d.]+)", shown)
    ]
    assert sizes[0] == (595, 842)
    assert sizes[-1] == (842, 595)
    printed = pages(tmp_path / "a.pdf")
    annexes = printed[sizes.index((842, 595)) :]
    assert [annexes[0][0].text, annexes[1][0].text.split()[0]] == [mark, "2"]
    # In the text of a part's first page, above that of the others: on each once.
    assert [sum(mark in line.text for line in page) for page in printed] == [1] * len(printed)
