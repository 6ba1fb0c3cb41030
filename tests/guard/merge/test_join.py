"""Joining two officers' versions of a month's file."""

from collections import Counter

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from builders import an_update
from conftest import examples
from de_an06.guard.merge.join import Apart, Joined, join
from de_an06.yamltext.edit import with_entries
from de_an06.yamltext.tree import read
from guard.merge.versions import HEAD, chosen, contents, made, reads
from small_register import load
from yamltext.odd_texts import odd_texts

PATH = "plan/2024/updates/so-tttt/2024-03.yaml"


def _joined(base, ours, theirs):
    return join(base, ours, theirs)


def _days(text):
    return [entry["on"] for entry in (reads(text) or {}).get("updates") or []]


def _month(*entries, more=""):
    return HEAD + more + ("updates:\n" if entries else "") + "".join(entries)


def _update(task, day, *more):
    lines = (f"  - task: {task}", f"    on: 2024-03-{day:02}", *(more or ("    status: blocked",)))
    return "".join(f"{line}\n" for line in lines)


A, B, C = _update("II.1.a", 3), _update("II.1.b", 5), _update("II.2.q", 8)
B_EDITED = B.replace("blocked", "in_progress")
B_EDITED_TOO = B.replace("blocked", "done")
FIRST = "  - {number: 1/KH, date: 2024-03-01}\n"
SECOND = "  - {number: 2/KH, date: 2024-02-20}\n"
REMARK = "  # hỏi lại\n"


def test_updates_of_both_sides_stand_in_the_order_of_days():
    result = _joined(_month(B), _month(B, C), _month(A, B))
    assert result == Joined(_month(A, B, C))


def test_a_month_that_both_sides_began_has_the_updates_of_both():
    schema = "# yaml-language-server: $schema=x\n"
    assert _joined("", schema + _month(B), schema + _month(A)) == Joined(schema + _month(A, B))


def test_updates_of_one_day_stay_in_the_order_of_each_side():
    more = [_update(f"II.2.{letter}", 5) for letter in "klmn"]
    k, l, m, n = more  # noqa: E741 - the letters of the tasks
    assert _joined(_month(B), _month(B, l, k), _month(B, n, m)).text == _month(B, l, k, n, m)


def test_late_news_goes_behind_the_last_update_that_is_not_later():
    assert _joined(_month(C), _month(C, A), _month(C, B)).text == _month(C, A, B)


def test_an_update_that_one_side_put_before_another_of_its_name_stays_before_it():
    assert _joined(_month(B), _month(B, C), _month(B_EDITED, B)).text == _month(B_EDITED, B, C)


def test_the_last_word_on_one_side_stays_the_last_behind_one_that_both_have():
    sides = (_month(B), _month(B, C), _month(B, B_EDITED))
    assert _joined(*sides).text == _month(B, B_EDITED, C)


ALONE = {
    "one edits, the other adds": (_month(B), _month(B_EDITED), _month(B, C), _month(B_EDITED, C)),
    "one removes, the other adds": (_month(A, B), _month(B), _month(A, B, C), _month(B, C)),
    "both remove": (_month(A, B, C), _month(C), _month(A), HEAD + "updates: []\n"),
    "both add the same": (_month(A), _month(A, B), _month(A, B, C), _month(A, B, C)),
    "both edit alike": (_month(A, B), _month(A, B_EDITED), _month(B_EDITED), _month(B_EDITED)),
    "comments stay": (
        _month(B),
        _month(B + "    # của ta\n"),
        _month(REMARK, A, B),
        _month(REMARK, A, B + "    # của ta\n"),
    ),
    "a comment on what both add": (
        _month(A),
        _month(A, REMARK, B),
        _month(A, B, C),
        _month(A, REMARK, B, C),
    ),
    "each writes another text": (
        _month(B),
        _month(B, more="summary: Tốt.\n"),
        _month(B, more="plans: Tiếp tục.\n"),
        _month(B, more="plans: Tiếp tục.\nsummary: Tốt.\n"),
    ),
    "a text and an update": (
        HEAD,
        HEAD + "plans: Tiếp tục.\n",
        _month(B),
        _month(B) + "plans: Tiếp tục.\n",
    ),
    "documents of both": (
        HEAD,
        HEAD + "documents:\n" + FIRST,
        HEAD + "documents:\n" + SECOND,
        HEAD + "documents:\n" + SECOND + FIRST,
    ),
    "words for a longer period, a judgement, a document": (
        _month(B),
        _month(B, more="summaries:\n  2024-Q1: Tốt.\n"),
        _month(B, more=f"documents:\n{FIRST}assessment: Đạt.\n"),
        _month(B, more=f"documents:\n{FIRST}assessment: Đạt.\nsummaries:\n  2024-Q1: Tốt.\n"),
    ),
    "other margins": (
        _month(B),
        _month(B, C),
        HEAD + "updates:\n" + "".join(f"  {line}\n" for line in (B + A).splitlines()),
        _month(A, B, C),
    ),
    "a list in brackets": (
        HEAD + "updates: []  # chưa có\n",
        HEAD + "updates: [{task: II.1.b, on: 2024-03-05, status: blocked}]  # một\n",
        _month(A),
        _month(A, "  - {task: II.1.b, on: 2024-03-05, status: blocked}\n", "  # một\n"),
    ),
    "line ends": (
        _month(B),
        _month(B, C).replace("\n", "\r\n"),
        "\ufeff" + _month(A, B),
        _month(A, B, C).replace("\n", "\r\n"),
    ),
    "no last line break": (
        _month(B),
        _month(B, C)[:-1],
        _month(A, B)[:-1],
        _month(A, B, C),
    ),
}


