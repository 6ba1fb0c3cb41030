"""An agency's own report is what it sent: final on that day, and never changed by later files."""

import pytest

from conftest import copy_plan

WORDS = ("--summary", "Đã xong việc.", "--plans", "Làm tiếp.")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.2.k", "II.2.l", "II.5.k")


@pytest.fixture
def sent(de_an06):
    """The report of Sở Tài chính for June's file, sent on 20 June, 24 days early."""
    words = ("--status", "in_progress", "--percent", "40", "--result", "Đã làm 40%.")
    assert de_an06("update", "so-tc", "2.k", *words).code == 0
    assert de_an06("submit", "so-tc", "2024-07", "--number", "9/BC", "--yes", *WORDS).code == 0


def own(de_an06, *words):
    return de_an06("report", "agency", "2024-07", "--agency", "so-tc", "-o", "-", *words)


@pytest.mark.usefixtures("sent")
def test_it_needs_no_draft_and_is_as_of_the_day_on_which_it_was_sent(de_an06):
    ended = own(de_an06)
    assert ended.code == 0
    assert "số liệu tính đến ngày 20 tháng 6 năm 2024" in ended.out
    assert "Dự thảo" not in ended.out
    for text in ("Đã xong việc.", "Làm tiếp.", "Đã làm 40%"):
        assert text in ended.out


@pytest.mark.usefixtures("sent")
def test_a_later_correction_leaves_it_as_it_was(de_an06, monkeypatch):
    before = own(de_an06).out
    words = ("--status", "in_progress", "--percent", "30", "--result", "Sửa lại: 30%.")
    assert de_an06("update", "so-tc", "2.k", "--on", "2024-06-19", *words).code == 0
    monkeypatch.setenv("DE_AN06_TODAY", "2024-09-20")
    assert own(de_an06).out == before
    assert "Sửa lại" not in own(de_an06, "--as-of", "2024-07-14").out
    later = own(de_an06, "--as-of", "2024-09-14")
    assert later.code == 0
    assert later.out != before


@pytest.mark.usefixtures("sent")
def test_of_one_that_has_not_sent_it_is_as_before(de_an06):
    ended = de_an06("report", "agency", "2024-07", "--agency", "so-yt", "-o", "-")
    assert ended.code == 1
    assert "--draft" in ended.err


def test_words_for_a_longer_period_are_those_of_its_report(de_an06, project, monkeypatch):
    monkeypatch.setenv("DE_AN06_TODAY", "2024-06-14")
    assert de_an06("submit", "so-tc", "2024-06", "--number", "9/BC", "--yes", *WORDS).code == 0
    file = project / "plan/2024/updates/so-tc/2024-06.yaml"
    text = file.read_text(encoding="utf-8")
    words = "summaries: {2024-H1: Sáu tháng đã xong.}\nplans:"
    file.write_text(text.replace("plans:", words), encoding="utf-8")
    for period, told, other in (
        ("2024-H1", "Sáu tháng đã xong.", "Đã xong việc."),
        ("2024-Q2", "Đã xong việc.", "Sáu tháng đã xong."),
    ):
        out = de_an06("report", "agency", period, "--agency", "so-tc", "-o", "-").out
        assert told in out
        assert other not in out
