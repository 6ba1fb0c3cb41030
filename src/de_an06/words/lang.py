"""The languages that people can ask for."""

from enum import StrEnum


class Lang(StrEnum):
    """Vietnamese is the default; English is for visitors."""

    VI = "vi"
    EN = "en"

    def pick(self, vi: str, en: str) -> str:
        """The wording in this language."""
        return vi if self is Lang.VI else en
