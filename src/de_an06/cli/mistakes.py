"""What is wrong with a command line, in our words, and what was probably meant."""

import re
from collections.abc import Sequence
from itertools import takewhile

import typer
from typer._click.core import Context, Parameter  # as typer's own errors have them

from de_an06.cli.called import instead, meant_by
from de_an06.cli.commands import COMMANDS
from de_an06.cli.help.tables import word_values
from de_an06.cli.options import options_meant, options_of, path_of, spans_meant
from de_an06.cli.unquoted import joined_again
from de_an06.console.refused import USAGE, Refused, quoted
from de_an06.model.text import nearest
from de_an06.words.say import PHRASES, Wording, wording
from de_an06.words.spans import days_typed

_NO_VALUE = "requires an argument."
_NOT_TAKEN = "does not take a value."
_EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)
_UNKNOWN_COMMAND = re.compile(r"No such command '([^']*)'")
_VALUE = re.compile(r"'?(.+?)'? is not ", re.DOTALL)
_NUMBER = re.compile(r"[^\d-]*(-?\d+)[^\d]*", re.ASCII)


def misread(error: typer.TyperException, args: Sequence[str]) -> Refused:
    """What is wrong with the command line `args`, in our words."""
    context = getattr(error, "ctx", None)
    if context is not None:
        word_values(context)
    message = str(getattr(error, "message", error))
    if option := getattr(error, "option_name", None):
        return _against_option(option, message, context, args)
    if extra := _EXTRA.fullmatch(message):
        return _extra(extra[1], context, args)
    if unknown := _UNKNOWN_COMMAND.search(message):
        return _no_command(unknown[1], context, args)
    if message == "Missing command.":
        return Refused("missing_command", code=USAGE, names=", ".join(_commands_of(context)))
    if (parameter := getattr(error, "param", None)) is not None:
        return _against_value(error, parameter, args)
    return Refused("misread", code=USAGE, message=message)


def _against_option(
    option: str, message: str, context: Context | None, args: Sequence[str]
) -> Refused:
    """What is wrong with an option: its value, or that there is none of this name."""
    if message.endswith(_NO_VALUE):
        return Refused("option_without_value", code=USAGE, name=option)
    if message.endswith(_NOT_TAKEN):
        return Refused("option_with_value", code=USAGE, name=option)
    name = _as_typed(option, args)
    near = options_meant(name, context, args)
    return Refused("no_such_option", code=USAGE, name=name, near=near)


def _as_typed(option: str, args: Sequence[str]) -> str:
    """An option as it was typed: of -state the parser tells -s alone."""
    if option.startswith("--"):
        return option
    whole = (word.partition("=")[0] for word in args if word.startswith(option))
    return next(whole, option)


def _extra(words: str, context: Context | None, args: Sequence[str]) -> Refused:
    """Words that a command has no place for.

    They may be the rest of a name without its quotation marks; values without their options; or,
    where a command has one option that takes a number, that number.
    """
    numbers = [each.opts[0] for each in options_of(context) if "int" in each.type.name]
    near = joined_again(words, context, args)
    if not near and days_typed(words).isdecimal() and len(numbers) == 1:
        near = [f"{numbers[0]} {days_typed(words)}"]
    near = near or spans_meant(context, args) or _values_meant(words, context)
    # No name has a digit, nor is any the word of a command.
    if not near and words not in COMMANDS and not any(letter.isdigit() for letter in words):
        near = instead(path_of(context), "", quoted(words))
    return Refused("extra_words", code=USAGE, words=words, near=near)


def _values_meant(words: str, context: Context | None) -> list[str]:
    from de_an06.cli.worded import values_meant  # noqa: PLC0415 - it brings the model

    return values_meant(words, context)


def _no_command(typed: str, context: Context | None, args: Sequence[str]) -> Refused:
    """No command of this name: what Vietnamese words name, what is near, else all of them."""
    known = _commands_of(context)
    of_group = [name for name in known if name.removesuffix("s") == typed.removesuffix("s")]
    behind = takewhile(lambda word: not word.startswith("-"), args[args.index(typed) + 1 :])
    meant = (
        name
        for name in meant_by([*typed.split(), *behind])
        if name in known or name.partition(" ")[0] in known or name.startswith("-")
    )
    # No command has a letter of Vietnamese: what is spelled like one would be so by chance.
    near = list(meant) or of_group or (nearest(typed, known) if typed.isascii() else [])
    if near:
        return Refused("no_such_command", code=USAGE, name=typed, near=near)
    return Refused("no_such_command_of", code=USAGE, name=typed, names=", ".join(known))


def _against_value(
    error: typer.TyperException, parameter: Parameter, args: Sequence[str]
) -> Refused:
    """A value that is missing, or that is none of those that a parameter takes."""
    name = _called(parameter)
    if type(error).__name__ == "MissingParameter":
        backwards = takewhile(lambda word: word[:1] != "-" and word not in COMMANDS, args[::-1])
        said = " ".join(list(backwards)[::-1])
        is_option = parameter.param_type_name == "option"
        near = [f"{name} {quoted(said)}"] if is_option and said else []
        near = spans_meant(getattr(error, "ctx", None), args) or near
        return Refused("missing_parameter", code=USAGE, name=name, near=near)
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
    group = path_of(context)
    names = (name.rpartition(" ") for name in COMMANDS)
    within = [command for place, _, command in names if place == group]
    return within if group else list(COMMANDS)
