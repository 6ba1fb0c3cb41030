"""Letters of old encodings and look-alikes in the raw text of a file (DOMAIN 5)."""

import re

from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_text import FOREIGN_D, LEGACY_ENCODING, NO_BREAK_SPACE
from de_an06.load.decoding import name_of, places
from de_an06.load.flaw import Flaw

# TCVN3 and VNI show as Latin-1: "nh©n d©n". Only within a word: m², § 5 and 3×4 are fine.
_LEGACY = re.compile(r"(?<=[^\W\d_])[µ¸¹¨©®¬×§¶\u00ad](?=[^\W\d_])")
_LETTERS_SHOWN = 8
_ETH = re.compile("[Ðð]")


def old_letter_flaws(text: str) -> list[Flaw]:
    """One flaw for each sort in a file, at its first place: old encodings come in whole files."""
    flaws = []
    if legacy := _LEGACY.search(text):
        word = _word(text, legacy.start())
        flaws.append(_flaw(LEGACY_ENCODING, text, legacy.span(), value=word))
    if (space := text.find("\u00a0")) >= 0:
        count = str(text.count("\u00a0"))
        flaws.append(_flaw(NO_BREAK_SPACE, text, (space, space + 1), count=count))
    if eth := _ETH.search(text):
        flaws.append(_flaw(FOREIGN_D, text, eth.span(), value=eth[0], character=name_of(eth[0])))
    return flaws


def _word(text: str, place: int) -> str:
    """The word around a letter that stands between letters."""
    before = text[max(0, place - _LETTERS_SHOWN) : place].rsplit(maxsplit=1)[-1]
    return before + text[place : place + _LETTERS_SHOWN].split(maxsplit=1)[0]


def _flaw(rule: Rule, text: str, span: tuple[int, int], **facts: str) -> Flaw:
    [(line, column)] = places(text, span[:1])
    return Flaw(rule, line, column, span[1] - span[0], facts)
