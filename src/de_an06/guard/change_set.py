"""What a branch changes against its base, as git's objects tell it."""

import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from de_an06.git.git import surely_git
from de_an06.git.revision import TreeEntry, each_content, from_root, prefix_of
from de_an06.load.document import DataFiles, Noun, read_document
from de_an06.model.scalars import Fact

_NOTHING = "000000"
# A configuration file in the change itself may ask git to pass over submodules.
_ALL = ("-r", "-z", "--raw", "--no-abbrev", "--ignore-submodules=none")


@dataclass(frozen=True, slots=True)
class Touch:
    """A path that became something else (None: nothing), and the commit that made it so.

    `renamed_to` is where its content went, when it is gone; `before` is what it was in the parents.
    """

    path: str
    entry: TreeEntry | None
    commit: str
    renamed_to: str = ""
    before: tuple[TreeEntry | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a branch does to its base.

    `outcome` is what differs at its end. `steps` are the states on the way that hold the base:
    what each commit did, and all that a merge leaves unlike the base. `asides` is what the others
    did, which began before. `commits` are all of them, `authored` those that are no clean merge.
    """

    outcome: tuple[Touch, ...]
    steps: tuple[Touch, ...]
    asides: tuple[Touch, ...] = ()
    commits: tuple[str, ...] = ()
    authored: tuple[str, ...] = ()


def change_set(root: Path, start: str, head: str) -> ChangeSet:
    """What the commits from `start` (which is left out) to `head` change.

    OSError where git cannot tell: nothing is passed over in silence.
    """
    listed = surely_git(
        root, "rev-list", "--topo-order", "--reverse", "--parents", f"{start}..{head}", "--"
    )
    parents = {commit: rest for commit, *rest in map(str.split, listed.decode().splitlines())}
    holding = surely_git(root, "rev-list", "--ancestry-path", f"{start}..{head}", "--")
    path = holding.decode().split()
    merges = [commit for commit in path if len(parents[commit]) > 1]
    single = tuple(_each(root, [c for c in path if len(parents[c]) == 1], head))
    asides = tuple(_each(root, [c for c in parents if c not in set(path)], head))
    steps = (*single, *_each(root, [f"{commit} {start}" for commit in merges], head))
    own = (*asides, *single, *_each(root, merges, head))
    made = {(touch.path, touch.entry): touch.commit for touch in own}
    # More than a few files of one size are nobody's renaming, and git would compare them all.
    whole = surely_git(root, "diff-tree", "--find-renames", "-l200", *_ALL, start, head)
    outcome = tuple(
        replace(end, commit=made.get((end.path, end.entry), head))
        for end in _touches(root, whole, head)
    )
    authored = tuple(dict.fromkeys(touch.commit for touch in (*own, *outcome)))
    return ChangeSet(outcome, steps, asides, tuple(parents), authored)


@dataclass(frozen=True, slots=True)
class Archive:
    """What the objects of a repository say, each read once.

    A branch may touch one month in thousands of commits. `history` has what paths were at the base
    and before it, the latest first.
    """

    root: Path
    base: str
    seen: dict[tuple[TreeEntry, type[Fact]], Fact | None] = field(default_factory=dict)
    history: dict[str, list[TreeEntry]] = field(default_factory=dict)

    def keep(self, tree: Mapping[str, TreeEntry], files: DataFiles) -> None:
        """Take over what was read of the files of a tree."""
        for path, file in files.items():
            self.seen[tree[path], file.model] = file.noun

    def read_all(self, wanted: Iterable[tuple[TreeEntry | None, type[Fact]]]) -> None:
        """Read many files in one go, of which only what they say is kept."""
        given = ((entry, model) for entry, model in wanted if entry and entry.is_regular)
        new = [key for key in dict.fromkeys(given) if key not in self.seen]
        contents = each_content(self.root, [entry.object for entry, _ in new])
        for key, data in zip(new, contents, strict=True):
            self.seen[key] = read_document(data, key[1]).noun

    def look_back(self, paths: Collection[str]) -> None:
        """Find out what some paths were in the history of the base."""
        folders = sorted({path.rpartition("/")[0] for path in paths})
        if not folders:
            return
        # Also what a merge made, and what stands on a branch that a later merge passed over.
        words = ("log", "--format=%H", "--full-history", "-m", "--no-renames", *_ALL)
        raw = surely_git(self.root, *words, self.base, "--", *folders)
        for touch in _touches(self.root, raw, self.base):
            if touch.entry and touch.path in paths:
                self.history.setdefault(touch.path, []).append(touch.entry)

    def read(self, entry: TreeEntry | None, model: type[Noun]) -> Noun | None:
        """What a plain file says; None for anything else, and where it cannot be read."""
        if entry is None or not entry.is_regular:
            return None
        self.read_all([(entry, model)])
        noun = self.seen[entry, model]
        return noun if isinstance(noun, model) else None

    def former(self, path: str) -> Sequence[TreeEntry]:
        """What a path was in the history of the base, the latest first, once that was looked at."""
        return self.history.get(path, ())


def _each(root: Path, commits: Sequence[str], head: str) -> Iterator[Touch]:
    """What each commit changed: of a merge, what is like none of its parents.

    A second name behind a commit is what it is compared with instead.
    """
    given = "".join(f"{commit}\n" for commit in commits).encode()
    words = ("diff-tree", "--stdin", "--root", "-c", "--no-renames", *_ALL)
    return _touches(root, surely_git(root, *words, given=given), head)


def _touches(root: Path, raw: bytes, commit: str) -> Iterator[Touch]:
    """Read git's raw differences; of several commits, each begins with its name."""
    prefix = prefix_of(root) or ""
    words = iter(raw.split(b"\0")[:-1])
    for line in words:
        word = line.lstrip(b"\n")
        if not word.startswith(b":"):
            commit = word.decode().strip()
            continue
        parents = len(word) - len(word.lstrip(b":"))
        facts = word[parents:].decode().split()
        entry = _entry(facts[parents], facts[2 * parents + 1])
        before = tuple(_entry(facts[n], facts[parents + 1 + n]) for n in range(parents))
        path = from_root(next(words), prefix)
        if facts[-1].startswith("R"):
            target = from_root(next(words), prefix)
            yield Touch(path, None, commit, renamed_to=target)
            path = target
        yield Touch(path, entry, commit, before=before)


def _entry(mode: str, name: str) -> TreeEntry | None:
    return None if mode == _NOTHING else TreeEntry(mode, name)


_GOOD = "G"
_FORM = "--format=%H%x00%G?%x00%GS"


def signers(root: Path, start: str, head: str, allowed: bytes) -> dict[str, str]:
    """The account that signed each commit from `start` (left out) to `head`.

    `allowed` is a file of SSH's allowed signers, whose principals are account names. A commit
    without a good signature by one of them is not in the answer. OSError where git cannot tell.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "allowed_signers"
        file.write_bytes(allowed)
        setting = f"gpg.ssh.allowedSignersFile={file.as_posix()}"
        told = surely_git(root, "-c", setting, "log", "-z", _FORM, f"{start}..{head}")
    words = iter(told.decode(errors="replace").split("\0"))
    commits = zip(words, words, words, strict=False)
    return {commit: signer for commit, grade, signer in commits if grade == _GOOD}
