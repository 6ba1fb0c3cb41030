"""A document as one HTML file that needs nothing else."""

from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from jinja2.filters import do_mark_safe

from de_an06.surface.blocks import DocumentTable, Run, Runs, column_widths, is_group_row
from de_an06.surface.metrics import text_width
from de_an06.surface.official import OfficialDocument
from de_an06.surface.visible import visible


def html_of(document: OfficialDocument) -> str:
    """The document as a page to read and to print on A4; annexes on landscape pages."""
    return _template().render(
        document=document, inline=_inline, widths=_widths, is_group_row=is_group_row
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


def _widths(table: DocumentTable) -> Iterator[str]:
    # About one in a hundred of a page's width is what a letter takes up.
    for width in column_widths(table, 100, lambda word: text_width(word) + 1):
        yield f"{width:.2f}"
