"""Completion: what a shell is told, and the shells themselves where they are installed."""

import json
import shlex
import shutil
import subprocess
import sys

import pexpect
import pytest

from conftest import ROOT
from de_an06.cli.completion.command import SCRIPTS
from de_an06.cli.door import COMPLETE
from de_an06.load.at_hand import listed
from de_an06.model.assessment import State
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.rulings import DecisionKind
from de_an06.words.spoken import REPORT_KINDS, meant, spoken

EXAMPLE = ROOT / "docs/example"


@pytest.fixture
def told(de_an06):
    """What may follow a line; the last word may be empty."""

    def offers(line):
        ended = de_an06(COMPLETE, *line.split(" "))
        assert (ended.code, ended.err) == (0, "")
        return dict(each.split("\t") for each in ended.out.splitlines())

    return offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("sta", ["status"]),
        ("form ", ["export", "import"]),
        ("--pla", ["--plan", "--plain"]),
        ("--plan ", ["2024"]),
        ("--lang ", ["vi", "en"]),
        ("show II.2.d", ["II.2.d", "II.2.dd"]),
        ("agency so-tt", ["so-tttt"]),
        ("status --state over", ["overdue"]),
        ("status --state=over", ["--state=overdue"]),
        ("status --state = over", ["overdue"]),
        ("status so-tc II.8", ["II.8"]),
        ("obstacles --kind f", ["funding"]),
        ("update so-tc II.1.a --status in", ["in_progress"]),
        ("submit so-tc 2024-1", ["2024-10", "2024-11", "2024-12"]),
        ("submit so-tc 2024-03 --covers 2024-03,2024-Q1", ["2024-03,2024-Q1"]),
        ("report rem", ["reminder"]),
        ("report annex 2024-H", ["2024-H1"]),
        ("report --format x", ["xlsx"]),
        ("decide ext", ["extend"]),
        ("decide g", ["gia-han", "giao-lai"]),
        ("decide khoa-ky-bao-cao 2024-1", ["2024-10", "2024-11", "2024-12"]),
        ("status --state qua", ["qua-han"]),
        ("status --state=im", ["--state=im-lang"]),
        ("obstacles --kind kinh", ["kinh-phi"]),
        ("report don-d", ["don-doc"]),
        ("submit 2024-1", ["2024-10", "2024-11", "2024-12"]),
        ("submit so-tt", ["so-tttt"]),
        ("submit 2024-06 so-tt", ["so-tttt"]),
        ("update II.2.d", ["II.2.d", "II.2.dd"]),
        ("update II.8 so-tt", ["so-tttt"]),
        ("update so-tc so-t", []),
        ("form export 2024-1", ["2024-10", "2024-11", "2024-12"]),
        ("form export so-tttt 2024-1", ["2024-10", "2024-11", "2024-12"]),
        ("form export so-tttt so-t", []),
        ("form export so-tttt 2024-06 2024", []),
        ("decide extend II.8", ["II.8"]),
        ("decide condition-met tandtc", ["tandtc-guidance"]),
        ("decide close 2024-Q", []),
        ("completion z", ["zsh"]),
        ("show II.8 I", []),
        ("validate --source ", [":file"]),
        ("-C ", [":folder"]),
        ("validate --source=pl", []),
        ("update so-tc -- II.8", ["II.8"]),
        ("nosuch ", []),
        ("update --result ", []),
    ],
)
def test_a_shell_is_told_what_may_follow(told, line, offers):
    assert list(told(line)) == offers


def test_a_word_in_vietnamese_that_is_offered_is_understood_as_what_it_stands_for():
    table = json.loads((ROOT / "src/de_an06/cli/completion/table.json").read_text("utf-8"))
    said = {
        "state": spoken(State),
        "status": spoken(Status),
        "obstacle_kind": spoken(ObstacleKind),
        "decision_kind": spoken(DecisionKind),
        "report_kind": REPORT_KINDS,
    }
    assert list(table["spoken"]) == list(said)
    for of, words in table["spoken"].items():
        for code, each in ((code, each) for code, all_of in words.items() for each in all_of):
            assert [one.replace("_", "-") for one in meant(each, said[of])] == [
                code.replace("_", "-")
            ]


def test_what_is_offered_before_anything_is_typed_stands_there_once(told):
    assert list(told("decide "))[:2] == ["condition-met", "extend"]
    assert len(told("decide ")) == 8
    assert told("decide gia-") == {"gia-han": "extend"}


def test_ids_are_those_of_the_files_at_hand(de_an06, told, monkeypatch):
    for folder in (ROOT, EXAMPLE):
        monkeypatch.chdir(folder)
        entries = de_an06("agencies", "--plain").out.splitlines()
        names = dict(row.split("\t")[:2] for row in entries)
        assert told("agency ") == names
        tasks = [row.split("\t")[0] for row in de_an06("tasks", "--plain").out.splitlines()]
        assert sorted(told("show ")) == sorted(tasks)
        monkeypatch.chdir(folder / "plan")
        assert sorted(told("show ")) == sorted(tasks)


def test_periods_with_names_of_their_own_are_told_with_them(told, monkeypatch):
    monkeypatch.chdir(EXAMPLE)
    assert told("submit so-khcn dot-1") == {"dot-1": "đợt 1"}
    assert list(told("report consolidated "))[-1] == "tong-ket"


