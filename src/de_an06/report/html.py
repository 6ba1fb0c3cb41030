"""A document as one HTML file that needs nothing else."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NewType

from de_an06.report import official
from de_an06.report.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Span,
    Spans,
    Table,
    column_widths,
    document_parts,
    is_attachment_line,
    is_group_row,
    markdown_blocks,
)
from de_an06.report.lines import text_width
from de_an06.report.official import FrontMatter, read_front_matter
from de_an06.surface.visible import visible

Html = NewType("Html", str)
"""Markup of ours; a text becomes one by `text_html` alone."""


def text_html(text: str) -> Html:
    """Any text as what a reader sees of it."""
    return Html(escape(visible(text)))


def element(tag: str, *content: Html, **attributes: str) -> Html:
    """An element around its content; `class_` stands for the attribute `class`."""
    given = "".join(
        f' {name.rstrip("_")}="{text_html(value)}"' for name, value in attributes.items()
    )
    return Html(f"<{tag}{given}>{''.join(content)}</{tag}>")


def lines(*content: Html) -> Html:
    """Elements on lines of their own, so that two versions of a file can be compared."""
    return Html("".join(f"\n{each}" for each in content) + "\n")


def head(front: FrontMatter) -> Iterator[Html]:
    """What stands above the body; what is absent is left out."""
    if front.issuer:
        yield _sides("head", (_names(front), _nation()), (_number(front), _place(front)))
    if front.document_type:
        yield element("h1", text_html(front.document_type), class_="kind")
    if front.document_type and front.subject:
        yield element("div", _ruled([_line("subject", front.subject)], "short"), class_="middle")
    yield from _addressees(front.addressees)
    yield from (_line("basis", item) for item in official.punctuated(front.basis))


def foot(front: FrontMatter) -> Iterator[Html]:
    """The recipients at the left, the signer at the right."""
    recipients, signer = list(_recipients(front)), list(_signer(front))
    if recipients or signer:
        yield _sides("foot", (recipients, signer))


def _sides(kind: str, *rows: tuple[Sequence[Html], Sequence[Html]]) -> Html:
    """Rows of two cells side by side: a table, since word processors read no other layout."""
    made = (element("tr", *(element("td", *cell) for cell in row)) for row in rows)
    return element("table", *made, class_=f"sides {kind}", role="presentation")


def _names(front: FrontMatter) -> list[Html]:
    superior = [_line("superior", text) for text in front.superior]
    return [*superior, _ruled([_line("issuer", text) for text in front.issuer], "short")]


def _nation() -> list[Html]:
    motto = _ruled([_line("motto", official.MOTTO)], "long")
    return [_line("nation", official.NATION), motto]


def _number(front: FrontMatter) -> list[Html]:
    about = official.letter_subject(front)
    number = _line("number", official.number_line(front))
    return [number, _line("about", about)] if about else [number]


def _place(front: FrontMatter) -> list[Html]:
    return [_line("place", official.place_and_date(front))]


def _addressees(names: Sequence[str]) -> Iterator[Html]:
    if len(names) == 1:
        yield _line("to", f"{official.TO} {names[0]}")
    elif names:
        yield _line("to-all", official.TO)
        yield from (_line("addressee", f"- {name}") for name in official.punctuated(names))


def _recipients(front: FrontMatter) -> Iterator[Html]:
    if front.recipients:
        yield _line("recipients", official.RECIPIENTS)
    yield from (_line("recipient", f"- {item}") for item in official.punctuated(front.recipients))


def _signer(front: FrontMatter) -> Iterator[Html]:
    positions = official.positions(front)
    if not positions and not front.signer_name:
        return
    yield from (_line("position", text) for text in positions)
    yield element("p", Html("<br>" * 4), class_="seal")
    if front.signer_host_position:
        yield _line("position", front.signer_host_position)
    yield _line("signer", front.signer_name)


def _ruled(lines: Sequence[Html], length: str) -> Html:
    """Lines with a rule below them: as long as they are, or short."""
    return element("div", *lines, Html(f'<hr class="{length}">'), class_="ruled")


def _line(kind: str, text: str) -> Html:
    return element("p", text_html(text), class_=kind)


# Sizes and margins of Decree 30/2020/NĐ-CP, Annex I; the colours are the paper's.
_STYLE = """\
@page { size: A4 portrait; margin: 20mm 20mm 20mm 30mm;
  @top-center { content: counter(page); font: 13pt "Times New Roman", Tinos, serif } }
