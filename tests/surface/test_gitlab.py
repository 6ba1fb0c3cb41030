"""A Code Quality report has what GitLab wants of it, whatever the text."""

import json

from hypothesis import given

from de_an06.surface.findings import findings_gitlab
from de_an06.surface.visible import visible
from de_an06.words.say import Lang
from surface.findings import ODD_PATHS, WARNING, a_finding, any_findings


def parsed(findings, lang=Lang.EN):
    """The report as GitLab takes it; AssertionError where it would refuse an entry."""
    entries = json.loads(findings_gitlab(findings, lang))
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["description"]
        assert entry["location"]["path"]
        assert entry["location"]["lines"]["begin"] >= 1
    return entries


def test_a_finding_is_one_entry():
    (entry,) = parsed([a_finding()])
    fingerprint = entry.pop("fingerprint")
    assert len(fingerprint) == 64
    assert entry == {
        "description": "L302: no «x» here",
        "check_name": "unknown-task",
        "severity": "major",
        "location": {"path": "plan/2024/updates/so-tc/2024-03.yaml", "lines": {"begin": 4}},
    }


def test_a_warning_weighs_less_than_an_error():
    error, warning = parsed([a_finding(), a_finding(rule=WARNING)])
    assert (error["severity"], warning["severity"]) == ("major", "minor")


def test_a_report_without_findings_is_an_empty_list():
    assert findings_gitlab([], Lang.VI) == "[]\n"


def test_a_path_comes_back_whole():
    for path in ODD_PATHS:
        (entry,) = parsed([a_finding(file=path)])
        assert entry["location"]["path"] == visible(path)


@given(any_findings)
def test_every_finding_is_told_once_and_cleaned(findings):
    entries = parsed(findings)
    told = [(f"{f.rule.code}: {visible(f.message('en'))}", f.span.line) for f in findings]
    assert [(e["description"], e["location"]["lines"]["begin"]) for e in entries] == told
    assert len({entry["fingerprint"] for entry in entries}) == len(findings)
