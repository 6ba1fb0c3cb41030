"""The application: the commands, the options before them, the one handler of what goes wrong."""

import os
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

from de_an06.cli.commands import COMMANDS, GROUPS
from de_an06.cli.house import HELP_OPTIONS, MANNERS, HouseGroup, ListedCommand
from de_an06.cli.version import PROGRAM
from de_an06.console.invocation import Invocation, Manner
from de_an06.console.output import prepare_streams, put, tell
from de_an06.console.refused import NO_PROJECT, USAGE, Refused, reason_of
from de_an06.surface.visible import visible
from de_an06.words.say import Lang, say

_OUR_BUG = 70
_INTERRUPTED = 130

DirectoryOption = Annotated[
    Path | None,
    typer.Option("-C", metavar="DIR", help="Thư mục của dự án; mặc định tìm ngược lên."),
]
PlanOption = Annotated[
    str | None,
    typer.Option("--plan", metavar="MÃ", help="Kế hoạch nào; mặc định: bắt đầu gần đây nhất."),
]
LangOption = Annotated[
    Lang,
    typer.Option("--lang", envvar="DE_AN06_LANG", show_envvar=False, help="Ngôn ngữ của màn hình."),
]
QuietOption = Annotated[bool, typer.Option("--quiet", help=MANNERS["quiet"])]
PlainOption = Annotated[bool, typer.Option("--plain", help=MANNERS["plain"])]
NoPagerOption = Annotated[bool, typer.Option("--no-pager", help=MANNERS["no_pager"])]
NoCacheOption = Annotated[bool, typer.Option("--no-cache", help=MANNERS["no_cache"])]
DebugOption = Annotated[bool, typer.Option("--debug", help="Khi chương trình hỏng, in chi tiết.")]
VersionOption = Annotated[bool, typer.Option("--version", help="In phiên bản.")]


def _before(
    context: typer.Context,
    directory: DirectoryOption = None,
    plan: PlanOption = None,
    lang: LangOption = Lang.VI,
    *,
    quiet: QuietOption = False,
    plain: PlainOption = False,
    no_pager: NoPagerOption = False,
    no_cache: NoCacheOption = False,  # noqa: ARG001 - the door has seen to it
    debug: DebugOption = False,  # noqa: ARG001 - the door reads it, also where words are unreadable
    version: VersionOption = False,  # noqa: ARG001 - the door has answered
) -> None:
    """Theo dõi kế hoạch trên tệp văn bản: ai làm gì, đến đâu, ai chậm, ai chưa báo cáo."""
    context.obj = Invocation(directory, plan, lang, Manner(quiet, plain, no_pager))


def build() -> TyperGroup:
    """The application: its options, then the commands of the list, in their groups."""
    top = typer.Typer(cls=HouseGroup, add_completion=False, rich_markup_mode=None)
    top.callback(context_settings=HELP_OPTIONS)(_before)
    app = typer.main.get_group(top)
    groups = {
        name: HouseGroup(name=name, help=text, rich_markup_mode=None, context_settings=HELP_OPTIONS)
        for name, text in GROUPS.items()
    }
    for name in COMMANDS:
        group, _, _ = name.rpartition(" ")
        groups.get(group, app).add_command(ListedCommand(name))
    for each in groups.values():
        app.add_command(each)
    return app


def run(args: Sequence[str]) -> int:
    """Carry out a command line; its exit code (docs/design.md, "Exit codes"), never a traceback."""
    prepare_streams()
    words = list(args) or ["--help"]
    if words[0] == "help":
        words = [*words[1:], "--help"]
    lang = _lang(args)
    try:
        try:
            app, said = build(), Invocation(lang=lang)
            # Our own completion asks no variable, and typer's would answer in English.
            no_variable = ""
            return app.main(words, PROGRAM, no_variable, standalone_mode=False, obj=said) or 0
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one handler at the door
            return _refuse(error, args)
    except SystemExit as end:
        return int(end.code or 0)


def say_only(text: str) -> int:
    """Print what the door could not, or say why that is so; the exit code."""
    prepare_streams()
    try:
        put(text)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _refuse(error: BaseException, args: Sequence[str]) -> int:
    """Say why nothing came of the command line; the exit code."""
    reasons = _reasons(error, args)
    refused, lang = reasons[-1], _lang(args)
    if "--debug" in args and (refused.hint or not isinstance(error, Refused | ExceptionGroup)):
        tell(visible(traceback.format_exc()))
    tell("".join(reason.told(lang) for reason in reasons))
    if refused.hint:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "de-an06"
        tell(visible(f"{say(lang, 'see_help', command=command)}\n"))
    return refused.code


def _reasons(error: BaseException, args: Sequence[str]) -> list[Refused]:
    """Why nothing came of a command: several refusals come as one group."""
    group = error.exceptions if isinstance(error, ExceptionGroup) else (error,)
    return [_refusal(each, args) for each in group]


def _refusal(error: BaseException, args: Sequence[str]) -> Refused:
    match error:
        case Refused():
            return _with_spans(error, args)
        case typer.TyperException():
            from de_an06.cli.mistakes import misread  # noqa: PLC0415 - most lines can be read

            return misread(error, args)
        case KeyboardInterrupt() | typer.Abort():
            return Refused("interrupted", code=_INTERRUPTED)
        case OSError(filename="git"):
            return Refused("git_missing", code=NO_PROJECT)
        case OSError():
            path = error.filename if isinstance(error.filename, str) else "stdout"
            return Refused("cannot", code=NO_PROJECT, path=path, reason=reason_of(error))
    return Refused("own_bug", code=_OUR_BUG, kind=type(error).__name__)


def _with_spans(refused: Refused, args: Sequence[str]) -> Refused:
    """A refusal of one word; where it stands for an option (từ 15/5), the options are offered."""
    if refused.code == USAGE and refused.ctx and refused.facts.get("typed") in args:
        from de_an06.cli.options import day_again, spans_meant  # noqa: PLC0415 - as above

        meant = spans_meant(refused.ctx, args)
        if not meant and refused.phrase == "not_a_day":
            meant = day_again(str(refused.facts["typed"]), args)
        refused.near = ", ".join(meant) or refused.near
    return refused


def _lang(args: Sequence[str]) -> Lang:
    """The language for messages about a command line that may not be readable itself."""
    asked = [os.environ.get("DE_AN06_LANG", "")]
    asked += [args[place + 1] for place, word in enumerate(args[:-1]) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in args if word.startswith("--lang=")]
    return Lang.EN if asked[-1] == "en" else Lang.VI
