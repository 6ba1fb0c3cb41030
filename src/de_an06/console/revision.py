"""A revision of the project that was named, read out of git."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from de_an06.console.refused import USAGE, Refused
from de_an06.git.git import commit_of
from de_an06.git.revision import TreeEntry, read_tree, tree_at
from de_an06.load.layout import Files


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit's tree, by path from the project's root, with the project's files in it."""

    commit: str
    tree: Mapping[str, TreeEntry]
    files: Files


def asked_revision(root: Path, typed: str) -> Revision:
    """The commit that was meant; Refused where there is none, OSError where git cannot read it."""
    commit = commit_of(root, typed)
    if commit is None:
        raise Refused("no_revision", code=USAGE, revision=typed)
    tree = tree_at(root, commit)
    return Revision(commit, tree, read_tree(root, tree))
