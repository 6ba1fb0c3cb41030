"""Paths that Windows and macOS take for one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from de_an06.model.text import nfc


def twins(paths: Iterable[str], touched: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each touched path of which a part is spelled in another way elsewhere, with that spelling.

    Case and Unicode form do not tell names apart there (SAFETY F3); folders count like files.
    """
    spellings: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for path in paths:
        for part in _parts(path):
            spellings[_key(part)][part] = None
    for path in touched:
        for part in _parts(path):
            others = [other for other in spellings[_key(part)] if other != part]
            if others:
                yield path, others[0]
                break


def _parts(path: str) -> Iterator[str]:
    """A path with every folder above it."""
    names = path.split("/")
    return ("/".join(names[:end]) for end in range(1, len(names) + 1))


def _key(path: str) -> str:
    return nfc(path).casefold()
