"""Short names of bodies, as officials make them: initials, words left out or run together."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.text import fold, nfc

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_WORD = re.compile(r"[^\W_]+")
_ONSETS = ("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr")
_FEW_LETTERS = 2

_HEADS = tuple(
    tuple(fold(head).replace("y", "i").split())
    for head in (
        *("ủy ban nhân dân", "các", "sở", "bộ", "chi cục", "tổng cục", "cục", "ban"),
        *("văn phòng", "phòng", "trường"),
    )
)
"""With these the names of many bodies begin, and short names leave them out."""

_ONE_WORD_HEADS = frozenset(head[0] for head in _HEADS if len(head) == 1)

_LEVELS = (r"huien|quan|thi(?: xa)?|thanh pho", r"xa|phuong|thi tran")
"""What the territories of one level are called."""

_LIGHT = re.compile(r"tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|nhân dân")
"""What a short name does without: Ngọc Hồi is huyện Ngọc Hồi, tòa án a tòa án nhân dân."""


class Fit(IntEnum):
    """How well a short name fits the name of a body, the best first."""

    WHOLE = 1
    HEADLESS = 2
    BEGUN = 3
    HEADLESS_BEGUN = 4


@dataclass(frozen=True, slots=True)
class _Word:
    """A word in small letters: as it is written, by its letters alone, with its tone at its end.

    One that is `light` tells no bodies apart; one that is `short` is itself made of initials.
    """

    written: str
    bare: str
    exact: str
    light: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """How many words of a name a run of letters stands for, by how many initials.

    `plain`: none of them is written out.
    """

    words: int = 0
    initials: int = 0
    plain: bool = True


def short_fit(typed: str, entry: Agency | AgencyGroup, *, loosely: bool = False) -> Fit | None:
    """How well what was typed fits the best of a body's names; None where it fits none.

    A letter without diacritics stands for all of its kind, and one with diacritics for itself;
    `loosely`, none count.
    """
    wanted = _one_level(_words(typed))
    letters = "".join(word.bare for word in wanted)
    names = (_words(name) for name in _names(entry) if letters and _may_fit(letters, name))
    return min(filter(None, (_fit(wanted, name, loosely) for name in names)), default=None)


def is_vague(typed: str) -> bool:
    """Whether what was typed may stand for much: two letters (tt, nv), or how many names begin."""
    return len(typed.strip()) <= _FEW_LETTERS or tuple(_bare(typed).split()) in _HEADS


def begins(entry: Agency | AgencyGroup, other: Agency | AgencyGroup) -> bool:
    """Whether a body's whole name begins the other's, which then names more than was typed."""
    mine, longer = (tuple(w.bare for w in _words(each.name)) for each in (entry, other))
    return len(mine) < len(longer) and longer[: len(mine)] == mine


def _names(entry: Agency | AgencyGroup) -> Iterator[str]:
    """All names of a body; also with the province that stands above or in the head of letters."""
    yield from (entry.name, *entry.aliases)
    if isinstance(entry, Agency):
        yield " ".join(entry.header_lines).lower()
        for line in entry.superior_lines:
            _, level, province = line.lower().partition("tỉnh ")
            if level and "tỉnh" not in entry.name.lower():
                yield f"{entry.name} {level} {province}"


def _may_fit(letters: str, name: str) -> bool:
    """Whether letters stand in a name in their order: without that, nothing else is looked at."""
    bare = iter(_bare(name.lower().replace("cấp", "các")))
    return all(letter in bare for letter in letters)


def _words(text: str) -> list[_Word]:
    """The words of a name; «và» is none, and «cấp huyện» is «các huyện»."""
    plain = nfc(text)
    light = {at for found in _LIGHT.finditer(plain.lower()) for at in range(*found.span())}
    found = (_word(match, match.start() in light) for match in _WORD.finditer(plain))
    return [word for word in found if word.bare != "va"]


def _word(match: re.Match[str], light: bool) -> _Word:  # noqa: FBT001
    letters = match[0]
    written = _ALIKE.get(letters.lower(), letters.lower())
    short = letters.isupper() and len(letters) > 1
    return _Word(written, _bare(written), _exact(written), light, short)


_ALIKE = {"cấp": "các", "cap": "cac"}


def _bare(text: str) -> str:
    return fold(text).replace("y", "i")


def _exact(text: str) -> str:
    """A text with its tone at its end, wherever that was set (hoà, hòa), and y as i."""
    apart = unicodedata.normalize("NFD", text)
    letters = "".join(letter for letter in apart if letter not in _TONES).replace("y", "i")
    return nfc(letters) + "".join(letter for letter in apart if letter in _TONES)


def _one_level(words: list[_Word]) -> list[_Word]:
    """The words up to a second name for one level: «các huyện, thành phố» is «các huyện»."""
    text = " ".join(word.bare for word in words)
    for level in _LEVELS:
        match = re.fullmatch(rf"(.*\bcac (?:{level}))(?: (?:{level}))+", text)
        if match:
            return words[: match[1].count(" ") + 1]
    return words


def _fit(typed: Sequence[_Word], name: Sequence[_Word], loosely: bool) -> Fit | None:  # noqa: FBT001
    if _joined(typed, loosely, typed) == _joined(name, loosely, typed):
        return Fit.WHOLE
    fits = []
    for start in _starts(name):
        left = _left_out(typed, name[start:], loosely, begun=False)
        if left is not None:
            fits.append(Fit(1 + (start > 0) + 2 * (left > 0)))
    return min(fits, default=None)


def _joined(words: Sequence[_Word], loosely: bool, typed: Sequence[_Word]) -> str:  # noqa: FBT001
    plain = loosely or all(word.written.isascii() for word in typed)
    return "".join(word.bare if plain else word.exact for word in words)


def _starts(name: Sequence[_Word]) -> Iterator[int]:
    """Where a short name may begin: with the name, or after what many names begin with."""
    start, bare = 0, tuple(word.bare for word in name)
    while start < len(name):
        yield start
        heads = (len(head) for head in _HEADS if bare[start : start + len(head)] == head)
        length = next(heads, 0)
        after = name[start + length : start + length + 1]
        if not length or (bare[start] == "cac" and after and after[0].light):
            return
        start += length


def _left_out(
    typed: Sequence[_Word],
    name: Sequence[_Word],
    loosely: bool,  # noqa: FBT001
    *,
    begun: bool,
) -> int | None:
    """How many words that count are left out of a name; None where it is not this name.

    Before the first word that was typed none of them is.
    """
    if not typed:
        return sum(not word.light for word in name)
    if not name:
        return None
    ways = []
    for run in _covered(typed[0], name, loosely):
        left = _left_out(typed[1:], name[run.words :], loosely, begun=True)
        # Initials are cut between words of two syllables: «sở nn», and never «sở nnp».
        odd = run.plain and (run.initials - (name[0].bare in _ONE_WORD_HEADS)) % 2
        if left is not None and not (left and len(typed) == 1 and odd):
            ways.append(left)
    if begun or name[0].light:
        left = _left_out(typed, name[1:], loosely, begun=begun)
        if left is not None:
            ways.append(left + (not name[0].light))
    return min(ways, default=None)


def _covered(typed: _Word, name: Sequence[_Word], loosely: bool) -> Iterator[_Run]:  # noqa: FBT001
    """What a typed word may stand for at the beginning of a name."""
    if _same(typed.written, name[0], loosely):
        yield _Run(1, 0, plain=False)
    if len(typed.written) > 1:
        yield from _runs(typed.written, name, loosely, _Run())
    elif typed.bare == name[0].bare[:1] and name[0].light:
        yield _Run(1, 0, plain=False)


def _runs(letters: str, name: Sequence[_Word], loosely: bool, so_far: _Run) -> Iterator[_Run]:  # noqa: FBT001
    """As `_covered`, for letters that are initials and words run together."""
    if not letters:
        if so_far.words > 1:
            yield so_far
        return
    if not name:
        return
    word, count = name[0], so_far.words + 1
    size = len(word.bare)
    if len(letters) >= size > 1 and _same(letters[:size], word, loosely):
        whole = _Run(count, so_far.initials, plain=False)
        yield from _runs(letters[size:], name[1:], loosely, whole)
    for size in _initial_sizes(letters, word, loosely):
        initial = _Run(count, so_far.initials + 1, so_far.plain)
        yield from _runs(letters[size:], name[1:], loosely, initial)
    if word.light and so_far.words:
        skipped = _Run(count, so_far.initials, so_far.plain)
        yield from _runs(letters, name[1:], loosely, skipped)


def _initial_sizes(letters: str, word: _Word, loosely: bool) -> Iterator[int]:  # noqa: FBT001
    """How many letters of a run are a word's initial: its first, or all before its vowel."""
    if word.short:
        return
    first = letters[:1]
    plain = loosely or first.isascii()
    if (_bare(first) if plain else _exact(first)[:1]) == (word.bare if plain else word.exact)[:1]:
        yield 1
    for onset in _ONSETS:
        if word.bare.startswith(onset) and letters.startswith(onset):
            yield len(onset)


def _same(letters: str, word: _Word, loosely: bool) -> bool:  # noqa: FBT001
    if loosely or letters.isascii():
        return _bare(letters) == word.bare
    return _exact(letters) == word.exact