@pytest.mark.parametrize("case", ALONE.values(), ids=ALONE)
def test_what_only_one_side_did_is_done(case):
    base, ours, theirs, wanted = case
    assert _joined(base, ours, theirs) == Joined(wanted)


CLASHES = {
    "two updates of one task on one day": (
        (_month(A), _month(A, B), _month(A, B_EDITED, C)),
        [("II.1.b", "2024-03-05")],
        _month(A, f"<<<<<<< ours\n{B}=======\n{B_EDITED}>>>>>>> theirs\n", C),
    ),
    "one update changed in two ways": (
        (_month(B), _month(B_EDITED), _month(A, B_EDITED_TOO)),
        [("II.1.b", "2024-03-05")],
        _month(A, f"<<<<<<< ours\n{B_EDITED}=======\n{B_EDITED_TOO}>>>>>>> theirs\n"),
    ),
    "changed here, removed there": (
        (_month(A, B), _month(A, B_EDITED), _month(A)),
        [("II.1.b", "2024-03-05")],
        _month(A, f"<<<<<<< ours\n{B_EDITED}=======\n>>>>>>> theirs\n"),
    ),
    "removed here, changed there": (
        (_month(A, B, C), _month(A, C), _month(A, B_EDITED, C)),
        [("II.1.b", "2024-03-05")],
        _month(A, f"<<<<<<< ours\n=======\n{B_EDITED}>>>>>>> theirs\n", C),
    ),
    "one text written in two ways": (
        (_month(B), _month(B, more="summary: Một.\n"), _month(A, B, more="summary: Hai.\n")),
        [("summary",)],
        _month(
            A,
            B,
            more="<<<<<<< ours\nsummary: Một.\n=======\nsummary: Hai.\n>>>>>>> theirs\n",
        ),
    ),
}


@pytest.mark.parametrize("case", CLASHES.values(), ids=CLASHES)
def test_what_both_sides_did_differently_stands_between_markers(case):
    versions, about, wanted = case
    result = _joined(*versions)
    assert [clash.about for clash in result.clashes] == about
    assert result.text == wanted


SENT = "submitted:\n  on: 2024-03-13\n"
APART = {
    "one side sent it": (_month(A), _month(A, more=SENT), _month(A, B), Apart.SENT),
    "it was sent before": (*(_month(A, x, more=SENT) for x in ("", B, C)), Apart.SENT),
    "not YAML": (_month(A), _month(A, "  - ["), _month(A, B), Apart.UNREADABLE),
    "no mapping": (_month(A), "- a\n", _month(A, B), Apart.UNREADABLE),
    "a conflict at the base": ("<<<<<<< a\n", _month(A), _month(B), Apart.UNREADABLE),
    "a key twice": (_month(A), _month(A, more="plans: a\nplans: b\n"), _month(B), Apart.UNREADABLE),
    "an alias": (_month(A), _month(A, more="plans: &a b\n"), _month(B), Apart.UNREADABLE),
    "another month": ("", _month(A), _month(B).replace("03\nup", "04\nup"), Apart.OTHER_MONTH),
    "an order that one side turned": (
        _month(B, B_EDITED),
        _month(B_EDITED, B),
        _month(B, B_EDITED, C),
        Apart.FORM,
    ),
    "dashes that share the line of the key": (
        "",
        HEAD + "? updates\n: - {task: II.1.b, on: 2024-03-05, status: blocked}\n",
        _month(A),
        Apart.FORM,
    ),
    "JSON": ("", '{"agency": so-tttt, "period": 2024-03}\n', _month(B), Apart.FORM),
}


@pytest.mark.parametrize("case", APART.values(), ids=APART)
def test_what_cannot_be_joined_is_left_apart(case):
    *versions, reason = case
    assert _joined(*versions) is reason


def test_a_month_that_was_sent_and_not_touched_elsewhere_is_sent():
    sent = _month(A, more=SENT)
    assert (
        _joined(_month(A), sent, _month(A)) == _joined(_month(A), _month(A), sent) == Joined(sent)
    )


