"""The rules of Decree 30/2020/NĐ-CP for the body and what stands below it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from report.decree30_head import broken_list
from report.docx_look import Para, Part, Tab

_POINT = re.compile(r"[abcdđeghiklmnopqrstuvxy]+\) ")
_LETTERED = re.compile(r"[a-zđ]\d?\. ")
_TITLES = re.compile(r"(GS|PGS|TS|ThS|BS|CN|KS|NSND|NSƯT)\b")


def body(part: Part) -> Iterator[str]:
    """What is wrong in the body: E14 to E18, E29."""
    text = [p for p in part.paras if p.outline is None]
    justified = [p for p in text if p.align == "both"]
    if justified and not text[-1].text.endswith("./."):
        yield f"E29: {text[-1].text}"
    for para in justified:
        spaced = para.line is not None and 1 <= para.line <= 1.5
        if not spaced or not 9.9 <= para.first_line <= 12.8 or not para.sized(13, 14):
            yield f"E14: {para.text}"
        if _LETTERED.match(para.text):
            yield f"E18: {para.text}"
    near = [(a, b) for a, b in pairwise(part.blocks) if a in justified and b in justified]
    yield from (f"E14: too near: {a.text}" for a, b in near if a.after + b.before < 6)
    loose = [p for p in text if p.align == "left" and p.left == 0]
    yield from (f"E14: not justified: {para.text}" for para in loose)
    for para in part.paras:
        yield from _heading(para)


def _heading(para: Para) -> Iterator[str]:
    match para.outline:
        case 0 if not para.is_title:
            yield f"E15: {para.text}"
        case 1 if not para.is_upper or not para.is_bold or not para.sized(13, 14):
            yield f"E16: {para.text}"
        case 2 if not re.match(r"\d+\. ", para.text) or not para.is_bold or not para.sized(13, 14):
            yield f"E17: {para.text}"
        case 3 if not _POINT.match(para.text) or not para.is_upright or not para.sized(13, 14):
            yield f"E18: {para.text}"


def foot(part: Part) -> Iterator[str]:
    """What is wrong below the body: E19, E20, E22, E23."""
    frames = [b for b in part.blocks[1:] if isinstance(b, Tab) and not b.bordered]
    if len(frames) != 1 or [len(row) for row in frames[0].rows] != [2]:
        yield "E19: no table of one by two at the foot"
        return
    left, right = frames[0].rows[0]
    if not 75 <= right.width <= 100:
        yield "E19: the signer does not stand in the right half"
    gap = next((i for i, para in enumerate(right.paras) if not para.text.strip()), 0)
    for para in right.paras[:gap]:
        if not para.is_upper or not para.is_title:
            yield f"E19: {para.text}"
    names = [para for para in right.paras[gap:] if para.text.strip()]
    if not names:
        yield "E20: no name"
    for name in names:
        if not name.is_title or name.is_upper or _TITLES.match(name.text):
            yield f"E20: {name.text}"
    has_addressees = any(para.text.startswith("Kính gửi:") for para in part.paras)
    yield from _recipients(left.full, has_addressees=has_addressees)


def _recipients(paras: Sequence[Para], *, has_addressees: bool) -> Iterator[str]:
    head, *items = paras or [None]
    wanted = head is not None and head.text == "Nơi nhận:" and head.all_runs("bold")
    if not wanted or not head.all_runs("italic") or head.sizes != {12} or head.align != "left":
        yield "E22: no Nơi nhận in bold italic of size 12"
    for item in items:
        if item.sizes != {11} or not item.is_upright or item.align != "left":
            yield f"E23: {item.text}"
    yield from broken_list("E23", items)
    if has_addressees and (not items or items[0].text != "- Như trên;"):
        yield "E23: the first recipient is not - Như trên;"
    if not items or not items[-1].text.startswith("- Lưu: VT"):
        yield "E23: the last recipient is not - Lưu: VT"
