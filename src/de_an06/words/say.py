"""The sentences of the program by name, in Vietnamese and English."""

import errno
import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from de_an06.words.phrases.asking import ASKING
from de_an06.words.phrases.clones import CLONES
from de_an06.words.phrases.command_line import COMMAND_LINE
from de_an06.words.phrases.documents import DOCUMENTS
from de_an06.words.phrases.files import FILES, SYSTEM
from de_an06.words.phrases.history import HISTORY
from de_an06.words.phrases.own_words import OWN_WORDS
from de_an06.words.phrases.plan import PLAN
from de_an06.words.phrases.recording import RECORDING
from de_an06.words.phrases.screens import SCREENS
from de_an06.words.phrases.standing import STANDING
from de_an06.words.phrases.truth import TRUTH


class Lang(StrEnum):
    """Vietnamese is the default; English is for visitors."""

    VI = "vi"
    EN = "en"

    def pick(self, vi: str, en: str) -> str:
        """The wording in this language."""
        return vi if self is Lang.VI else en


TABLES = (
    SCREENS,
    STANDING,
    PLAN,
    HISTORY,
    COMMAND_LINE,
    CLONES,
    RECORDING,
    OWN_WORDS,
    ASKING,
    DOCUMENTS,
    FILES,
    TRUTH,
)
PHRASES = {name: pair for table in TABLES for name, pair in table.items()}

_THINGS = (
    *("agencies", "agency groups", "assignments", "commits", "days", "errors", "files"),
    *("findings", "obstacles", "reports", "rows", "rules", "rulings", "schemas", "targets"),
    *("tasks", "updates", "warnings", "new updates", "more findings"),
)
_COUNTED = re.compile(rf"\{{(\w+)\}} ({'|'.join(_THINGS)})\b(?! (?:have|are|wait|that))")

Wording = Callable[[Lang], str]
"""What has words in each language: a phrase of its own, the name of a period."""


def say(lang: Lang, phrase: str, /, **facts: object) -> str:
    """The sentence named `phrase` with its facts filled in; KeyError for an unknown name.

    A fact may be a wording: it is put in the same language.
    """
    told = {key: fact(lang) if callable(fact) else fact for key, fact in facts.items()}
    sentence = lang.pick(*PHRASES[phrase])
    if lang is Lang.EN:
        sentence = _COUNTED.sub(lambda found: _singular(found, told), sentence)
    return sentence.format(**told)


def _singular(found: re.Match[str], told: Mapping[str, object]) -> str:
    """Counted things as they stand in a sentence; one of them without its plural."""
    if str(told.get(found[1])) != "1":
        return found[0]
    one = found[2].replace("agencies", "agency").removesuffix("s")
    return f"{{{found[1]}}} {one}"


def of_system(number: int) -> tuple[str, str]:
    """What the operating system says by the number of an error, in both languages."""
    name = errno.errorcode.get(number, str(number))
    vi, en = SYSTEM.get(name, SYSTEM["other"])
    return vi.format(name=name), en.format(name=name)


def wording(phrase: str, /, **facts: object) -> Wording:
    """A phrase that is a fact of another one, which knows the language."""
    return lambda lang: say(lang, phrase, **facts)
