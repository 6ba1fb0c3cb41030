"""Every rule on files: one code and one name, a sentence in two languages, a place on its page."""

import re
from pathlib import Path

import pytest
from reference import every_rule

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.shape import TITLE_NEEDED

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"
FACT = re.compile(r"{\w+}")


@pytest.mark.parametrize("part", ["code", "name", "vi", "en"])
def test_no_two_rules_share(part):
    values = [getattr(rule, part) for rule in every_rule()]
    assert len(values) == len(set(values))


def test_a_title_is_a_code_and_a_name():
    for rule in every_rule():
        assert re.fullmatch(r"[YSLPVG]\d{3} [a-z0-9]+(-[a-z0-9]+)*", f"{rule.code} {rule.name}")


def test_both_languages_name_the_same_facts_in_files_and_in_forms():
    for rule in every_rule():
        for told in (rule, rule.in_form or rule):
            assert set(FACT.findall(told.vi)) == set(FACT.findall(told.en)), rule.code


def test_every_rule_is_on_the_page():
    page = PAGE.read_text(encoding="utf-8")
    assert [rule.code for rule in every_rule() if f"**{rule.code} {rule.name}**" not in page] == []


def test_a_count_of_more_than_a_thousand_has_its_mark():
    found = Diagnostic(TITLE_NEEDED, Span("a.yaml"), {"length": "1234", "most": "90"})
    assert "dài 1.234 ký tự, quá 90" in found.message("vi")
    assert "1,234 characters, more than 90" in found.message("en")
