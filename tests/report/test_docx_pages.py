"""The Word document on paper, as LibreOffice prints it with the letters of Times New Roman."""

import re
from pathlib import Path

import pytest

from de_an06.surface.docx.document import docx_bytes
from on_paper import Line, pages, printed, run
from report.docx_samples import LETTER, REPORT, official

pytestmark = pytest.mark.needs_tools

_HEADER = 20  # millimetres: what stands above the text


def _pdf(markdown: str, folder: Path) -> Path:
    (folder / "a.docx").write_bytes(docx_bytes(official(markdown)))
    return printed(folder / "a.docx")


def _header(page: list[Line]) -> list[str]:
    return [line.text for line in page if line.top < _HEADER]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _pdf(REPORT, tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _pdf(LETTER, tmp_path_factory.mktemp("letter"))


def test_one_family_of_fonts_prints_every_letter(report):
    fonts = re.findall(r"\+(\w+)", run("pdffonts", report))

    assert set(fonts) == {"Tinos"}


@pytest.mark.parametrize("name", ["report", "letter"])
def test_the_head_stands_on_one_line_each(name, request):
    first = [line.text for line in pages(request.getfixturevalue(name))[0]]

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first
    assert "Độc lập - Tự do - Hạnh phúc" in first


def test_both_columns_of_the_head_are_centred_in_the_text(letter):
    centres = {line.text: (line.left + line.right) / 2 for line in pages(letter)[0]}

    assert centres["CÔNG AN TỈNH KON TUM"] == pytest.approx(30 + 33, abs=1)
    assert centres["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == pytest.approx(30 + 66 + 47, abs=1)
    assert centres["Kon Tum, ngày 05 tháng 02 năm 2024"] == pytest.approx(30 + 66 + 47, abs=1)


def test_pages_are_numbered_from_the_second_and_anew_in_each_annex(report):
    counted: list[list[str]] = [[]]
    for page in pages(report):
        if any(line.text.startswith("Phụ lục") for line in page):
            counted.append([])
        counted[-1] += [text for text in _header(page) if text.isdecimal()] or [""]

    assert len(counted) == 3
    assert len(counted[1]) > 2
    for numbers in counted:
        assert numbers == ["", *(str(i) for i in range(2, len(numbers) + 1))]


def test_page_numbers_stand_in_the_middle(report):
    numbers = [
        (line.left + line.right) / 2
        for page in pages(report)
        for line in page
        if line.top < _HEADER and line.text.isdecimal()
    ]

    for centre in numbers:
        assert centre == pytest.approx(30 + 80, abs=1) or centre == pytest.approx(156, abs=1)


def test_every_page_says_that_the_figures_are_simulated(report):
    assert all("DỰ THẢO - DỮ LIỆU MÔ PHỎNG" in _header(page) for page in pages(report))


def test_a_long_table_repeats_its_headings_on_every_page(report):
    texts = [[line.text for line in page] for page in pages(report)]
    annex = [page for page in texts if any(text.startswith("Nhiệm vụ mẫu") for text in page)]

    assert len(annex) > 2
    assert all("STT" in page for page in annex)
