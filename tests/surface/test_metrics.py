"""Lengths of bold lines."""

import pytest

from de_an06.surface.metrics import bold_width, wrapped


# Measured on Tinos with its kerning, which shortens a line by less than one in fifty
# (docs/rules-of-the-field.md, "The letterhead").
@pytest.mark.parametrize(
    ("text", "points", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 87.7),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.0),
        ("Độc lập - Tự do - Hạnh phúc", 13, 56.1),
        ("TỔ CÔNG TÁC TRIỂN KHAI ĐỀ ÁN 06", 12, 75.9),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 12, 73.6),
        ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", 12, 78.3),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", 12, 87.7),
        ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", 12, 98.4),
    ],
)
def test_a_bold_line_is_as_long_as_it_was_measured(text, points, millimetres):
    assert bold_width(text, points) == pytest.approx(millimetres, rel=0.02)


def test_an_unknown_letter_has_a_length_too():
    assert bold_width("漢", 12) > 0


def test_words_fall_into_lines_that_fit():
    text = "Kết quả triển khai thực hiện Đề án 06 tháng 6 năm 2024 trên địa bàn tỉnh Kon Tum"

    lines = wrapped(text, 14, 100)

    assert " ".join(lines) == text
    assert all(bold_width(line, 14) <= 100 for line in lines)
    assert wrapped("", 14, 100) == [""]
    assert wrapped("DÀIDÀIDÀI", 14, 1) == ["DÀIDÀIDÀI"]