def test_meanings_are_in_the_language_of_the_line(told, monkeypatch):
    assert told("status --state over") == {"overdue": "quá hạn, chưa hoàn thành"}
    assert told("--lang en status --state over") == {"overdue": "overdue"}
    monkeypatch.setenv("DE_AN06_LANG", "en")
    assert told("du") == {"due": "Work and reports that are past due or fall due soon."}


def test_nothing_is_told_where_nothing_can_be_known(told, tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    assert told("show ") == told("agency ") == told("-C /khong/co show ") == {}
    assert told("") != {}


def test_what_could_mean_something_to_a_shell_is_no_id(project, told):
    tasks = project / "plan/2024/tasks"
    for name in ("$(reboot).yaml", "a b.yaml", "-x.yaml", ".#II.8.yaml", "II.8.txt"):
        (tasks / name).touch()
    (project / "plan/agencies.yaml").write_text(
        "agencies:\n- {id: so-tc, name: Sở}\n- id: '`ls`'\n- id: so-tp # Tư pháp\n"
        '  note: |\n    - id: khong\n  name: "Sở\u202e Tư pháp"\ngroups: []\nother:\n- id: x\n',
        encoding="utf-8",
    )
    assert len(told("show ")) == 56
    assert told("agency ") == {"so-tc": "Sở", "so-tp": "Sở Tư pháp"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("a: [x, y]\n", ["x", "y"]),
        ("a: [\n  x, y, # rest\n  z\n]\nb: [w]\n", ["x", "y", "z"]),
        ("b:\n  a:\n    - x\n    - 'y'\n  c:\n    - z\n", ["x", "y"]),
        ("a:\n# nothing yet\n\n- id: x\n  of:\n  - id: y\n- name: N\n  id: z\n", ["x", "z"]),
        ("a:\n", []),
        ("", []),
    ],
)
def test_a_list_of_ids_is_read_in_its_usual_ways(text, ids):
    assert list(listed(text, "a")) == ids


def test_a_shell_that_is_none_of_ours_is_refused_with_those_that_are(de_an06):
    ended = de_an06("completion", "csh")
    assert ended.code == 2
    assert all(shell in ended.err for shell in SCRIPTS)


@pytest.fixture
def program(tmp_path):
    """`de-an06` as a program on the path."""
    place = tmp_path / "bin/de-an06"
    place.parent.mkdir()
    place.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m de_an06 "$@"\n', "utf-8")
    place.chmod(0o755)
    return place


def completed_in_bash(program, project, line):
    """The words that bash offers at the end of a line."""
    words = shlex.split(line) + ([""] if line.endswith(" ") else [])
    script = (
        f'eval "$({program} completion bash)"\n'
        f"COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}\n"
        "_de_an06\nprintf '%s\\n' \"${COMPREPLY[@]}\""
    )
    env = {"PATH": f"{program.parent}:/usr/bin:/bin"}
    ended = subprocess.run(
        ["bash", "-c", script], cwd=project, env=env, capture_output=True, text=True, check=True
    )
    assert ended.stderr == ""
    return ended.stdout.split()


def test_bash_completes(program, project):
    assert completed_in_bash(program, project, "de-an06 show II.2.d") == ["II.2.d", "II.2.dd"]
    assert completed_in_bash(program, project, "de-an06 status --state = over") == ["overdue"]
    assert completed_in_bash(program, project, "de-an06 validate --source pl") == ["plan"]
    assert completed_in_bash(program, project, f"{program} agency so-tt") == ["so-tttt"]
    (project / "so-tep").touch()
    assert "so-tep" not in completed_in_bash(program, project, "de-an06 agency so-t")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_at_the_tab(program, project, shell):
    if shutil.which(shell) is None:
        pytest.skip(f"without {shell}")
    plain = {"bash": ["--norc", "-i"], "zsh": ["-f", "-i"], "fish": ["--no-config", "-i"]}
    load = {
        "bash": "source <(de-an06 completion bash)",
        "zsh": "source <(de-an06 completion zsh)",
        "fish": "de-an06 completion fish | source",
    }
    env = {"PATH": f"{program.parent}:/usr/bin:/bin", "TERM": "dumb", "HOME": str(project)}
    child = pexpect.spawn(
        shell, plain[shell], cwd=str(project), env=env, encoding="utf-8", timeout=30
    )
    child.sendline(f"{load[shell]}; echo tai''-xong")
    child.expect("tai-xong")
    child.send("echo tra-loi; : de-an06 >/dev/null; de-an06 agency so-tt\t --plain | head -c 40\r")
    child.expect("so-tttt")
    child.close(force=True)


def test_powershells_script_has_its_shape(de_an06):
    script = de_an06("completion", "powershell").out
    assert "Register-ArgumentCompleter -Native -CommandName 'de-an06'" in script
    for opening, closing in ("{}", "()", "[]"):
        assert script.count(opening) == script.count(closing)
    if powershell := shutil.which("pwsh"):
        line = "[scriptblock]::Create([Console]::In.ReadToEnd()) > $null"
        words = [powershell, "-NoProfile", "-Command", line]
        subprocess.run(words, input=script, text=True, check=True, capture_output=True)


def test_the_variable_by_which_other_programs_complete_is_nothing_to_ours(de_an06, monkeypatch):
    listed = de_an06("schema", "nosuch")
    monkeypatch.setenv("_DE_AN06_COMPLETE", "bash_source")
    assert de_an06("schema", "nosuch") == listed
