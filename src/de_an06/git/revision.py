"""The files of a project as a revision holds them."""

import errno
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.text import BAD_NAME, NOT_A_FILE, SYMBOLIC_LINK, TOO_LARGE
from de_an06.git.git import LARGEST_ANSWER, answering, commit_of, git_folder, git_line, surely_git
from de_an06.load.layout import (
    Files,
    Presence,
    folder_finding,
    is_data,
    is_ignored,
    kind_of,
    unknown,
    with_lf,
)
from de_an06.model.text import nfc
from de_an06.yamltext.decoding import LARGEST, escaped

_LONGEST_HEADING = 200
_SHA1 = 40
_MALFORMED = "malformed tree"
_EXECUTABLE = "100755"
_REGULAR = frozenset({"100644", _EXECUTABLE})
_LINK = "120000"


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A path's mode and the name of its object, as git writes them; `size` in bytes.

    `size` is 0 where the object is no file (a submodule), and where it was not asked for; entries
    are equal whether it was or not.
    """

    mode: str
    object: str
    size: int = field(default=0, compare=False)

    @property
    def is_regular(self) -> bool:
        """Whether it is a plain file, executable or not."""
        return self.mode in _REGULAR

    @property
    def is_executable(self) -> bool:
        """Whether it is a plain file that would be run as a program."""
        return self.mode == _EXECUTABLE


def tree_at(root: Path, commit: str) -> dict[str, TreeEntry]:
    """Every path of the whole repository in a commit, from the project's root.

    What stands outside the project begins with `../`. OSError where git cannot read the commit,
    and for trees that no git writes: a name twice or with a slash, a folder of nothing.
    """
    prefix = prefix_of(root) or ""
    listing = surely_git(root, "ls-tree", "-r", "-t", "-z", "-l", "--full-tree", commit)
    tree: dict[str, TreeEntry] = {}
    folders = {b"": surely_git(root, "rev-parse", f"{commit}^{{tree}}").decode().strip()}
    inside: defaultdict[bytes, bytearray] = defaultdict(bytearray)
    for line in listing.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, kind, name, size = about.decode().split()
        folder, _, _ = path.rpartition(b"/")
        place = from_root(path, prefix)
        if folder not in folders or path in folders or place in tree or size == "BAD":
            raise OSError(errno.EIO, _MALFORMED, place)
        inside[folder] += mode.lstrip("0").encode() + b" " + path[len(folder) :].lstrip(b"/")
        inside[folder] += b"\0" + bytes.fromhex(name)
        if kind == "tree":
            folders[path] = name
        else:
            tree[place] = TreeEntry(mode, name, int(size) if size != "-" else 0)
    for path, name in folders.items():
        # What git shows of a folder is all of it, as git itself would write it.
        if (path and path not in inside) or _name_of("tree", bytes(inside[path]), name) != name:
            raise OSError(errno.EIO, _MALFORMED, from_root(path, prefix))
    return tree


def _name_of(kind: str, content: bytes, like: str) -> str:
    """The name of the object with this content, by the kind of digest of another name."""
    digest = hashlib.sha1 if len(like) == _SHA1 else hashlib.sha256
    return digest(f"{kind} {len(content)}\0".encode() + content).hexdigest()


def as_stored(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files by path from the project's root, as git would hold them: with LF, where it says so.

    Outside of a clone they are what they are. OSError where git cannot tell.
    """
    clone = git_folder(root)
    return {
        path: with_lf(data) if clone and b"\r\n" in data and _loses_cr(root, path, data) else data
        for path, data in files.items()
    }


def _loses_cr(root: Path, path: str, content: bytes) -> bool:
    """Whether git would store a file with LF: it is asked what it would call it."""
    words = ("-c", "core.safecrlf=false", "hash-object", "--stdin", f"--path={path}")
    name = surely_git(root, *words, given=content).decode().strip()
    return _name_of("blob", with_lf(content), name) == name


def contents_of(root: Path, names: Iterable[str]) -> list[bytes]:
    """The contents of files; OSError as for `each_content`."""
    return list(each_content(root, names))


