"""How help and mistakes on the command line read in this house."""

import re
from dataclasses import replace
from typing import Any

import typer
from typer._click.core import Context  # the type that get_help takes; typer has no public name
from typer.core import TyperCommand, TyperGroup, TyperOption

from de_an06.cli.commands import COMMANDS, load, only_shows
from de_an06.cli.help.page import help_page
from de_an06.cli.help.tables import word_for
from de_an06.console.account import accounted
from de_an06.console.invocation import Invocation, invocation
from de_an06.console.output import RECORDS
from de_an06.console.refused import USAGE, Refused
from de_an06.model.text import nearest
from de_an06.words.say import Lang

HELP_OPTIONS = {"help_option_names": ["--help", "-h"]}
"""What asks for help, everywhere."""

_NO_VALUE = "requires an argument."
_NOT_TAKEN = "does not take a value."
_EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)
_UNKNOWN_COMMAND = re.compile(r"No such command '([^']*)'")


MANNERS = {
    "quiet": "Chỉ in điều được hỏi và lỗi: không gợi ý, không tiến độ.",
    "plain": "Mỗi dòng một mục, cách nhau bằng tab, không tiêu đề: cho awk.",
    "no_pager": "In thẳng, không qua trình xem từng trang.",
}
"""The options that stand before or after the command, with their help."""


class HouseCommand(TyperCommand):
    """A command with the house's help."""

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - as typer has it
        """Carry out the command; a refusal learns by which command it was."""
        if only_shows(ctx.command_path.partition(" ")[2]):
            ctx.obj = _shown_as_asked(ctx)
        try:
            with accounted(ctx):
                return super().invoke(ctx)
        except Refused as refused:
            refused.ctx = ctx
            raise

    def get_help(self, ctx: Context) -> str:
        """The help text."""
        return help_page(self, ctx)


def _shown_as_asked(ctx: Context) -> Invocation:
    """How a command that only shows something is to answer: paged, or in records.

    For --plain it gives its own machine form, unless that was asked for as it is.
    """
    said = invocation(ctx)
    manner = replace(said.manner, paged=not said.manner.no_pager)
    forms = [name for name in RECORDS if name in ctx.params]
    if manner.plain and forms and not any(ctx.params[name] for name in forms):
        ctx.params[forms[0]] = True
        manner = replace(manner, records=forms[0])
    return replace(said, manner=manner)


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
        command = command_of(self.listed)
        lang = invocation(parent).lang if parent else Lang.VI
        for parameter in command.params:
            parameter.metavar = word_for(self.listed, parameter, lang)
        command.params += [_manner(name) for name in MANNERS]
        return command.make_context(info_name, args, parent, **extra)


def command_of(name: str) -> TyperCommand:
    """A command of the list as its module has it."""
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    called = name.rpartition(" ")[2]
    alone.command(called, cls=HouseCommand, context_settings=HELP_OPTIONS)(load(name))
    command = typer.main.get_command(alone)
    if not isinstance(command, TyperCommand):
        raise TypeError(name)
    return command


def _manner(name: str) -> TyperOption:
    """An option of all commands, which says the same behind the command as before it."""

    def note(ctx: Context, _: object, value: bool) -> None:
        if value:
            said = invocation(ctx)
            asked: dict[str, Any] = {name: True}
            ctx.obj = replace(said, manner=replace(said.manner, **asked))

    return TyperOption(
        param_decls=[f"--{name.replace('_', '-')}"],
        is_flag=True,
        default=False,
        hidden=True,
        expose_value=False,
        callback=note,
    )


class HouseGroup(TyperGroup):
    """A group of commands with the house's help."""

    def get_help(self, ctx: Context) -> str:
        """The help text."""
        return help_page(self, ctx)


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
