"""The figures of a report in the order in which a reader of each form meets them.

A form is read as anybody would read it, by the standard library: its text is cut into paragraphs
and cells, what stands around the report (letterhead, signature) is left away.
"""

import html.parser
import io
import re
import zipfile
from itertools import groupby, zip_longest
from xml.etree import ElementTree as ET

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIGURE = re.compile(r"(?:(?<!\w)[+-])?\d+(?:[.,/]\d+)*%?")
RULE = re.compile(r"[-+]+\+[-+]+")
BLOCKS = {"p", "td", "th", "h1", "h2", "h3", "li"}
ASIDE = {"style", "svg", "title"}


def figures(pieces):
    """All figures of the report's body and annexes, each with the piece in which it stands."""
    return [(figure, piece) for piece in body(pieces) for figure in FIGURE.findall(piece)]


def body(pieces):
    """From the line of the report's days to its end mark, and from the first annex on."""
    pieces = [" ".join(piece.split()) for piece in pieces]
    first = next(at for at, piece in enumerate(pieces) if piece.startswith("(Số liệu từ"))
    last = next(at for at, piece in enumerate(pieces) if piece.endswith("./."))
    annexes = next(at for at, piece in enumerate(pieces) if piece == "Phụ lục I")
    return pieces[first : last + 1] + pieces[annexes:]


def of_markdown(text):
    for line in text.splitlines():
        if set(line) <= set("|:- ") or line.startswith("[//]"):
            continue
        plain = re.sub(r"\\(\W)", r"\1", re.sub(r"(?<!\\)\*+|^#+ |^- ", "", line))
        yield from plain.strip("|").split("|") if line.startswith("|") else [plain]


def of_docx(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        whole = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - made by this test
    for paragraph in whole.iter(f"{WORD}p"):
        yield "".join(
            node.text or "" if node.tag == f"{WORD}t" else " "
            for node in paragraph.iter()
            if node.tag in (f"{WORD}t", f"{WORD}tab", f"{WORD}br")
        )


class Page(html.parser.HTMLParser):
    """The text of each block of a page; what is drawn is no text."""

    def __init__(self):
        super().__init__()
        self.pieces, self.aside = [""], 0

    def handle_starttag(self, tag, _):
        self.aside += tag in ASIDE
        if tag in BLOCKS:
            self.pieces.append("")

    def handle_endtag(self, tag):
        self.aside -= tag in ASIDE
        if tag in BLOCKS:
            self.pieces.append("")

    def handle_data(self, data):
        if not self.aside:
            self.pieces[-1] += data


def of_html(text):
    page = Page()
    page.feed(text)
    return page.pieces


def of_txt(text):
    """Paragraphs, and cells whose lines are joined again."""
    for is_table, lines in groupby(text.splitlines(), key=is_of_table):
        if is_table:
            yield from cells(list(lines))
        else:
            yield from paragraphs(lines)


def is_of_table(line):
    return " | " in line or line.rstrip().endswith(" |") or bool(RULE.fullmatch(line))


def paragraphs(lines):
    """Centred lines that belong together stand one below the other."""
    for is_text, together in groupby(lines, key=lambda line: bool(line.strip())):
        if is_text:
            block = list(together)
            centred = all(line.startswith(" ") for line in block)
            yield from [line.strip() for line in block] if not centred else joined(block)


def joined(block):
    """What stands in brackets may go over several lines."""
    text = ""
    for line in block:
        text = f"{text} {line.strip()}".strip()
        if text.count("(") == text.count(")"):
            yield text
            text = ""
    if text:
        yield text


def cells(lines):
    """Rows go from rule to rule; a table of one-line rows has a rule below its head alone."""
    parts = [
        list(part)
        for is_rule, part in groupby(lines, key=lambda line: bool(RULE.fullmatch(line)))
        if not is_rule
    ]
    if not any(map(RULE.fullmatch, lines)):
        parts = [[line] for line in lines]
    elif len(parts) == 2 and not RULE.fullmatch(lines[0]):
        head, rows = parts
        starts = [line[: line.index("|")].strip() for line in rows]
        whole = sum(bool(start) for start in starts) < 2
        parts = [head, rows] if whole else [head, *([line] for line in rows)]
    for part in parts:
        yield from one_row(part)


def one_row(lines):
    columns = zip_longest(*(line.split("|") for line in lines), fillvalue="")
    return [" ".join(part.strip() for part in column).strip() for column in columns]