@page annex { size: A4 landscape }
@page :first { @top-center { content: none } }
* { box-sizing: border-box }
html { background: #eee; color: #000; font: 14pt/1.25 "Times New Roman", Tinos, serif }
body { margin: 0 }
section { background: #fff; margin: 8mm auto; padding: 20mm 20mm 20mm 30mm }
.document { max-width: 210mm }
.annex { max-width: 297mm; overflow-x: auto }
h1, h2, h3, h4, p, th, td { font-family: "Times New Roman", Tinos, serif }
h1, h2, h3, h4 { font-size: 14pt }
h1, h2, h3, h4, p { margin: 0 0 6pt; white-space: pre-wrap }
h1, .attached, .to { text-align: center }
.superior, .issuer, .number, .about, .nation, .motto, .place { text-align: center }
.subject, .position, .seal, .signer { text-align: center }
h2, h3, h4, .text, .basis { text-indent: 1.27cm }
h2 { margin-top: 12pt }
h4 { font-weight: normal }
h1, h2, h3, h4 { break-after: avoid }
.text, .basis { text-align: justify }
.basis, .attached, .place { font-style: italic }
.marks { font-size: 12pt; font-weight: bold; text-align: right }
.kind { margin: 12pt 0 0 }
.middle { text-align: center; margin-bottom: 12pt }
.ruled { display: inline-block }
.sides p, .subject { margin: 0 }
.subject, .about { text-wrap: balance }
.subject, .nation, .motto, .issuer, .position, .signer { font-weight: bold }
hr { border: 0; border-top: 1px solid #000; margin: 2pt auto 0 }
hr.short { width: 40% }
hr.long { width: 100% }
.to { margin: 6pt 0 }
.to-all { margin-left: 25mm }
.addressee { margin-left: 46.5mm; text-indent: -4mm }
table { border-collapse: collapse; width: 100%; margin: 6pt 0 12pt; font-size: 12pt }
.annex table { font-size: 11pt }
th, td { border: 1px solid #000; padding: 2pt 1mm; text-align: left; vertical-align: top;
  overflow-wrap: anywhere }
th { text-align: center; vertical-align: middle }
thead { display: table-header-group }
tr { break-inside: avoid }
.centre { text-align: center }
.right { text-align: right; white-space: nowrap }
.sides { font-size: 13pt; margin-bottom: 6pt }
.sides td { border: 0; padding: 0 1mm 2mm; text-align: center; width: 58.75% }
.sides td:first-child { width: 41.25% }
.superior, .issuer, .nation, .about { font-size: 12pt }
.about { margin-top: 6pt }
.foot { break-inside: avoid; break-before: avoid; margin-top: 12pt }
.foot td, .foot td:first-child { width: 50% }
.foot td:first-child { text-align: left }
.position, .signer { font-size: 14pt }
.recipients { font-size: 12pt; font-weight: bold; font-style: italic }
.recipient { font-size: 11pt }
@media print {
  html { background: none }
  section { margin: 0; padding: 0; max-width: none }
  .annex { break-before: page; page: annex; overflow: visible }
  section:first-child { break-before: auto }
}
"""
# On the first page of each part the marks stand above the text: not every browser prints these.
_MARKED = """\
@page {{ @top-right {{ content: "{marks}"; font: bold 12pt "Times New Roman", Tinos, serif }} }}
@page :first {{ @top-right {{ content: none }} }}
"""


def style_sheet(marks: str) -> Html:
    """The rules, with the marks, words of ours, at the top of further printed pages."""
    return Html(_STYLE + (_MARKED.format(marks=marks) if marks else ""))


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
