"""What is told where the parser gives up."""

import pytest

from de_an06.yamltext.tree import read


@pytest.mark.parametrize(
    ("text", "name", "line", "column"),
    [
        ("a: Kết quả: xong\n", "colon-in-text", 1, 11),
        ("a: x\nb: Nội dung:\n", "colon-in-text", 2, 12),
        ("a: 1\n  b: 2\n", "indentation", 2, 3),
        ("a:\n  - b: 1\n     c: 2\n", "indentation", 3, 6),
        ("a:\n  - b: 1\n c: 2\n", "indentation", 3, 2),
        ("a:\n\t- b\n", "tab", 2, 1),
        ("a: 1\n \tb: 2\n", "tab", 2, 1),
        ("a: 'x\nb: 2\n", "unclosed-quote", 1, 4),
        ('a: 1\nb: "x\n', "unclosed-quote", 2, 4),
        ("a: [1, 2\nb: 3\n", "unclosed-bracket", 1, 4),
        ("a: {b: 1\nc: 2\n", "unclosed-bracket", 1, 4),
        ("a: @x\n", "reserved-character", 1, 4),
        ("a: `x`\n", "reserved-character", 1, 4),
        ("a: %x\n", "reserved-character", 1, 4),
        ("a: >x\n", "reserved-character", 1, 4),
        ("a: - b\n", "reserved-character", 1, 4),
        ("a: ]\n", "reserved-character", 1, 4),
        ("a:1\nb: 2\n", "no-colon", 1, 1),
        ("a: 1\nfoo\nb: 2\n", "no-colon", 2, 1),
        ('a: "D:\\du an"\n', "bad-escape", 1, 7),
        ('a: "\\ud800"\n', "bad-escape", 1, 7),
        ('a: "Đề án" 06\n', "after-quote", 1, 12),
        ("a: 'x'y\n", "after-quote", 1, 7),
        ("a: *\n", "alias", 1, 5),
        ("a: !x!y z\n", "tag", 1, 4),
        ("%YAML 3.0\n---\na: 1\n", "directive", 1, 1),
        ("a: ? b\n", "syntax", 1, 4),
    ],
)
def test_the_common_slips_are_named_at_their_place(text, name, line, column):
    [found] = read(text).findings
    assert (found.rule.name, found.span.line, found.span.column) == (name, line, column)


def test_what_goes_wrong_at_the_end_is_told_at_the_last_written_line():
    [found] = read("a: 1\nfoo\n\n\n").findings
    assert (found.rule.name, found.span.line) == ("no-colon", 2)


def test_the_reserved_character_is_named():
    [found] = read("a: @x\n").findings
    assert found.facts["value"] == "@"
