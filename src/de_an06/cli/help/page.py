"""The help of a command on one page: as wide as the terminal, nothing cut, in one language."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from typer._click.core import Command, Context, Parameter  # typer has no public names
from typer.core import TyperArgument, TyperGroup

from de_an06.cli.help.tables import about_value, choices_of, examples_of, told
from de_an06.console.invocation import invocation
from de_an06.words.say import Lang

_WIDEST = 80
_NARROW = 60
_NARROWEST = 30
_COLUMN = 30
_HELP = "In hướng dẫn này."
_EXIT_CODES = {
    "0": "xong; tìm mà không thấy gì cũng là xong",
    "1": "bị từ chối, hoặc sai theo những gì tệp hay giá trị ghi",
    "2": "không có tùy chọn, nhiệm vụ, cơ quan, kỳ như vậy, hoặc chúng không đi cùng nhau",
    "3": "không có dự án ở đó, hoặc không đọc, ghi, khóa được",
    "70": "lỗi của chính chương trình",
    "130": "bị ngắt",
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word of the help, and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the page is about, for whom, and how wide it may be."""

    command: Command
    ctx: Context
    lang: Lang
    width: int

    @property
    def name(self) -> str:
        """The command's name in the list; nothing for the program."""
        return self.ctx.command_path.partition(" ")[2]

    def told(self, text: str) -> str:
        """A sentence in the page's language."""
        return told(text, self.lang)


def help_page(command: Command, ctx: Context) -> str:
    """All that a command's help says."""
    width = max(min(shutil.get_terminal_size().columns, _WIDEST), _NARROWEST)
    sheet = _Sheet(command, ctx, invocation(ctx).lang, width)
    return "\n".join(_lines(sheet))


def _lines(sheet: _Sheet) -> Iterator[str]:
    arguments = [each for each in sheet.command.params if isinstance(each, TyperArgument)]
    options = [each for each in sheet.command.get_params(sheet.ctx) if each not in arguments]
    yield from _usage(sheet, arguments)
    yield ""
    about = (sheet.command.help or "").partition("\n\n")[0]
    yield from _wrapped(sheet, sheet.told(" ".join(about.split())), 2)
    yield from _section(sheet, "Đối số", [_argument(sheet, each) for each in arguments])
    shown = [_option(sheet, each) for each in options if not getattr(each, "hidden", False)]
    yield from _section(sheet, "Tùy chọn", shown)
    if isinstance(sheet.command, TyperGroup):
        yield from _section(sheet, "Lệnh", _commands(sheet, sheet.command))
    yield from _examples(sheet)
    if sheet.ctx.parent is None:
        codes = [_Entry(code, sheet.told(meaning)) for code, meaning in _EXIT_CODES.items()]
        yield from _section(sheet, "Mã thoát", codes)


def _wrapped(sheet: _Sheet, text: str, indent: int, first: str = "") -> list[str]:
    """A text over as many lines as it needs; the first may begin with a word of its own."""
    margin = " " * indent
    return wrap(
        text,
        sheet.width,
        initial_indent=first or margin,
        subsequent_indent=margin,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _section(sheet: _Sheet, heading: str, entries: Sequence[_Entry]) -> Iterator[str]:
    """Entries under a heading; where there is little room, each meaning below its word."""
    if not entries:
        return
    yield ""
    yield f"{sheet.told(heading)}:"
    most = _COLUMN if sheet.width >= _NARROW else 4
    indent = 2 + min(max(len(entry.word) for entry in entries), most) + 2
    for entry in entries:
        first = f"  {entry.word}"
        if not entry.meaning or len(first) + 2 > indent:
            yield first
            first = ""
        yield from _wrapped(sheet, entry.meaning, indent, first and first.ljust(indent))


def _usage(sheet: _Sheet, arguments: Iterable[Parameter]) -> list[str]:
    """How the words of a command line follow each other."""
    pieces = [sheet.told("[TÙY CHỌN]"), *(_placed(each) for each in arguments)]
    if isinstance(sheet.command, TyperGroup):
        pieces.append(sheet.told("LỆNH [ĐỐI SỐ]..."))
    first = f"{sheet.told('Cách dùng')}: {sheet.ctx.command_path} "
    return _wrapped(sheet, " ".join(pieces), min(len(first), sheet.width // 3), first)


def _placed(argument: Parameter) -> str:
    """How an argument stands in the line of use."""
    word = f"{argument.metavar or argument.name}{'...' if argument.nargs != 1 else ''}"
    return word if argument.required else f"[{word}]"


def _argument(sheet: _Sheet, argument: Parameter) -> _Entry:
    needed = [sheet.told("bắt buộc")] if argument.required else []
    return _Entry(_placed(argument), _meaning(sheet, argument, needed))


def _option(sheet: _Sheet, option: Parameter) -> _Entry:
    """An option's names with its value, and what it says."""
    extra = [f"{sheet.told('biến môi trường')} {option.envvar}"] if option.envvar else []
    default = option.get_default(sheet.ctx)
    if default not in (None, False, [], ()) and getattr(option, "show_default", False):
        extra.append(f"{sheet.told('mặc định')} {default}")
    if (least := getattr(option.type, "min", None)) is not None:
        extra.append(f"{sheet.told('từ')} {least}")
    if option.required:
        extra.append(sheet.told("bắt buộc"))
    names = ", ".join(sorted(option.opts, key=len))
    value = "" if getattr(option, "is_flag", False) else f" {_value_of(option)}"
    if option.name == "help":
        return _Entry(names, sheet.told(_HELP))
    return _Entry(f"{names}{value}", _meaning(sheet, option, extra))


def _value_of(option: Parameter) -> str:
    choices = map(str, getattr(option.type, "choices", ()))
    return option.metavar or "|".join(choices) or option.type.name.upper()


def _meaning(sheet: _Sheet, parameter: Parameter, extra: Sequence[str]) -> str:
    """What a parameter says: its sentence, the words that it takes, what else is to be known."""
    own = about_value(sheet.name, parameter).get(f"help_{sheet.lang}")
    text = own or sheet.told(getattr(parameter, "help", None) or "")
    if choices := choices_of(sheet.name, parameter):
        listed = (f"{word} ({labels[0]})" if labels else word for word, labels in choices.items())
        text = f"{text} {sheet.told('Một trong')}: {', '.join(listed)}."
    return f"{text} [{'; '.join(extra)}]" if extra else text


def _commands(sheet: _Sheet, group: TyperGroup) -> list[_Entry]:
    return [
        _Entry(name, sheet.told(command.help or ""))
        for name, command in group.commands.items()
        if not command.hidden
    ]


def _examples(sheet: _Sheet) -> Iterator[str]:
    """Command lines to try, each with what it is good for."""
    examples = examples_of(sheet.name, sheet.lang)
    if examples:
        yield ""
        yield f"{sheet.told('Ví dụ')}:"
    for example in examples:
        yield f"  {example.line}"
        yield from _wrapped(sheet, example.about, 6)
