"""A document as one HTML file that needs nothing else."""

from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from jinja2.filters import do_mark_safe

from de_an06.surface.blocks import (
    DocumentTable,
    Run,
    Runs,
    is_group_row,
    plain_text,
)
from de_an06.surface.breaks import announces, is_whole, room_of, splits
from de_an06.surface.drawing import Drawing
from de_an06.surface.official import OfficialDocument
from de_an06.surface.visible import visible


def html_of(document: OfficialDocument) -> str:
    """The document as a page to read and to print on A4; annexes on landscape pages."""
    return _template().render(
        document=document,
        inline=_inline,
        announces=announces,
        laid_out=_laid_out,
        is_group_row=is_group_row,
        picture=_picture,
    )


@cache  # it takes as long to compile as three pages take to lay out
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        finalize=_finalized,
        keep_trailing_newline=True,
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    text = files("de_an06.report").joinpath("page.html.jinja").read_text(encoding="utf-8")
    return environment.from_string(text)


def _finalized(value: object) -> object:
    """What a macro of ours made, or any text as what a reader sees of it."""
    is_markup = hasattr(value, "__html__")
    return value if is_markup else do_mark_safe(escape(visible(str(value))))


def _inline(runs: Runs) -> object:
    return do_mark_safe("".join(map(_run, runs)))


def _run(run: Run) -> str:
    text = escape(visible(run.text)).replace("\n", "<br>")
    text = f"<i>{text}</i>" if run.italic else text
    return f"<b>{text}</b>" if run.bold else text


@dataclass(frozen=True, slots=True)
class _Layout:
    """The columns' widths in hundredths, whether the table is split, and which of its rows are."""

    widths: tuple[str, ...]
    whole: bool
    split: tuple[bool, ...]


def _laid_out(table: DocumentTable, is_annex: bool) -> _Layout:  # noqa: FBT001 - a template calls
    # Millimetres between the margins, points and lines: those of the page's style.
    width, size, page = (252, 11, 26) if is_annex else (160, 12, 40)
    room = room_of(table, width, size=size, page=page)
    return _Layout(
        widths=tuple(f"{100 * each / width:.2f}" for each in room.widths),
        whole=is_whole(table, room),
        split=tuple(splits(cells, room) for cells in table.rows),
    )


def _picture(drawn: Drawing, label: Runs) -> object:
    return do_mark_safe(drawn.on_page(plain_text(label)))
