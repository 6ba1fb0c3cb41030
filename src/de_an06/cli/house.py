"""How help and mistakes on the command line read in this house."""

import re
from typing import Any

import typer
from typer._click.core import Context  # the type that get_help takes; typer has no public name
from typer.core import TyperCommand, TyperGroup

from de_an06.cli.commands import COMMANDS, load
from de_an06.console.account import accounted
from de_an06.console.refused import USAGE, Refused
from de_an06.model.text import nearest

HELP_OPTIONS = {"help_option_names": ["--help", "-h"]}
"""What asks for help, everywhere."""

_HELP_WORDS = {
    "Usage:": "Cách dùng:",
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH [ĐỐI SỐ]...",
    "Arguments:": "Đối số:",
    "Options:": "Tùy chọn:",
    "Commands:": "Lệnh:",
    "Show this message and exit.": "In hướng dẫn này.",
    "[required]": "[bắt buộc]",
    "env var: ": "biến môi trường: ",
    "default: ": "mặc định: ",
}
_NO_VALUE = "requires an argument."
_NOT_TAKEN = "does not take a value."
_EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)
_UNKNOWN_COMMAND = re.compile(r"No such command '([^']*)'")


class HouseCommand(TyperCommand):
    """A command whose help has Vietnamese headings."""

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - as typer has it
        """Carry out the command; a refusal learns by which command it was."""
        try:
            with accounted(ctx):
                return super().invoke(ctx)
        except Refused as refused:
            refused.ctx = ctx
            raise

    def get_help(self, ctx: Context) -> str:
        """The help text."""
        return _in_vietnamese(super().get_help(ctx))


class ListedCommand(HouseCommand):
    """A command of the list, which is imported when it is called, or asked for its help."""

    def __init__(self, name: str) -> None:
        """As it stands in the list, with its line of help."""
        super().__init__(name=name.rpartition(" ")[2], help=COMMANDS[name][1])
        self.listed = name

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: Context | None = None,
        **extra: Any,  # noqa: ANN401 - as typer has it
    ) -> Context:
        """Read the command's own options from the command line."""
        alone = typer.Typer(rich_markup_mode=None, add_completion=False)
        alone.command(self.name, cls=HouseCommand, context_settings=HELP_OPTIONS)(load(self.listed))
        return typer.main.get_command(alone).make_context(info_name, args, parent, **extra)


class HouseGroup(TyperGroup):
    """A group of commands whose help has Vietnamese headings."""

    def get_help(self, ctx: Context) -> str:
        """The help text."""
        return _in_vietnamese(super().get_help(ctx))


def misread(error: typer.TyperException) -> Refused:
    """What is wrong with the command line, in our words."""
    context = getattr(error, "ctx", None)
    message = str(getattr(error, "message", error))
    if option := getattr(error, "option_name", None):
        near = getattr(error, "possibilities", None) or ()
        return Refused(_against_option(message), code=USAGE, name=option, near=near)
    if extra := _EXTRA.fullmatch(message):
        return Refused("extra_words", code=USAGE, words=extra[1])
    if unknown := _UNKNOWN_COMMAND.search(message):
        near = nearest(unknown[1], _commands_of(context))
        return Refused("no_such_command", code=USAGE, name=unknown[1], near=near)
    if message == "Missing command.":
        return Refused("missing_command", code=USAGE, names=", ".join(_commands_of(context)))
    if (parameter := getattr(error, "param", None)) is not None:
        kind = "missing_parameter" if type(error).__name__ == "MissingParameter" else "bad_value"
        return Refused(kind, code=USAGE, name=parameter.get_error_hint(context))
    return Refused("misread", code=USAGE, message=message)


def _against_option(message: str) -> str:
    """The phrase for what is wrong with an option."""
    if message.endswith(_NO_VALUE):
        return "option_without_value"
    return "option_with_value" if message.endswith(_NOT_TAKEN) else "no_such_option"


def _commands_of(context: Context | None) -> list[str]:
    """The commands of the group that was named; all of them at the top."""
    group = context.command_path.partition(" ")[2] if context else ""
    names = (name.rpartition(" ") for name in COMMANDS)
    within = [command for place, _, command in names if place == group]
    return within if group else list(COMMANDS)


def _in_vietnamese(text: str) -> str:
    for english, vietnamese in _HELP_WORDS.items():
        text = text.replace(english, vietnamese)
    return text
