"""The sentences of the program by name, in Vietnamese and English."""

import errno
import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from string import Formatter
from typing import Any

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
    *("agencies", "agency groups", "assignments", "commits", "conditions", "days", "deadlines"),
    *("errors", "files", "findings", "forms", "members", "obstacles", "others", "pieces"),
    *(
        "reports",
        "rows",
        "rules",
        "rulings",
        "schemas",
        "seconds",
        "targets",
        "tasks",
        "updates",
        "warnings",
    ),
)
_DO = {"have": "has", "are": "is", "wait": "waits", "need": "needs"}
_COUNTED = re.compile(
    rf"\{{([\w.]+)\}} ((?:(?:open|new|more|update|working) )*)({'|'.join(_THINGS)})\b"
    rf"(?:((?: that)?) ({'|'.join(_DO)})\b)?",
    re.IGNORECASE,
)
"""Things with their number, which of them they are, and what they do."""

_NO_COUNTS = frozenset({"year", "seed"})
"""Facts that are whole numbers and count nothing."""

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
    if all(isinstance(fact, str) for fact in told.values()):
        return sentence.format(**told)
    return _Counting(lang).format(sentence, **told)


def grouped(count: int, lang: Lang) -> str:
    """A whole number with its thousands marked: 1.895, in English 1,895."""
    return f"{count:,}".replace(",", lang.pick(".", ","))


class _Counting(Formatter):
    """Fills in a sentence whose whole numbers have their thousands marked."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def get_field(
        self,
        field_name: str,
        args: Sequence[Any],
        kwargs: Mapping[str, Any],
    ) -> tuple[Any, int | str]:
        """A fact; a count as people write it."""
        fact, key = super().get_field(field_name, args, kwargs)
        is_count = isinstance(fact, int) and not isinstance(fact, bool)
        return (grouped(fact, self.lang) if is_count and key not in _NO_COUNTS else fact), key


def _singular(found: re.Match[str], told: Mapping[str, object]) -> str:
    """Counted things as they stand in a sentence; one of them without its plural."""
    field, which, things, that, do = found.groups()
    if str(Formatter().get_field(field, (), told)[0]) != "1":
        return found[0]
    thing = re.sub("ies$", "y", re.sub("IES$", "Y", things)).removesuffix("s").removesuffix("S")
    return f"{{{field}}} {which}{thing}{that} {_DO[do]}" if do else f"{{{field}}} {which}{thing}"


def of_system(number: int) -> tuple[str, str]:
    """What the operating system says by the number of an error, in both languages."""
    name = errno.errorcode.get(number, str(number))
    vi, en = SYSTEM.get(name, SYSTEM["other"])
    return vi.format(name=name), en.format(name=name)


def wording(phrase: str, /, **facts: object) -> Wording:
    """A phrase that is a fact of another one, which knows the language."""
    return lambda lang: say(lang, phrase, **facts)
