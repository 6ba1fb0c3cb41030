"""Documents and names as offices write them: types by their symbols, names cut short."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from de_an06.model.month import Document, Evidence
from de_an06.model.task import Task
from de_an06.words.dates import long_day

# Whose symbol names no type: its issuer alone, or with the unit that drafted it.
_LETTER = "Công văn"
_ANY = "Văn bản"

# Decree 30/2020/NĐ-CP, Annex III; then what laws call the rest.
_TYPES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QYĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTR": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTR": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "NĐ": "Nghị định",
}
# Such a document has its year in its symbol; without one the letters are an issuer's.
_OF_A_YEAR = {"TT": "Thông tư", "TTLT": "Thông tư liên tịch"}

# Letters that are an office's too (Cục Thuế): a type only before one of those who issue it.
_OFFICES = {"CT": ("-TTG", "-UBND", "-TU", "-B")}

_SYMBOL = re.compile(r"\d+[A-Za-z]?/(?P<year>\d{4}/)?(?P<first>[^\W\d_]+)(?P<rest>[\w&.-]*)")
_ABOUT = re.compile(r"^(?:v/v|về việc|về)\s+", re.IGNORECASE)
_DEFINED = re.compile(r"\(sau đây (?:viết tắt|gọi tắt|gọi chung|gọi) là [^()]+\)")
_ORDINAL = re.compile(r" thứ \d+$")
_AREA = re.compile(r"trên địa bàn (?P<area>[^,;.()]+?)(?= năm \d{4}|[,;.()]|$)")

_SHORT = {
    "Ủy ban nhân dân": "UBND",
    "Uỷ ban nhân dân": "UBND",
    "Hội đồng nhân dân": "HĐND",
}


def document_type(symbol: str) -> str:
    """What kind of document a number with its symbol names: «06/KH-UBND» is a Kế hoạch.

    One that nothing can be read from is «Văn bản».
    """
    found = _SYMBOL.fullmatch(symbol.strip())
    if found is None:
        return _ANY
    code, rest = found["first"].upper(), found["rest"].upper()
    if found["year"]:
        return (_TYPES | _OF_A_YEAR).get(code, _ANY)
    is_office = code in _OFFICES and not rest.startswith(_OFFICES[code])
    return _LETTER if is_office else _TYPES.get(code, _LETTER)


def cited(document: Document | Evidence) -> str:
    """A document in prose: by its type, number, day and title, or else by where it lies."""
    day = f" {long_day(document.date)}" if document.date else ""
    title = document.title.rstrip(" .;,") if document.title else ""
    if document.number:
        kind = document_type(document.number)
        subject = _subject(title, kind)
        return f"{kind} số {document.number}{day}{f' về {subject}' if subject else ''}"
    place = document.url or document.path if isinstance(document, Evidence) else None
    named = f"{title} ({place})" if title and place else title or place or ""
    return f"{named},{day}" if day else named


def _subject(title: str, kind: str) -> str:
    """What a document is about, without the type that stands before it already."""
    is_repeated = f"{title} ".lower().startswith(f"{kind.lower()} ")
    rest = title[len(kind) :] if is_repeated else title
    return going_on(_ABOUT.sub("", rest.strip()))


def going_on(text: str) -> str:
    """A text that goes on inside a sentence; a name or an abbreviation keeps its capital."""
    first, _, rest = text.partition(" ")
    is_name = first[1:] != first[1:].lower() or rest[:1].isupper()
    return text if is_name else text[:1].lower() + text[1:]


def short_name(name: str) -> str:
    """A name as a report writes it once it has said how it is cut short: «UBND huyện …»."""
    for whole, short in _SHORT.items():
        name = name.replace(whole, short)
    return name


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Words that a report cuts short."""

    whole: str
    short: str


def abbreviations(names: Iterable[str]) -> tuple[Abbreviation, ...]:
    """What `short_name` cuts short in any of the names."""
    told = "\n".join(names)
    return tuple(Abbreviation(*pair) for pair in _SHORT.items() if pair[0] in told)


def with_short_forms(title: str, text: str) -> str:
    """A title with what a text calls parts of it for short: «Đề án … (sau đây gọi là Đề án 06)».

    A short form stands behind the longest words before it that the title has too, from three on.
    """
    for found in _DEFINED.finditer(text):
        words = text[: found.start()].split()
        ends = (" ".join(words[start:]) for start in range(len(words) - 2))
        known = next((end for end in ends if end in title), None)
        if known and found[0] not in title:
            title = title.replace(known, f"{known} {found[0]}", 1)
    return title


def task_codes(tasks: Iterable[Task]) -> str:
    """The printed forms of tasks; those that the plan prints alike have their titles with them."""
    named = [(_ORDINAL.sub("", task.ref), task) for task in tasks]
    alike = Counter(code for code, _ in named)
    return ", ".join(
        f"{code} ({going_on(task.title.rstrip(' .;,'))})" if alike[code] > 1 else task.ref
        for code, task in named
    )


def across_area(name: str, title: str) -> str:
    """A plan's name with the area that its title gives: «Đề án 06 trên địa bàn tỉnh Kon Tum».

    Where the title gives none, the name as it is.
    """
    found = _AREA.search(title)
    if found is None:
        return name
    bare = name.removesuffix(found["area"]).rstrip()
    return f"{bare} trên địa bàn {found['area']}" if bare else name
