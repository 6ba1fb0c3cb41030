"""Fingerprints tell findings apart, and know one again after its line has moved."""

from dataclasses import replace

import pytest
from hypothesis import given

from de_an06.findings.finding import Diagnostic
from de_an06.surface.findings import fingerprints
from surface.findings import ERROR, WARNING, a_finding, any_findings


@given(any_findings)
def test_no_two_findings_of_a_list_have_one_fingerprint(findings):
    assert len(set(fingerprints(findings))) == len(findings)


@given(any_findings)
def test_a_fingerprint_stays_while_lines_move(findings):
    moved = [replace(f, span=replace(f.span, line=f.span.line + 7)) for f in findings]
    assert fingerprints(moved) == fingerprints(findings)


def test_a_fingerprint_stays_while_the_other_place_moves():
    before, after = (
        Diagnostic(ERROR, a_finding().span, {"value": "x", "first": f"plan/agencies.yaml:{line}"})
        for line in (3, 40)
    )
    assert fingerprints([before]) == fingerprints([after])


def test_a_fingerprint_stays_when_the_line_is_indented():
    assert fingerprints([a_finding(text="task: x")]) == fingerprints([a_finding(text="  task: x")])


@pytest.mark.parametrize(
    "other",
    [
        a_finding("y"),
        a_finding(rule=WARNING),
        a_finding(file="plan/other.yaml"),
        a_finding(text="  - task: y"),
    ],
)
def test_another_value_rule_file_or_text_is_another_finding(other):
    assert fingerprints([other]) != fingerprints([a_finding()])


def test_a_new_finding_elsewhere_leaves_the_old_fingerprints():
    old = [a_finding(line=5), a_finding(line=9)]
    new = a_finding("new", line=2)
    assert fingerprints([new, *old])[1:] == fingerprints(old)
