"""Ids as people write them, in the letters in which files have them."""

import re

from de_an06.model.scalars import ACCOUNT, ITEM_ID
from de_an06.model.text import fold

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
