"""What was probably meant by a day or a percentage that is none."""

import pytest

from de_an06.form.voice import day_offer, percent_offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("3/14/2024", "14/03/2024"),
        ("14.03.24", "14/03/2024"),
        ("14/6-2024", "14/06/2024"),
        ("2024/3/14", "14/03/2024"),
        ("31/2/2024", ""),
        ("14/15/2024", ""),
        ("2024-13-01", ""),
        ("hôm qua", ""),
    ],
)
def test_a_day_in_another_habit_is_offered_in_ours(typed, offer):
    assert day_offer(typed) == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [("0,4", "40"), ("0.57", "57"), ("12,5", "12"), ("0,125", ""), ("400,5", ""), ("x", "")],
)
def test_a_share_is_offered_as_a_percentage(typed, offer):
    assert percent_offer(typed) == offer
