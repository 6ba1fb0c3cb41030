"""Forms of plans whose reports are due after their windows, and of plans that are not here."""

import pytest
from openpyxl import load_workbook

from any_plan import instead


@pytest.fixture
def form(de_an06, project, monkeypatch):
    """A form of the programme for the half-year that ends on 31 May and is due on 14 June."""
    instead(project, monkeypatch, "programme")
    words = ("--period", "2026-H1", "--agency", "bo-khoa-hoc", "--as-of", "2025-12-20")
    ended = de_an06("form", "export", *words, "-o", "phieu.xlsx")
    assert ended.code == 0, ended.err
    return project / "phieu.xlsx"


def test_a_form_says_until_when_the_report_is_in_time(form):
    guide = {row[0]: row[1] for row in load_workbook(form)["Hướng dẫn"].values}
    assert guide["Hạn gửi"] == (
        "Chậm nhất ngày 14/06/2026; ngày làm việc cuối cùng trước đó là 12/06/2026."
    )


def test_an_example_is_one_of_the_plans_own_days(form):
    book = load_workbook(form)
    told = [str(value) for row in book["Hướng dẫn"].values for value in row if value]
    hints = [str(check.prompt) for sheet in book for check in sheet.data_validations.dataValidation]
    examples = [text for text in told + hints if "2025-12-01.1" in text]
    assert len(examples) == 2
    assert not [text for text in told + hints if "2024" in text]


@pytest.mark.usefixtures("form")
def test_a_form_of_a_plan_that_is_not_here_is_told_which_are(de_an06, project):
    (project / "plan/chuong-trinh").rename(project / "plan/chuong-trinh-2")
    ended = de_an06("form", "import", "phieu.xlsx")
    assert ended.code == 1
    assert "phiếu của kế hoạch chuong-trinh, dự án này không có (đang có: chuong-trinh-2)" in (
        ended.err
    )
    assert "--plan" not in ended.err
