"""What only a ruling keeps in time stands out on every screen; `--original` leaves rulings out."""

import json

import pytest

# Due on 29 February; ruled on ten months late, it is in time again.
RULINGS = """\
decisions:
  - {on: 2024-06-01, kind: extend, task: II.1.a, agency: so-tc, due: 2024-12-31}
  - {on: 2024-06-02, kind: extend, task: II.1.a, agency: so-tp, due: 2024-06-30}
"""
UPDATES = """\
agency: so-tp
period: 2024-06
updates:
  - {task: II.1.a, on: 2024-06-05, status: done}
"""


@pytest.fixture
def moved(de_an06, project):
    (project / "plan/2024/decisions.yaml").write_text(RULINGS, encoding="utf-8")
    month = project / "plan/2024/updates/so-tp/2024-06.yaml"
    month.parent.mkdir(parents=True)
    month.write_text(UPDATES, encoding="utf-8")
    return de_an06


def of(command, *args):
    found = json.loads(command("status", "II.1.a", "--json", *args).out)
    rows = {row["agency"]: row for row in found["assignments"]}
    return [(rows[id]["state"], rows[id]["extended"]) for id in ("so-tc", "so-tp", "so-xd")]


def test_what_a_ruling_keeps_in_time_is_extended_and_late_by_the_plans_own_days(moved):
    assert of(moved) == [("not_started", True), ("done_on_time", True), ("overdue", False)]
    assert of(moved, "--original") == [("overdue", False), ("done_late", False), ("overdue", False)]


def totals(out):
    """By state, how many a screen shows and what stands beside it."""
    lines = [line.split("\t") for line in out.splitlines() if line.count("\t") in (3, 4)]
    return {line[0].strip()[2:]: (int(line[1]), "".join(line[4:])) for line in lines}


def test_the_totals_say_how_many_are_in_time_only_as_extended(moved):
    told = totals(moved("status", "II.1.a").out)
    assert told["Hoàn thành đúng hạn"] == (1, "(1 do gia hạn)")
    assert told["Chưa triển khai, trong hạn"] == (1, "(1 do gia hạn)")
    assert told["Quá hạn, chưa hoàn thành"] == (28, "")
    own = moved("status", "II.1.a", "--original").out
    assert totals(own)["Quá hạn, chưa hoàn thành"] == (29, "")
    assert "Theo thời hạn của chính Kế hoạch" in own


def test_tables_say_whose_work_it_is(moved):
    lines = [line.split("\t") for line in moved("status", "II.1.a", "--agencies").out.splitlines()]
    assert lines[[line[0] for line in lines].index("so-tc")][-1] == "1"
    rows = moved("status", "so-tp", "--state", "done_on_time").out
    assert "xong đúng hạn, do gia hạn" in rows


def test_the_matrix_has_marks_of_their_own(moved):
    told = moved("status", "II.1.a", "--matrix").out
    assert "◆ Hoàn thành đúng hạn, do gia hạn" in told
    row = next(line for line in told.splitlines() if line.startswith("II.1.a"))
    assert (row.count("◆"), row.count("◌"), row.count("◇")) == (1, 1, 0)
    assert "do gia hạn" not in moved("status", "II.1.b", "--matrix").out


def test_a_task_keeps_its_four_keys(moved):
    (task,) = json.loads(moved("status", "II.1.a", "--json").out)["tasks"]
    assert list(task) == ["task", "state", "counts", "parent"]
