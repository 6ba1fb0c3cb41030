"""Which plan is meant where nobody says (docs/design.md, "Plans")."""

from datetime import date

import pytest

from de_an06.load.plans import default_plan, read_plans

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
