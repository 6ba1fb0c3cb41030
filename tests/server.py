"""A bare repository as a province's server has it, and the work tree of someone who pushes."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from git_repository import Repository, new_repository

OFFICER = "can-bo-tttt"  # maintains so-tttt
SECRETARY = "thu-ky"  # maintains ca-tinh, the standing agency
TODAY = "2024-06-20"
OWN = "plan/2024/updates/so-tttt/2024-07.yaml"
FOREIGN = "plan/2024/updates/ca-tinh/2024-07.yaml"


def month(agency):
    return (
        f"agency: {agency}\nperiod: 2024-07\nupdates:\n"
        "  - task: II.2.q\n    on: 2024-06-18\n    status: in_progress\n"
    )


@dataclass(frozen=True)
class Server:
    """The bare repository, and the work tree of someone who pushes to it."""

    bare: Repository
    work: Repository

    def push(self, *refspecs, actor=OFFICER, force=True):
        """What the server says to a push of an account: nothing where it lands."""
        done = subprocess.run(
            ("git", "push", "--quiet", *(["--force"] if force else []), "origin", *refspecs),
            cwd=self.work.root,
            env=os.environ | {"DE_AN06_ACTOR": actor, "DE_AN06_TODAY": TODAY},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0 or done.stderr
        return done.stderr.decode() if done.returncode else ""

    @property
    def refs(self):
        """What the repository has, by ref."""
        lines = self.bare.git("for-each-ref", "--format=%(refname) %(objectname)").splitlines()
        return dict(line.split() for line in lines)

    @property
    def size(self):
        """The bytes of all its files."""
        return sum(path.stat().st_size for path in self.bare.root.rglob("*") if path.is_file())


def new_server(folder):
    """A server in a folder, whose hook and settings the program has set up."""
    shutil.copytree(_founded().name, folder, dirs_exist_ok=True)
    return Server(Repository(folder / "kho.git"), Repository(folder / "may-can-bo"))


@cache
def _founded():
    """A folder with such a server, made once and copied."""
    folder = TemporaryDirectory()
    work = new_repository(Path(folder.name) / "may-can-bo")
    work.git("clone", "--quiet", "--bare", ".", "../kho.git")
    work.git("remote", "add", "origin", "../kho.git")
    set_up = (sys.executable, "-m", "de_an06", "-C", "kho.git", "hooks", "server")
    subprocess.run(set_up, cwd=folder.name, check=True, capture_output=True)
    return folder
