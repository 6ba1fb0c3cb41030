import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import an_update
from conftest import examples
from de_an06.model.month import Submission
from de_an06.model.text import nfc
from de_an06.yamltext.canonical import contents
from de_an06.yamltext.edit import ended, with_entries, with_value
from de_an06.yamltext.tree import data, read
from record.project import read_month
from yamltext.odd_texts import odd_texts
from yamltext.said import submissions, updates

HEAD = "agency: so-tttt\nperiod: 2024-03\n"


def _in_nfc(fact):
    return type(fact).model_validate_json(nfc(fact.model_dump_json()))


def _lines_added(before: str, after: str) -> bool:
    """Whether `after` is `before` with lines put in at one place, beside at most one other line."""
    old, new = before.split("\n"), after.split("\n")
    top = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    bottom = 0
    while bottom < len(old) - top and old[-1 - bottom] == new[-1 - bottom]:
        bottom += 1
    changed = old[top : len(old) - bottom]
    return not changed or (len(changed) == 1 and _grew(changed[0], new[top]))


def _grew(old: str, new: str) -> bool:
    """Whether a line has letters put in at one place."""
    return any(new.startswith(old[:i]) and new.endswith(old[i:]) for i in range(len(old) + 1))


def _all_else_stays(before: str, after: str) -> bool:
    # A last line without a line break may have to change so as to say the same with one; a bare
    # list makes room for entries.
    bare = re.sub(r"""(updates["']?\s*:)[ \t]*\[ *\]""", r"\1", before)
    return any(_lines_added(base, after) for base in (before, bare, ended(read(before), "")))


@examples(120)
@given(odd_texts(), st.lists(updates, min_size=1, max_size=2))
def test_updates_are_added_to_any_odd_file_and_all_else_stays(text, said):
    month = read_month(text)
    after = with_entries(read(text), "updates", said).text
    assert _all_else_stays(text, after)
    added = tuple(map(_in_nfc, said))
    assert read_month(after) == month.model_copy(update={"updates": (*month.updates, *added)})


@examples(60)
@given(odd_texts(), submissions)
def test_a_submission_is_set_in_any_odd_file_and_all_else_stays(text, submission):
    month = read_month(text)
    after = with_value(
        read(text), "submitted", contents(submission), behind=("entered_by", "period")
    ).text
    assert _all_else_stays(text, after)
    assert read_month(after) == month.model_copy(update={"submitted": _in_nfc(submission)})


@examples(60)
@given(odd_texts())
def test_who_recorded_it_is_set_in_any_odd_file_and_all_else_stays(text):
    month = read_month(text)
    assume(month.entered_by is None)
    after = with_value(read(text), "entered_by", "ca-tinh", behind=("period",)).text
    assert _all_else_stays(text, after)
    assert read_month(after) == month.model_copy(update={"entered_by": "ca-tinh"})


@examples(30)
@given(odd_texts())
def test_what_was_added_can_be_added_to(text):
    one, two = an_update("2024-03-01"), an_update("2024-03-02", "done")
    after = with_entries(with_entries(read(text), "updates", [one]), "updates", [two])
    assert read_month(after.text).updates[-2:] == (one, two)


def test_a_month_that_was_sent_is_not_sent_again():
    sent = HEAD + "submitted: {on: 2024-03-13}\n"
    with pytest.raises(ValueError, match="submitted"):
        with_value(
            read(sent),
            "submitted",
            contents(read_month(sent).submitted),
            behind=("entered_by", "period"),
        )


def test_no_updates_change_nothing():
    assert with_entries(read(HEAD), "updates", []).text == HEAD


def test_a_text_that_is_added_takes_in_no_spaces_and_comments_that_stand_below():
    text = HEAD + "submitted: ~\n          # ghi chú\n            \n# hết\n"
    submission = Submission(on="2024-03-13", number="số " * 30 + "hết")
    after = with_value(
        read(text), "submitted", contents(submission), behind=("entered_by", "period")
    )
    assert read_month(after.text).submitted == submission


def test_below_a_text_that_keeps_its_last_lines_a_line_of_spaces_without_an_end_goes():
    text = (
        f"{HEAD}updates:\n- task: II.2.k\n  on: 2024-03-01\n  status: in_progress\n"
        "  result: |+\n   Dòng đầu\n  "
    )
    after = with_entries(
        read(text), "updates", [an_update("2024-03-03", task="II.1.a", result="Một.")]
    )
    found = data(after.mapping.get("updates"))
    assert [update["result"] for update in found] == ["Dòng đầu\n", "Một."]
