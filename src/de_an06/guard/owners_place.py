"""Where the forges look for the owners file, and what keeps one from being read."""

from collections.abc import Iterator
from pathlib import Path

from de_an06.git.git import git_folder, git_line
from de_an06.words.say import Wording, wording

NAME = "CODEOWNERS"

_ORDERS = {"GitHub": (".github", "", "docs"), "GitLab": ("", "docs", ".gitlab")}
"""The folders in which each forge looks, from the top of a repository; the first file counts."""


def why_unread(root: Path, written: Path, *, has_rules: bool) -> Iterator[Wording]:
    """Why a forge does not read the owners file of a project, or finds nothing in it."""
    top, project = _top(root), root.resolve()
    if project != top:
        # The rules begin at the project, and forges begin at the top.
        folder = project.relative_to(top).as_posix()
        yield wording("codeowners_subfolder", path=written, folder=folder)
    else:
        yield from _unread_at(top, written)
    if not has_rules:
        yield wording("codeowners_no_rules", path=written)


def _top(root: Path) -> Path:
    """The top of the repository around a project; the project's own folder where there is none."""
    told = git_line(root, "rev-parse", "--show-toplevel") if git_folder(root) else None
    return Path(told or root).resolve()


def _unread_at(top: Path, written: Path) -> Iterator[Wording]:
    orders = {
        forge: [(top / folder / NAME).resolve() for folder in folders]
        for forge, folders in _ORDERS.items()
    }
    place = written.resolve()
    if not any(place in places for places in orders.values()):
        yield wording("codeowners_elsewhere", path=written, name=NAME)
    for forge, places in orders.items():
        before = places[: places.index(place)] if place in places else []
        if other := next((one for one in before if one.is_file()), None):
            facts = {"forge": forge, "other": other.relative_to(top).as_posix()}
            yield wording("codeowners_shadowed", path=written, **facts)
