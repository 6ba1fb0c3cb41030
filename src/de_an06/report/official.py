"""The facts of a document's official head and foot, as plain lines before its Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

_FENCE = "---"
_LINE_BREAKS = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands above and below the body (Decree 30/2020/NĐ-CP, Annex I, section II).

    An empty text or list is absent. `date` is `2024-06-14`, or as much of it as is known
    (`2024-06`, `2024`, nothing): the clerk fills in the rest, like the number. Without a
    `document_type` the document is an official letter (công văn), whose `subject` stands as
    "V/v ..." under the number. `signer_host_position` is the post in the body whose seal is used.
    """

    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    number: str = ""
    symbol: str = ""
    place: str = ""
    date: str = ""
    document_type: str = ""
    subject: str = ""
    addressees: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    signer_authority: str = ""
    signer_position: tuple[str, ...] = ()
    signer_host_position: str = ""
    signer_name: str = ""
    recipients: tuple[str, ...] = ()
    draft: bool = False
    simulated: bool = False


_ABSENT: dict[str, Any] = {field.name: field.default for field in fields(FrontMatter)}


def one_line(text: str) -> str:
    """The text with its line breaks made spaces, so that it stays one value."""
    return _LINE_BREAKS.sub(" ", text)


def front_matter_text(front: FrontMatter) -> str:
    """The front matter as lines between two fences; absent values are left out."""
    return "".join(f"{line}\n" for line in (_FENCE, *_lines(front), _FENCE))


def read_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter of a text, and the Markdown after it; line breaks of every system are known.

    A text that does not begin with a fence has no front matter. ValueError, with the number of
    the line, for a fence that is never closed, an unknown or repeated key, and a wrong value.
    """
    lines = _LINE_BREAKS.split(text.removeprefix("\ufeff"))
    if lines[0].rstrip() != _FENCE:
        return FrontMatter(), "\n".join(lines)
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() == _FENCE), None)
    if end is None:
        raise ValueError("dòng 1: phần đầu mở bằng --- mà không có --- đóng lại")
    return FrontMatter(**_values(lines[1:end])), "\n".join(lines[end + 1 :])


def _lines(front: FrontMatter) -> Iterator[str]:
    for key in _ABSENT:
        match getattr(front, key):
            case True:
                yield f"{key}: true"
            case str(text) if text:
                yield f"{key}: {one_line(text)}"
            case (*items,) if items:
                yield f"{key}:"
                yield from (f"- {one_line(item)}" for item in items)


def _values(lines: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    key = ""
    for number, line in enumerate(lines, start=2):
        items = values.get(key)
        if line[:2].rstrip() == "-" and isinstance(items, tuple):
            values[key] = (*items, line[2:])
        elif line.strip():
            key, _, rest = line.partition(":")
            if key in values or key not in _ABSENT:
                raise ValueError(f"dòng {number}: mục «{key}» lạ hoặc lặp lại")
            values[key] = _value(_ABSENT[key], rest.removeprefix(" "), number)
    return values


def _value(absent: object, text: str, number: int) -> str | bool | tuple[str, ...]:
    """What the text after a key stands for; `absent` shows the key's type."""
    if isinstance(absent, tuple):
        return (text,) if text.strip() else ()
    if isinstance(absent, str):
        return text
    if text.strip() not in {"true", "false"}:
        raise ValueError(f"dòng {number}: phải là true hoặc false")
    return text.strip() == "true"


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
