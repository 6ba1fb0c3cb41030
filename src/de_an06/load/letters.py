"""Letters of a text that a person would not want there: old encodings, symbols, what # cuts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import get_args

from de_an06.findings.finding import Rule
from de_an06.findings.rules import text as rules
from de_an06.load.document import DataFile
from de_an06.model.scalars import Fact, Text
from de_an06.yamltext.decoding import name_of
from de_an06.yamltext.tree import ListNode, MappingNode, Node, Scalar

_OLD_LETTERS = re.compile(
    # TCVN3 shows as Latin-1: "nh©n d©n", and its capitals stand within words: "hiÖn".
    r"(?<=[^\W\d_])[µ¸¹¨©®\u00ad¬×§¶«](?=[^\W\d_])|(?<=[a-zà-ÿ])[µ¸¹¨©®¬§¶](?!\w)"
    r"|(?<=[a-zà-ÿ])[ÖÞØßÆ]"
    # VNI has letters that Vietnamese lacks, and writes accents as letters of their own: "oâ", "aø".
    r"|(?i:[ñøöûïäæ]|(?<=a)[âáàåãêéèëùúüõ]|(?<=e)[âáàåãäùõ]|(?<=o)[âåùõ]|(?<=[uiyôơư])[ùõ])"
)
"""Letters that no Vietnamese word has (docs/rules-of-the-field.md, "Vietnamese text")."""

_WORD = re.compile(r"\S+")
_ENOUGH = 2
"""One may be a foreign word (naïve), or a sign between letters (5a×b)."""

_ETH = re.compile("[Ðð]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_USUAL = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0a8": "◆",
    "\uf06f": "□",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0e0": "→",
    "\uf0be": "-",
    "\uf02d": "-",
    "\uf0b3": "≥",
    "\uf0a3": "≤",
    "\uf0b1": "±",
    "\uf0b4": "×",
}
"""The usual letters for those that Word takes from a font of symbols."""

_SWALLOWED = re.compile(r"( #| +#(?=\S))[^\n]*")
_REMARK_IN_LINE = re.compile(r"^[^\n#]*\S(?: #| +#\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Hit:
    """Letters of a text, from `start` up to `end`, that a rule speaks of."""

    rule: Rule
    start: int
    end: int
    facts: Mapping[str, str] = field(default_factory=dict)


def odd_letters(text: str) -> Iterator[Hit]:
    """One hit for each sort in a file, at its first place: they come in whole files."""
    yield from _old_encoding(text)
    if (space := text.find("\u00a0")) >= 0:
        facts = {"count": str(text.count("\u00a0"))}
        yield Hit(rules.NO_BREAK_SPACE, space, space + 1, facts)
    if eth := _ETH.search(text):
        facts = {"value": eth[0], "character": name_of(eth[0])}
        yield Hit(rules.FOREIGN_D, *eth.span(), facts)
    if private := _PRIVATE.search(text):
        facts = {"usual": _USUAL.get(private[0], "-"), "character": name_of(private[0])}
        facts["count"] = str(len(_PRIVATE.findall(text)))
        yield Hit(rules.PRIVATE_LETTER, *private.span(), facts)


def _old_encoding(text: str) -> Iterator[Hit]:
    """The first line with two old letters or more, not all of them in one foreign word."""
    # Most words of a file stand there often: to look at each once takes a tenth of the time.
    different = set(text.split())
    if not any(_OLD_LETTERS.search(word) for word in different if not word.isascii()):
        return
    place = 0
    for line in text.splitlines(keepends=True):
        words = [word for word in _WORD.finditer(line) if _OLD_LETTERS.search(word[0])]
        if len(words) >= _ENOUGH:
            start, end = words[0].span()
            yield Hit(rules.LEGACY_ENCODING, place + start, place + end, {"value": words[0][0]})
            return
        place += len(line)


def swallowed_words(file: DataFile[Fact]) -> Iterator[Hit]:
    """Each ` #` behind prose without quotes: what follows is a comment to YAML, and is lost.

    A remark that stands two spaces off, with a space behind its sign, is one.
    """
    text = file.tree.text
    if " #" not in text or not file.tree.is_readable or not _REMARK_IN_LINE.search(text):
        return
    keys = _prose_keys(file.model)
    for scalar in _plain(file.tree.root, "", keys):
        lost = _SWALLOWED.match(text, scalar.end)
        if lost:
            facts = {"value": lost[0].strip()}
            yield Hit(rules.SWALLOWED_WORDS, lost.end(1) - 1, lost.end(), facts)


def _plain(node: Node | None, key: str, keys: frozenset[str]) -> Iterator[Scalar]:
    """The plain scalars of block nodes at some keys, of which `key` is the one on the way."""
    match node:
        case Scalar(style="") if key in keys and not node.is_null:
            yield node
        case ListNode():
            for item in node.items:
                yield from _plain(item, key, keys)
        case MappingNode():
            for name, value in node.pairs:
                yield from _plain(value, name.value, keys)


_PROSE = get_args(Text)[1]


def _prose_keys(model: type[Fact]) -> frozenset[str]:
    """The keys that hold prose in the files of a model, at whatever depth."""
    found: set[str] = set()
    for name, about in model.model_fields.items():
        if _is_prose(about.metadata, about.annotation):
            found.add(about.alias or name)
        for inner in _models_in(about.annotation):
            found |= _prose_keys(inner)
    return frozenset(found)


def _is_prose(metadata: list[object], annotation: object) -> bool:
    parts = get_args(annotation)
    return _PROSE in metadata or _PROSE in parts or any(_is_prose([], part) for part in parts)


def _models_in(annotation: object) -> Iterator[type[Fact]]:
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
