"""Workflow commands are read back as the runner reads them."""

import re

import pytest
from hypothesis import given

from de_an06.surface.findings import findings_github
from de_an06.surface.visible import visible
from de_an06.words.say import Lang
from surface.findings import ERROR, ODD_PATHS, ODD_TEXTS, WARNING, a_finding, any_findings

COMMAND = re.compile(r"::(?P<name>error|warning) (?P<properties>.*?)::(?P<data>.*)")


def unescaped(text, letters):
    for letter in letters:
        text = text.replace(f"%{ord(letter):02X}", letter)
    return text


def parsed(line):
    """A line as the runner takes it: its kind, properties and message; None for plain text."""
    match = COMMAND.fullmatch(line)
    if match is None:
        assert "::" not in line
        return None
    pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
    properties = {name: unescaped(value, "\r\n:,%") for name, value in pairs}
    return match["name"], properties, unescaped(match["data"], "\r\n%")


def lines_of(findings, lang=Lang.EN):
    """The lines as the runner splits them."""
    return re.split(r"\r\n|\r|\n", findings_github(findings, lang).removesuffix("\n"))


def test_a_finding_is_one_command_with_its_place_and_rule():
    assert lines_of([a_finding()])[0] == (
        "::error file=plan/2024/updates/so-tc/2024-03.yaml,line=4,col=11,endColumn=14,"
        "title=L302 unknown-task::no «x» here"
    )


def test_all_errors_come_before_all_warnings_and_each_kind_keeps_its_order():
    findings = [
        a_finding(rule=rule, line=n) for n, rule in enumerate((WARNING, ERROR) * 3, start=1)
    ]
    read = [parsed(line) for line in lines_of(findings)[:-1]]

    kinds = [(kind, properties["line"]) for kind, properties, _ in read]
    assert kinds == [("error", line) for line in "246"] + [("warning", line) for line in "135"]


@pytest.mark.parametrize(("count", "errors"), [(0, "0 errors"), (1, "1 error"), (10, "10 errors")])
def test_the_last_line_counts_in_plain_words(count, errors):
    last = lines_of([a_finding()] * count)[-1]
    assert last == f"{errors}, 0 warnings."


@pytest.mark.parametrize("rule", [ERROR, WARNING])
def test_it_says_that_more_than_ten_of_a_kind_are_not_shown(rule):
    lines = lines_of([a_finding(rule=rule)] * 11)
    assert len(lines) == 12
    assert "GitHub shows the first 10" in lines[-1]


def test_a_path_comes_back_whole():
    for path in ODD_PATHS[:-1]:
        _, properties, _ = parsed(lines_of([a_finding(file=path)])[0])
        assert properties["file"] == visible(path)
        assert properties["line"] == "4"


def test_a_finding_on_the_project_has_no_place():
    kind, properties, _ = parsed(lines_of([a_finding(file=".")])[0])
    assert (kind, properties) == ("error", {"title": "L302 unknown-task"})


def test_a_message_comes_back_whole():
    for text in ODD_TEXTS:
        finding = a_finding(text)
        _, _, message = parsed(lines_of([finding])[0])
        assert message == finding.message("en")


@given(any_findings)
def test_no_text_makes_another_command_or_loses_one(findings):
    read = [parsed(line) for line in lines_of(findings)]

    assert read[-1] is None
    ordered = [f for f in findings if f.rule is ERROR] + [f for f in findings if f.rule is WARNING]
    told = [
        (f.severity, visible(f.span.file) if f.span.file != "." else None, visible(f.message("en")))
        for f in ordered
    ]
    assert [(kind, facts.get("file"), message) for kind, facts, message in read[:-1]] == told


@given(any_findings)
def test_nothing_hidden_or_active_is_left(findings):
    text = findings_github(findings, Lang.VI)
    assert text == visible(text)
