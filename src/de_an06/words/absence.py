"""Words with which people say that there is nothing to say; and the documents that they list."""

import re

from de_an06.model.text import fold

_NOTHING = re.compile(
    r"[-–—./*]*|0|n/?a|none|nil|k|ko|kg|kh[oô]ng|chua|(khong|ko|chua|kg)( co| phat sinh)?"
    r"( gi| noi dung)?"
    r"|(khong|ko|chua)( co| phat sinh| gap)?( kho khan,?)?( va| hay)?( vuong mac)?( nao| gi)?"
)
_NO_DOCUMENT = re.compile(r"(khong|ko|chua|kg)( co)? (van ban|minh chung)")
_OF_DOCUMENTS = frozenset({"evidence", "documents"})
_LONGEST = 80
_DOCUMENT = re.compile(r"\d+[A-Za-z]?/(?:\d{4}/)?[A-Za-zĐđ][^\s,;]*")


def says_nothing(text: str, *, of_document: bool = False) -> bool:
    """Whether a text is a word for none: «Không», «Không có», «-», 0.

    «Chưa có văn bản» is one in the place `of_document` alone: anywhere else it is an obstacle.
    """
    if len(text) >= _LONGEST:
        return False
    words = fold(text).strip(" .!")
    is_no_document = of_document and _NO_DOCUMENT.fullmatch(words) is not None
    return is_no_document or _NOTHING.fullmatch(words) is not None


def says_none_of(key: str, text: str) -> bool:
    """Whether a text under a key of a month's file says that there is none of it."""
    return says_nothing(text, of_document=key in _OF_DOCUMENTS)


def documents_in(text: str) -> list[str]:
    """The numbers of documents in a text, such as 12/KH-STC and 215/2024/QĐ-UBND."""
    return [number.rstrip(".") for number in _DOCUMENT.findall(text)]


_BETWEEN = re.compile(r"(?i:[\s,;.+&]|và|số|văn bản)*")


def lists_documents(text: str) -> bool:
    """Whether a text is a list of the numbers of documents, and nothing else."""
    return _BETWEEN.fullmatch(_DOCUMENT.sub(" ", text)) is not None
