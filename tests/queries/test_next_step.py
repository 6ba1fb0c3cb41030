"""The last line of `status` is a command that works, of the same project and day."""

from datetime import date

import pytest

from de_an06.console import output
from simulated_year import write_year

DAYS = {
    "2024-06-14": "due --days 0",
    "2024-06-15": "report reminder 2024-H1",
    "2024-06-17": "report consolidated 2024-H1",
    "2024-07-02": "status --state overdue",
    "2024-07-10": "due --days 5",
}


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    root = tmp_path_factory.mktemp("year")
    write_year(root, date.fromisoformat(max(DAYS)))
    return root


@pytest.mark.parametrize("day", DAYS)
def test_the_next_command_goes_by_the_calendar_and_works(de_an06, year, monkeypatch, day):
    monkeypatch.setenv("DE_AN06_TODAY", max(DAYS))
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    for variable, value in (("COLUMNS", "80"), ("TERM", "dumb")):
        monkeypatch.setenv(variable, value)
    shown = de_an06("-C", str(year), "status", "--as-of", day).out
    assert len(shown.splitlines()) <= 23
    offered = " ".join(shown.split("Tiếp theo: ")[1].split())
    assert offered == f"de-an06 -C {year} {DAYS[day]} --as-of {day}"
    assert de_an06(*offered.split()[1:]).code == 0
