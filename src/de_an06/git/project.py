"""Reading a project out of git's objects, as out of a folder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.text import BAD_NAME, NOT_A_FILE, SYMBOLIC_LINK, TOO_LARGE
from de_an06.git.git import commit_of
from de_an06.git.revision import TreeEntry, contents_of, sha256_of, tree_at
from de_an06.load.layout import (
    Files,
    Presence,
    SourceFile,
    is_folder,
    is_ignored,
    kind_of,
    unknown,
)
from de_an06.yamltext.decoding import LARGEST, escaped


@dataclass(frozen=True, slots=True)
class TreeEvidences:
    """The files of a git tree to which evidence points."""

    root: Path
    tree: Mapping[str, TreeEntry]

    def presence(self, path: str) -> Presence:
        """Whether `path` is a file of the tree, with no link on the way to it."""
        parts = path.split("/")
        above = ("/".join(parts[:end]) for end in range(1, len(parts) + 1))
        if any(place in self.tree and not self.tree[place].is_regular for place in above):
            return Presence.OUTSIDE
        return Presence.PRESENT if path in self.tree else Presence.MISSING

    def sha256(self, path: str) -> str | None:
        """The digest of the file at `path`; None where it cannot be read."""
        return sha256_of(self.root, self.tree[path].object) if path in self.tree else None


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit's tree, by path from the project's root, with the project's files in it."""

    commit: str
    tree: Mapping[str, TreeEntry]
    files: Files


def revision_at(root: Path, name: str) -> Revision | None:
    """The one commit of this name; OSError where git cannot read it."""
    commit = commit_of(root, name)
    if commit is None:
        return None
    tree = tree_at(root, commit)
    return Revision(commit, tree, read_tree(root, tree))


def read_tree(root: Path, tree: Mapping[str, TreeEntry]) -> Files:
    """Read all under `plan/` in a tree whose paths are from the project's root.

    What is wrong with a file is a finding, as in `load.folder.read_folder`; OSError where git
    cannot read an object.
    """
    findings: dict[str, Diagnostic] = {}
    wanted = []
    for path in sorted(tree):
        if path.partition("/")[0] != "plan" or any(map(is_ignored, path.split("/"))):
            continue
        if finding := _why_not(path, tree[path]):
            findings.setdefault(finding.span.file, finding)
        else:
            wanted.append(path)
    read = contents_of(root, [tree[path].object for path in wanted])
    files = tuple(SourceFile(path, data) for path, data in zip(wanted, read, strict=True))
    return Files(files, tuple(findings.values()), TreeEvidences(root, tree))


def _why_not(path: str, entry: TreeEntry) -> Diagnostic | None:
    """Why a file is not to be read; None when it is."""
    if escaped(path) != path:
        return Diagnostic(BAD_NAME, Span(escaped(path)))
    for folder in _above(path):
        if folder.endswith(".yaml"):
            return Diagnostic(NOT_A_FILE, Span(folder))
        if not is_folder(folder):
            return unknown(folder)
    if not entry.is_regular:
        return Diagnostic(SYMBOLIC_LINK if entry.is_link else NOT_A_FILE, Span(path))
    if kind_of(path) is None:
        return unknown(path)
    return Diagnostic(TOO_LARGE, Span(path)) if entry.size > LARGEST else None


def _above(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:end]) for end in range(1, len(parts)))
