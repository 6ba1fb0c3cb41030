"""What screens, forms and letters say when bodies end, merge, or a task is given to another."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from conftest import WHOLE
from de_an06.engine.standing import assess
from simulated_year import year_register

OLD, HEIR = "Sở Kế hoạch và Đầu tư", "Sở Tài chính"
HELD = f"{HEIR} (trước đây: {OLD})"


@pytest.fixture
def merged(de_an06, project):
    """The department of planning ended on 31 May, without what it has in 2025."""
    registry = project / "plan/agencies.yaml"
    text = registry.read_text(encoding="utf-8")
    old = "    valid_to: 2025-02-28\n    succeeded_by: [so-tc]\n"
    assert old in text
    new = old.replace("2025-02-28", "2024-05-31")
    registry.write_text(text.replace(old, new, 1), encoding="utf-8")
    return de_an06


def flat(ended):
    assert ended.code == 0, ended.err
    return " ".join(ended.out.split())


def found(de_an06, *args):
    return json.loads(de_an06(*args, "--json").out)


def test_show_names_who_holds_and_whose_it_was(merged):
    assert HELD in flat(merged("show", "II.1.g"))
    assert HELD not in flat(merged("show", "II.1.g", "--as-of", "2024-05-31"))


def test_the_tally_counts_under_the_holder_and_no_total_changes(merged):
    before, after = (
        found(merged, "status", "--as-of", day) for day in ("2024-05-31", "2024-06-01")
    )
    for key in ("totals", "assignment_totals"):
        assert sum(before[key].values()) == sum(after[key].values())
    rows = found(merged, "status", "so-tc")["assignments"]
    lines = [line.split("\t") for line in merged("status", "--agencies").out.splitlines()]
    assert [line[1:3] for line in lines if line[0] == "so-tc"] == [[HELD, str(len(rows))]]
    assert "so-khdt" not in [line[0] for line in lines]


def test_an_agency_as_what_means_who_holds(merged):
    assert found(merged, "status", "so-khdt")["assignments"] == []
    rows = found(merged, "status", "so-tc")["assignments"]
    assert {row["agency"] for row in rows} == {"so-tc", "so-khdt"}
    assert {row["held_by"] for row in rows} == {"so-tc"}
    assert merged("status", "so-khdt", "--fail-on", "overdue").code == 0
    assert merged("status", "so-tc", "--fail-on", "overdue").code == 1


def test_agency_shows_the_heir_only_once_there_is_one(merged):
    assert HEIR not in flat(merged("agency", "so-khdt", "--as-of", "2024-05-31"))
    assert HEIR in flat(merged("agency", "so-khdt"))
    assert " (trước đây: Sở Kế hoạch và Đầu tư)" in flat(merged("agency", "so-tc"))


def test_who_has_ended_is_not_among_those_who_have_still_to_send(merged):
    told = merged("due", "--as-of", "2024-06-15").out
    assert "chưa gửi" in told
    assert all(OLD not in line for line in told.splitlines() if "trước đây" not in line)
    reports = found(merged, "status", "so-khdt", "--as-of", "2024-06-15")["reports"]
    assert {report["state"] for report in reports} == {"missing"}
    assert max(report["due"] for report in reports) == "2024-05-14"


def test_a_form_and_a_letter_go_to_who_holds(merged, project):
    refused = merged("form", "export", "--period", "2024-06", "--agency", "so-khdt")
    assert refused.code == 1
    assert "so-khdt" in refused.err
    assert merged("report", "reminder", "2024-06", "--draft").code == 0
    letters = {path.name: path.read_text("utf-8") for path in project.glob("reports/**/*.md")}
    assert not any("so-khdt" in name for name in letters)
    (letter,) = (text for name, text in letters.items() if "so-tc" in name)
    assert f"(trước đây: {OLD})" in letter


def test_the_consolidated_report_tells_who_was_given_a_task(de_an06, project):
    given = ("decide", "reassign", "II.5.k", "--to", "so-yt", "--on", "2024-06-10", "--yes")
    assert de_an06(*given, "--document", "7/QĐ-TCT").code == 0
    assert de_an06("report", "consolidated", "2024-06", "--draft").code == 0
    (path,) = project.glob("reports/2024-06/*.md")
    told = " ".join(path.read_text("utf-8").split())
    assert "01 giao lại (nhiệm vụ II.5.k)" in told
    assert (
        "| 1 | 10/06/2024 | Giao lại cho Sở Y tế | II.5.k | Cơ quan chủ trì | 7/QĐ-TCT | |" in told
    )


def test_nothing_of_kon_tums_mergers_of_2025_is_seen_before_they_happen():
    register = year_register()
    unmerged = tuple(
        agency.model_copy(update={"valid_to": None, "succeeded_by": ()})
        for agency in register.agencies.agencies
    )
    agencies = register.agencies.model_copy(update={"agencies": unmerged})
    other = replace(register, agencies=agencies)
    day = date(2024, 1, 1)
    while day <= date(2025, 2, 28):
        assert assess(register, day) == assess(other, day)
        day += timedelta(days=31 if WHOLE else 93)
    assert assess(register, date(2025, 2, 28)) == assess(other, date(2025, 2, 28))
    after = assess(register, date(2025, 3, 1)).assignments
    assert {row.held_by for row in after if row.agency == "so-khdt"} == {"so-tc"}
