import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.model.text import fold, is_one_off, nearest, nfc, sort_key, words


def test_folding_drops_case_diacritics_and_variant_signs():
    for text, folded in [
        ("Định danh", "dinh danh"),
        ("ĐĂK GLEI", "dak glei"),
        ("Ủy ban", "uy ban"),
        ("Uỷ ban", "uy ban"),
        ("Ia H\u2019Drai", "ia h'drai"),
        ("2023 \u2013 2024", "2023 - 2024"),
        ("  Sở \t Tư\u00a0pháp \n", "so tu phap"),
        ("", ""),
    ]:
        assert fold(text) == folded
        assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấềịốữ ĐÂ"))
def test_folding_does_not_know_one_unicode_form_from_another(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


def test_the_one_unicode_form_is_nfc():
    assert nfc("Ti\u0065\u0302\u0301ng") == "Tiếng"


def test_words_are_folded_and_free_of_punctuation():
    assert words("Hoà giải, cơ sở (2024): 90%") == ["hoa", "giai", "co", "so", "2024", "90"]


# The order of ICU for Vietnamese.
ORDERED = [
    "an|ăn|ân|da|dân|đa|Đăk Glei|đất|em|ếch",
    "ha|hà|hả|hã|há|hạ",
    "o|ô|ông|ơ|ơn",
    "a|ă|â|b|c|d|đ|e|ê|g|h|i|k|l|m|n|o|ô|ơ|p|q|r|s|t|u|ư|v|x|y",
    "da|Da|đa",
    "Sở Nội vụ|Sở Tài chính|Sở Tư pháp|Sở Y tế",
    "ba|bà|bá|bạ|bai",
]


def test_lists_are_in_the_vietnamese_order():
    for names in ORDERED:
        ordered = names.split("|")
        by_code_point = sorted(ordered)
        assert sorted(by_code_point, key=sort_key) == ordered


def test_a_shorter_name_stands_before_a_longer_one_that_begins_with_it():
    assert sorted(["Sở Y tế", "Sở"], key=sort_key) == ["Sở", "Sở Y tế"]


def test_the_nearest_spelling_is_found():
    for wanted, near in [
        ("so-tttp", "so-tttt"),
        ("II.2.z", "II.2.d"),
        ("so tu phap", "Sở Tư pháp"),
    ]:
        known = ["so-tttt", "Sở Tư pháp", "II.2.d", "ubnd-h-dak-ha"]
        assert nearest(wanted, known)[0] == near


def test_at_most_three_near_spellings_are_given_and_nothing_far():
    assert len(nearest("so-aa", [f"so-a{letter}" for letter in "bcdefg"])) == 3
    assert nearest("xyz", ["so-tttt", "II.2.d"]) == []


def test_names_that_fold_alike_are_both_near():
    assert set(nearest("uy ban", ["Ủy ban", "Uỷ ban"])) == {"Ủy ban", "Uỷ ban"}


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("chin", "chinh", True),
        ("chinh", "chanh", True),
        ("chihn", "chinh", True),
        ("xchinh", "chinh", True),
        ("chinh", "chinh", False),
        ("chi", "chinh", False),
        ("noi", "ngoai", False),
    ],
)
def test_a_word_is_one_letter_off_another_or_not(one, other, is_slip):
    assert is_one_off(one, other) is is_slip
    assert is_one_off(other, one) is is_slip
