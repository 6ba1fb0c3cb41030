"""Putting a copy into its folder: its files whole, then its history."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from de_an06.console.refused import Refused
from de_an06.demo.commits import AUTHOR
from de_an06.git.founding import PlannedCommit, found_repository
from de_an06.load.folder import is_in_data
from de_an06.load.layout import AGENCIES, LOCK, MONTHS, SCHEMAS
from de_an06.record.whole import fill, is_free
from de_an06.surface.schemas import schemas
from de_an06.surface.seal import SCHEMA_SEAL

_FOR_GIT = {
    ".gitattributes": f"* text=auto eol=lf\n{MONTHS} merge=de-an06\n",
    ".gitignore": f"{LOCK}\n.*.tmp-*\n",
}
"""What git is to know of a copy."""


def refuse_place(folder: Path, root: Path) -> None:
    """Refuse where a copy of the project at `root` would mix with something else."""
    if not is_free(folder):
        raise Refused("demo_in_use", folder=folder)
    if is_in_data(folder, root):
        raise Refused("in_plan", folder=folder)


def with_schemas(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with the schemas that they name, and what git is to know of them.

    The registry, by which a project is found, comes last: a copy that was cut off is none.
    """
    texts = {
        f"{SCHEMAS}/{name}": SCHEMA_SEAL.put(text.encode()).decode()
        for name, text in schemas().items()
    }
    ordered = {path: text.encode() for path, text in (texts | _FOR_GIT).items()} | dict(files)
    return ordered | {AGENCIES: ordered.pop(AGENCIES)}


def place(folder: Path, files: Mapping[str, bytes], commits: Iterable[PlannedCommit]) -> bool:
    """Write a copy and put it under git; whether it has a history: without git it has none.

    OSError when the disk, or git, refuses.
    """
    fill(folder, files)
    try:
        found_repository(folder, list(commits), AUTHOR)
    except OSError as error:
        if error.filename != "git":
            raise
        return False
    return True
