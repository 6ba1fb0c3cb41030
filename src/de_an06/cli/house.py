"""How help and mistakes on the command line read in this house."""

from typing import Any

import typer
from typer._click.core import Context  # the type that get_help takes; typer has no public name
from typer.core import TyperCommand, TyperGroup

from de_an06.cli.commands import COMMANDS, load
from de_an06.cli.mistakes import refuse_both
from de_an06.console.refused import Refused

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


class HouseCommand(TyperCommand):
    """A command whose help has Vietnamese headings."""

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - as typer has it
        """Carry out the command; a refusal learns by which command it was."""
        try:
            refuse_both(ctx)
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


def _in_vietnamese(text: str) -> str:
    for english, vietnamese in _HELP_WORDS.items():
        text = text.replace(english, vietnamese)
    return text
