"""Setting up the git of one clone."""

from dataclasses import dataclass
from pathlib import Path

from de_an06.changes.git import git


@dataclass(frozen=True, slots=True)
class Clone:
    """A clone's folders: its files, its hooks, and where in it the project stands.

    `project` is written with `/`, and `.` where it stands at the top.
    """

    top: Path
    hooks: Path
    project: str


def clone_of(root: Path) -> Clone | None:
    """The clone that holds the project at `root`; None where there is none with files."""
    top = _line(git(root, "rev-parse", "--show-toplevel"))
    if top is None:
        return None
    hooks = _line(git(Path(top), "rev-parse", "--git-path", "hooks"))
    project = _line(git(root, "rev-parse", "--show-prefix"))
    # Git gives the place of hooks from the folder where it is asked, core.hooksPath too.
    return Clone(Path(top), Path(top) / (hooks or ".git/hooks"), (project or "").rstrip("/") or ".")


def configured(root: Path, key: str) -> str | None:
    """What this clone's own configuration says."""
    return _line(git(root, "config", "--local", "--get", key))


def configure(root: Path, key: str, value: str) -> bool:
    """Set a key of this clone's configuration; False where git refuses."""
    return git(root, "config", "--local", "--replace-all", key, value) is not None


def attributes(root: Path, path: str) -> dict[str, str]:
    """What `.gitattributes` say of a path from the root: `unspecified` where they say nothing."""
    answer = git(root, "check-attr", "-z", "merge", "text", "eol", "--", path) or b""
    words = answer.decode(errors="replace").split("\0")
    return dict(zip(words[1::3], words[2::3], strict=False))


def _line(answer: bytes | None) -> str | None:
    return None if answer is None else answer.decode(errors="surrogateescape").rstrip("\r\n")
