import re
from pathlib import Path
from string import Formatter

import pytest

from de_an06.words.say import PHRASES, TABLES

SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (Path(__file__).resolve().parents[2] / "src").rglob("*.py")
    if "_phrases" not in path.name
)


def facts(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("name", PHRASES)
def test_both_languages_tell_the_same_facts(name):
    vietnamese, english = PHRASES[name]
    assert facts(vietnamese) == facts(english)


@pytest.mark.parametrize("name", PHRASES)
def test_every_phrase_is_said_somewhere(name):
    beginnings = re.findall(r'f"([a-z]+_)\{', SOURCES)
    named = re.search(rf"""["']{name}["']""", SOURCES)
    assert named or name.startswith(tuple(beginnings))


def test_no_phrase_stands_in_two_tables():
    assert sum(map(len, TABLES)) == len(PHRASES)
