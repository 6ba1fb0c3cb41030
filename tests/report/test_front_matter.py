"""The lines before the Markdown: what is written is what is read."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.surface.official import FrontMatter, front_matter_text, one_line, read_front_matter

_LINES = st.text().filter(lambda text: "\n" not in text and "\r" not in text)
_HOSTILE = st.sampled_from(["---", "- x", "draft: true", ": ", "#", " ", "\u2028", "\x85", "\x0b"])
_VALUES = _LINES | _HOSTILE
_LISTS = st.lists(_VALUES).map(tuple)
_FRONTS = st.builds(
    FrontMatter,
    superior=_LISTS,
    issuer=_LISTS,
    number=_VALUES,
    symbol=_VALUES,
    place=_VALUES,
    date=_VALUES,
    document_type=_VALUES,
    subject=_VALUES,
    addressees=_LISTS,
    basis=_LISTS,
    signer_authority=_VALUES,
    signer_position=_LISTS,
    signer_host_position=_VALUES,
    signer_name=_VALUES,
    recipients=_LISTS,
    draft=st.booleans(),
    simulated=st.booleans(),
)


@given(_FRONTS, st.text(alphabet=string.printable.replace("\r", "")))
def test_what_is_written_is_read_again_and_the_body_is_left_alone(front, body):
    assert read_front_matter(front_matter_text(front) + body) == (front, body)


@given(_FRONTS, _LINES)
def test_the_line_breaks_of_windows_change_nothing(front, body):
    text = (front_matter_text(front) + body).replace("\n", "\r\n")

    assert read_front_matter(text) == (front, body)


def test_a_byte_order_mark_and_blank_lines_do_no_harm():
    text = "\ufeff---\n\nissuer:\n- SỞ Y TẾ\n\nsubject: A: b\n---\nThân"

    assert read_front_matter(text) == (FrontMatter(issuer=("SỞ Y TẾ",), subject="A: b"), "Thân")


def test_a_list_of_one_may_stand_on_the_line_of_its_key():
    front, _ = read_front_matter("---\nissuer: SỞ Y TẾ\n---\n")

    assert front.issuer == ("SỞ Y TẾ",)


def test_a_text_without_front_matter_is_all_body():
    assert read_front_matter("Thân\n---\n") == (FrontMatter(), "Thân\n---\n")


def test_absent_values_are_not_written():
    assert front_matter_text(FrontMatter(subject="A")) == "---\nsubject: A\n---\n"


def test_a_line_break_in_a_value_cannot_begin_another_value():
    front = FrontMatter(subject="A\ndraft: true", recipients=("B\r\n---", "C"))

    read, body = read_front_matter(front_matter_text(front))

    assert (read.subject, read.recipients, read.draft) == ("A draft: true", ("B ---", "C"), False)
    assert body == ""
    assert one_line("a\r\nb\rc\nd") == "a b c d"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\nsubject: A\n", 1),
        ("---\nsubjekt: A\n---\n", 2),
        ("---\nsubject: A\nsubject: B\n---\n", 3),
        ("---\nsubject: A\n- B\n---\n", 3),
        ("---\ndraft: yes\n---\n", 2),
    ],
)
def test_wrong_front_matter_is_refused_with_its_line(text, line):
    with pytest.raises(ValueError, match=f"dòng {line}:"):
        read_front_matter(text)
