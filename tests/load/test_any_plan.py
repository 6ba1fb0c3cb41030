"""One finding for one fault in plans with steps and with periods that are spelled out."""

import json

import pytest

from any_plan import instead

PLAN = "100-ngay/plan.yaml"
SECOND = "from: 2026-08-01, to: 2026-08-14"


@pytest.fixture
def found(de_an06, project, monkeypatch):
    """The codes of the errors after a change to a file of the city's plan."""
    instead(project, monkeypatch, "city")

    def find(path, *changes):
        file = project / "plan" / path
        text = file.read_text("utf-8") if file.exists() else ""
        for change in changes:
            text = text.replace(*change, 1)
        file.write_text(text, encoding="utf-8")
        findings = json.loads(de_an06("validate", "--format", "json").out)
        return [(one["code"], one["file"]) for one in findings if one["severity"] == "error"]

    return find


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ("from: 2026-07-14, to: 2026-07-31", "L706"),
        ("from: 2026-08-14, to: 2026-08-01", "L703"),
    ],
)
def test_files_of_a_period_whose_days_are_wrong_are_not_blamed(found, days, code):
    assert found(PLAN, (SECOND, days)) == [(code, f"plan/{PLAN}")]


def test_a_figure_for_a_task_with_steps_is_told_once(found):
    path = "100-ngay/updates/so-khcn/dot-1.yaml"
    assert found(path, ("task: 1.1.a", "task: 1.1")) == [("L334", f"plan/{path}")]


def test_a_space_in_the_name_of_a_tasks_file_is_seen(found, de_an06):
    assert found("100-ngay/tasks/2 4.yaml") == [("S255", "plan/100-ngay/tasks/2 4.yaml")]
    assert "ký tự thứ 2 «U+0020»" in de_an06("validate").out
