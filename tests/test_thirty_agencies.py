"""Thirty agencies at once: no conflict, no lost word, no illegal change."""

from collections import Counter

from conftest import WHOLE, tenth
from thirty_agencies import CRIMES, end_state, live_through

# The whole year takes a quarter of an hour; a smaller one runs every step, and tries one crime
# of each part of a month.
AGENCIES, MONTHS = (30, 12) if WHOLE else (3, 1)
TASKS = () if WHOLE else ("II.1.a", "II.1.b", "II.2.k", "II.8")
TRIED = [dict(tenth(list(crimes.items()))) for crimes in CRIMES]


# One test: a year that is shared is lived through by each process that runs a part of it.
def test_no_conflict_no_lost_word_and_no_illegal_change(tmp_path):
    province = live_through(tmp_path, AGENCIES, MONTHS, TRIED, TASKS)
    assert province.figures.conflicts == []
    assert province.figures.refused == []
    assert province.figures.stale > 0, "nobody was ever behind: that proves nothing"
    stands, validated = end_state(province)
    assert len(province.said) == 2 * AGENCIES * MONTHS
    assert Counter(stands) == Counter(province.said)
    assert validated.returncode == 0, validated.stdout
    for crimes in TRIED:
        for crime, (_, code) in crimes.items():
            told = province.figures.illegal[f"{crime.__name__} ({code})"]
            assert len(told) == MONTHS
            assert all(code in answer for answer in told), (crime.__name__, told)
