"""A .docx as a reader sees it: every paragraph with the look that it comes to have."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx
from docx.oxml.ns import qn
from lxml import etree

MM_PER_TWIP = 25.4 / 1440
_ON = (None, "1", "true", "on")
_MANY = 100


@dataclass(frozen=True)
class Run:
    text: str
    size: float
    bold: bool
    italic: bool
    underlined: bool
    fonts: tuple[str | None, ...]
    colour: str | None


@dataclass(frozen=True)
class Para:
    """Indents in millimetres, spacing in points, `line` in lines (None where it is exact)."""

    runs: tuple[Run, ...]
    align: str
    first_line: float
    left: float
    right: float
    before: float
    after: float
    line: float | None
    ruled: bool
    outline: int | None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def sizes(self) -> set[float]:
        return {run.size for run in self.runs if run.text.strip()}

    def all_runs(self, trait: str) -> bool:
        return all(getattr(run, trait) for run in self.runs if run.text.strip())

    def some_run(self, trait: str) -> bool:
        return any(getattr(run, trait) for run in self.runs if run.text.strip())

    def no_run(self, trait: str) -> bool:
        return not self.some_run(trait)

    def sized(self, least: float, most: float) -> bool:
        return all(least <= size <= most for size in self.sizes)

    @property
    def is_upper(self) -> bool:
        return self.text == self.text.upper()

    @property
    def is_centred(self) -> bool:
        return self.align == "center" and self.first_line == 0

    @property
    def is_bold(self) -> bool:
        return self.all_runs("bold") and self.no_run("italic") and self.no_run("underlined")

    @property
    def is_upright(self) -> bool:
        return not any(map(self.some_run, ("bold", "italic", "underlined")))

    @property
    def is_title(self) -> bool:
        """Bold and centred, of size 13 or 14."""
        return self.is_bold and self.is_centred and self.sized(13, 14)


@dataclass(frozen=True)
class Cell:
    """`inner` is the width in millimetres between the cell's own margins."""

    width: float
    inner: float
    span: int
    paras: tuple[Para, ...]

    @property
    def full(self) -> list[Para]:
        return [para for para in self.paras if para.text.strip()]


@dataclass(frozen=True)
class Tab:
    grid: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    fixed: bool
    bordered: bool
    unbroken: bool
    repeats: tuple[bool, ...]


@dataclass
class Part:
    """A section: its python-docx settings, and what stands in it."""

    section: docx.section.Section
    blocks: list[Para | Tab] = field(default_factory=list)

    @property
    def paras(self) -> list[Para]:
        return [b for b in self.blocks if isinstance(b, Para) and b.text.strip()]

    @property
    def first_text(self) -> str:
        return self.paras[0].text if self.paras else ""


