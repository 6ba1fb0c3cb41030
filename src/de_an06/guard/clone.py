"""Setting up the git of one clone."""

import re
import shlex
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePath

from de_an06.git.git import git


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


MARK = "de-an06 hooks install"
"""A hook that has it in its first lines is ours."""

# A hook that calls ours has what git says on stdin for itself, so ours gets a line made for it.
HOOKS = {
    "pre-commit": '"$(dirname "$0")/{side}" || exit 1',
    "pre-push": (
        'echo "HEAD $(git rev-parse HEAD) refs/heads/HEAD 0" | '
        '"$(dirname "$0")/{side}" "$@" || exit 1'
    ),
}
"""The hooks by name, with the line by which somebody else's hook calls our script beside it."""


# `-P` keeps Python from importing modules out of the folder where git runs it: whoever may write a
# file there would run code elsewhere.
def driver(python: PurePath) -> str:
    """The merge driver's command line, which this interpreter runs.

    Where it is gone, git's own merge does what it does without a driver: what is wrong must not
    look like a conflict whose file has only our side.
    """
    runs = shlex.quote(python.as_posix()).replace("%", "%%")
    return (
        f"if {runs} -P -c 'import de_an06' 2>/dev/null; "
        f"then {runs} -P -m de_an06 hooks merge %O %A %B %P; "
        "else git merge-file -L ours -L base -L theirs %A %O %B; fi"
    )


def script(name: str, python: PurePath, project: str) -> str:
    """A hook's text, for the project that stands at `project` in its clone.

    Git runs all of this with its own shell, on Windows too. Without the program nothing is checked
    here; the server checks all the same.
    """
    text = resources.files("de_an06.guard").joinpath(f"scripts/{name}.sh").read_text("utf-8")
    facts = {"PYTHON": shlex.quote(python.as_posix()), "PROJECT": shlex.quote(project)}
    return re.sub("@([A-Z]+)@", lambda word: (facts | {"MARK": MARK})[word[1]], text)


def is_ours(text: bytes) -> bool:
    """Whether a hook was written by us."""
    return any(MARK.encode() in line for line in text.split(b"\n")[:3])


def beside(name: str) -> str:
    """The name of our script beside a hook of somebody else."""
    return f"{name}.de-an06"
