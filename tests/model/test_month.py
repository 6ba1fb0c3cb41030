from datetime import date

import pytest

from de_an06.model.month import Reference


def test_a_reference_is_a_day_and_a_number():
    assert Reference.parse("2024-02-20.1") == Reference(date(2024, 2, 20), 1)


def test_a_reference_is_written_as_it_is_read():
    for text in ["2024-02-20.1", "2024-12-31.12", "2024-02-29.9999"]:
        assert str(Reference.parse(text)) == text


def test_anything_else_is_no_reference():
    for text in [
        "2024-02-20",
        "2024-02-20.",
        "2024-02-20.0",
        "2024-02-20.01",
        "2024-02-20.-1",
        "2024-02-20.10000",
        "2024-02-30.1",
        "2024-2-20.1",
        "20/2/2024.1",
        "2024-02-20.1 ",
        "2024-02-20.1\n",
        "2024-02-20.１",
        "２０２４-02-20.1",
    ]:
        with pytest.raises(ValueError, match=r"."):
            Reference.parse(text)


def test_references_sort_by_day_then_number():
    texts = ["2024-03-01.1", "2024-02-20.10", "2024-02-20.9"]
    assert [str(reference) for reference in sorted(map(Reference.parse, texts))] == texts[::-1]
