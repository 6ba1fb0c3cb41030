"""YAML without guesses."""

import pytest

from de_an06.yamltext.parsing import DEEPEST
from de_an06.yamltext.tree import data, read


def flaws(text):
    found = read(text).findings
    return [(each.rule.name, each.span.line, each.span.column) for each in found]


def said(text):
    assert flaws(text) == []
    return data(read(text).root)


@pytest.mark.parametrize(
    "scalar",
    ["no", "on", "010", "08", "12:30", "1_000", "0x32", ".nan", "1e3", "true", "12,5", "2.10"],
)
def test_every_plain_scalar_is_its_text(scalar):
    assert said(f"key: {scalar}\n") == {"key": scalar}


def test_keys_are_text_too():
    assert said("on: 1\n2024: 2\ntrue: 3\n") == {"on": "1", "2024": "2", "true": "3"}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_a_key_without_a_value_gives_none(nothing):
    assert said(f"key: {nothing}\n") == {"key": None}


@pytest.mark.parametrize("quoted", ['""', "''", '"null"', "'~'"])
def test_what_is_quoted_is_always_text(quoted):
    assert said(f"key: {quoted}\n") == {"key": quoted[1:-1]}


def test_folded_and_literal_texts_keep_their_words():
    text = "a: >-\n  một\n  hai\nb: |\n  ba\n  bốn\n"
    assert said(text) == {"a": "một hai", "b": "ba\nbốn\n"}


def test_a_key_that_stands_twice_is_told_with_both_lines_and_the_first_holds():
    tree = read("a: 1\nb: 2\na: 3\n")
    [found] = tree.findings
    assert data(tree.root) == {"a": "1", "b": "2"}
    assert (found.rule.name, found.span.line, found.facts["first"]) == ("duplicate-key", 3, "1")


def test_a_key_in_another_unicode_form_is_the_same_key():
    assert flaws('"Sở": 1\n"S\\u01A1\\u0309": 2\n') == [("duplicate-key", 2, 1)]


@pytest.mark.parametrize(
    ("text", "name", "line", "column"),
    [
        ("a: &x 1\n", "alias", 1, 4),
        ("a: &x {b: 1}\n", "alias", 1, 4),
        ("a: 1\nb: *x\n", "alias", 2, 4),
        ("a: !!str 1\n", "tag", 1, 4),
        ("a: !!python/object:os.system {}\n", "tag", 1, 4),
        ("a: ! x\n", "tag", 1, 4),
        ("a: {<<: {b: 1}}\n", "merge-key", 1, 5),
        ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
        ("a: 1\n...\nb: 2\n", "several-documents", 3, 1),
        ("? [a]\n: 1\n", "key-not-text", 1, 3),
        ("? {a: b}\n: 1\n", "key-not-text", 1, 3),
        ("? \n: 1\n", "key-not-text", 1, 2),
        ("%YAML 1.2\n---\na: 1\n", "directive", 1, 1),
        ("%TAG ! tag:x,2024:\n---\na: 1\n", "directive", 1, 1),
        ('a: "\\0"\n', "hidden-character", 1, 4),
        ('a: "\\e[31m"\n', "hidden-character", 1, 4),
        ('a: "x\\u202ey"\n', "hidden-character", 1, 4),
        ('"\\u200b": 1\n', "hidden-character", 1, 1),
        ("# only a comment\n", "empty-file", 1, 1),
    ],
)
def test_what_yaml_offers_beyond_text_is_refused_where_it_stands(text, name, line, column):
    assert flaws(text) == [(name, line, column)]


def test_the_quoted_merge_key_is_text():
    assert said('"<<": 1\n') == {"<<": "1"}


def test_the_markers_of_the_one_document_may_stand():
    assert said("---\na: 1\n...\n") == {"a": "1"}


def test_all_flaws_of_a_file_are_told_in_one_run():
    found = flaws("a: &x 1\nb: !t 2\nc: 3\nc: 4\n")
    assert [name for name, _, _ in found] == ["alias", "tag", "duplicate-key"]


def test_twenty_levels_are_read_and_one_more_is_not():
    inner = DEEPEST - 1
    assert flaws("a: " + "[" * inner + "]" * inner) == []
    assert flaws("a: " + "[" * (inner + 1) + "]" * (inner + 1)) == [("too-deep", 1, 23)]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_hundred_thousand_levels_are_refused_at_once(opening):
    assert flaws(opening * 100_000)[0][0] == "too-deep"


def test_a_bomb_of_aliases_is_refused_before_it_is_built():
    levels = ["a0: &a0 [x]"] + [
        f"a{i}: &a{i} [{'*a' + str(i - 1)}, *a{i - 1}]" for i in range(1, 30)
    ]
    assert {name for name, _, _ in flaws("\n".join(levels))} == {"alias"}
