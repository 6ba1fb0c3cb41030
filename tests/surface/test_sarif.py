"""A SARIF log has what the standard wants of it, whatever the text."""

import json
import re
from urllib.parse import unquote

from hypothesis import given

from de_an06.surface.findings import findings_sarif
from de_an06.surface.visible import visible
from de_an06.words.say import Lang
from surface.findings import ERROR, ODD_PATHS, WARNING, a_finding, any_findings

URI = re.compile(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", re.ASCII)
LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")


def parsed(findings, lang=Lang.EN):
    """The only run of the log; AssertionError where SARIF 2.1.0 is broken."""
    log = json.loads(findings_sarif(findings, lang))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert set(run) == {"tool", "columnKind", "results"}
    driver = run["tool"]["driver"]
    assert set(driver) == {"name", "rules"}
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] in {"error", "warning"}
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        check_result(result)
    return run


def check_result(result):
    assert set(result) == {
        "ruleId",
        "ruleIndex",
        "level",
        "message",
        "locations",
        "partialFingerprints",
    }
    assert result["level"] in {"error", "warning"}
    (location,) = result["locations"]
    place = location["physicalLocation"]
    assert URI.fullmatch(place["artifactLocation"]["uri"])
    assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    region = place["region"]
    assert region["startLine"] >= 1
    assert 1 <= region["startColumn"] < region["endColumn"]
    assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def as_a_viewer_shows(text):
    """A message without placeholders to fill in: AssertionError where one stands."""
    assert not re.search(r"(?<!\{)\{(\{\{)*\d+\}", text)
    assert not LINK.search(text)
    return text.replace("{{", "{").replace("}}", "}")


def test_a_finding_is_one_result_of_its_rule():
    run = parsed([a_finding()])
    (rule,) = run["tool"]["driver"]["rules"]
    (result,) = run["results"]
    assert (rule["id"], rule["name"]) == ("L302", "unknown-task")
    assert result["message"]["text"] == "no «x» here"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {
            "uri": "plan/2024/updates/so-tc/2024-03.yaml",
            "uriBaseId": "%SRCROOT%",
        },
        "region": {"startLine": 4, "startColumn": 11, "endColumn": 14},
    }


def test_columns_count_letters():
    assert parsed([])["columnKind"] == "unicodeCodePoints"


def test_rules_that_occur_are_told_once_in_both_languages_without_facts():
    run = parsed([a_finding(), a_finding(rule=WARNING), a_finding("y")], Lang.VI)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["L302", "L390"]
    assert rules[0]["shortDescription"]["text"] == "không có «…»"
    assert rules[0]["fullDescription"]["text"] == "không có «…»\nno «…» here"
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]


def test_a_log_without_findings_has_no_rules_or_results():
    run = parsed([])
    assert (run["tool"]["driver"]["rules"], run["results"]) == ([], [])


def test_a_path_comes_back_whole_from_its_uri():
    for path in ODD_PATHS:
        (result,) = parsed([a_finding(file=path)])["results"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert unquote(uri, errors="strict") == visible(path)


def test_braces_in_a_message_are_no_placeholders():
    (result,) = parsed([a_finding("{0} {{1}}")])["results"]
    assert as_a_viewer_shows(result["message"]["text"]) == "no «{0} {{1}}» here"


def test_a_link_in_a_message_is_plain_text():
    (result,) = parsed([a_finding("[bấm](https://a.vn)")])["results"]
    assert result["message"]["text"] == "no «[bấm] (https://a.vn)» here"


@given(any_findings)
def test_every_finding_is_told_once_and_cleaned(findings):
    results = parsed(findings)["results"]
    levels = [(finding.rule.code, finding.severity) for finding in findings]
    assert [(result["ruleId"], result["level"]) for result in results] == levels
    for finding, result in zip(findings, results, strict=True):
        shown = as_a_viewer_shows(result["message"]["text"])
        assert shown == visible(finding.message("en")).replace("](", "] (")


def test_errors_and_warnings_have_their_levels():
    run = parsed([a_finding(rule=ERROR), a_finding(rule=WARNING)])
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
