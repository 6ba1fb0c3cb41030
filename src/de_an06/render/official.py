"""The words of a document's official head and foot (Decree 30/2020/NĐ-CP, Annex I, section II)."""

import re
from collections.abc import Sequence

from de_an06.render.front_matter import FrontMatter

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
TO = "Kính gửi:"
RECIPIENTS = "Nơi nhận:"

_ABOUT = "V/v "
_BLANK = " " * 6
_DAY = re.compile(r"(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)?", re.ASCII)
_DRAFT = "DỰ THẢO"
_SIMULATED = "DỮ LIỆU MÔ PHỎNG"


def marks(front: FrontMatter) -> str:
    """What warns at the top of every page: a draft, simulated figures, both; or nothing."""
    wanted = ((_DRAFT, front.draft), (_SIMULATED, front.simulated))
    return " - ".join(mark for mark, is_wanted in wanted if is_wanted)


def title(front: FrontMatter) -> str:
    """The document's type and subject on one line."""
    return f"{front.document_type} {front.subject}".strip()


def number_line(front: FrontMatter) -> str:
    """Box 3: blank for the clerk when there is no number; one below 10 begins with 0."""
    return f"Số: {front.number.zfill(2) if front.number else _BLANK}/{front.symbol}"


def letter_subject(front: FrontMatter) -> str:
    """Box 5b: what an official letter (công văn) is about; nothing for other documents."""
    if front.document_type or not front.subject:
        return ""
    return _ABOUT + front.subject.removeprefix(_ABOUT)


def place_and_date(front: FrontMatter) -> str:
    """Box 4: days below 10 and the months 1 and 2 begin with 0 (Annex I, II.4.b)."""
    place = f"{front.place}, " if front.place else ""
    match = _DAY.fullmatch(front.date)
    if not match:
        return place + front.date
    year, month, day = match.groups()
    shown = _BLANK if month is None else month if month < "03" else month.lstrip("0")
    return f"{place}ngày {day or _BLANK} tháng {shown} năm {year or _BLANK}"


def punctuated(items: Sequence[str]) -> list[str]:
    """The items of an official list: each ends with a semicolon, the last with a full stop."""
    bare = [item.rstrip(" ;.") for item in items]
    return [f"{item}{'.' if i == len(bare) else ';'}" for i, item in enumerate(bare, start=1)]


def positions(front: FrontMatter) -> list[str]:
    """Box 7a: on whose authority the signer signs, and as what."""
    return [text for text in (front.signer_authority, *front.signer_position) if text]
