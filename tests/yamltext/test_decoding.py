"""docs/safety.md, "Bytes": bytes as text."""

import unicodedata

import pytest

from de_an06.yamltext.decoding import LARGEST, decode, escaped, masked, places


def flaws(data):
    return [(found.rule.name, found.span.line, found.span.column) for found in decode(data)[1]]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf", b"\0" * 4096, b"\0\0\n\0"])
def test_an_empty_file_or_one_of_nothing_but_nul_is_damaged(data):
    assert flaws(data) == [("empty-file", 1, 1)]


def test_a_byte_order_mark_and_the_line_ends_of_windows_are_accepted():
    text, found = decode(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert (text, found) == ("a: 1\nb: 2\n", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding):
    assert flaws("agency: so-tc\n".encode(encoding)) == [("utf16", 1, 1)]


def test_a_byte_of_another_encoding_is_told_at_its_line_and_letter():
    assert flaws("a: đ\nb: Cô".encode() + b"\xf4ng\n") == [("not-utf8", 2, 6)]
    assert decode(b"a\xf4")[1][0].facts["byte"] == "F4"


def test_the_column_counts_the_letters_of_the_one_unicode_form():
    decomposed = unicodedata.normalize("NFD", "b: Sở Nội vụ")
    assert flaws(f"a: 1\n{decomposed}\u200b\n".encode()) == [("hidden-character", 2, 13)]


@pytest.mark.parametrize(
    "character",
    "\x00\x07\x1b\x7f\x85\x9b\r\u00ad\u061c\u200b\u200d\u200e\u2028\u2029\u202e\u2060\u2066"
    "\ufeff\ufffe\uffff\U000e0001\U000e0041",
)
def test_a_character_that_is_not_seen_is_an_error_and_is_not_echoed(character):
    text, [found] = decode(f"a: xin{character}chào\n".encode())
    assert found.rule.name == "hidden-character"
    assert (found.span.line, found.span.column) == (1, 7)
    assert found.facts["character"] == f"U+{ord(character):04X}"
    assert character not in masked(text)


def test_each_sort_of_hidden_character_is_told_once_with_its_count():
    _, found = decode("a: \u200b\u200b\nb: \u202e\n".encode())
    assert [(f.facts["character"], f.facts["count"], f.span.line) for f in found] == [
        ("U+200B", "2", 1),
        ("U+202E", "1", 2),
    ]


@pytest.mark.parametrize("text", ["Sở Nội vụ", "Ia H’Drai – 5 °C", "❤️", "m²\u00a0kho", "a\tb"])
def test_what_people_type_is_no_hidden_character(text):
    assert decode(f"a: {text}\n".encode())[1] == []


def test_vietnamese_in_the_decomposed_form_reads_as_the_composed_one():
    text, found = decode(unicodedata.normalize("NFD", "tên: Sở Tài chính\n").encode())
    assert (text, found) == ("tên: Sở Tài chính\n", [])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", [2]),
        ("a: |\n  x\n  <<<<<<< HEAD\n  y\n  =======\n  z\n  >>>>>>> x\n", [3]),
        ("<<<<<<< HEAD\na\n>>>>>>> x\n<<<<<<< HEAD\nb\n>>>>>>> x\n", [1, 4]),
        ("a: 1\n=======\nb: 3\n>>>>>>> x\n", [2]),
        ("a: 1\n||||||| base\nb: 3\n", [2]),
        ("a: 1 <<<<<<< 2\nb: ======= \nc: <<\n", []),
    ],
)
def test_a_conflict_is_told_where_it_begins(text, lines):
    assert flaws(text.encode()) == [("conflict", line, 1) for line in lines]


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not():
    assert flaws(b"# " + b"x" * (LARGEST - 2)) == []
    assert flaws(b"# " + b"x" * (LARGEST - 1)) == [("too-large", 1, 1)]


def test_places_are_lines_and_columns_from_one():
    assert places("ab\nc\n", [0, 1, 3, 5]) == [(1, 1), (1, 2), (2, 1), (3, 1)]


def test_a_harmless_name_is_shown_as_it_is():
    assert escaped("2024-03 (bản sao) Sở.yaml") == "2024-03 (bản sao) Sở.yaml"
