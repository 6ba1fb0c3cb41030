"""What is wrong with a command line, in our words, and what was probably meant."""

import re
from collections.abc import Iterator, Sequence

import typer
from typer._click.core import Context, Parameter  # as typer's own errors have them

from de_an06.cli.called import called, instead, lang_called, options_called
from de_an06.cli.commands import COMMANDS
from de_an06.cli.help.tables import word_values
from de_an06.cli.unquoted import joined_again, quoted
from de_an06.console.refused import USAGE, Refused
from de_an06.model.text import fold, nearest
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
        return _no_command(unknown[1], context)
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
    near = _options_meant(name, context, args)
    return Refused("no_such_option", code=USAGE, name=name, near=near)


def _options_of(context: Context | None) -> Iterator[Parameter]:
    if context is not None:
        yield from (each for each in context.command.params if each.param_type_name == "option")


def _as_typed(option: str, args: Sequence[str]) -> str:
    """An option as it was typed: of -state the parser tells -s alone."""
    if option.startswith("--"):
        return option
    whole = (word.partition("=")[0] for word in args if word.startswith(option))
    return next(whole, option)


def _options_meant(typed: str, context: Context | None, args: Sequence[str]) -> list[str]:
    """What an option of no such name may mean: one of the command, or before it, or a command."""
    known = [each.opts[0] for each in _options_of(context)]
    said = fold(typed).strip("-").replace("-", " ")
    words = {fold(str(each.metavar or "").lower()): each.opts[0] for each in _options_of(context)}
    near = [option for word, option in words.items() if said and word == said]
    exact = [option for option in (f"--{said}", f"--{said}s") if option in known]
    near = exact or near or options_called(typed, known)
    if near or context is None:
        return near
    value = quoted(args[args.index(typed) + 1]) if typed in args[:-1] else "…"
    before = context.find_root().command.params
    for each in before if context.parent else ():
        if typed == each.opts[0]:
            value = lang_called(value) if typed == "--lang" else value
            taken = "" if getattr(each, "is_flag", False) else f" {value}"
            return [f"de-an06 {typed}{taken} {_path(context)}"]
    bare = {option.removeprefix("--"): option for option in known if option.startswith("--")}
    alike = [bare[name] for name in nearest(typed.lstrip("-"), bare, 1)]
    return instead(_path(context), typed, value) or alike


def _path(context: Context | None) -> str:
    """The name of the command, with its group."""
    return context.command_path.partition(" ")[2] if context else ""


def _extra(words: str, context: Context | None, args: Sequence[str]) -> Refused:
    """Words that a command has no place for.

    They may be the rest of a name without its quotation marks; or, where a command has one option
    that takes a number, that number.
    """
    numbers = [each.opts[0] for each in _options_of(context) if "int" in each.type.name]
    near = joined_again(words, context, args)
    if not near and days_typed(words).isdecimal() and len(numbers) == 1:
        near = [f"{numbers[0]} {days_typed(words)}"]
    near = near or instead(_path(context), "", quoted(words))
    return Refused("extra_words", code=USAGE, words=words, near=near)


def _no_command(typed: str, context: Context | None) -> Refused:
    """No command of this name: what a Vietnamese word names, what is near, else all of them."""
    known = _commands_of(context)
    of_group = [name for name in known if name.removesuffix("s") == typed.removesuffix("s")]
    meant = (name for name in called(typed) if name in known or "-" in name)
    near = list(meant) or of_group or nearest(typed, known)
    if near:
        return Refused("no_such_command", code=USAGE, name=typed, near=near)
    return Refused("no_such_command_of", code=USAGE, name=typed, names=", ".join(known))


def _against_value(
    error: typer.TyperException, parameter: Parameter, args: Sequence[str]
) -> Refused:
    """A value that is missing, or that is none of those that a parameter takes."""
    name = _called(parameter)
    if type(error).__name__ == "MissingParameter":
        last = args[-1]
        is_value = not last.startswith("-") and last not in COMMANDS
        is_option = parameter.param_type_name == "option"
        near = [f"{name} {quoted(last)}"] if is_option and is_value else []
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
    group = _path(context)
    names = (name.rpartition(" ") for name in COMMANDS)
    within = [command for place, _, command in names if place == group]
    return within if group else list(COMMANDS)
