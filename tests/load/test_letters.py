"""Letters of old encodings, symbols of Word's own, and what a # cuts off."""

import pytest

from de_an06.load.document import read_document
from de_an06.load.letters import odd_letters, swallowed_words
from de_an06.model.month import AgencyMonth
from de_an06.model.task import Task
from de_an06.yamltext.tree import read

HEAD = "agency: so-tc\nperiod: 2024-03\n"
ENTRY = f"{HEAD}updates:\n  - task: II.1.b\n    on: 2024-03-05\n    status: done\n"


def odd(text):
    return [hit.rule.name for hit in odd_letters(text)]


@pytest.mark.parametrize(
    "text",
    [
        # VNI
        "Ñaõ hoaøn thaønh keá hoaïch",
        "Coâng an tænh",
        "UÛy ban nhaân daân xaõ",
        "Ñaêng kyù khai sinh",
        "Öu tieân xöû lyù",
        "Keát quaû",
        # TCVN3
        "Uû ban nh©n d©n tØnh",
        "Thùc hiÖn nghÞ quyÕt",
        "C«ng an tØnh",
        "lµ ®¬n vÞ",
    ],
)
def test_an_old_encoding_is_known_by_letters_that_vietnamese_lacks(text):
    assert odd(text) == ["legacy-encoding"]


@pytest.mark.parametrize(
    "text",
    [
        "Đã hoà mạng; khoẻ, thuý, quý; café, naïve; Müller; 5 m²; ±3°C; Hội nghị lần thứ XIII",
        "Öresund",
        "quỹ, quả, quân, luôn, uỷ ban, truyền, huyện, xoá, goá, hoặc, khoá",
        "giá, già, giãn, giữ, giới, giống",
        "kích thước 5a×b; «điều» § 5",
    ],
)
def test_good_text_and_a_single_foreign_word_are_left_alone(text):
    assert odd(text) == []


def test_every_syllable_of_the_plan_is_good_text():
    from conftest import ROOT  # noqa: PLC0415

    for path in (ROOT / "plan").rglob("*.yaml"):
        assert odd(path.read_text(encoding="utf-8")) == []


def test_a_letter_of_words_own_is_named_with_the_usual_one():
    [hit] = odd_letters("\uf0b7 Một\n\uf0d8 Hai")
    assert (hit.rule.name, dict(hit.facts)) == (
        "private-letter",
        {"usual": "•", "character": "U+F0B7", "count": "2"},
    )


def swallowed(text, model=AgencyMonth):
    file = read_document(text.encode(), model, "x.yaml")
    return [(text[hit.start : hit.end], hit.facts["value"]) for hit in swallowed_words(file)]


@pytest.mark.parametrize(
    ("key", "lost"),
    [
        ("result: Đã họp theo Công văn số #12 và", ["#12 và"]),
        ("result: Xong #3", ["#3"]),
        ("next: Việc # 4", ["# 4"]),
        ("next: Việc   #4", ["#4"]),
        ("result: Đã họp   # lời ghi chú", []),
        ("result: 'Công văn #12'", []),
        ("result: >-\n      Công văn #12", []),
        ("result: C#", []),
        ("percent: 100 # đủ", []),
        ("evidence:\n      - {number: 12/KH #3\n        }", ["#3"]),
        ("obstacles:\n      - kind: legal\n        text: Theo #5", ["#5"]),
    ],
)
def test_words_behind_a_sign_without_quotes_are_told_in_every_key_of_prose(key, lost):
    assert [said for _, said in swallowed(f"{ENTRY}    {key}\n")] == lost


def test_the_sign_is_pointed_at():
    assert swallowed(f"{ENTRY}    result: Số #12\n") == [("#12", "#12")]


def test_lists_of_prose_hold_prose_too():
    assert [said for _, said in swallowed("products:\n  - Báo cáo #1\n", Task)] == ["#1"]


LONG = "–"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{HEAD}updates:\n  – task: II.1.b\n    on: 2024-03-05\n", 4),
        (f"{HEAD}updates:\n  – {{task: II.1.b}}\n", 4),
        (f"{ENTRY}  – task: II.1.c\n    on: 2024-03-05\n", 7),
        (f"{ENTRY}  • task: II.1.c\n    on: 2024-03-05\n", 7),
        (f"{ENTRY}    resolves:\n      – 2024-02-20.1\n      – 2024-02-20.2\n", 8),
        (f"{ENTRY}    evidence:\n      – number: 12/KH\n        title: Kế hoạch\n", 8),
    ],
)
def test_a_dash_that_word_made_long_is_told_for_what_it_is(text, line):
    found = {
        (one.rule.name, one.span.line) for one in read_document(text.encode(), AgencyMonth).findings
    }
    assert found == {("list-dash", line)}


def test_a_long_dash_in_prose_is_prose():
    text = f"{ENTRY}    result:\n      – Đã làm\n      – Đang làm\n    next: >-\n      – Việc\n"
    assert read_document(text.encode(), AgencyMonth).findings == ()
    assert read(text).findings == ()
