"""What a .docx breaks of Decree 30/2020/NĐ-CP, Annex I.

The ids are those of docs/rules-of-the-field.md, "The elements".
"""

from collections.abc import Iterable, Iterator, Sequence

from docx.oxml.ns import qn

from report.decree30_body import body, foot
from report.decree30_head import head
from report.docx_look import Cell, Part, Reader, Tab

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def violations(docx_bytes: bytes) -> list[str]:
    """What breaks a rule, as "E7: ..." with the text at fault; empty for a document in order."""
    reader = Reader(docx_bytes)
    parts = reader.parts()
    annexes = [part for part in parts if part.first_text.startswith("Phụ lục")]
    main = [part for part in parts if part not in annexes]
    found = [*_pages(parts, annexes), *_letters(reader), *_page_numbers(reader)]
    for part in main:
        found += [*head(part), *body(part), *foot(part)]
    found += _annexes(annexes)
    for part in parts:
        found += _tables(part)
    return found


def _pages(parts: Sequence[Part], annexes: Sequence[Part]) -> Iterator[str]:
    allowed = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
    for part in parts:
        section = part.section
        size = (round(section.page_width.mm), round(section.page_height.mm))
        if set(size) != {210, 297}:
            yield f"P1: {size}"
        if size[0] > size[1] and part not in annexes:
            yield "P2: landscape outside an annex"
        for side, (least, most) in allowed.items():
            margin = getattr(section, f"{side}_margin").mm
            if not least - 0.3 <= margin <= most + 0.3:
                yield f"P3: {side} {margin:.1f} mm"
        number = section._sectPr.find(qn("w:pgNumType"))
        if part in annexes and (number is None or number.get(qn("w:start")) != "1"):
            yield f"P6: {part.first_text}"


def _letters(reader: Reader) -> Iterator[str]:
    for run in reader.all_runs():
        if set(run.fonts) != {"Times New Roman"} or run.colour not in (None, "000000", "auto"):
            yield f"P4: {run.text}"


def _page_numbers(reader: Reader) -> Iterator[str]:
    for section in reader.document.sections:
        if not section.different_first_page_header_footer:
            yield "P5: the first page is numbered"
        if "PAGE" in _fields(section.first_page_header.part.element):
            yield "P5: the first page is numbered"
        header = section.header.part.element
        numbers = [p for p in header.iter(qn("w:p")) if "PAGE" in _fields(p)]
        looks = [reader.para(number) for number in numbers]
        good = [p for p in looks if p.align == "center" and p.is_upright and p.sized(13, 14)]
        if len(good) != 1:
            yield "P5: no page number in the middle of the header"


def _fields(element: object) -> set[str]:
    simple = {f.get(qn("w:instr")).split()[0] for f in element.iter(qn("w:fldSimple"))}
    return simple | {f.text.split()[0] for f in element.iter(qn("w:instrText"))}


def _annexes(annexes: Sequence[Part]) -> Iterator[str]:
    for part, number in zip(annexes, _ROMAN, strict=False):
        head, *rest = part.paras
        wanted = f"Phụ lục {number}" if len(annexes) > 1 else "Phụ lục"
        if head.text.removesuffix(" I" if len(annexes) == 1 else "") != wanted:
            yield f"E24: {head.text}"
        if not head.is_title or head.sizes != {14}:
            yield f"E24: {head.text}"
        for title in rest[:1] or [None]:
            if title is None or not title.is_upper or not title.is_title:
                yield f"E25: {title.text if title else 'no title'}"
        for note in rest[1:2]:
            italic = note.all_runs("italic") and note.is_centred and note.sized(13, 14)
            if note.text.startswith("(Kèm theo") and not italic:
                yield f"E26: {note.text}"


def _tables(part: Part) -> Iterator[str]:
    """Not the decree's: what Word and LibreOffice need to lay a table out alike."""
    section = part.section
    free = section.page_width.mm - section.left_margin.mm - section.right_margin.mm
    for table in (block for block in part.blocks if isinstance(block, Tab)):
        if not table.fixed or sum(table.grid) > free + 0.5 or not table.unbroken:
            yield "T1: not fixed, too wide, or rows that break"
        if table.bordered and table.repeats != (True, *(False for _ in table.rows[1:])):
            yield "T2: the first row alone must repeat"
        for row in table.rows:
            if not _fits(row, table.grid):
                yield "T3: cells are not as wide as the grid"
                break


def _fits(row: Iterable[Cell], grid: Sequence[float]) -> bool:
    place = 0
    for cell in row:
        if abs(cell.width - sum(grid[place : place + cell.span])) > 0.1:
            return False
        place += cell.span
    return place == len(grid)
