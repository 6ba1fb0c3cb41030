"""What git says of edits in the files of a plan since the last commit."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from de_an06.git.git import git, git_folder
from de_an06.load.look import DATA
from de_an06.load.taking import asked_again, note_edits

_DIFFERENCE = (
    *("-c", "core.fsmonitor=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--no-renames", "--diff-filter=MD", "--no-prefix", "--relative", "-U0", "HEAD", "--"),
)


def edits_in(root: Path) -> dict[str, list[str]]:
    """The lines, marked - and +, in which files of the plan are not as the last commit has them.

    By path from `root`; those that are gone are among them. Nothing where there is no clone, and
    where git is absent or refuses.
    """
    with asked_again():
        answer = git(root, *_DIFFERENCE, DATA) if git_folder(root) else None
    edits: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in (answer or b"").decode(errors="replace").split("\n"):
        if line.startswith("diff --git "):
            lines = None
        elif lines is not None:
            lines.append(line)
        elif line.startswith("--- "):
            lines = edits.setdefault(line.removeprefix("--- "), [])
    note_edits(_digest(edits))
    return edits


def edits_digest(root: str) -> str:
    """What git says of edits, in few letters: an answer that rests on it holds while it is so."""
    return _digest(edits_in(Path(root)))


def _digest(edits: Mapping[str, Sequence[str]]) -> str:
    return sha256(repr(sorted(edits.items())).encode()).hexdigest()
