"""Which plan is meant where nobody says (docs/design.md, "Plans")."""

from datetime import date

import pytest

from de_an06.load.plans import default_plan, plans_findings, read_plans, today_of
from hundred_days import PLAN

TODAY = date(2026, 4, 1)


def default(tmp_path, heads, today=TODAY):
    """The id of the default plan, where each plan.yaml begins so."""
    for id, head in heads.items():
        folder = tmp_path / "plan" / id
        folder.mkdir(parents=True)
        (folder / "plan.yaml").write_text(head)
    found = default_plan(read_plans(tmp_path, heads), today)
    return found.id if found else None


@pytest.mark.parametrize(
    ("heads", "plan"),
    [
        ({"2024": "year: 2024", "2026": "year: 2026", "2027": "year: 2027"}, "2026"),
        ({"2027": "year: 2027", "2028": "year: 2028"}, "2027"),
        ({"2026": "year: 2026", "dot": "from: 2026-04-01"}, "dot"),
        ({"2026": "year: 2026", "dot": "from: 2026-04-02"}, "2026"),
        # over, but it began last
        ({"2024": "year: 2024", "dot": "from: 2024-03-01\nto: 2024-03-02"}, "dot"),
        ({"a": "from: 2026-01-01", "2026": "year: 2026", "b": "from: 2026-01-01"}, "b"),
        ({"a": "from: 2030-01-01", "b": "from: 2030-01-01"}, "b"),
        # what else is wrong in its file does not matter here
        ({"2024": "year: 2024\nyears: x", "2026": "year: 2026\nfrom: x"}, "2026"),
        # nobody knows: it may be the one
        ({"2026": "year: 2026", "x": "year: hai"}, None),
        ({"2026": "year: 2026", "x": "from: 2026-02-30"}, None),
        ({"2026": "year: 2026", "x": ""}, None),
        ({"2026": "year: 2026", "x": "- year: 2026"}, None),
    ],
)
def test_the_plan_that_begins_last_on_or_before_today_is_meant(tmp_path, heads, plan):
    assert default(tmp_path, heads) == plan


def test_a_plan_begins_in_the_years_that_a_day_can_have(tmp_path):
    assert default(tmp_path, {"2026": "year: 2026", "x": "year: 10000"}) is None


def plans_with(tmp_path, *todays):
    """A plan for each day, simulated, that it says in the place of today; None for none."""
    ids = []
    for place, today in enumerate(todays):
        ids.append(f"dot-{place}")
        folder = tmp_path / "plan" / ids[-1]
        folder.mkdir(parents=True)
        more = f"simulated: true\ntoday: {today}\n" if today else ""
        (folder / "plan.yaml").write_text(PLAN + more)
    return read_plans(tmp_path, ids)


def test_a_day_in_the_place_of_today_is_the_whole_projects(tmp_path):
    plans = plans_with(tmp_path, None, "2024-06-20", "2024-06-20")
    assert today_of(plans) == date(2024, 6, 20)
    assert plans_findings(plans) == []


def test_two_days_in_the_place_of_today_are_an_error(tmp_path):
    plans = plans_with(tmp_path, "2024-06-20", None, "2024-06-20", "2024-06-21")
    [found] = plans_findings(plans)
    assert (found.rule.code, found.span.file) == ("L714", "plan/dot-3/plan.yaml")
    assert found.span.text == "today: 2024-06-21"
