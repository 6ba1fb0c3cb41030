"""Setting up the git of one clone."""

import shlex
from dataclasses import dataclass
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

# Git runs all of this with its own shell, on Windows too. `-P` keeps Python from importing modules
# out of the folder where git runs it: whoever may write a file there would run code elsewhere.
_HEAD = """\
#!/bin/sh
# {mark}: written by that command, which replaces it when it is run again.
python={python}
project={project}
[ -e "$project/plan/agencies.yaml" ] || exit 0
"""
# Without the program nothing is checked here; the server checks all the same.
_CAN_RUN = """\
"$python" -P -c 'import de_an06' 2>/dev/null || {
    echo 'de-an06: không chạy được nên không kiểm tra (cài lại rồi: de-an06 hooks install)' >&2
    exit 0
}
"""
_PRE_COMMIT = """\
git diff --cached --quiet -- "$project/plan" && exit 0
# Git's variables name the index of this commit; what runs below asks git anew.
unset $(git rev-parse --local-env-vars)
exec "$python" -P -m de_an06 -C "$project" validate
"""
_PRE_PUSH = """\
remote=$1
unset $(git rev-parse --local-env-vars)
agency=$(git config --get de-an06.agency) || {
    echo 'de-an06: chưa biết cơ quan nên không kiểm tra (git config de-an06.agency MÃ)' >&2
    exit 0
}
status=0
while read -r ours commit theirs known; do
    case $theirs in refs/heads/*) ;; *) continue ;; esac
    case $commit in *[!0]*) ;; *) continue ;; esac # only zeros: a branch is deleted
    base=
    for branch in "refs/remotes/$remote/HEAD" "refs/remotes/$remote/main" refs/heads/main; do
        base=$(git merge-base "$commit" "$branch" 2>/dev/null) && break
    done
    if [ -z "$base" ]; then
        echo "de-an06: không thấy nhánh chính của $remote nên không kiểm tra $theirs" >&2
        continue
    fi
    "$python" -P -m de_an06 -C "$project" guard \\
        --base "$base" --head "$commit" --agency "$agency" </dev/null || status=1
done
exit $status
"""
_SCRIPTS = {"pre-commit": _PRE_COMMIT, "pre-push": _PRE_PUSH}

# A hook that calls ours has what git says on stdin for itself, so ours gets a line made for it.
_CALLS = {
    "pre-commit": '"$(dirname "$0")/{side}" || exit 1',
    "pre-push": (
        'echo "HEAD $(git rev-parse HEAD) refs/heads/HEAD 0" | '
        '"$(dirname "$0")/{side}" "$@" || exit 1'
    ),
}

HOOKS = tuple(_SCRIPTS)
"""The hooks by name."""


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
    """A hook's text, for the project that stands at `project` in its clone."""
    head = _HEAD.format(
        mark=MARK, python=shlex.quote(python.as_posix()), project=shlex.quote(project)
    )
    return head + _CAN_RUN + _SCRIPTS[name]


def is_ours(text: bytes) -> bool:
    """Whether a hook was written by us."""
    return any(MARK.encode() in line for line in text.split(b"\n")[:3])


def beside(name: str) -> str:
    """The name of our script beside a hook of somebody else."""
    return f"{name}.de-an06"


def call(name: str) -> str:
    """The line with which somebody else's hook calls our script beside it."""
    return _CALLS[name].format(side=beside(name))
