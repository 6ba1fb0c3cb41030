"""How the program was started, so that the next command can be pasted where this one was typed."""

import os
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from de_an06.console.invocation import Invocation
from de_an06.surface.page import Start
from de_an06.words.say import Lang

_NAME = "de-an06"
_LANGUAGE = "DE_AN06_LANG"
_PLAIN = re.compile(r"[\w@%+=:,./~-]+" if os.sep == "/" else r"[\w@%+=:,./\\~-]+")
_ACTIVE = re.compile(r'(["$`\\])' if os.sep == "/" else r'(["])')


def start_of(options: Invocation, as_of: str | None = None) -> Start:
    """The program as it was typed, the options before the command, and the day that was asked."""
    before: list[str] = []
    if options.directory is not None:
        before += ["-C", str(options.directory)]
    if options.plan is not None:
        before += ["--plan", options.plan]
    if options.lang.value != os.environ.get(_LANGUAGE, Lang.VI.value):
        before += ["--lang", options.lang.value]
    after = [] if as_of is None else ["--as-of", as_of]
    return Start(typed(_program()), typed(before), typed(after))


def typed(words: Sequence[str]) -> str:
    """Words as a shell takes each for one."""
    return " ".join(word if _PLAIN.fullmatch(word) else _quoted(word) for word in words)


def _quoted(word: str) -> str:
    return '"{}"'.format(_ACTIVE.sub(r"\\\1", word))


def _program() -> list[str]:
    """What was typed to start the program: its name where PATH leads to it, else the path."""
    typed = Path(sys.argv[0])
    if typed.parts[-2:] == (__package__.partition(".")[0], "__main__.py"):
        return [sys.orig_argv[0], "-m", "de_an06"]
    if typed.stem != _NAME:
        return [_NAME]
    found = shutil.which(_NAME)
    return [_NAME] if found and Path(found) == typed else [sys.argv[0]]
