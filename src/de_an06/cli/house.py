"""How help and mistakes on the command line read in this house."""

from dataclasses import replace
from typing import Any

import typer
from typer._click.core import Context  # the type that get_help takes; typer has no public name
from typer.core import TyperCommand, TyperGroup, TyperOption

from de_an06.cli.commands import COMMANDS, load, only_shows
from de_an06.console.account import accounted
from de_an06.console.invocation import Invocation, invocation
from de_an06.console.output import RECORDS, put
from de_an06.console.refused import USAGE, Refused

HELP_OPTIONS = {"help_option_names": ["--help", "-h"]}
"""What asks for help, everywhere."""


MANNERS = {
    "quiet": "Chỉ in điều được hỏi và lỗi: không gợi ý, không tiến độ.",
    "plain": "Mỗi dòng một mục, cách nhau bằng tab, không tiêu đề: cho awk.",
    "no_pager": "In thẳng, không qua trình xem từng trang.",
    "no_cache": "Tính lại từ tệp, không dùng và không giữ câu trả lời đã có.",
}
"""The options that stand before or after the command, with their help."""


class HouseCommand(TyperCommand):
    """A command with the house's help."""

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - as typer has it
        """Carry out the command; a refusal learns by which command it was."""
        if only_shows(ctx.command_path.partition(" ")[2]):
            ctx.obj = _shown_as_asked(ctx)
        try:
            _refuse_both(ctx)
            with accounted(ctx):
                return super().invoke(ctx)
        except Refused as refused:
            refused.ctx = ctx
            raise

    def get_help(self, ctx: Context) -> str:
        """The help text."""
        return _help(self, ctx)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """The option that prints it."""
        return _with_our_callback(super().get_help_option(ctx))


def _with_our_callback(option: TyperOption | None) -> TyperOption | None:
    if option:
        option.callback = _show_help
    return option


def _show_help(ctx: Context, _: object, value: bool) -> None:
    """Print the help and end, as everything is printed here."""
    if value:
        put(f"{ctx.get_help()}\n")
        ctx.exit()


def _help(command: TyperCommand | TyperGroup, ctx: Context) -> str:
    """The help text; its tables are read when it is asked for."""
    from de_an06.cli.help.page import help_page  # noqa: PLC0415 - few commands end in their help
    from de_an06.cli.help.tables import word_values  # noqa: PLC0415 - as above

    word_values(ctx)
    return help_page(command, ctx)


def _refuse_both(context: Context) -> None:
    """Refused where a command is to answer in two machine forms at once."""
    if context.params.get("json") and context.params.get("csv"):
        raise Refused("json_or_csv", code=USAGE)


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
        command.params += [_manner(name) for name in MANNERS]
        args = _without_values(command, args)
        return command.make_context(info_name, args, parent, **extra)


def _without_values(command: TyperCommand, args: list[str]) -> list[str]:
    """The words, an empty value behind each option that may stand without one: [SUCH] a one."""
    alone = {
        name
        for option in command.params
        if isinstance(option, TyperOption) and str(option.metavar).startswith("[")
        for name in option.opts
    }
    words = []
    for word, after in zip(args, [*args[1:], "-"], strict=False):
        words += [word, ""] if word in alone and after.startswith("-") else [word]
    return words


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
        return _help(self, ctx)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """The option that prints it."""
        return _with_our_callback(super().get_help_option(ctx))
