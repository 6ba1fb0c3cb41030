"""What is wrong with a command line, in our words, and what was probably meant."""

import re
from collections.abc import Iterator

import typer
from typer._click.core import Context, Parameter  # as typer's own errors have them

from de_an06.cli.called import called
from de_an06.cli.commands import COMMANDS
from de_an06.console.refused import USAGE, Refused
from de_an06.model.text import fold, nearest
from de_an06.words.say import PHRASES, Wording, wording

_NO_VALUE = "requires an argument."
_NOT_TAKEN = "does not take a value."
_EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)
_UNKNOWN_COMMAND = re.compile(r"No such command '([^']*)'")
_VALUE = re.compile(r"'?(.+?)'? is not ", re.DOTALL)
_NUMBER = re.compile(r"[^\d-]*(-?\d+)[^\d]*", re.ASCII)


def misread(error: typer.TyperException) -> Refused:
    """What is wrong with the command line, in our words."""
    context = getattr(error, "ctx", None)
    message = str(getattr(error, "message", error))
    if option := getattr(error, "option_name", None):
        near = getattr(error, "possibilities", None) or _options_called(option, context)
        return Refused(_against_option(message), code=USAGE, name=option, near=near)
    if extra := _EXTRA.fullmatch(message):
        return _extra(extra[1], context)
    if unknown := _UNKNOWN_COMMAND.search(message):
        return _no_command(unknown[1], context)
    if message == "Missing command.":
        return Refused("missing_command", code=USAGE, names=", ".join(_commands_of(context)))
    if (parameter := getattr(error, "param", None)) is not None:
        return _against_value(error, parameter)
    return Refused("misread", code=USAGE, message=message)


def refuse_both(context: Context) -> None:
    """Refused where a command is to answer in two machine forms at once."""
    if context.params.get("json") and context.params.get("csv"):
        raise Refused("json_or_csv", code=USAGE)


def _against_option(message: str) -> str:
    """The phrase for what is wrong with an option."""
    if message.endswith(_NO_VALUE):
        return "option_without_value"
    return "option_with_value" if message.endswith(_NOT_TAKEN) else "no_such_option"


def _options_of(context: Context | None) -> Iterator[Parameter]:
    if context is not None:
        yield from (each for each in context.command.params if each.param_type_name == "option")


def _options_called(typed: str, context: Context | None) -> list[str]:
    """The options that a word in Vietnamese names, or that were written with one hyphen."""
    said = fold(typed).strip("-").replace("-", " ")
    words = {fold(str(each.metavar or "").lower()): each.opts[0] for each in _options_of(context)}
    near = [option for word, option in words.items() if said and word == said]
    return near or nearest(typed, [each.opts[0] for each in _options_of(context)], 1)


def _extra(words: str, context: Context | None) -> Refused:
    """Words that a command has no place for; a number may be that of its one option of such."""
    numbers = [each.opts[0] for each in _options_of(context) if "int" in each.type.name]
    if words.isdecimal() and len(numbers) == 1:
        return Refused("extra_words", code=USAGE, words=words, near=[f"{numbers[0]} {words}"])
    return Refused("extra_words", code=USAGE, words=words)


def _no_command(typed: str, context: Context | None) -> Refused:
    """No command of this name: what a Vietnamese word names, what is near, else all of them."""
    known = _commands_of(context)
    near = [name for name in called(typed) if name in known] or nearest(typed, known)
    if near:
        return Refused("no_such_command", code=USAGE, name=typed, near=near)
    return Refused("no_such_command_of", code=USAGE, name=typed, names=", ".join(known))


def _against_value(error: typer.TyperException, parameter: Parameter) -> Refused:
    """A value that is missing, or that is none of those that a parameter takes."""
    name = _called(parameter)
    if type(error).__name__ == "MissingParameter":
        return Refused("missing_parameter", code=USAGE, name=name)
    if choices := getattr(parameter.type, "choices", None):
        listed = ", ".join(str(getattr(each, "value", each)) for each in choices)
        return Refused("no_such_value", code=USAGE, name=name, choices=listed)
    if "int" in parameter.type.name:
        least = getattr(parameter.type, "min", None)
        typed = _VALUE.match(str(getattr(error, "message", "")))
        number = _NUMBER.fullmatch(typed[1]) if typed else None
        near = [f"{parameter.opts[0]} {number[1]}"] if number and int(number[1]) >= 0 else []
        phrase = "not_a_count" if least == 0 else "not_whole"
        return Refused(phrase, code=USAGE, name=name, near=near)
    return Refused("bad_value", code=USAGE, name=name)


def _called(parameter: Parameter) -> str | Wording:
    """A parameter as people call it: an option by its letters, an argument by what it is."""
    if parameter.param_type_name == "option":
        return parameter.opts[0]
    name = f"argument_{parameter.name}"
    return wording(name) if name in PHRASES else str(parameter.metavar or parameter.name)


def _commands_of(context: Context | None) -> list[str]:
    """The commands of the group that was named; all of them at the top."""
    group = context.command_path.partition(" ")[2] if context else ""
    names = (name.rpartition(" ") for name in COMMANDS)
    within = [command for place, _, command in names if place == group]
    return within if group else list(COMMANDS)
