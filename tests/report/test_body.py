"""What the body of a consolidated report may not be: full of names, or saying a thing twice."""

import re
from collections import Counter

import pytest

from de_an06.report.facts.head import Clerk
from de_an06.report.facts.report import report
from de_an06.report.press import press
from de_an06.words.official import short_name
from simulated_year import year_basis

PRINT = press({})
OURS = re.compile(r"de-an06|ya?ml|phần mềm|tệp tin", re.IGNORECASE)


@pytest.fixture(params=("2024-06", "2024"))
def basis(request):
    return year_basis(request.param)


@pytest.fixture
def body(basis):
    text = PRINT("consolidated", report(basis, Clerk())).markdown
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
