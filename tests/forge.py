"""A forge as the workflows see it: a repository, what is pushed to it, what a runner checks out."""

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from git_repository import Repository, new_repository


@dataclass(frozen=True)
class Forge:
    """A bare repository, and the work tree of someone who pushes to it."""

    bare: Repository
    work: Repository

    def push(self, branch, *commits, onto="main"):
        """The head of a new branch of these commits, pushed."""
        self.work.git("checkout", "--quiet", "-B", branch, onto)
        for changes in commits:
            self.work.commit(changes)
        self.work.git("push", "--quiet", "--force", "origin", branch)
        return self.work.git("rev-parse", "HEAD")

    def checkout(self, folder, ref):
        """What the forge's runner has before the first step."""
        self.bare.git("clone", "--quiet", "--no-checkout", str(self.bare.root), str(folder))
        clone = Repository(folder)
        if ref:
            clone.git("checkout", "--quiet", "--detach", f"origin/{ref}")
        return clone


def new_forge(folder):
    """A forge in a folder, to which the small good register was pushed."""
    shutil.copytree(_founded().name, folder, dirs_exist_ok=True)
    return Forge(Repository(folder / "kho.git"), Repository(folder / "may-can-bo"))


@cache
def _founded():
    """A folder with such a forge, made once and copied."""
    folder = TemporaryDirectory()
    work = new_repository(Path(folder.name) / "may-can-bo")
    work.commit({"pyproject.toml": "# the tool\n"})
    work.git("clone", "--quiet", "--bare", ".", "../kho.git")
    bare = Repository(Path(folder.name) / "kho.git")
    bare.git("config", "uploadpack.allowAnySHA1InWant", "true")  # as GitHub does
    work.git("remote", "add", "origin", "../kho.git")
    return folder
