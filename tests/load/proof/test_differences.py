"""Two texts differ where they do, in the fewest words, whatever they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.load.proof.proof import Difference, differences

TEXTS = st.text("abc", max_size=12)


def rebuilt(ours, theirs, found):
    """Theirs, made of ours and the differences."""
    made, place = "", 0
    for run in found:
        made += ours[place : run.start] + theirs[run.their_start : run.their_end]
        place = run.end
    return made + ours[place:]


@pytest.mark.parametrize(
    ("ours", "theirs", "run"),
    [
        ("abcd", "abxd", Difference(2, 3, 2, 3)),
        ("abcd", "abd", Difference(2, 3, 2, 2)),
        ("abcd", "abxcd", Difference(2, 2, 2, 3)),
        ("abcd", "bcd", Difference(0, 1, 0, 0)),
        ("abcd", "abcdx", Difference(4, 4, 4, 5)),
        ("abcd", "axyd", Difference(1, 3, 1, 3)),
        ("", "ab", Difference(0, 0, 0, 2)),
        ("ab", "", Difference(0, 2, 0, 0)),
    ],
)
def test_a_changed_missing_or_added_run_is_found_where_it_is(ours, theirs, run):
    assert differences(ours, theirs, most=9) == (run,)


@given(TEXTS, TEXTS)
def test_the_differences_turn_one_text_into_the_other(ours, theirs):
    assert rebuilt(ours, theirs, differences(ours, theirs, most=24)) == theirs


@given(TEXTS, TEXTS)
def test_runs_stand_in_order_with_equal_words_between_them(ours, theirs):
    found = differences(ours, theirs, most=24)
    ends = [(0, 0), *((run.end, run.their_end) for run in found)]
    for (end, their_end), run in zip(ends, found, strict=False):
        between = ours[end : run.start]
        assert between == theirs[their_end : run.their_start]
        assert between or (end, their_end) == (0, 0)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert differences(text, text, most=0) == ()


@given(st.lists(st.integers(), max_size=30), st.integers(0, 30))
def test_as_many_differences_as_allowed_are_found_but_not_one_more(text, place):
    less = text[:place] + text[place + 1 :]
    missing = len(text) - len(less)
    assert (differences(text, less, most=missing) is None) is False
    assert differences(text, [], most=len(text)) is not None
    if text:
        assert differences(text, [], most=len(text) - 1) is None


def test_a_text_of_one_common_word_is_given_up_at_once():
    assert differences("ab" * 3000, "b" * 200_000, most=300) is None
