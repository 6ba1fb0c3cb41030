"""What the body of a consolidated report may not be: full of names, or saying a thing twice."""

import re
from collections import Counter

import pytest

from conftest import WHOLE
from de_an06.report.documents import DocumentKind, Order, documents
from de_an06.report.press import press
from de_an06.words.official import short_name
from simulated_year import year_basis, year_register

PRINT = press({})
OURS = re.compile(r"de-an06|ya?ml|phần mềm|tệp tin", re.IGNORECASE)
SOME = ("2024-06", "2024-Q3", "2024")
PERIODS = [str(period.id) for period in year_register().plan.reporting.periods] if WHOLE else SOME


@pytest.fixture(scope="module", params=PERIODS)
def basis(request):
    return year_basis(request.param)


@pytest.fixture(scope="module", params=[True, False])
def text(basis, request):
    order = Order(DocumentKind.CONSOLIDATED, basis.period, basis.as_of, drawn=request.param)
    (document,) = documents(basis, order)
    return PRINT("consolidated", document.facts).markdown


@pytest.fixture
def body(text):
    return text.split("# Phụ lục I\n")[0]


def letters(text):
    return sum(letter.isalpha() for letter in text)


def test_under_8_in_100_of_its_letters_are_names_of_agencies(basis, body):
    whole = [agency.name for agency in basis.register.agencies.agencies]
    names = sorted({*whole, *map(short_name, whole)}, key=len, reverse=True)
    rest = re.sub("|".join(map(re.escape, names)), "", body)
    assert letters(body) - letters(rest) < letters(body) * 0.08


def test_no_sentence_of_six_words_stands_twice(body):
    parts = re.split(r"[.!?](?=\s)|[\n|]", body)
    said = Counter(" ".join(re.findall(r"\w+", part.lower())) for part in parts)
    assert [text for text, count in said.items() if count > 1 and text.count(" ") >= 5] == []


def test_nothing_in_it_speaks_of_the_program(body):
    assert OURS.findall(body) == []


def test_it_refers_to_every_annex_each_of_which_says_once_what_it_goes_with(text, body):
    """Decree 30/2020/NĐ-CP, Annex I, III.1.a and c."""
    annexes = re.findall(r"^# Phụ lục (\w+)$", text, re.MULTILINE)
    told = re.findall(r"Phụ lục ((?:[IVX]+(?:, )?)+)", body)
    assert {number for each in told for number in each.split(", ") if number} == set(annexes)
    assert text.count("(Kèm theo ") == len(annexes)


@pytest.mark.parametrize(("drawn", "last"), [(True, "VII"), (False, "VI")])
def test_the_long_text_refers_to_all_of_them_too(drawn, last):
    basis = year_basis("2024-06")
    order = Order(DocumentKind.CONSOLIDATED, basis.period, basis.as_of, full=True, drawn=drawn)
    (document,) = documents(basis, order)
    text = PRINT(document.written.kind, document.facts).markdown
    assert f"nêu tại các Phụ lục từ I đến {last}." in text
    assert re.findall(r"^# Phụ lục (\w+)$", text, re.MULTILINE)[-1] == last
