"""Findings on cells of a form, in the words of its headings and labels."""

import re

import pytest
from reference import every_rule

from de_an06.findings.finding import Diagnostic, Severity, Span
from de_an06.findings.rules.forms import CHOICES_IN_FORM
from de_an06.findings.rules.months import (
    AFTER_THE_WINDOW,
    COMPLETED_NOT_DONE,
    CONTRADICTION,
    IN_THE_FUTURE,
    ONE_EVIDENCE,
    WRONG_LEVEL,
)
from de_an06.findings.rules.shape import DECIMAL_PERCENT, NOT_A_DAY, UNKNOWN_CHOICE
from de_an06.form.voice import in_form_words
from de_an06.words.labels import OBSTACLE_KINDS, STATUSES


def said(rule, *keys, **facts):
    place = Span("form.xlsx", cell="Cập nhật!G5", keys=keys)
    return in_form_words(Diagnostic(rule, place, facts)).message("vi")


@pytest.mark.parametrize(
    ("rule", "keys", "facts", "words"),
    [
        (NOT_A_DAY, ("on",), {"value": "3/14/2024"}, "ví dụ 14/07/2024; ý bạn là «14/03/2024»?"),
        (NOT_A_DAY, ("on",), {"value": "x", "nearest": "2024-03-14"}, "ví dụ 14/07/2024"),
        (DECIMAL_PERCENT, ("percent",), {"value": "0,4", "whole": "0"}, "ý bạn là «40»?"),
        (UNKNOWN_CHOICE, ("status",), {"value": "xong"}, "«vướng mắc», «đã hoàn thành»"),
        (IN_THE_FUTURE, ("on",), {"value": "2024-07-30", "today": "2024-06-20"}, "30/07/2024 sau"),
        (COMPLETED_NOT_DONE, ("completed_on",), {"status": "blocked"}, "là «vướng mắc»"),
        (CONTRADICTION, ("percent",), {"status": "done", "percent": "4"}, "«đã hoàn thành» mâu"),
        (ONE_EVIDENCE, ("evidence", 0, "url"), {"given": "number, url"}, "ở một dòng thêm"),
        (
            WRONG_LEVEL,
            ("measures", 0, "target"),
            {"value": "a.1", "agencies": "dia-phuong", "agency": "so-tc"},
            "không tính ở «so-tc»",
        ),
        (
            AFTER_THE_WINDOW,
            ("on",),
            {"value": "2024-07-20", "period": "2024-07", "last": "2024-07-14", "right": "2024-08"},
            "20/07/2024 sau ngày cuối của kỳ 07/2024 (14/07/2024): ghi vào phiếu của kỳ 08/2024",
        ),
    ],
)
def test_a_finding_speaks_the_language_of_the_form(rule, keys, facts, words):
    assert words in said(rule, *keys, **facts)


def test_no_key_or_code_of_the_files_is_left():
    for told in [rule.in_form for rule in every_rule() if rule.in_form]:
        for word in ("status", "percent", "completed_on", "number", "url", "evidence", "yaml"):
            assert not re.search(rf"(?<![{{\w]){word}\b", told.vi)


def test_the_choices_are_all_there():
    for key, labels in (("status", STATUSES), ("kind", OBSTACLE_KINDS)):
        told = CHOICES_IN_FORM[key]
        assert all(f"«{label}»" in told.vi and f"«{label}»" in told.en for label in labels)


def test_what_a_command_refuses_stays_an_error():
    place = Span("a", keys=("percent",))
    finding = Diagnostic(CONTRADICTION, place, {"status": "done", "percent": "4"})
    assert in_form_words(finding).severity is Severity.WARNING