def left_to_people(result, versions):
    """Whether both versions stay whole: only where one has several updates of a task and day."""
    if isinstance(result, Joined):
        return False
    sides = (versions.base, versions.ours, versions.theirs)
    named = [Counter((entry.task, entry.day) for entry in side) for side in sides]
    assert result is Apart.FORM
    assert max(max(names.values(), default=0) for names in named) > 1
    return True


@examples(300)
@given(made())
def test_no_update_is_lost_and_none_is_invented(versions):
    base, ours, theirs = versions.texts
    result = _joined(base, ours, theirs)
    event(str(result if isinstance(result, Apart) else len(result.clashes)))
    if left_to_people(result, versions):
        return
    was, left, right = map(contents, versions.texts)
    our, their = (contents(chosen(result.text, side)) for side in (1, 2))
    for update in left | right:
        if not was[update]:
            assert our[update] >= left[update]
            assert their[update] >= right[update]
        assert max(our[update], their[update]) <= left[update] + right[update]
        if left[update] == right[update] == was[update] == 1:
            assert our[update] == their[update] == 1
    for update in was:
        if was[update] == right[update] == 1 and not left[update]:
            assert not our[update]


@examples(200)
@given(made())
def test_both_sides_come_to_the_same_updates_whichever_joins(versions):
    base, ours, theirs = versions.texts
    one, other = _joined(base, ours, theirs), _joined(base, theirs, ours)
    if left_to_people(one, versions) | left_to_people(other, versions):
        return
    assert len(one.clashes) == len(other.clashes)
    for side in (1, 2):
        there, back = chosen(one.text, side), chosen(other.text, 3 - side)
        assert contents(there) == contents(back)


@examples(200)
@given(made())
def test_updates_stay_in_the_order_of_days(versions):
    result = _joined(*versions.texts)
    if left_to_people(result, versions):
        return
    for side in (1, 2):
        days = _days(chosen(result.text, side))
        assert days == sorted(days)


@examples(200)
@given(made())
def test_comments_stay_with_the_updates_that_stay(versions):
    result = _joined(*versions.texts)
    if left_to_people(result, versions):
        return
    text = result.text
    kept = {entry.remark for entry in versions.ours} & {entry.remark for entry in versions.theirs}
    new = {entry.remark for entry in (*versions.ours, *versions.theirs)}
    new -= {entry.remark for entry in versions.base}
    assert all(f"# {remark}\n" in text.replace("\r", "") for remark in kept | new if remark)


@examples(150)
@given(odd_texts(), odd_texts(), odd_texts(), st.booleans())
def test_whatever_was_written_is_joined_or_left_apart_and_reads_back(base, ours, theirs, new):
    result = _joined("" if new else base, ours, theirs)
    event(str(result if isinstance(result, Apart) else bool(result.clashes)))
    if isinstance(result, Joined):
        assert all(reads(chosen(result.text, side)) is not None for side in (1, 2))
        assert reads(result.text) is None or not result.clashes


SLIPS = (
    "",
    ":",
    "- ",
    "\n",
    "  ",
    "#",
    "{",
    "]",
    "'",
    "|\n",
    "? ",
    "---\n",
    "...\n",
    "\t",
    "&a ",
    "\r",
)


@st.composite
def slipped(draw):
    """An odd text with slips of the finger."""
    text = draw(odd_texts())
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 6))
        text = text[:start] + draw(st.sampled_from(SLIPS)) + text[end:]
    return text


@examples(60)
@given(slipped(), slipped(), slipped())
def test_slips_of_the_finger_never_stop_the_program(base, ours, theirs):
    result = _joined(base, ours, theirs)
    if isinstance(result, Joined) and result.text not in (ours, theirs):
        assert bool(result.clashes) == (reads(result.text) is None)


@examples(150)
@given(odd_texts(), st.booleans())
def test_updates_that_both_sides_add_to_any_odd_file_are_joined(text, swapped):
    one = with_entries(
        read(text), "updates", [an_update("2024-03-03", task="II.1.a", result="Một.")]
    ).text
    other = with_entries(
        read(text), "updates", [an_update("2024-03-09", task="II.1.b", result="Hai.")]
    ).text
    sides = (other, one) if swapped else (one, other)
    result = _joined(text, *sides)
    event(str(result if isinstance(result, Apart) else bool(result.clashes)))
    assert isinstance(result, Joined)
    assert not result.clashes
    added = contents(one) - contents(text) + (contents(other) - contents(text))
    assert contents(result.text) == contents(text) + added


@examples(60)
@given(made())
def test_what_is_joined_loads_like_any_other_month(versions):
    result = _joined(*versions.texts)
    if left_to_people(result, versions):
        return
    if not result.clashes and result.text.strip() != HEAD.strip():
        assert load({PATH: result.text}).findings == ()