class Reader:
    """Reads one document."""

    def __init__(self, data: bytes) -> None:
        self.document = docx.Document(io.BytesIO(data))
        root = self.document.styles.element
        self._styles = {style.get(qn("w:styleId")): style for style in root.iter(qn("w:style"))}
        self._defaults = root.find(qn("w:docDefaults"))

    def parts(self) -> list[Part]:
        """The sections in order."""
        sections = list(self.document.sections)
        found = [Part(sections[0])]
        for block in self.document.element.body:
            if block.tag == qn("w:p"):
                found[-1].blocks.append(self.para(block))
                if block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                    found.append(Part(sections[len(found)]))
            elif block.tag == qn("w:tbl"):
                found[-1].blocks.append(self._table(block))
        return found

    def all_runs(self) -> Iterator[Run]:
        """Every run with text, in the body, in tables and in headers."""
        roots = [self.document.element.body]
        for section in self.document.sections:
            roots += [section.header.part.element, section.first_page_header.part.element]
        for root in roots:
            for paragraph in root.iter(qn("w:p")):
                yield from (run for run in self.para(paragraph).runs if run.text.strip())

    def para(self, paragraph: etree._Element) -> Para:
        own = paragraph.find(qn("w:pPr"))
        layers = [own, *self._layers(self._style_of(paragraph), "w:pPr")]

        def number(path: str, attribute: str) -> float:
            return float(_first(layers, path, attribute) or 0)

        exact = _first(layers, "w:spacing", "w:lineRule") == "exact"
        outline = _first(layers, "w:outlineLvl", "w:val")
        return Para(
            runs=tuple(self._run(run, paragraph) for run in paragraph.iter(qn("w:r"))),
            align=_first(layers, "w:jc", "w:val") or "left",
            first_line=number("w:ind", "w:firstLine") * MM_PER_TWIP,
            left=number("w:ind", "w:left") * MM_PER_TWIP,
            right=number("w:ind", "w:right") * MM_PER_TWIP,
            before=number("w:spacing", "w:before") / 20,
            after=number("w:spacing", "w:after") / 20,
            line=None if exact else float(_first(layers, "w:spacing", "w:line") or 240) / 240,
            ruled=_first(layers, "w:pBdr/w:bottom", "w:val") == "single",
            outline=None if outline is None else int(outline),
        )

    def _run(self, run: etree._Element, paragraph: etree._Element) -> Run:
        layers = [run.find(qn("w:rPr")), *self._layers(self._style_of(paragraph), "w:rPr")]
        fonts = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
        return Run(
            text=run.text,
            size=float(_first(layers, "w:sz", "w:val") or 20) / 2,
            bold=_is_on(layers, "w:b"),
            italic=_is_on(layers, "w:i"),
            underlined=_first(layers, "w:u", "w:val") not in (None, "none"),
            fonts=tuple(_first(layers, "w:rFonts", name) for name in fonts),
            colour=_first(layers, "w:color", "w:val"),
        )

    def _style_of(self, paragraph: etree._Element) -> etree._Element | None:
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._styles.get("Normal" if named is None else named.get(qn("w:val")))

    def _layers(self, style: etree._Element | None, tag: str) -> Iterator[etree._Element | None]:
        while style is not None:
            yield style.find(qn(tag))
            base = style.find(qn("w:basedOn"))
            style = None if base is None else self._styles.get(base.get(qn("w:val")))
        yield self._defaults.find(f"{qn(f'{tag}Default')}/{qn(tag)}")

    def _table(self, table: etree._Element) -> Tab:
        properties = table.find(qn("w:tblPr"))
        margins = self._margins(properties)
        rows = table.findall(qn("w:tr"))
        layout = properties.find(qn("w:tblLayout"))
        styled = properties.find(qn("w:tblStyle")) is not None
        return Tab(
            grid=tuple(_width(column) for column in table.find(qn("w:tblGrid"))),
            rows=tuple(tuple(self._cell(cell, margins) for cell in row.tc_lst) for row in rows),
            fixed=layout is not None and layout.get(qn("w:type")) == "fixed",
            bordered=styled or properties.find(qn("w:tblBorders")) is not None,
            unbroken=all(_has(row, "w:cantSplit") or _is_tall(row) for row in rows),
            repeats=tuple(_has(row, "w:tblHeader") for row in rows),
        )

    def _margins(self, properties: etree._Element) -> float:
        own = properties.find(qn("w:tblCellMar"))
        usual = self._styles["TableNormal"].find(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}")
        sides = (own if own is not None else usual).iterchildren(qn("w:left"), qn("w:right"))
        return sum(_width(side) for side in sides)

    def _cell(self, cell: etree._Element, margins: float) -> Cell:
        width = _width(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}"))
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        paras = tuple(self.para(paragraph) for paragraph in cell.findall(qn("w:p")))
        return Cell(
            width, width - margins, 1 if span is None else int(span.get(qn("w:val"))), paras
        )


def _first(layers: list[etree._Element | None], path: str, attribute: str) -> str | None:
    """The attribute in the nearest layer that has it."""
    steps = "/".join(qn(step) for step in path.split("/"))
    for layer in layers:
        found = None if layer is None else layer.find(steps)
        if found is not None and found.get(qn(attribute)) is not None:
            return found.get(qn(attribute))
    return None


def _is_on(layers: list[etree._Element | None], tag: str) -> bool:
    for layer in layers:
        found = None if layer is None else layer.find(qn(tag))
        if found is not None:
            return found.get(qn("w:val")) in _ON
    return False


def _is_tall(row: etree._Element) -> bool:
    """Whether a cell of a row has so many letters that the row may go on on the next page."""
    return any(len("".join(cell.itertext())) > _MANY for cell in row.tc_lst)


def _has(row: etree._Element, tag: str) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn(tag)}") is not None


def _width(element: etree._Element) -> float:
    return int(element.get(qn("w:w"))) * MM_PER_TWIP
