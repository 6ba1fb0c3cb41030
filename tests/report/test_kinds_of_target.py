"""Targets of every kind in reports and on the screen, in their own units."""

import pytest

from conftest import copy_plan
from kinds_of_target import with_every_kind

FIGURES = ("k.2=12,5", "k.3=có", "k.4=5", "k.5=1.200,5", "k.6=8/10")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.1.a", "II.2.k")


@pytest.fixture(autouse=True)
def recorded(de_an06, project):
    with_every_kind(project)
    measures = [word for figure in FIGURES for word in ("--measure", f"II.2.{figure}")]
    words = ("update", "so-tc", "II.2.k", "--on", "2024-06-10", "--status", "in_progress")
    assert de_an06(*words, *measures).code == 0


@pytest.fixture
def made(de_an06, project):
    """The Markdown of a report for June."""

    def make(kind, *words):
        place = project / "report.md"
        more = ("--format", "md", "-o", str(place), "--draft")
        assert de_an06("report", kind, "2024-06", *words, *more).code == 0
        return place.read_text(encoding="utf-8")

    return make


def test_the_consolidated_report_tells_each_target_in_its_unit(made):
    lines = [line for line in made("consolidated").splitlines() if line.startswith("| II.2.k. ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert [[row[1], row[3], *row[5:]] for row in cells] == [
        ["100%", "-", "0/30", "Chưa có số liệu"],
        ["không quá 12,5 ngày", "12,5 ngày", "1/30", "Đạt"],
        ["có", "1 đơn vị đạt", "1/30", "Chưa đạt"],
        ["5 buổi mỗi đơn vị", "1 đơn vị đạt", "1/20", "Chưa đạt"],
        ["30 - 40 mô hình", "1.200,5 mô hình", "1/30", "Chưa đạt"],
        ["80%", "80,00%", "1/30", "Đạt"],
        ["1 ca", "-", "0/10", "Chưa có số liệu"],
    ]


def test_an_agencys_report_has_its_own_figures_and_what_it_owes(made):
    text = made("agency", "--agency", "so-tc")
    for figure in ("12,5 ngày", "5 buổi", "1.200,5 mô hình", "8/10"):
        assert f"II.2.k {figure}" in text or f") {figure}" in text
    assert "Chưa có số liệu 01: II.2.k" in text


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "txt"])
def test_every_form_of_the_report_can_be_made(de_an06, project, form):
    place = project / f"report.{form}"
    words = ("report", "consolidated", "2024-06", "--format", form, "-o", str(place), "--draft")
    assert de_an06(*words).code == 0
    assert place.stat().st_size > 0
    if form == "html":
        assert "không quá 12,5 ngày" in place.read_text(encoding="utf-8")


def test_show_tells_each_target_in_its_unit(de_an06):
    out = de_an06("show", "II.2.k").out
    for line in (
        "II.2.k.1: ít nhất 100%; chưa có số liệu; 30 đơn vị chưa có số liệu",
        "II.2.k.2: không quá 12,5 ngày; 12,5 ngày ✓ đạt; 29 đơn vị chưa có số liệu",
        "II.2.k.3: có; 1 đơn vị đạt ✗ chưa đạt; 29 đơn vị chưa có số liệu",
        "II.2.k.4: ít nhất 5 buổi mỗi đơn vị; 1 đơn vị đạt ✗ chưa đạt; 19 đơn vị",
        "II.2.k.5: trong khoảng 30 - 40 mô hình; 1.200,5 mô hình ✗ chưa đạt; 29 đơn vị",
        "II.2.k.6: ít nhất 80%; sau đó 95%; 8/10 = 80% ✓ đạt; 29 đơn vị",
        "II.2.k.7: ít nhất 1 ca; chưa có số liệu; 10 đơn vị",
    ):
        assert line in " ".join(out.split())


def test_what_is_sent_names_only_the_targets_that_are_owed(de_an06):
    out = de_an06("submit", "so-tc", "2024-06").out
    assert "II.2.k.7" not in out
    (line,) = [line for line in out.splitlines() if "Chỉ tiêu chưa có số liệu" in line]
    assert "II.2.k.1" in line
