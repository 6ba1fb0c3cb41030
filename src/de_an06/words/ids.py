"""Ids as people write them, in the letters in which files have them."""

import re

from de_an06.model.scalars import ACCOUNT, ITEM_ID
from de_an06.model.text import fold, nfc

_ITEM = re.compile(ITEM_ID, re.ASCII)
_CALLED = re.compile(rf"@({ACCOUNT})")


def agency_id_offer(text: str) -> str:
    """An id such as Sở_TC in the letters of ids: so-tc; empty where that gives none."""
    id = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return id if len(id) > 1 else ""


def item_id_offer(text: str) -> str:
    """An id in its printed form (II.2.đ) in plain letters: II.2.dd; empty where that gives none."""
    plain = text.replace("đ", "dd").replace("Đ", "DD")
    return plain if _ITEM.fullmatch(plain) else ""


def account_offer(text: str) -> str:
    """An account as people call on it (@can-bo) by its plain name: can-bo; else empty."""
    match = _CALLED.fullmatch(text.strip())
    return match[1] if match else ""


_CALLED_A_TASK = re.compile(r"(?:nhiem vu|nv|viec|dau viec)(?: so)?\b[ .:]*", re.ASCII)
_LABEL = r"phan|muc|nhom(?: nhiem vu)?|khoan|diem|tiet"
_PART = r"[ivx]+\.\d{1,2}|\d{1,2}(?:\.[a-zđ]{1,2}\d?)?|[a-zđ]{1,2}\d?|[ivx]+"
_LABELLED = re.compile(
    rf"(?:(?P<level>{_LABEL})\s*)?(?P<part>{_PART})(?=[\s,;.]|$)[\s,;.]*(?:cua\s+)?"
)
_RUN = re.compile(r"(?P<group>(?:[ivx]+[\s.]+)?\d{1,2})[\s./-]*(?P<letter>[a-zđ]{1,2}\d?)")


def item_spelling(typed: str) -> str:
    """An item as officials call it by its printed form: mục 2 điểm k as 2.k; else its words.

    The đ of a point stays; a point alone is its letter.
    """
    words = _plain_words(typed)
    text = words[match.end() :] if (match := _CALLED_A_TASK.match(words)) else words
    if run := _RUN.fullmatch(text):
        return f"{re.sub(r'[. ]+', '.', run['group'])}.{run['letter']}"
    if not re.search(rf"\b(?:{_LABEL})\b", text):
        return text
    parts: dict[int, str] = {}
    place = 0
    while match := _LABELLED.match(text, place):
        parts[_level(match["level"], match["part"])] = match["part"]
        place = match.end()
    return ".".join(parts[level] for level in sorted(parts)) if place == len(text) else text


def is_item(typed: str) -> bool:
    """Whether words are the printed form of an item as officials call it: nhiệm vụ 2.k."""
    return _RUN.fullmatch(item_spelling(typed)) is not None


def _level(label: str | None, part: str) -> int:
    """How deep a part of an item lies: phần II, mục 2, điểm k, tiết 1."""
    if label == "phan" or (re.fullmatch(r"[ivx]+", part) and label != "diem"):
        return 0
    if label == "tiet":
        return 3
    return 2 if label == "diem" or (part[0].isalpha() and "." not in part) else 1


def _plain_words(text: str) -> str:
    """A text without diacritics but for đ that stands for itself."""
    words = nfc(" ".join(text.split())).lower().split(" ")
    return " ".join(word if word.strip(",;.") == "đ" else _folded(word) for word in words)


def _folded(word: str) -> str:
    """A word without diacritics; đ at the end of an id (2.đ) stays."""
    stem = word.rstrip(",;")
    return fold(word) if not re.fullmatch(r"[\divx.]+đ\d?", stem) else stem
