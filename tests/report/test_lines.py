"""Lines of text in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.report.txt import balanced, centred, left, right, wrapped
from de_an06.surface.metrics import text_width
from hostile import any_text


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("Ủy ban nhân dân huyện Đăk Hà", 28),
        ("Nguye\u0302\u0303n", 6),
        ("漢字", 4),
        ("a\u200bb", 2),
    ],
)
def test_a_letter_takes_up_the_columns_that_it_is_shown_in(text, width):
    assert text_width(text) == width


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 5, [""]),
        ("Số:      /BC", 12, ["Số:      /BC"]),
        ("rà soát, kết nối dữ liệu", 10, ["rà soát,", "kết nối dữ", "liệu"]),
        ("a\n\tb   c", 9, ["a b c"]),
        ("abcdefgh ij", 5, ["abcde", "fgh", "ij"]),
        ("https://a.vn/so-ct/2024", 20, ["https://a.vn/so-ct/", "2024"]),
        ("漢字漢", 3, ["漢", "字", "漢"]),
        ("nge\u0302\u0301u", 3, ["nge\u0302\u0301", "u"]),
    ],
)
def test_a_text_falls_into_lines(text, room, lines):
    assert wrapped(text, room) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("Kết quả", ["Kết quả"]),
        ("Kết quả thực hiện Đề án 06", ["Kết quả thực", "hiện Đề án 06"]),
    ],
)
def test_a_title_falls_into_lines_of_about_one_length(text, lines):
    assert balanced(text, 22) == lines


@given(any_text, st.integers(2, 40))
def test_no_line_is_too_long_and_no_letter_is_lost(text, room):
    lines = wrapped(text, room)

    assert all(text_width(line) <= room for line in lines)
    assert "".join(lines).translate({9: None, 10: None, 32: None}) == text.translate(
        {9: None, 10: None, 32: None}
    )


@pytest.mark.parametrize(
    ("place", "placed"), [(left, "đ漢   "), (right, "   đ漢"), (centred, " đ漢  ")]
)
def test_a_text_is_placed_by_the_columns_that_it_takes_up(place, placed):
    assert place("đ漢", 6) == placed
