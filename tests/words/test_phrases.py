"""Every sentence of the program has a use, and tells the same in both languages."""

import re
from pathlib import Path
from string import Formatter

from de_an06.words.say import PHRASES, TABLES, Lang, say

SOURCE = Path(__file__).resolve().parents[2] / "src" / "de_an06"


def facts(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_both_languages_tell_the_same_facts():
    apart = [name for name, (vi, en) in PHRASES.items() if facts(vi) != facts(en)]
    assert apart == []


def test_every_phrase_is_said_somewhere():
    texts = [
        path.read_text(encoding="utf-8")
        for path in SOURCE.rglob("*.py")
        if path.parent.name != "phrases"
    ]
    named = {name for text in texts for name in re.findall(r"""["']([a-z_]+)["']""", text)}
    begun = {name for text in texts for name in re.findall(r"""f["']([a-z_]+_)\{""", text)}
    unsaid = [name for name in PHRASES.keys() - named if not name.startswith(tuple(begun))]
    assert unsaid == []


def test_no_phrase_stands_in_two_tables():
    assert sum(map(len, TABLES)) == len(PHRASES)


def test_one_of_a_thing_is_told_in_the_singular():
    facts = {"errors": 1, "warnings": 2, "tasks": 1, "agencies": 1, "updates": 1}
    told = say(Lang.EN, "read_summary", **facts)
    assert told == "Read 1 task, 1 agency, 1 update: 1 error, 2 warnings."
