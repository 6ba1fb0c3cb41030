"""A real git repository for tests: files in, commits out."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from de_an06.load.folder import read_folder

_GOOD = Path(__file__).parent / "registers" / "good"
_ENVIRONMENT = {
    "GIT_AUTHOR_NAME": "Cán bộ",
    "GIT_AUTHOR_EMAIL": "can-bo@example.gov.vn",
    "GIT_COMMITTER_NAME": "Cán bộ",
    "GIT_COMMITTER_EMAIL": "can-bo@example.gov.vn",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True)
class Repository:
    """A work tree under git's care."""

    root: Path

    def git(self, *words, check=True, **environment):
        """What a git command prints; `check=False` also takes a refusal."""
        done = subprocess.run(
            ("git", *words),
            cwd=self.root,
            env=os.environ | _ENVIRONMENT | environment,
            capture_output=True,
            check=False,
        )
        assert not check or done.returncode == 0, (words, done.stdout, done.stderr)
        return done.stdout.decode().strip()

    def write(self, path, content):
        """Makes a file what it should be: text, bytes, or gone (None)."""
        place = self.root / path
        if content is None:
            place.unlink()
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, changes=None, message="Thay đổi"):
        """Writes the changes and commits all that differs; the commit's name."""
        for path, content in (changes or {}).items():
            self.write(path, content)
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "--no-verify", "--message", message)
        return self.git("rev-parse", "HEAD")

    def text(self, path):
        """The text of a file of the work tree."""
        return (self.root / path).read_text(encoding="utf-8")


def new_repository(root, *, files=None):
    """A repository with the small good register, or other files, in its first commit on main."""
    if files is None:
        shutil.copytree(_good().name, root, dirs_exist_ok=True)
        return Repository(root)
    root.mkdir(parents=True, exist_ok=True)
    repository = Repository(root)
    repository.git("init", "--quiet", "--initial-branch=main")
    repository.commit(files, "Bắt đầu")
    return repository


@cache
def _good():
    """A folder with the small good register, made once and copied."""
    folder = TemporaryDirectory()
    contents = dict(read_folder(_GOOD, "2024").contents)
    evidence = {"evidence/ke-hoach.txt": (_GOOD / "evidence/ke-hoach.txt").read_bytes()}
    new_repository(Path(folder.name), files=contents | evidence)
    return folder