def each_content(root: Path, names: Iterable[str]) -> Iterator[bytes]:
    """The contents of files, one after the other.

    OSError where one is gone, is no file, or is larger than any.
    """
    wanted = list(names)
    if not wanted:
        return
    given = "".join(f"{name}\n" for name in wanted).encode()
    with answering(root, "cat-file", "--batch", given=given) as stream:
        for name in wanted:
            match stream.readline(_LONGEST_HEADING).split():
                case [_, b"blob", size] if int(size) <= LARGEST_ANSWER:
                    yield stream.read(int(size))
                    stream.read(1)
                case _:
                    raise OSError(errno.EIO, "git cannot read an object", name)


def prefix_of(root: Path) -> str | None:
    """The way from the repository's top to the project, ending with `/`; empty at the top.

    None where git knows no repository. In a bare one the project stands at the top.
    """
    return git_line(root, "rev-parse", "--show-prefix")


def from_root(path: bytes, prefix: str) -> str:
    """A path of the repository as seen from the project's root."""
    decoded = path.decode(errors="surrogateescape")
    if decoded.startswith(prefix):
        return decoded[len(prefix) :]
    return "../" * prefix.count("/") + decoded


def way_to(path: str) -> Iterator[str]:
    """The folders above a path, from the top down, and the path itself."""
    names = path.split("/")
    return ("/".join(names[:end]) for end in range(1, len(names) + 1))


def twins(paths: Iterable[str], touched: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each touched path of which a part is spelled in another way elsewhere, with that spelling.

    Case and Unicode form do not tell names apart there; folders count like files.
    """
    spellings: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for path in paths:
        for part in way_to(path):
            spellings[_key(part)][part] = None
    for path in touched:
        same = ((part, other) for part in way_to(path) for other in spellings[_key(part)])
        other = next((other for part, other in same if other != part), None)
        if other is not None:
            yield path, other


def _key(path: str) -> str:
    return nfc(path).casefold()


@dataclass(frozen=True, slots=True)
class TreeEvidences:
    """The files of a git tree to which evidence points."""

    root: Path
    tree: Mapping[str, TreeEntry]

    def presence(self, path: str) -> Presence:
        """Whether `path` is a file of the tree, with no link on the way to it."""
        path = self._spelled(path)
        found = (self.tree[place] for place in way_to(path) if place in self.tree)
        if not all(entry.is_regular for entry in found):
            return Presence.OUTSIDE
        return Presence.PRESENT if path in self.tree else Presence.MISSING

    def sha256(self, path: str) -> str | None:
        """The digest of the file at `path`, however large; None where it cannot be read."""
        path = self._spelled(path)
        if path not in self.tree:
            return None
        try:
            with answering(self.root, "cat-file", "blob", self.tree[path].object) as content:
                return hashlib.file_digest(content, "sha256").hexdigest()
        except OSError:
            return None

    def _spelled(self, path: str) -> str:
        """The path as the tree has it: some systems write its accents apart (NFD)."""
        if path.isascii() or path in self.tree:
            return path
        return next((other for other in self.tree if nfc(other) == nfc(path)), path)


def read_tree(root: Path, tree: Mapping[str, TreeEntry]) -> Files:
    """Read all under `plan/` in a tree whose paths are from the project's root.

    What is wrong with a file is a finding, as in `load.folder.read_folder`; OSError where git
    cannot read an object.
    """
    findings: dict[str, Diagnostic] = {}
    wanted = []
    for path in sorted(tree):
        if not is_data(path) or any(map(is_ignored, path.split("/"))):
            continue
        if finding := _why_not(path, tree[path]):
            findings.setdefault(finding.span.file, finding)
        else:
            wanted.append(path)
    read = contents_of(root, [tree[path].object for path in wanted])
    contents = dict(zip(wanted, read, strict=True))
    return Files(contents, tuple(findings.values()), TreeEvidences(root, tree))


def _why_not(path: str, entry: TreeEntry) -> Diagnostic | None:
    """Why a file is not to be read; None when it is."""
    if escaped(path) != path:
        return Diagnostic(BAD_NAME, Span(escaped(path)))
    *folders, _ = way_to(path)
    for folder in folders:
        if finding := folder_finding(folder):
            return finding
    if not entry.is_regular:
        return Diagnostic(SYMBOLIC_LINK if entry.mode == _LINK else NOT_A_FILE, Span(path))
    if kind_of(path) is None:
        return unknown(path)
    return Diagnostic(TOO_LARGE, Span(path)) if entry.size > LARGEST else None


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
