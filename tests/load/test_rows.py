import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference import every_rule

from de_an06.load.batch import read_rows

EXAMPLES = {
    "not-json": (b"task,measures\nII.2.k,1/2\n", 2),
    "not-a-row": (b'{"task": "II.2.k"}\n[1]\n', 2),
    "too-many-cells": (b"task,on\nII.2.k,2024-03-01\nII.2.l,2024-03-01,x\n", 3),
    "no-rows": (b"task,on\n", 1),
    "too-large-table": (b"task\n" + b"x" * 1_000_000, 1),
    "broken-quotes": (b'task,result\nII.2.k,"open\nII.2.l,x\n', 2),
    "key-twice-in-row": (b'{"task": "II.2.k"}\n{"task": "II.2.l", "task": "II.2.m"}\n', 2),
    "hidden-in-row": (b'{"task": "II.2.k", "result": "\\ud800"}\n', 1),
    "unreadable-text": (b"task,result\nII.2.k," + b"\xd0\n", 2),
}


RULES = [rule for rule in every_rule() if "S291" <= rule.code <= "S299"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_table_that_breaks_it(rule):
    content, line = EXAMPLES[rule.name]
    _, findings = read_rows("rows.csv", content)
    assert [(found.rule, found.span.line) for found in findings] == [(rule, line)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_may_be_separated_as_the_spreadsheet_likes(separator):
    text = separator.join(["task", "on", "result"]) + "\n"
    text += separator.join(["II.2.đ", "2024-03-01", '"hai\ndòng"']) + "\n\n"
    text += separator.join(["II.2.d", "2024-03-02", ""]) + "\n"
    rows, findings = read_rows("rows.csv", text.encode("utf-8-sig"))
    assert findings == []
    assert [(row.at(()).line, row.data) for row in rows] == [
        (2, {"task": "II.2.đ", "on": "2024-03-01", "result": "hai\ndòng"}),
        (5, {"task": "II.2.d", "on": "2024-03-02"}),
    ]


def test_empty_rows_are_passed_over_and_a_heading_names_a_key_once():
    rows, findings = read_rows(
        "rows.csv", b"task;on\n;;\n;\nII.2.k;2024-03-01\n".replace(b";;", b";")
    )
    assert [(row.at(()).line, len(row.data)) for row in rows] == [(4, 2)]
    assert findings == []
    _, findings = read_rows("rows.csv", b"task,on,task\nII.2.k,2024-03-01,II.2.l\n")
    assert [found.rule.name for found in findings] == ["key-twice-in-row"]


def test_numbers_and_truth_in_json_become_the_text_that_the_reader_types():
    rows, _ = read_rows("r.jsonl", b'{"percent": 40, "x": true, "y": 1.5, "evidence": [{"n": 1}]}')
    assert rows[0].data == {"percent": "40", "x": "true", "y": "1.5", "evidence": [{"n": "1"}]}


@given(st.binary() | st.text().map(str.encode))
def test_no_bytes_raise(content):
    rows, findings = read_rows("rows.csv", content)
    assert rows or findings
