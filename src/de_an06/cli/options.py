"""What was meant by an option of no such name, and by words that stand without their option."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from typer._click.core import Context, Parameter  # as typer's own errors have them

from de_an06.cli.called import (
    called_so,
    instead,
    lang_called,
    options_called,
    stands_for_an_option,
)
from de_an06.cli.commands import COMMANDS
from de_an06.cli.help.tables import about_value
from de_an06.cli.house import command_of
from de_an06.console.refused import quoted
from de_an06.model.text import fold, nearest, words

LEAP_YEAR = (date(2024, 1, 1), date(2024, 12, 31))
"""Days of a year that has them all."""

_FEW = 2


def options_of(context: Context | None) -> Iterator[Parameter]:
    """The options of the command that was named."""
    if context is not None:
        yield from (each for each in context.command.params if each.param_type_name == "option")


def path_of(context: Context | None) -> str:
    """The name of the command, with its group."""
    return context.command_path.partition(" ")[2] if context else ""


def options_meant(typed: str, context: Context | None, args: Sequence[str]) -> list[str]:
    """What an option of no such name may mean: one of the command, or before it, or a command."""
    known = [each.opts[0] for each in options_of(context)]
    if context is None:
        return []
    value = quoted(args[args.index(typed) + 1]) if typed in args[:-1] else "…"
    return (
        _behind_the_command(typed, context, args)
        or _same_letters(typed, known)
        or _before_the_command(typed, context, value)
        or instead(path_of(context), typed, value)
        or _as_an_argument(typed, context, args)
        or _by_value(typed, context, known)
        or _by_help(typed, context)
        or _alike(typed, known)
    )


def _behind_the_command(typed: str, context: Context, args: Sequence[str]) -> list[str]:
    """The same line with what was typed in front of a command behind it, where it is its option."""
    if context.parent or typed not in args:
        return []
    at = args.index(typed)
    place = next((place for place in range(at + 1, len(args)) if args[place] in COMMANDS), None)
    if place is None:
        return []
    if typed not in (name for each in command_of(args[place]).params for name in each.opts):
        return []
    moved = [*args[:at], args[place], *args[at:place], *args[place + 1 :]]
    return [" ".join(("de-an06", *map(quoted, moved)))]


def _before_the_command(typed: str, context: Context, value: str) -> list[str]:
    """The option of this name that stands before the command."""
    for each in context.find_root().command.params if context.parent else ():
        if typed == each.opts[0]:
            value = lang_called(value) if typed == "--lang" else value
            taken = "" if getattr(each, "is_flag", False) else f" {value}"
            return [f"de-an06 {typed}{taken} {path_of(context)}"]
    return []


def _as_an_argument(typed: str, context: Context, args: Sequence[str]) -> list[str]:
    """The same line without the option's name, where the command takes the value as it stands."""
    arguments = [each for each in context.command.params if each.param_type_name == "argument"]
    names = [name for each in arguments for name in _values(context, each)]
    if called_so(typed) not in map(called_so, names) or typed not in args:
        return []
    behind = args[args.index(str(context.info_name)) + 1 :]
    kept = [quoted(word) for word in behind if word != typed]
    return [" ".join(("de-an06", path_of(context), *(kept or ["…"])))]


def _alike(typed: str, known: Sequence[str]) -> list[str]:
    """The option that is spelled in a like way; none has a letter of Vietnamese."""
    bare = {option.removeprefix("--"): option for option in known if option.startswith("--")}
    return [bare[name] for name in nearest(typed.lstrip("-"), bare, 1)] if typed.isascii() else []


def _same_letters(typed: str, known: Sequence[str]) -> list[str]:
    said = fold(typed).strip("-")
    return [option for option in (f"--{said}", f"--{said}s") if option in known]


def _by_value(typed: str, context: Context | None, known: Sequence[str]) -> list[str]:
    """The options whose value, or that themselves, are called so: --ngày, --kết-quả."""
    valued = [
        each.opts[0]
        for each in options_of(context)
        if called_so(typed) in map(called_so, _values(context, each))
    ]
    return list(dict.fromkeys([*valued, *options_called(typed, known)]))


def _values(context: Context | None, parameter: Parameter) -> list[str]:
    """What the value of a parameter is called, in both languages."""
    about = about_value(path_of(context), parameter)
    names = [about[lang] for lang in ("vi", "en") if lang in about] or [parameter.metavar or ""]
    return [part for name in names for part in name.split("|")]


def _by_help(typed: str, context: Context | None) -> list[str]:
    """The one or two options whose line of help has these words: --nguyên-nhân."""
    said = f" {called_so(typed)} "
    if typed.isascii() and " " not in said.strip():
        return []
    near = [
        each.opts[0]
        for each in options_of(context)
        if said in f" {' '.join(words(str(getattr(each, 'help', ''))))} "
    ]
    return near if len(near) <= _FEW else []


def day_again(typed: str, args: Sequence[str]) -> list[str]:
    """A word that is no day, with the words behind it that make it one: --as-of hôm qua."""
    from de_an06.words.dates import days_meant  # noqa: PLC0415 - most words are no days

    at = args.index(typed)
    behind = takewhile(lambda word: not word.startswith("-"), args[at + 1 :])
    said = [" ".join(args[at : at + count]) for count, _ in enumerate(behind, 2)]
    days = [words for words in said if days_meant(words, *LEAP_YEAR, LEAP_YEAR[1])]
    return [f"{args[at - 1]} {quoted(words)}" for words in days[:1] if args[at - 1][:1] == "-"]


def spans_meant(context: Context | None, args: Sequence[str]) -> list[str]:
    """Words that stand for options and have a value behind them: từ 15/5 đến 15/6."""
    known = [each.opts[0] for each in options_of(context)]
    found: list[tuple[str, list[str]]] = []
    for word in args:
        is_next = not found or bool(found[-1][1])
        options = options_called(word, known) if is_next else []
        if word.startswith("-"):
            found = []
        elif len(options) == 1:
            found.append((options[0], []))
        elif found and is_next and stands_for_an_option(word):
            break
        elif found:
            found[-1][1].append(word)
    said = " ".join(f"{option} {quoted(' '.join(value))}" for option, value in found)
    return [said] if found and all(value for _, value in found) else []
