"""A refusal: raised where it is seen, said by the handler at the door."""

import os
from collections.abc import Sequence

from typer._click.core import Context  # as typer's own errors have it

from de_an06.findings.finding import Diagnostic
from de_an06.surface.visible import visible
from de_an06.words.say import Lang, Wording, of_system, say

REFUSED = 1
"""The exit code where the files, or what is in the way, forbid what was asked."""

USAGE = 2
"""The exit code where the command line is wrong."""

NO_PROJECT = 3
"""The exit code where nothing can be read or written."""


def quoted(word: str) -> str:
    """A word as it is offered to be typed on a command line."""
    return f'"{word}"' if " " in word else word


def reason_of(error: OSError) -> Wording:
    """Why the system could not do something; what git or the program itself says stays as it is."""
    number = error.errno or 0
    if error.strerror != os.strerror(number):
        return lambda _: error.strerror or type(error).__name__
    pair = of_system(number)
    return lambda lang: lang.pick(*pair)


class Refused(Exception):  # noqa: N818 - what was asked is refused; nothing is broken
    """What was asked is refused."""

    ctx: Context | None = None
    """The command that was refused, which the door fills in."""

    def __init__(
        self,
        phrase: str = "",
        /,
        *,
        code: int = REFUSED,
        findings: Sequence[Diagnostic] = (),
        near: Sequence[str] = (),
        hint: bool = True,
        **facts: object,
    ) -> None:
        """The phrase that says why, its facts, what was probably meant, the exit code.

        Where `findings` are the reason, they are shown, and the phrase (if any) closes their list.
        A mistake on the command line ends with a `hint` where to read more.
        """
        super().__init__(phrase, facts)
        self.phrase = phrase
        self.code = code
        self.findings = findings
        self.near = ", ".join(near)
        self.hint = hint and code == USAGE
        self.facts = facts

    def sentence(self, lang: Lang) -> str:
        """Why, in one sentence; nothing where the findings say it all."""
        sentence = say(lang, self.phrase, **self.facts) if self.phrase else ""
        return f"{sentence}; {say(lang, 'meant', near=self.near)}" if self.near else sentence

    def told(self, lang: Lang) -> str:
        """All that is to be said of it, cleaned, in whole lines; nothing where all was said."""
        prefix = "" if self.findings else "de-an06: "
        closing = f"{visible(f'{prefix}{self.sentence(lang)}')}\n" if self.phrase else ""
        if not self.findings:
            return closing
        from de_an06.surface.findings import findings_text  # noqa: PLC0415 - it waits for pydantic

        return findings_text(self.findings, lang) + closing
