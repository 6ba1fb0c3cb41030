"""A word is pointed at in its file, in whatever style of YAML it is written."""

import pytest

from de_an06.findings.finding import Span
from de_an06.load.proof.wording import Passage, plan_words, word_span
from de_an06.yamltext.place import Spot
from de_an06.yamltext.tree import read

FILE = "plan/2024/plan.yaml"
VALUE = "Bộ Công an chủ trì."
THIRD = "an"


def span_of(text, place, *, keys=("text",), value=VALUE, is_label=False):
    word = plan_words([Passage(Spot(FILE, keys), value, is_label)])[place]
    return word_span(word, {FILE: read(text, FILE)})


@pytest.mark.parametrize(
    ("text", "keys", "line", "column"),
    [
        ("text: Bộ Công an chủ trì.\n", ("text",), 1, 15),
        ("text:   Bộ Công\n  an chủ trì.\n", ("text",), 2, 3),
        ("text: 'Bộ Công an chủ trì.'\n", ("text",), 1, 16),
        ('"text" : "Bộ Công\n  an chủ trì."\n', ("text",), 2, 3),
        ("text: >-\n  Bộ Công\n  an chủ trì.\nnext: an\n", ("text",), 3, 3),
        ("text: |2-  # ghi chú\n    Bộ Công an chủ trì.\n", ("text",), 2, 13),
        ("text:\n  Bộ Công an chủ trì.\n", ("text",), 2, 11),
        ("a: an\ntext: {b: Bộ Công an chủ trì.}\n", ("text", "b"), 2, 19),
        ('texts: [x, "Bộ Công an chủ trì."]\n', ("texts", 1), 1, 21),
        ("texts:\n  - an\n  - Bộ Công an chủ trì.\n", ("texts", 1), 3, 13),
        ("texts:\n  - >-\n    Bộ Công\n    an chủ trì.\n", ("texts", 0), 4, 5),
        ("a:\n- items:\n  - x\n  - Bộ Công an chủ trì.\n", ("a", 0, "items", 1), 4, 13),
    ],
)
def test_the_third_word_of_a_value_is_found(text, keys, line, column):
    shown = text.split("\n")[line - 1]
    assert shown[column - 1 :].startswith(THIRD)
    assert span_of(text, 2, keys=keys) == Span(FILE, line, column, len(THIRD), shown)


@pytest.mark.parametrize("place", [0, 4])
def test_quotation_marks_are_no_part_of_the_first_and_last_word(place):
    found = span_of('text: "Bộ Công an chủ trì."\n', place)
    word = VALUE.split()[place]
    assert found.text[found.column - 1 : found.column - 1 + found.length] == word


def test_a_value_stands_for_a_word_that_an_escape_hides():
    text = 'text: "Bộ C\\u00f4ng\\x20an chủ trì."\n'
    assert span_of(text, 2) == Span(FILE, 1, 7, 29, text[:-1])


def test_a_label_is_shown_at_its_key_since_no_file_holds_it():
    text = "lead_text: Bộ Công an\n"
    found = span_of(text, 1, keys=("lead_text",), value="- Đơn vị chủ trì:", is_label=True)
    assert found == Span(FILE, 1, 12, 10, text[:-1])
