"""A document as one HTML file that needs nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NewType

from de_an06.report.blocks import (
    Block,
    DocumentColumn,
    DocumentTable,
    Heading,
    Paragraph,
    Role,
    Run,
    Runs,
    column_widths,
    is_group_row,
)
from de_an06.report.lines import text_width
from de_an06.report.official import Box, OfficialDocument, read_document
from de_an06.surface.visible import visible

Html = NewType("Html", str)
"""Markup of ours; a text becomes one by `_escaped` alone."""


def _escaped(text: str) -> Html:
    """Any text as what a reader sees of it."""
    return Html(escape(visible(text)))


def _element(tag: str, *content: Html, **attributes: str) -> Html:
    """An element around its content; `class_` stands for the attribute `class`."""
    given = "".join(
        f' {name.rstrip("_")}="{_escaped(value)}"' for name, value in attributes.items()
    )
    return Html(f"<{tag}{given}>{''.join(content)}</{tag}>")


def _on_lines(*content: Html) -> Html:
    """Elements on lines of their own, so that two versions of a file can be compared."""
    return Html("".join(f"\n{each}" for each in content) + "\n")


def _sides(kind: str, rows: Iterable[Iterable[Box]]) -> Html:
    """Rows of two cells side by side: a table, since word processors read no other layout."""
    made = (_element("tr", *(_element("td", *_paragraphs(box)) for box in row)) for row in rows)
    return _element("table", *made, class_=f"sides {kind}", role="presentation")


def _paragraphs(box: Box) -> Iterator[Html]:
    for lines in box:
        made = [_paragraph(lines.role, text) for text in lines.texts]
        if lines.rule:
            made = [_element("div", *made, Html(f'<hr class="{lines.rule}">'), class_="ruled")]
        if lines.role is Role.SUBJECT:
            made = [_element("div", *made, class_="middle")]
        yield from made


def _paragraph(role: Role, text: str) -> Html:
    content = Html("<br>" * 4) if role is Role.SEAL else _escaped(text)
    return _element("h1" if role is Role.KIND else "p", content, class_=role)


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


# Nothing is fetched and nothing runs, whatever the text says (docs/safety.md, "Markup").
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_of(markdown: str) -> str:
    """The Markdown, with its front matter, as a page to read and to print on A4.

    Annexes are printed on landscape pages. ValueError where the front matter is wrong.
    """
    document = read_document(markdown)
    marks = document.front.marks
    main = list(_main(document))
    sections = [_section("document", main, marks)] if main else []
    sections += [_section("annex", map(_block, annex), marks) for annex in document.annexes]
    head = _element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'),
        Html('<meta name="viewport" content="width=device-width">'),
        _element("title", _escaped(document.front.title or "Văn bản")),
        _element("style", Html(_STYLE + (_MARKED.format(marks=marks) if marks else ""))),
    )
    page = _element("html", head, _element("body", _on_lines(*sections)), lang="vi")
    return f"<!DOCTYPE html>\n{page}\n"


def _main(document: OfficialDocument) -> Iterator[Html]:
    """The head, the body, and below it the recipients and the signer."""
    head = document.head
    if head.sides:
        yield _sides("head", head.sides)
    yield from _paragraphs((*head.title, *head.addressees, *head.basis))
    yield from map(_block, document.body)
    if head.foot:
        yield _sides("foot", [head.foot])


def _section(kind: str, blocks: Iterable[Html], marks: str) -> Html:
    above = [_paragraph(Role.MARKS, marks)] if marks else []
    return _element("section", _on_lines(*above, *blocks), class_=kind)


def _block(block: Block) -> Html:
    match block:
        case DocumentTable():
            return _table(block)
        case Paragraph():
            return _element("p", _inline(block.marked), class_=block.role)
        case Heading():
            return _element(f"h{block.level}", _inline(block.runs))


def _table(table: DocumentTable) -> Html:
    # About one in a hundred of a page's width is what a letter takes up.
    widths = column_widths(table, 100, lambda word: text_width(word) + 1)
    columns = (Html(f'<col style="width: {width:.2f}%">') for width in widths)
    headings = (_element("th", _inline(cell), scope="col") for cell in table.head)
    return _element(
        "table",
        _element("colgroup", *columns),
        _element("thead", _element("tr", *headings)),
        _element("tbody", _on_lines(*(_row(cells, table.columns) for cells in table.rows))),
    )


def _row(cells: Sequence[Runs], columns: Sequence[DocumentColumn]) -> Html:
    if is_group_row(cells):
        return _element("tr", _element("td", _inline(cells[0]), colspan=str(len(columns))))
    aligned = zip(cells, columns, strict=True)
    return _element(
        "tr", *(_element("td", _inline(cell), class_=column.align) for cell, column in aligned)
    )


def _inline(runs: Runs) -> Html:
    return Html("".join(map(_run, runs)))


def _run(run: Run) -> Html:
    made = Html(_escaped(run.text).replace("\n", "<br>"))
    if run.italic:
        made = _element("i", made)
    return _element("b", made) if run.bold else made
