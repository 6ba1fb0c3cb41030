"""The files of a project in a git tree, read with the same care as those in a folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.diagnostics.rules_text import BAD_NAME, NOT_A_FILE, SYMBOLIC_LINK, TOO_LARGE
from de_an06.load.decoding import LARGEST, escaped
from de_an06.load.files import Files, Presence, SourceFile
from de_an06.load.layout import is_folder, is_ignored, is_year, kind_of, unknown
from de_an06.model.tree_entry import TreeEntry

Tree = Mapping[str, TreeEntry]


@dataclass(frozen=True, slots=True)
class Objects:
    """Git's objects by their names: the contents of some, the digest of one (None: unreadable)."""

    contents: Callable[[Sequence[str]], Sequence[bytes]]
    sha256: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class TreeEvidences:
    """The files of a git tree to which evidence points."""

    tree: Tree
    objects: Objects

    def presence(self, path: str) -> Presence:
        """Whether `path` is a file of the tree, with no link on the way to it."""
        parts = path.split("/")
        above = ("/".join(parts[:end]) for end in range(1, len(parts) + 1))
        if any(place in self.tree and not self.tree[place].is_regular for place in above):
            return Presence.OUTSIDE
        return Presence.PRESENT if path in self.tree else Presence.MISSING

    def sha256(self, path: str) -> str | None:
        """The digest of the file at `path`; None where it cannot be read."""
        return self.objects.sha256(self.tree[path].object) if path in self.tree else None


def read_tree(tree: Tree, objects: Objects) -> Files:
    """Read all under `plan/` in a tree whose paths are from the project's root.

    What is wrong with a file is a finding, as in `load.folder.read_folder`.
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
    read = objects.contents([tree[path].object for path in wanted])
    files = tuple(SourceFile(path, data) for path, data in zip(wanted, read, strict=True))
    return Files(files, tuple(findings.values()), TreeEvidences(tree, objects))


def years_of(paths: Iterable[str]) -> list[int]:
    """The years that have a folder under `plan/`, whatever is in it, oldest first."""
    folders = (path.split("/", 2) for path in paths)
    named = (folder[1] for folder in folders if folder[0] == "plan" and len(folder) > 2)
    return sorted({int(name) for name in named if is_year(name)})


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
