"""Every sentence of the program has a use, and tells the same in both languages."""

import dataclasses
import re
from pathlib import Path
from string import Formatter

from de_an06.engine.standing import Statistics
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


def test_counts_have_their_thousands_marked_and_years_have_not():
    facts = {"errors": 0, "warnings": 1000, "tasks": 999, "agencies": 51, "updates": 1234567}
    told = say(Lang.VI, "read_summary", **facts)
    assert told == ("Đã đọc 999 nhiệm vụ, 51 cơ quan, 1.234.567 cập nhật: 0 lỗi, 1.000 cảnh báo.")
    english = "Read 999 tasks, 51 agencies, 1,234,567 updates: 0 errors, 1,000 warnings."
    assert say(Lang.EN, "read_summary", **facts) == english
    assert say(Lang.VI, "plan_year", name="Đề án 06", year=2024) == "Đề án 06 · Kế hoạch 2024"
    assert "--seed 2024" in say(Lang.VI, "demo_written", plan="2024", folder="d", seed=2024)


ONE_OF_MANY = re.compile(r"\b1 (?:\w+ )?(\w+[^\Ws]s)\b", re.IGNORECASE)
VERBS = {
    "bodies",
    "becomes",
    "does",
    "has",
    "holds",
    "its",
    "leads",
    "reads",
    "steps",
    "waits",
    "was",
}


def test_no_english_sentence_counts_one_of_a_thing_in_the_plural():
    plurals = {}
    for name, (_, english) in PHRASES.items():
        of = Statistics(*[1] * len(dataclasses.fields(Statistics)))
        fields = {field.partition(".")[0] for field in facts(english)}
        told = say(Lang.EN, name, **{field: of if field == "of" else 1 for field in fields})
        plurals[name] = set(ONE_OF_MANY.findall(told)) - VERBS
    assert {name: found for name, found in plurals.items() if found} == {}
