"""`decide` says what about a ruling asks for a second look, and writes it only when told to."""

import pytest

from conftest import exit_code

DECISIONS = "plan/2024/decisions.yaml"
EXTEND = ("decide", "extend", "II.5.k", "--due", "2024-09-30")
DOCUMENT = ("--document", "12/TB-TCT")


# II.5.k was due on 30 April and has no news; the day is 20 June.
@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((*EXTEND, *DOCUMENT), "L782"),
        (("decide", "extend", "II.5.e", "--due", "2025-03-31"), "L781"),
        (("decide", "waive", "II.5.k", *DOCUMENT), "L783"),
        (("decide", "accept", "II.5.k"), "L383"),
        (("decide", "reassign", "II.5.k", "--to", "so-yt"), "L781"),
    ],
)
def test_nothing_is_written_without_a_terminal_until_yes_is_said(de_an06, project, args, code):
    refused = de_an06(*args)
    assert (refused.code, (project / DECISIONS).exists()) == (1, False)
    assert code in refused.err
    assert "--yes" in refused.err
    agreed = de_an06(*args, "--yes")
    assert (agreed.code, (project / DECISIONS).exists()) == (0, True)
    assert code in agreed.err
    assert code in de_an06("validate").out


def test_a_ruling_with_a_document_and_in_time_is_written_at_once(de_an06):
    assert de_an06("decide", "extend", "II.5.e", "--due", "2025-03-31", *DOCUMENT).code == 0
    assert de_an06("validate", "--strict", "--ignore", "L316").code == 0


@pytest.mark.parametrize(
    ("args", "touched", "changed"),
    [
        (("extend", "II.2.đ", "--due", "2024-07-31"), 30, 30),
        (("extend", "II.2.đ", "--due", "2024-07-31", "--agency", "so-tc"), 1, 1),
        (("accept", "II.2.đ"), 30, 0),
        (("condition-met", "tandtc-guidance"), 8, 8),
        (("revoke", "2024-06-19.1"), 30, 30),
    ],
)
def test_a_ruling_says_how_many_assignments_it_touches(de_an06, args, touched, changed):
    first = ("extend", "II.2.đ", "--due", "2024-06-30", "--on", "2024-06-19")
    if args[0] == "revoke":
        assert de_an06("decide", *first, *DOCUMENT, "--yes").code == 0
    told = f"Áp dụng cho {touched} việc, làm thay đổi {changed} việc."
    assert told in de_an06("decide", *args, "--dry-run").out.splitlines()
    assert told in de_an06("decide", *args, "--yes").out.splitlines()


def test_a_later_deadline_changes_nothing_for_what_was_finished_in_time(de_an06):
    done = ("--status", "done", "--on", "2024-04-05", "--yes")
    assert de_an06("update", "so-tc", "II.2.đ", *done).code == 0
    later = ("extend", "II.2.đ", "--due", "2024-07-31", *DOCUMENT, "--dry-run")
    assert "làm thay đổi 29 việc." in de_an06("decide", *later).out
    alone = de_an06("decide", *later, "--agency", "so-tc")
    assert "L784" in alone.err
    assert "làm thay đổi 0 việc." in alone.out


def test_a_ruling_that_is_named_by_its_day_is_offered_by_its_reference(de_an06):
    assert de_an06(*EXTEND, "--on", "2024-06-19", *DOCUMENT, "--yes").code == 0
    refused = de_an06("decide", "thu hồi", "ý kiến 19/6")
    assert (refused.code, "2024-06-19.1 (gia hạn)?" in refused.err) == (2, True)
    assert "?" not in de_an06("decide", "thu hồi", "ý kiến 18/6").err


def test_one_assignment_is_one_in_english_too(de_an06):
    args = ("--lang", "en", *EXTEND, "--agency", "ca-tinh", "--dry-run")
    assert "Applies to 1 assignment; changes 1." in de_an06(*args).out


def test_a_warning_is_an_error_where_all_is_to_be_in_order(de_an06):
    assert de_an06(*EXTEND, *DOCUMENT, "--yes").code == 0
    assert de_an06("validate").code == 0
    assert de_an06("validate", "--strict").code == 1


def test_a_dry_run_asks_nothing(de_an06, project):
    ended = de_an06(*EXTEND, "--dry-run")
    assert (ended.code, (project / DECISIONS).exists()) == (0, False)
    assert "L782" in ended.err


def test_at_a_terminal_it_is_asked_and_no_is_the_default(at_terminal, project):
    for typed, code in [("", 1), ("c", 0)]:
        child = at_terminal(*EXTEND)
        child.expect("L78")
        child.expect("Vẫn ghi")
        child.sendline(typed)
        assert exit_code(child) == code
        assert (project / DECISIONS).exists() is (code == 0)


def test_what_was_meant_for_another_line_is_no_yes(at_terminal, project):
    child = at_terminal(*EXTEND, *DOCUMENT)
    for answer in ("clear", "chưa", "ghi", "không"):
        child.expect(r"\[c/K\]")
        child.sendline(answer)
    child.expect("Không ghi gì")
    assert (exit_code(child), (project / DECISIONS).exists()) == (1, False)
