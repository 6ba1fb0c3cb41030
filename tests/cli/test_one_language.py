"""No English sentence on a Vietnamese screen and none the other way: every mistake on the line."""

import re

import pytest

from conftest import copy_plan
from de_an06.cli.commands import COMMANDS
from de_an06.cli.house import command_of
from languages import ENGLISH, VIETNAMESE

NEEDED = {
    "agency": "so-tttt", "before": "HEAD", "folder": "/dev/null/x", "id": "so-tttt",
    "kind": "extend", "period": "2024-05", "shell": "bash", "target": "II.8", "task": "II.8",
}  # fmt: skip
FLOORS = ["-5", "mười"]
SYSTEM = [
    "status -C", "-C /khong/co status", "--plan x status", "--lang", "nosuch",
    "form", "form x", "update so-tttt --from /khong/co.csv", "update so-tttt --from plan",
    "validate --source /khong/co", "validate --source plan", "codeowners -o /dev/null/x",
    "codeowners -o plan", "schema -o /dev/null/x", "form import /khong/co.xlsx",
    "form import plan", "form import plan/agencies.yaml", "report annex 2024-05 -o /dev/null/x",
    "demo plan/agencies.yaml", "demo plan/agencies.yaml/x", "diff nosuch",
    "guard --base nosuch --agency so-tttt", "report --eject-template x", "completion csh",
    "report consolidated 2024-05 --draft -o /proc/x/y.md", "-C plan/agencies.yaml status",
    "report annex 2024-05 --draft --format pdf",
]  # fmt: skip


def lines_of(name):
    """Command lines with one mistake each."""
    command = command_of(name)
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    needed = [NEEDED.get(each.name, "x") for each in arguments if each.required]
    yield [name, "--no-such"]
    yield [name, *needed, *["x"] * 4]
    if arguments:
        yield [name]
    for option in command.params:
        if option.param_type_name == "argument":
            continue
        if option.is_flag:
            yield [name, *needed, f"{option.opts[0]}=1"]
            continue
        yield [name, *needed, option.opts[0]]
        if getattr(option.type, "min", None) is not None:
            yield from ([name, *needed, option.opts[0], typed] for typed in FLOORS)
        elif option.name not in ("output", "folder"):
            yield [name, *needed, option.opts[0], "@@"]


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.8")


def sentences(shown, lang):
    """What is told, without what was typed, files and their lines, words of the program."""
    told = re.sub(r"^ +\d* .*$", "", shown, flags=re.MULTILINE)
    told = re.sub(r"\([^)]*\)", "", told) if lang == "en" else told
    told = re.sub(r"«[^»]*»|'[^']*'|\S*/\S*|--?[a-z-]+|error [A-Z]\d+", "", told)
    return re.sub(r"(Xem|See|de-an06):? de-an06 .*|git [a-z-]+(: .*)?|\w+\.\w+", "", told)


def strangers(de_an06, words):
    """The words of the other language in what is said of a line, in each language."""
    for lang, strange in (("vi", ENGLISH), ("en", VIETNAMESE)):
        ended = de_an06("--lang", lang, *words)
        assert ended.code in range(4), ended
        found = [each[0] for each in strange.finditer(sentences(ended.err, lang))]
        if found:
            yield lang, found, ended.err


@pytest.mark.parametrize("name", COMMANDS)
def test_a_mistake_is_told_in_the_language_of_the_screen(de_an06, name):
    found = {}
    for line in lines_of(name):
        words = [*line[0].split(), *line[1:]]
        found |= {(" ".join(words), lang): told for lang, *told in strangers(de_an06, words)}
    assert found == {}


@pytest.mark.parametrize("line", SYSTEM)
def test_what_the_system_says_is_told_in_the_language_of_the_screen(de_an06, line):
    assert list(strangers(de_an06, line.split())) == []
