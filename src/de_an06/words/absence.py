"""Words with which people say that there is nothing to say; and the documents that they list."""

import re

from de_an06.model.text import fold

_NOTHING = re.compile(
    r"[-–—./*]*|0|n/?a|none|nil|k|ko|kg|kh[oô]ng|chua|(khong|ko|chua|kg)( co| phat sinh)?"
    r"( gi| noi dung| van ban| minh chung)?"
    r"|(khong|ko|chua)( co| phat sinh| gap)?( kho khan,?)?( va| hay)?( vuong mac)?( nao| gi)?"
)
_LONGEST = 80
_DOCUMENT = re.compile(r"\d+[A-Za-z]?/(?:\d{4}/)?[A-Za-zĐđ][^\s,;]*")


def says_nothing(text: str) -> bool:
    """Whether a text is a word for none: «Không», «Không có», «-», 0."""
    return len(text) < _LONGEST and _NOTHING.fullmatch(fold(text).strip(" .!")) is not None


def documents_in(text: str) -> list[str]:
    """The numbers of documents in a text, such as 12/KH-STC and 215/2024/QĐ-UBND."""
    return [number.rstrip(".") for number in _DOCUMENT.findall(text)]


_BETWEEN = re.compile(r"(?i:[\s,;.+&]|và|số|văn bản)*")


def lists_documents(text: str) -> bool:
    """Whether a text is a list of the numbers of documents, and nothing else."""
    return _BETWEEN.fullmatch(_DOCUMENT.sub(" ", text)) is not None
