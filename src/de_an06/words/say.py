"""The sentences of the program by name, in Vietnamese and English."""

from collections.abc import Callable
from enum import StrEnum

from de_an06.words.phrases.asking import ASKING
from de_an06.words.phrases.clones import CLONES
from de_an06.words.phrases.command_line import COMMAND_LINE
from de_an06.words.phrases.documents import DOCUMENTS
from de_an06.words.phrases.files import FILES
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

Wording = Callable[[Lang], str]
"""What has words in each language: a phrase of its own, the name of a period."""


def say(lang: Lang, phrase: str, /, **facts: object) -> str:
    """The sentence named `phrase` with its facts filled in; KeyError for an unknown name.

    A fact may be a wording: it is put in the same language.
    """
    told = {key: fact(lang) if callable(fact) else fact for key, fact in facts.items()}
    return lang.pick(*PHRASES[phrase]).format(**told)


def wording(phrase: str, /, **facts: object) -> Wording:
    """A phrase that is a fact of another one, which knows the language."""
    return lambda lang: say(lang, phrase, **facts)
