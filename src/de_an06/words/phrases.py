"""The sentences of the program by name, in Vietnamese and English."""

from de_an06.words.command_line_phrases import COMMAND_LINE
from de_an06.words.demo_phrases import DEMO
from de_an06.words.forge_phrases import FORGE
from de_an06.words.form_export_phrases import FORM_EXPORT
from de_an06.words.guard_phrases import GUARDING
from de_an06.words.history_phrases import HISTORY
from de_an06.words.hooks_phrases import HOOKS
from de_an06.words.import_phrases import IMPORT
from de_an06.words.lang import Lang
from de_an06.words.report_phrases import REPORTS
from de_an06.words.screen_phrases import SCREENS
from de_an06.words.writing_phrases import WRITING

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
