"""A revision of the project, read from git."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import typer

from de_an06.changes.git import commit_of
from de_an06.changes.revision import contents_of, sha256_of, tree_at
from de_an06.cli.invocation import Invocation
from de_an06.load.files import Files
from de_an06.load.tree import Objects, read_tree
from de_an06.model.tree_entry import TreeEntry
from de_an06.words.phrases import say


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit's tree, by path from the project's root, with the project's files in it."""

    commit: str
    tree: Mapping[str, TreeEntry]
    files: Files


def asked_commit(said: Invocation, root: Path, revision: str) -> str:
    """The commit that a revision means; BadParameter where there is none."""
    commit = commit_of(root, revision)
    if commit is None:
        raise typer.BadParameter(say(said.lang, "no_revision", revision=revision))
    return commit


def revision_at(root: Path, commit: str) -> Revision:
    """Read a commit; OSError where git cannot."""
    tree = tree_at(root, commit)
    objects = Objects(partial(contents_of, root), partial(sha256_of, root))
    return Revision(commit, tree, read_tree(tree, objects))
