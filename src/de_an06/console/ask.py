"""Asking a person at the terminal, with the keyboard only."""

import shutil
import sys
import textwrap
from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

import typer

from de_an06.console.output import put
from de_an06.console.refused import Refused
from de_an06.model.text import fold
from de_an06.surface.visible import visible
from de_an06.words.labels import label
from de_an06.words.say import Lang, say
from de_an06.words.spoken import read_word

Choice = TypeVar("Choice", bound=StrEnum)

_YES = frozenset({"c", "co", "y", "yes", "ok", "dong y"})
_NO = frozenset({"k", "ko", "khong", "n", "no"})


def can_ask() -> bool:
    """Whether a person sits at both ends; else nothing is asked."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, default: str = "") -> str:
    """One line; the default when nothing is typed. Abort when the input ends."""
    sign = f" [{default}]:" if default else "" if question.endswith("?") else ":"
    return _answer(f"{question}{sign} ") or default


def ask_lines(question: str) -> str:
    """Lines up to an empty one, joined as they were typed."""
    put(_wrapped(f"{question}\n"))
    lines: list[str] = []
    while line := _answer("> "):
        lines.append(line)
    return "\n".join(lines)


def ask_choice(lang: Lang, question: str, default: Choice) -> Choice:
    """The one of an enum that was chosen by its number or the first letters of its label.

    Each is offered in both words: the other is what a line or a file says.
    """
    choices = list(type(default))
    labels = [label(choice, lang) for choice in choices]
    others = [lang.pick(choice.value, label(choice, Lang.VI)) for choice in choices]
    pairs = enumerate(zip(labels, others, strict=True), 1)
    named = (f"{number} {own} ({other})" for number, (own, other) in pairs)
    offers = "   ".join(name.replace(" ", _FAST) for name in named)
    while True:
        typed = ask(f"{question}\n  {offers}\n  ", str(choices.index(default) + 1))
        found = _chosen(typed, labels)
        if found is not None:
            return choices[found]
        if (code := read_word(typed, type(default))) in choices:
            return type(default)(code)
        complain(say(lang, "choose_again", typed=typed, most=len(choices)))


def complain(sentence: str) -> None:
    """Say what is wrong with an answer, before it is asked again."""
    put(_wrapped(f"  ! {sentence}\n"))


def confirm(lang: Lang, question: str, *, default: bool = True) -> bool:
    """Whether the answer is yes: c, có, y, yes; or no: k, không, n, no. Anything else is no answer.

    A line that was meant for something else, and begins with c, must not write.
    """
    letters = lang.pick("C/k" if default else "c/K", "Y/n" if default else "y/N")
    while True:
        typed = ask(f"{question} [{letters}]")
        word = fold(typed).strip(" .!")
        if not word:
            return default
        if word in _YES or word in _NO:
            return word in _YES
        complain(say(lang, "yes_or_no", typed=typed))


def agree(lang: Lang, question: str, *, otherwise: str, count: int = 0) -> None:
    """Go on only when a person says yes to a question; Refused, with why, where none is there.

    This is how all is asked that cannot be undone; `--yes` is the answer beforehand. `count` is
    a fact of both sentences.
    """
    if not can_ask():
        raise Refused(otherwise, count=count)
    if not confirm(lang, say(lang, question, count=count), default=False):
        raise Refused("not_written")


def would_ask(lang: Lang) -> None:
    """Say in a preview that `agree` would ask."""
    put(visible(f"{say(lang, 'would_ask')}\n"))


_FAST = "\u00a0"
"""A space at which no line is broken."""

_ROOM = 12
"""What is left beside a question for the answer."""


def _wrapped(text: str) -> str:
    """The text as wide as the terminal, cleaned; lines are broken between words only.

    What follows a broken line stands below its first letter; beside the last is room to type.
    """
    width = shutil.get_terminal_size().columns
    *above, last = visible(text).split("\n")
    lines = [part for each in above for part in _broken(each, width)]
    lines += _broken(last, max(width - _ROOM, 2 * _ROOM))
    return "\n".join(lines).replace(_FAST, " ")


def _broken(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    indent = " " * (len(line) - len(line.lstrip(" ")))
    end = " " * (len(line) - len(line.rstrip(" ")))
    parts = textwrap.wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return [*parts[:-1], parts[-1] + end]


def _answer(prompt: str) -> str:
    put(_wrapped(prompt))
    typed = sys.stdin.readline()
    if not typed:
        raise typer.Abort
    return typed.strip()


def _chosen(typed: str, choices: Sequence[str]) -> int | None:
    if typed.isdecimal() and 1 <= int(typed) <= len(choices):
        return int(typed) - 1
    begun = [place for place, choice in enumerate(choices) if fold(choice).startswith(fold(typed))]
    return begun[0] if len(begun) == 1 else None
