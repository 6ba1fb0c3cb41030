"""Vietnamese text: one Unicode form, folding for search, the order of names, near spellings."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: place for place, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = frozenset("\u0302\u0306\u031b")


def nfc(text: str) -> str:
    """The one Unicode form that is used inside."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The text without case, diacritics and variant dashes, apostrophes and spaces."""
    lowered = nfc(text).lower().replace("đ", "d").replace("\u2019", "'").replace("\u2013", "-")
    bare = (c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return " ".join("".join(bare).split())


def upper_first(text: str) -> str:
    """The text as it begins a sentence or a cell."""
    return text[:1].upper() + text[1:]


def words(text: str) -> list[str]:
    """The folded words of a text, for a search that matches on word boundaries."""
    return re.findall(r"\w+", fold(text))


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """The order of Vietnamese lists: letters (đ after d), then tones, then case."""
    letters: list[int] = []
    tones: list[int] = []
    for letter in nfc(text):
        tone, plain = _split(letter)
        letters.append(_LETTERS.get(plain, -1) if plain.isalpha() else ord(plain) - 0x110000)
        tones.append(tone)
    return tuple(letters), tuple(tones), text.swapcase()


def _split(letter: str) -> tuple[int, str]:
    """A letter's tone, and the lower-case letter without it (but with its own shape: ă, ơ, đ)."""
    parts = unicodedata.normalize("NFD", letter.lower())
    tone = max((_TONES.get(part, 0) for part in parts), default=0)
    shape = "".join(part for part in parts[1:] if part in _SHAPES)
    return tone, nfc(parts[:1] + shape)


def nearest(wanted: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Up to `count` of `known` whose spelling is near to `wanted`, the nearest first."""
    folded: dict[str, list[str]] = {}
    for name in known:
        folded.setdefault(fold(name), []).append(name)
    close = difflib.get_close_matches(fold(wanted), folded, n=count, cutoff=0.5)
    return [name for match in close for name in folded[match]][:count]


def is_one_off(one: str, other: str) -> bool:
    """Whether two words differ by a letter more, less or else, or by two that changed places."""
    short, long = sorted((one, other), key=len)
    shared = 0
    while short[shared : shared + 1] == long[shared : shared + 1] != "":
        shared += 1
    left, right = short[shared:], long[shared:]
    is_turned = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return one != other and (right[1:] in (left, left[1:]) or is_turned)
