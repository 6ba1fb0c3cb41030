"""A document as one HTML file that needs nothing else."""

from collections.abc import Iterator, Sequence

from de_an06.render import official
from de_an06.render.column_widths import column_widths
from de_an06.render.document_parts import document_parts, is_attachment_line, is_group_row
from de_an06.render.front_matter import FrontMatter, read_front_matter
from de_an06.render.html_element import Html, element, lines, text_html
from de_an06.render.html_head import foot, head
from de_an06.render.html_style import style_sheet
from de_an06.render.markdown_blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Span,
    Spans,
    Table,
    markdown_blocks,
)
from de_an06.render.text_lines import text_width

# Nothing is fetched and nothing runs, whatever the text says (SAFETY O3).
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_HEADINGS = ("h1", "h2", "h3", "h4")


def html_of(markdown: str) -> str:
    """The Markdown, with its front matter, as a page to read and to print on A4.

    Annexes are printed on landscape pages. ValueError where the front matter is wrong.
    """
    front, text = read_front_matter(markdown)
    main, *annexes = document_parts(markdown_blocks(text))
    document = [*head(front), *_body(main), *foot(front)]
    sections = [_section("document", document, front)] if document else []
    sections += [_section("annex", _body(annex), front) for annex in annexes]
    page = element("html", _head(front), element("body", lines(*sections)), lang="vi")
    return f"<!DOCTYPE html>\n{page}\n"


def _head(front: FrontMatter) -> Html:
    return element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'),
        Html('<meta name="viewport" content="width=device-width">'),
        element("title", text_html(official.title(front) or "Văn bản")),
        element("style", style_sheet(official.marks(front))),
    )


def _section(kind: str, blocks: Sequence[Html] | Iterator[Html], front: FrontMatter) -> Html:
    warning = official.marks(front)
    above = [element("p", text_html(warning), class_="marks")] if warning else []
    return element("section", lines(*above, *blocks), class_=kind)


def _body(blocks: Sequence[Block]) -> Iterator[Html]:
    for previous, block in zip((None, *blocks), blocks, strict=False):
        match block:
            case Heading():
                yield element(_HEADINGS[min(block.level, 4) - 1], _inline(block.spans))
            case Table():
                yield _table(block)
            case Paragraph():
                kind = "attached" if is_attachment_line(previous, block) else "text"
                marker = text_html(f"{block.marker} ".lstrip())
                yield element("p", marker, _inline(block.spans), class_=kind)


def _table(table: Table) -> Html:
    widths = column_widths(table, 100, _need)
    columns = (Html(f'<col style="width: {width:.2f}%">') for width in widths)
    headings = (element("th", _inline(cell), scope="col") for cell in table.head)
    return element(
        "table",
        element("colgroup", *columns),
        element("thead", element("tr", *headings)),
        element("tbody", lines(*(_row(cells, table.columns) for cells in table.rows))),
    )


def _need(word: str) -> float:
    """The share of a page, in per cent, that a word takes up: about one for a letter."""
    return text_width(word) + 1


def _row(cells: Sequence[Spans], columns: Sequence[Column]) -> Html:
    if is_group_row(cells):
        return element("tr", element("td", _inline(cells[0]), colspan=str(len(columns))))
    return element(
        "tr",
        *(
            element("td", _inline(cell), class_=column.align)
            for cell, column in zip(cells, columns, strict=True)
        ),
    )


def _inline(spans: Spans) -> Html:
    return Html("".join(_span(span) for span in spans))


def _span(span: Span) -> Html:
    made = Html(text_html(span.text).replace("\n", "<br>"))
    if span.italic:
        made = element("i", made)
    return element("b", made) if span.bold else made
