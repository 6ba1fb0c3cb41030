"""What the options before the command say."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from typer._click.core import Context, Parameter  # as typer's own errors have it
from typer._click.globals import get_current_context  # typer has no public name
from typer._click.types import IntRange  # what typer itself makes of a number with a bound

from de_an06.words.say import Lang
from de_an06.words.spans import days_typed


@dataclass(frozen=True, slots=True)
class Manner:
    """How output is wanted: only what was asked for, as records for awk, without a pager.

    Of a command that only shows something, the screen is `paged` where it is long, and `records`
    names the machine form of which --plain makes lines. The door has seen to `no_cache`.
    """

    quiet: bool = False
    plain: bool = False
    no_pager: bool = False
    no_cache: bool = False
    paged: bool = False
    records: str = ""


@dataclass(frozen=True, slots=True)
class Invocation:
    """Where the project is, which plan, which language, how to answer."""

    directory: Path | None = None
    plan: str | None = None
    lang: Lang = Lang.VI
    manner: Manner = Manner()


def invocation(context: Context) -> Invocation:
    """What was said before the command."""
    return context.find_object(Invocation) or Invocation()


def current_lang() -> Lang:
    """The language of the command that runs; where none does, the one that is set."""
    context = get_current_context(silent=True)
    if context:
        return invocation(context).lang
    return Lang.EN if os.environ.get("DE_AN06_LANG") == Lang.EN.value else Lang.VI


def was_said(name: str) -> bool:
    """Whether a parameter has a value in the command that runs."""
    context = get_current_context(silent=True)
    return context is not None and context.params.get(name) is not None


def current_manner() -> Manner:
    """How the command that runs was asked to answer; as ever where none runs."""
    context = get_current_context(silent=True)
    return invocation(context).manner if context else Manner()


class _Days(IntRange):
    """A number of days, from 0, also as 30 ngày or 2 tuần."""

    def convert(self, value: object, param: Parameter | None, ctx: Context | None) -> object:
        """The number in digits, or what the range says of anything else."""
        said = days_typed(value) if isinstance(value, str) else value
        return super().convert(said, param, ctx)


DAYS = _Days(min=0)
"""What an option takes that counts days."""

DocumentOption = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="SỐ",
        help="Chỉ nhiệm vụ do văn bản này giao; số của chính kế hoạch: nhiệm vụ kế hoạch tự giao.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="NGÀY", help="Tính đến ngày này: 2024-06-30 hoặc 30/6/2024."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="In JSON cho máy đọc.")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Chỉ xem trước.")]
AccountOption = Annotated[
    bool,
    typer.Option("--json", help="In JSON cho máy đọc: đã ghi tệp nào, có lỗi gì; không hỏi gì."),
]
"""Of commands that write, as `_json`: the door keeps the account, and they do what they do."""
YesOption = Annotated[bool, typer.Option("--yes", help="Không hỏi gì.")]
EnteredByOption = Annotated[
    str | None, typer.Option("--entered-by", metavar="ID", help="Cơ quan thường trực nhập thay.")
]
CsvOption = Annotated[bool, typer.Option("--csv", help="In CSV cho bảng tính.")]
