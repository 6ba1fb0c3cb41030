"""What a branch changes against its base, as git's objects tell it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from de_an06.changes.git import git, surely_git
from de_an06.changes.revision import from_root, prefix_of
from de_an06.model.tree_entry import TreeEntry

_NOTHING = "000000"
# A configuration file in the change itself may ask git to pass over submodules.
_ALL = ("-r", "-z", "--raw", "--no-abbrev", "--ignore-submodules=none")


@dataclass(frozen=True, slots=True)
class Touch:
    """A path that became something else (None: nothing), and the commit that made it so.

    `renamed_to` is where its content went, when it is gone.
    """

    path: str
    entry: TreeEntry | None
    commit: str
    renamed_to: str = ""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a branch does to its base.

    `outcome` is what differs at its end; `steps` is what each commit did on the way, oldest first:
    of a merge, what is like none of its parents. `commits` are all of them.
    """

    outcome: tuple[Touch, ...]
    steps: tuple[Touch, ...]
    commits: tuple[str, ...] = ()


def start_of(root: Path, base: str, head: str) -> str | None:
    """The commit where a branch leaves its base: the base itself unless that has moved on.

    None where they have nothing in common.
    """
    answer = git(root, "merge-base", base, head)
    return answer.decode().strip() if answer else None


def is_shallow(root: Path) -> bool:
    """Whether the clone lacks older commits, so that a commit may seem to have no parent."""
    return git(root, "rev-parse", "--is-shallow-repository") == b"true\n"


def is_bare(root: Path) -> bool:
    """Whether it is a repository without a work tree."""
    return git(root, "rev-parse", "--is-bare-repository") == b"true\n"


def change_set(root: Path, start: str, head: str) -> ChangeSet:
    """What the commits from `start` (which is left out) to `head` change.

    OSError where git cannot tell: nothing is passed over in silence.
    """
    order = surely_git(root, "rev-list", "--topo-order", "--reverse", f"{start}..{head}")
    each = ("diff-tree", "--stdin", "--root", "-c", "--no-renames", *_ALL)
    steps = tuple(_touches(root, surely_git(root, *each, given=order), head))
    last = {touch.path: touch.commit for touch in steps}
    whole = surely_git(root, "diff-tree", "--find-renames", *_ALL, start, head)
    ends = _touches(root, whole, head)
    outcome = tuple(
        Touch(end.path, end.entry, last.get(end.path, head), end.renamed_to) for end in ends
    )
    return ChangeSet(outcome, steps, tuple(order.decode().split()))


def _touches(root: Path, raw: bytes, commit: str) -> Iterator[Touch]:
    """Read git's raw differences; of several commits, each begins with its name."""
    prefix = prefix_of(root) or b""
    words = iter(raw.split(b"\0")[:-1])
    for word in words:
        if not word.startswith(b":"):
            commit = word.decode().strip()
            continue
        parents = len(word) - len(word.lstrip(b":"))
        facts = word[parents:].decode().split()
        entry = _entry(facts[parents], facts[2 * parents + 1])
        path = from_root(next(words), prefix)
        if facts[-1].startswith("R"):
            target = from_root(next(words), prefix)
            yield Touch(path, None, commit, renamed_to=target)
            path = target
        yield Touch(path, entry, commit)


def _entry(mode: str, name: str) -> TreeEntry | None:
    return None if mode == _NOTHING else TreeEntry(mode, name)
