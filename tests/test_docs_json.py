"""What docs/json.md says of each `--json` is what the commands print."""

import json
import re
from itertools import pairwise

import pytest

from conftest import ROOT
from de_an06.cli.commands import COMMANDS as EVERY
from de_an06.model.assessment import State
from every_key import AFTER, BEFORE
from git_repository import new_repository

PAGE = (ROOT / "docs/json.md").read_text(encoding="utf-8")
HEADING = re.compile(r"^##+ (.+)$", re.MULTILINE)
ROW = re.compile(r"^\| `(.+?)` \| (?:\[.+?\]\(#(.+?)\))?", re.MULTILINE)

COMMANDS = {
    "status": [[]],
    "tasks": [[]],
    "show": [["A.1"], ["A.2.2"], ["B.6"], ["A.2.1"]],
    "plan": [[]],
    "conditions": [[]],
    "agencies": [[]],
    "agency": [["xa-an-binh"]],
    "due": [["--days", "90"]],
    "obstacles": [[]],
    "log": [["--git"]],
    "changes": [["--since", "2026-03-01"]],
    "diff": [["HEAD~1"]],
    "validate": [[]],
    "audit": [[]],
    "guard": [["--base", "HEAD~1", "--agency", "so-tp"]],
}
"""Each command with `--json`, and words after which its answers, taken together, have every key."""


WRITING = "Commands that write"


def printed_keys(value, at=""):
    """Every key of an answer by its way, `tasks[].state`; what is by state or path is one."""
    if isinstance(value, dict):
        yield at
        if set(value) != set(State) and not any("/" in key for key in value):
            for key, inner in value.items():
                yield from printed_keys(inner, f"{at}.{key}")
    elif isinstance(value, list):
        yield f"{at}[]"
        for each in value:
            yield from printed_keys(each, f"{at}[]")
    else:
        yield at


def sections():
    """What stands below each heading of the page."""
    places = [*HEADING.finditer(PAGE), None]
    return {
        here[1]: PAGE[here.end() : there.start() if there else len(PAGE)]
        for here, there in pairwise(places)
    }


SECTIONS = sections()
PARTS = {heading.lower().replace(" ", "-"): text for heading, text in SECTIONS.items()}


def told_keys(text, at=""):
    """The keys of a section, with those of the parts that it points to."""
    for key, part in ROW.findall(text):
        way = f"{at}{key}" if key.startswith("[") else f"{at}.{key}"
        yield way
        if part:
            yield from told_keys(PARTS[part], way)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    repository = new_repository(tmp_path_factory.mktemp("every") / "key", files=BEFORE)
    repository.commit(AFTER)
    return repository.root


@pytest.mark.parametrize("command", COMMANDS)
def test_the_page_has_the_keys_that_a_command_prints(de_an06, monkeypatch, command):
    monkeypatch.setenv("DE_AN06_TODAY", "2026-04-01")
    printed = set()
    for words in COMMANDS[command]:
        ended = de_an06(command, *words, "--json")
        printed |= set(printed_keys(json.loads(ended.out)))
    told = set(told_keys(SECTIONS[command]))
    assert sorted(told) == sorted(printed - {""})


def test_every_command_with_json_has_its_section(de_an06):
    def takes_json(command):
        return "--json" in de_an06(*command.split(), "--help").out

    writing = re.findall("`([a-z ]+)`", SECTIONS[WRITING].partition(": one answer")[0])
    assert {command for command in EVERY if takes_json(command)} == {*COMMANDS, *writing}


def test_the_page_has_the_keys_that_a_writing_command_prints(de_an06, project, monkeypatch):
    monkeypatch.chdir(project)
    words = ("update", "so-tp", "B.3", "--status", "done", "--percent", "40", "--json")
    printed = set(printed_keys(json.loads(de_an06(*words).out)))
    assert sorted(told_keys(SECTIONS[WRITING])) == sorted(printed - {""} | {".written[]"})


RECORDS = SECTIONS["Records"]
COLUMNS = {
    command: columns.partition(";")[0].count(",") + 1
    for commands, columns in re.findall(r"^\| (`.+`) \| (kind, .+) \|$", RECORDS, re.MULTILINE)
    for command in re.findall("`(.+?)`", commands)
}


@pytest.mark.parametrize("command", COLUMNS)
def test_every_record_of_a_command_has_the_columns_that_the_page_tells(
    de_an06, monkeypatch, command
):
    monkeypatch.setenv("DE_AN06_TODAY", "2026-04-01")
    told = set(re.findall("`(.+?)`", RECORDS + "".join(map(SECTIONS.get, ("changes", "diff")))))
    for words in COMMANDS[command]:
        printed = de_an06(command, *words, "--plain").out
        rows = [row.split("\t") for row in printed.splitlines()]
        commit = command == "log"
        assert {len(row) for row in rows} == {COLUMNS[command] + commit}
        kinds = {row[0] for row in rows}
        assert command == "plan" or kinds <= told | {key.removesuffix("[]") for key in told}
        assert len(kinds) > 1
