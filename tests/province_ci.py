"""The steps of the workflows that a province runs, carried out as the forge would."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
INSTALL = (
    "python -m pip install --require-hashes -r requirements/user.txt",
    "python -m pip install --no-deps --no-build-isolation .",
)
PLAN, GUARD, GITLAB = ".github/workflows/plan.yml", ".github/workflows/guard.yml", ".gitlab-ci.yml"
_EXPRESSION = re.compile(r"\$\{\{ *([a-z_.]+) *\}\}")
_BIN = Path(sys.executable).parent
# `python -m pip` only says where it was called; everything else is Python's own.
_PYTHON = f"""#!/bin/sh
if [ "$1 $2" = "-m pip" ]; then pwd -P >> "$INSTALLED"; exit 0; fi
exec {sys.executable} "$@"
"""


@dataclass(frozen=True)
class Step:
    """A script of a job, its environment, and whether it also runs after a failure."""

    script: str
    environment: dict = field(default_factory=dict)
    always: bool = False


@dataclass(frozen=True)
class Job:
    """The steps of a job and the shell that the forge gives them to."""

    shell: tuple
    steps: tuple


@dataclass(frozen=True)
class Done:
    """How a job ended: its exit code, what it printed, the folders that it installed from."""

    code: int
    output: str
    installed: tuple


def read(name):
    """A workflow as it is written: everything is text, and so `on` is no boolean."""
    return yaml.load((ROOT / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it builds no objects


def github_job(name, job, event=None):
    """A job of a workflow of GitHub; `event` holds what its expressions stand for."""
    workflow = read(name)
    steps = [step for step in workflow["jobs"][job]["steps"] if "run" in step]
    return Job(
        ("bash", "-e"),
        tuple(
            Step(
                step["run"],
                workflow.get("env", {}) | _filled_in(step.get("env", {}), event or {}),
                always=step.get("if") == "success() || failure()",
            )
            for step in steps
        ),
    )


def gitlab_job(job, variables=None):
    """A job of GitLab, all of it in one shell; `variables` are those that GitLab gives."""
    found = read(GITLAB)[job]
    script = "\n".join([*found["before_script"], *found["script"]])
    return Job(("sh", "-e"), (Step(script, found["variables"] | (variables or {})),))


def carry_out(job, folder, today, scratch):
    """Run the steps of a job in a folder on a day; after a failure only those that always run."""
    log = _shims(scratch)
    code, output = 0, ""
    for step in job.steps:
        if code and not step.always:
            continue
        environment = _environment(today, log.parent) | step.environment | {"INSTALLED": str(log)}
        done = subprocess.run(
            job.shell,
            input=step.script.encode(),
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
        )
        code = code or done.returncode
        output += (done.stdout + done.stderr).decode()
    folders = dict.fromkeys(log.read_text(encoding="utf-8").splitlines())
    return Done(code, output, tuple(folders))


def _shims(scratch):
    """A folder with a `python` that installs nothing; where it writes who called it."""
    folder = scratch / "bin"
    folder.mkdir()
    (folder / "python").write_text(_PYTHON, encoding="utf-8")
    (folder / "python").chmod(0o755)
    log = folder / "installed"
    log.touch()
    return log


def _environment(today, shims):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DE_AN06_")}
    path = os.pathsep.join((str(shims), str(_BIN), os.environ["PATH"]))
    return kept | {"PATH": path, "TZ": "UTC", "DE_AN06_TODAY": today}


def _filled_in(values, event):
    """Values with their expressions filled in; KeyError for one that no event has."""
    return {
        name: _EXPRESSION.sub(lambda found: event[found[1]], value)
        for name, value in values.items()
    }
