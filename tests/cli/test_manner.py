"""--plain, --quiet, --no-pager, colours: how output is wanted, said before or after the command."""

import json

import pexpect
import pytest

from conftest import exit_code, interrupted
from de_an06.cli.commands import COMMANDS, only_shows
from de_an06.surface.records import from_json

LISTS = {
    "tasks": lambda found: found,
    "agencies": lambda found: found,
    "status": lambda found: found["assignments"],
    "due": lambda found: [*found["assignments"], *found["reports"]],
    "obstacles": lambda found: found,
    "log": lambda found: found["events"],
    "conditions": lambda found: found["conditions"],
    "audit": lambda found: found,
}


@pytest.mark.parametrize("command", LISTS)
def test_plain_has_a_record_a_line_and_nothing_else(de_an06, command):
    of_json = LISTS[command](json.loads(de_an06(command, "--json").out))
    after, before = de_an06(command, "--plain"), de_an06("--plain", command)
    assert after == before
    rows = after.out.splitlines()
    assert len(rows) == len(of_json)
    assert len({row.count("\t") for row in rows}) <= 1


def test_plain_has_the_day_and_the_task_of_an_event_in_columns_of_their_own():
    event = {"on": "2024-01-03", "task": "II.8", "update": {"status": "done", "percent": None}}
    told = json.dumps({"as_of": "2024-06-20", "events": [{"event": event, "commit": None}]})
    assert from_json(told) == "2024-01-03\tII.8\tdone\t\n"


def test_plain_is_tabs_also_where_a_person_looks(at_terminal):
    child = at_terminal("tasks", "--plain")
    child.expect("II.1.a\tII.1.a\tII.1\t")
    assert exit_code(child) == 0


def test_plain_leaves_a_machine_form_that_was_asked_for_as_it_is(de_an06):
    assert de_an06("tasks", "--plain", "--json").out == de_an06("tasks", "--json").out


def test_every_command_takes_them_on_either_side(de_an06):
    for name in COMMANDS:
        for option in ("--plain", "--quiet", "--no-pager"):
            after = de_an06(*name.split(), option, "--help")
            assert (after.code, after.out) == (0, de_an06(option, *name.split(), "--help").out)


def test_quiet_says_what_was_asked_for_and_not_that_it_went_well(de_an06, project):
    words = ["update", "so-tttt", "II.1.b", "--status", "in_progress", "--percent", "5", "--yes"]
    assert de_an06(*words, "--dry-run").out != ""
    assert "✓" not in de_an06("--quiet", *words).out
    assert (project / "plan/2024/updates/so-tttt/2024-07.yaml").exists()
    assert de_an06("tasks", "--quiet").out == de_an06("tasks").out
    assert "không có" in de_an06("--quiet", "show", "khong-co").err


def test_a_pipe_has_the_screen_without_tabs_at_the_end_of_lines(de_an06):
    for name in COMMANDS:
        if only_shows(name) and name not in ("show", "agency", "diff", "guard"):
            shown = de_an06(name)
            assert [line for line in shown.out.splitlines() if line != line.rstrip()] == []
            assert "\x1b" not in shown.out


@pytest.mark.parametrize(("name", "value"), [("FORCE_COLOR", "1"), ("CLICOLOR_FORCE", "1")])
def test_colours_may_be_forced_into_a_pipe(de_an06, monkeypatch, name, value):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv(name, value)
    assert "\x1b[" in de_an06("due").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in de_an06("due").out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv(name, "0")
    assert "\x1b[" not in de_an06("due").out


@pytest.fixture
def with_pager(at_terminal, monkeypatch):
    """Starts the command at a terminal of 24 lines with a pager, by the name of its variable."""

    def start(*words, **pagers):
        for name in ("PAGER", "DE_AN06_PAGER", "LINES"):
            monkeypatch.delenv(name, raising=False)
        environment = [f"{name}={value}" for name, value in pagers.items()]
        return at_terminal(*words, before=["env", "-u", "COLUMNS", *environment])

    return start


def test_a_long_list_goes_through_the_pager_and_a_short_one_does_not(with_pager):
    child = with_pager("tasks", PAGER="sed 's/^/qua: /'")
    child.expect("qua: .*II.8")
    assert exit_code(child) == 0
    child = with_pager("tasks", "tuyen truyen", PAGER="sed 's/^/qua: /'")
    assert "qua:" not in child.read()


def test_our_own_variable_wins_and_the_option_over_both(with_pager):
    both = {"PAGER": "sed s/^/mot:/", "DE_AN06_PAGER": "sed s/^/hai:/"}
    assert "hai:" in with_pager("tasks", **both).read()
    assert "hai:" not in with_pager("tasks", "--no-pager", **both).read()
    assert "hai:" not in with_pager("--no-pager", "tasks", **both).read()


@pytest.mark.parametrize("pager", ["khong-co-lenh-nay", "'", "", "cat", "sh -c 'exit 127'"])
def test_a_pager_that_cannot_start_is_no_error(with_pager, pager):
    child = with_pager("tasks", PAGER=pager)
    assert "II.8" in child.read()
    assert exit_code(child) == 0


def test_to_leave_the_pager_is_no_error(with_pager):
    child = with_pager("tasks", PAGER="head -n 1")
    child.expect(pexpect.EOF)
    assert exit_code(child) == 0


def test_what_asks_is_not_paged(with_pager):
    child = with_pager("update", "so-tttt", PAGER="sed s/^/qua:/")
    child.expect("kết thúc\\): ")
    shown = child.before
    assert "II." in shown
    assert interrupted(child) == 130
    assert "qua:" not in shown + child.before


@pytest.mark.parametrize("table", ["groups", "agencies", "targets"])
def test_plain_has_a_record_a_line_of_the_table_that_was_asked_for(de_an06, table):
    told = json.loads(de_an06("status", "--json").out)
    ids = {
        "groups": {".".join(task["task"].split(".")[:2]) for task in told["tasks"]},
        "agencies": {row["held_by"] for row in told["assignments"]},
        "targets": {target["id"] for target in told["targets"]},
    }
    rows = de_an06("status", f"--{table}", "--plain").out.splitlines()
    found = {row.split("\t")[0] for row in rows}
    assert len(found) == len(rows)
    assert len({row.count("\t") for row in rows}) == 1
    assert found == ids[table]
