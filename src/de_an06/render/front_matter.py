"""The facts of a document's official head and foot, as plain lines before its Markdown."""

import re
from collections.abc import Iterator
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
