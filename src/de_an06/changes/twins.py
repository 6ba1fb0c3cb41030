"""Paths that Windows and macOS take for one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from de_an06.model.text import nfc

LONGEST_PATH = 240
"""The most letters of a path: Windows opens no longer one in a folder of usual depth."""


def twins(paths: Iterable[str], touched: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each touched path of which a part is spelled in another way elsewhere, with that spelling.

    Case and Unicode form do not tell names apart there (SAFETY F3); folders count like files.
    """
    wanted = {path: [(_key(part), part) for part in _parts(path)] for path in touched}
    keys = {key for parts in wanted.values() for key, _ in parts}
    spellings: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for path in paths:
        for part in _parts(path):
            if (key := _key(part)) in keys:
                spellings[key][part] = None
    for path, parts in wanted.items():
        for key, part in parts:
            others = [other for other in spellings[key] if other != part]
            if others:
                yield path, others[0]
                break


def _parts(path: str) -> Iterator[str]:
    """A path with every folder above it; nothing of one that no Windows could hold."""
    names = path.split("/") if len(path) <= LONGEST_PATH else ()
    return ("/".join(names[:end]) for end in range(1, len(names) + 1))


def _key(path: str) -> str:
    return nfc(path).casefold()
