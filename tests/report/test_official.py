"""What stands where around an official document, whatever the format."""

import pytest

from de_an06.surface.blocks import Role
from de_an06.surface.official import FrontMatter, HeadLines, official_head


def _texts(front, role):
    head = official_head(front)
    boxes = (*(box for row in head.sides for box in row), *head.above, *head.foot)
    return [text for box in boxes for lines in box if lines.role is role for text in lines.texts]


def _front(**values):
    return FrontMatter(issuer=("SỞ Y TẾ",), **values)


@pytest.mark.parametrize(
    ("given_date", "shown"),
    [
        ("2024-06-05", "Kon Tum, ngày 05 tháng 6 năm 2024"),
        ("2024-02-15", "Kon Tum, ngày 15 tháng 02 năm 2024"),
        ("2024-10-31", "Kon Tum, ngày 31 tháng 10 năm 2024"),
        ("2024-12", "Kon Tum, ngày        tháng 12 năm 2024"),
        ("2024", "Kon Tum, ngày        tháng        năm 2024"),
        ("", "Kon Tum, ngày        tháng        năm       "),
        ("ngày rằm", "Kon Tum, ngày rằm"),
    ],
)
def test_the_date_is_written_as_far_as_it_is_known(given_date, shown):
    assert _texts(_front(place="Kon Tum", date=given_date), Role.PLACE) == [shown]


@pytest.mark.parametrize(("number", "shown"), [("5", "05"), ("05", "05"), ("120", "120")])
def test_a_number_below_ten_begins_with_a_nought(number, shown):
    front = _front(number=number, symbol="BC-SYT")

    assert _texts(front, Role.NUMBER) == [f"Số: {shown}/BC-SYT"]


def test_a_subject_stands_below_the_title_or_below_the_number_of_a_letter():
    report, letter = _front(document_type="BÁO CÁO", subject="A"), _front(subject="V/v A")

    assert (_texts(report, Role.SUBJECT), _texts(report, Role.ABOUT)) == (["A"], [])
    assert (_texts(letter, Role.SUBJECT), _texts(letter, Role.ABOUT)) == ([], ["V/v A"])


def test_one_addressee_stands_on_the_line_and_more_below_it():
    assert _texts(_front(addressees=("A",)), Role.TO) == ["Kính gửi: A"]
    assert _texts(_front(addressees=("A;", "B")), Role.ADDRESSEE) == ["- A;", "- B."]


def test_what_is_absent_has_no_place():
    head = official_head(FrontMatter(subject="A", number="5"))

    assert (head.sides, *head.above, head.foot) == ((),) * 5


def test_the_seal_has_room_above_the_name_that_may_be_blank():
    front = _front(signer_authority="KT. GIÁM ĐỐC", signer_host_position="Chủ tịch")
    roles = [lines.role for lines in official_head(front).foot[1]]

    assert roles == [Role.POSITION, Role.SEAL, Role.POSITION, Role.SIGNER]


@pytest.mark.parametrize("widths", [[28], [30, 52], [60, 30], [45, 40]])
def test_a_rule_is_a_third_to_a_half_of_the_line_above_it(widths):
    assert 1 / 3 <= HeadLines(Role.ISSUER, ()).rule_length(widths) / widths[-1] <= 1 / 2


def test_a_rule_suits_the_longest_line_too_where_the_lines_are_alike():
    assert 1 / 3 <= HeadLines(Role.ISSUER, ()).rule_length([45, 40]) / 45 <= 1 / 2
