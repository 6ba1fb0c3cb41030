"""The rules of Decree 30/2020/NĐ-CP for what stands above the body."""

import re
from collections.abc import Iterator, Sequence

from de_an06.surface.metrics import bold_width, wrapped
from report.docx_look import Cell, Para, Part, Tab

_NATION = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_NUMBER = re.compile(r"Số: (\d{2,}|\s*)/[A-ZĐ]+(-[A-ZĐ0-9]+)*")
_DATE = re.compile(
    r".+, ngày (0[1-9]|[12]\d|3[01]|\s+) tháng (01|02|[3-9]|1[0-2]|\s+) năm (\d{4}|\s+)"
)


def head(part: Part) -> Iterator[str]:
    """What is wrong above the body: E1 to E13, E21."""
    table = part.blocks[0] if part.blocks else None
    if not isinstance(table, Tab) or [len(row) for row in table.rows] != [2, 2]:
        yield "E1: no table of two by two at the head"
        return
    if table.bordered:
        yield "E1: the head has lines around it"
    (names, nation), (number, place) = table.rows
    yield from _nation(nation)
    yield from _names(names)
    yield from _number_and_date(number, place)
    is_letter = len(number.full) > 1
    paras = [b for b in part.blocks[1:] if isinstance(b, Para) and (b.ruled or b.text.strip())]
    if not is_letter:
        yield from _title(paras[:3])
    yield from _addressees(paras)
    bases = [p for p in paras if p.text.startswith("Căn cứ") and p.all_runs("italic")]
    for basis in bases:
        ending = "." if basis is bases[-1] else ";"
        if not basis.text.endswith(ending) or not basis.sized(13, 14):
            yield f"E13: {basis.text}"


def _nation(cell: Cell) -> Iterator[str]:
    if len(cell.paras) < 3:
        yield "E1: the Quốc hiệu, the Tiêu ngữ and its line are not all there"
        return
    nation, motto, rule = cell.paras[:3]
    wanted = nation.text in _NATION and nation.is_centred and nation.is_bold
    if not wanted or not nation.sized(12, 13):
        yield f"E1: {nation.text}"
    if bold_width(nation.text, max(nation.sizes, default=0)) > cell.inner:
        yield "E1: the Quốc hiệu breaks into two lines"
    if motto.text != _MOTTO or not motto.is_centred or not motto.is_bold or not motto.sized(13, 14):
        yield f"E2: {motto.text}"
    if not rule.ruled or abs(_share(rule, [motto], cell.inner) - 1) > 0.05:
        yield "E3: the line below the Tiêu ngữ is not as long as it"


def _names(cell: Cell) -> Iterator[str]:
    names = cell.full
    issuer = [name for name in names if name.all_runs("bold")]
    for name in names:
        rule = "E5" if name in issuer else "E4"
        fits = name.is_centred and name.sized(12, 13) and name.no_run("italic")
        if not name.is_upper or not fits or name.no_run("bold") is (name in issuer):
            yield f"{rule}: {name.text}"
    if not issuer or names[-len(issuer) :] != issuer:
        yield "E5: no issuer in bold below its superior"
        return
    rules = [para for para in cell.paras if para.ruled]
    if len(rules) != 1 or not _short(rules[0], issuer, cell.inner):
        yield "E6: the line below the issuer is not one third to one half of it"


def _number_and_date(left: Cell, right: Cell) -> Iterator[str]:
    number, *subject = left.full or [None]
    if number is None or not _NUMBER.fullmatch(number.text) or not _is_plain(number, 13, 13):
        yield f"E7: {number.text if number else ''}"
    for para in subject:
        if not para.text.startswith("V/v ") or not _is_plain(para, 12, 13) or para.before < 6:
            yield f"E12: {para.text}"
    for place in right.full[:1]:
        looks = place.all_runs("italic") and place.no_run("bold") and place.is_centred
        if not _DATE.fullmatch(place.text) or not looks or not place.sized(13, 14):
            yield f"E8: {place.text}"


def _title(paras: Sequence[Para]) -> Iterator[str]:
    if len(paras) < 3:
        yield "E9: no title"
        return
    kind, subject, rule = paras
    if not kind.is_upper or not kind.is_title:
        yield f"E9: {kind.text}"
    if not subject.is_title or subject.is_upper:
        yield f"E10: {subject.text}"
    if not rule.ruled or not _short(rule, [subject], 160):
        yield "E11: the line below the subject is not one third to one half of it"


def _addressees(paras: Sequence[Para]) -> Iterator[str]:
    for i, para in enumerate(paras):
        if not para.text.startswith("Kính gửi:"):
            continue
        if not para.is_upright or not para.sized(13, 14):
            yield f"E21: {para.text}"
        items = []
        for item in paras[i + 1 :] if para.text == "Kính gửi:" else ():
            if not item.text.startswith("- ") or item.text.endswith("./."):
                break
            items.append(item)
            if item.text.endswith("."):
                break
        yield from broken_list("E21", items)
        if para.text == "Kính gửi:" and len(items) < 2:
            yield "E21: a single addressee stands on the line of Kính gửi"


def broken_list(rule: str, items: Sequence[Para]) -> Iterator[str]:
    """Items that do not begin with a dash, or end otherwise than the decree says."""
    for item in items:
        ending = "." if item is items[-1] else ";"
        if not item.text.startswith("- ") or not item.text.endswith(ending):
            yield f"{rule}: {item.text}"


def _share(rule: Para, lines: Sequence[Para], free: float) -> float:
    """How long a rule is, as a share of the last line that stands above it."""
    above = lines[-1]
    size = max(above.sizes, default=1)
    shown = wrapped(above.text, size, free - above.left - above.right)[-1]
    return (free - rule.left - rule.right) / bold_width(shown, size)


def _short(rule: Para, lines: Sequence[Para], free: float) -> bool:
    centred = abs(rule.left - rule.right) < 0.5
    return centred and 0.33 <= _share(rule, lines, free) <= 0.51


def _is_plain(para: Para, least: float, most: float) -> bool:
    return para.is_upright and para.is_centred and para.sized(least, most)
