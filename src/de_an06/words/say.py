"""The sentences of the program by name, in Vietnamese and English."""

from enum import StrEnum

from de_an06.words.phrases.command_line import COMMAND_LINE
from de_an06.words.phrases.form import FORM_EXPORT, IMPORT
from de_an06.words.phrases.git import FORGE, GUARDING, HISTORY, HOOKS
from de_an06.words.phrases.recording import DEMO, WRITING
from de_an06.words.phrases.report import REPORTS
from de_an06.words.phrases.screens import SCREENS


class Lang(StrEnum):
    """Vietnamese is the default; English is for visitors."""

    VI = "vi"
    EN = "en"

    def pick(self, vi: str, en: str) -> str:
        """The wording in this language."""
        return vi if self is Lang.VI else en


TABLES = (
    *(SCREENS, HISTORY, WRITING, DEMO, REPORTS, COMMAND_LINE),
    *(GUARDING, FORGE, HOOKS, FORM_EXPORT, IMPORT),
)
PHRASES: dict[str, tuple[str, str]] = {
    name: sentence for table in TABLES for name, sentence in table.items()
}


def say(lang: Lang, phrase: str, **facts: object) -> str:
    """The sentence named `phrase` with its facts filled in; KeyError for an unknown name."""
    return lang.pick(*PHRASES[phrase]).format(**facts)
