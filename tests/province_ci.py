"""The steps of the workflows that a province runs, carried out as the forge would."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
INSTALL = (
    "python -m pip install --require-hashes -r requirements/user.txt",
    "python -m pip install --no-deps --no-build-isolation .",
)
PLAN, GUARD, NEWEST = (f".github/workflows/{name}.yml" for name in ("plan", "guard", "newest"))
GITLAB = ".gitlab-ci.yml"
FIRST_TASK = "plan/2026-viec-xa/tasks/VX_01.yaml"
_COMMUNE = ROOT / "tests/registers/any/commune"
_EXPRESSION = re.compile(r"\$\{\{ *([a-z_.]+) *\}\}")
_BIN = Path(sys.executable).parent
# `python -m pip` only says where it was called, and gives an environment that it is told of what
# the tests have; everything else is Python's own.
_PYTHON = f"""#!/bin/sh
if [ "$1 $2" = "-m pip" ]; then
  pwd -P >> "$INSTALLED"
  [ "$3" = --python ] || exit 0
  for folder in "${{4%/bin/python}}"/lib/python*/site-packages; do
    echo 'import site; site.addsitedir("{sysconfig.get_path("purelib")}")' > "$folder/tests.pth"
  done
  exit 0
fi
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
    script = "\n".join([*found.get("before_script", []), *found["script"]])
    return Job(("sh", "-e"), (Step(script, found["variables"] | (variables or {})),))


def carry_out(job, folder, today, scratch):
    """Run the steps of a job in a folder on a day; after a failure only those that always run."""
    python = stand_in(scratch)
    code, output = 0, ""
    for step in job.steps:
        if code and not step.always:
            continue
        done = subprocess.run(
            job.shell,
            input=step.script.encode(),
            cwd=folder,
            env=environment(today) | python.environment | step.environment,
            capture_output=True,
            check=False,
        )
        code = code or done.returncode
        output += (done.stdout + done.stderr).decode()
    return Done(code, output, python.installed)


@dataclass(frozen=True)
class Python:
    """The Python that a job has: one that installs nothing and writes where it was told to."""

    folders: tuple
    log: Path

    @property
    def environment(self):
        path = os.pathsep.join((*map(str, self.folders), os.environ["PATH"]))
        return {"PATH": path, "INSTALLED": str(self.log)}

    @property
    def installed(self):
        """The folders from which it was to install, each once."""
        return tuple(dict.fromkeys(self.log.read_text(encoding="utf-8").splitlines()))


def stand_in(scratch):
    """Such a Python in a folder, beside the command under test."""
    folder = scratch / "bin"
    folder.mkdir()
    for name in ("python", "python3"):
        (folder / name).write_text(_PYTHON, encoding="utf-8")
        (folder / name).chmod(0o755)
    log = folder / "installed"
    log.touch()
    return Python((folder, _BIN), log)


def environment(today):
    """That of the tests, in a forge's zone, on a day."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DE_AN06_")}
    return kept | {"TZ": "UTC", "DE_AN06_TODAY": today}


def _filled_in(values, event):
    """Values with their expressions filled in; KeyError for one that no event has."""
    return {
        name: _EXPRESSION.sub(lambda found: event[found[1]], value)
        for name, value in values.items()
    }


def new_plan(folder):
    """A folder with the plan of a commune, whose reports are few, without updates."""
    unsaid = shutil.ignore_patterns("updates", "decisions.yaml")
    shutil.copytree(_COMMUNE / "plan", folder / "plan", ignore=unsaid)
    return folder


# Run by the environment that the Makefile makes, and by no other.
_TEST = """\
import sys
import de_an06

def test_it():
    assert sys.prefix.endswith("build/newest") is {is_well}
"""


def new_clone(folder, *, is_well):
    """This project with a single test, which passes or fails."""
    (folder / "tests").mkdir(parents=True)
    (folder / "src").symlink_to(ROOT / "src")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    (folder / "tests/test_it.py").write_text(_TEST.format(is_well=is_well), encoding="utf-8")
    return folder
