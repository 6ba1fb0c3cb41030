"""What help says beside the commands' own words: English, values by name, examples, choices."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from typer._click.core import Context, Parameter  # as typer's commands have them

from de_an06.console.invocation import invocation
from de_an06.words.say import Lang

_BESIDE = Path(__file__).parents[1]
TABLE = "completion/table.json"
"""Made by `make docs`: what a value may be, and every command with its options."""


@dataclass(frozen=True, slots=True)
class Example:
    """A command line to try, and what it is good for."""

    line: str
    about: str


@cache
def _table(name: str) -> dict[str, Any]:
    """A table beside; read when help is asked for."""
    text = (_BESIDE / name).read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def told(text: str, lang: Lang) -> str:
    """A sentence of the commands, or of the help itself, in a language."""
    return lang.pick(text, _table("help/english.json").get(text, text) if lang is Lang.EN else text)


def examples_of(name: str, lang: Lang) -> list[Example]:
    """What to try of a command, "" being the program."""
    rows = _table("help/examples.json").get(name, ())
    return [Example(line, lang.pick(vi, en)) for line, vi, en in rows]


def about_value(name: str, parameter: Parameter) -> dict[str, Any]:
    """What the table of values knows of a command's parameter."""
    known = _table("help/values.json")
    wanted = (f"{name} {parameter.name}", parameter.name or "")
    found: dict[str, Any] = next((known[key] for key in wanted if key in known), {})
    return found


def word_for(name: str, parameter: Parameter, lang: Lang) -> str | None:
    """What stands for a parameter's value in help and messages; None for a switch."""
    if getattr(parameter, "is_flag", False):
        return None
    return about_value(name, parameter).get(lang.value, parameter.metavar)


def word_values(context: Context) -> None:
    """Call the values of a command's parameters in the language of its screen."""
    lang = invocation(context).lang
    name = context.command_path.partition(" ")[2]
    for parameter in context.command.params:
        parameter.metavar = word_for(name, parameter, lang)


def choices_of(name: str, parameter: Parameter) -> dict[str, list[str]]:
    """The words that a value may be, with their labels; none where it may be anything."""
    choices: dict[str, dict[str, list[str]]] = _table(TABLE)["choices"]
    return choices.get(about_value(name, parameter).get("of", ""), {})
