"""What stands on each sheet of a workbook."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from de_an06.render.document_parts import document_parts
from de_an06.render.markdown_blocks import (
    Block,
    Heading,
    Paragraph,
    Span,
    Table,
    plain_text,
)
from de_an06.render.visible import visible

Words = Heading | Paragraph

_DATA_DAY = re.compile(
    "[Ss]ố liệu tính đến (?:hết )?(ngày [0-9]{1,2}(?:/[0-9]{1,2}/| tháng [0-9]{1,2} năm )[0-9]{4})"
)
_ANNEX_NUMBER = re.compile(r"Phụ lục(?: [IVXLC]+\b)?")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_TABLE = "Bảng"
_NO_TABLE = "Văn bản này không có bảng."


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet: its name, what stands above the table, the table, what stands below."""

    name: str
    above: tuple[Words, ...]
    table: Table | None
    below: tuple[Words, ...] = ()


def pages(title: str, blocks: Sequence[Block]) -> list[Page]:
    """A page for each table of the annexes; for each table at all where there are no annexes.

    The day up to which the figures go is read in the text, and stands above every table.
    """
    main, *annexes = document_parts(blocks)
    made = [page for annex in annexes for page in _annex_pages(annex)] or _body_pages(title, main)
    dated = _data_day(blocks)
    names = _unique_names(page.name for page in made)
    return [
        replace(page, name=name, above=_with_day(page.above, dated))
        for name, page in zip(names, made, strict=True)
    ]


def _annex_pages(blocks: Sequence[Block]) -> list[Page]:
    """Each table with the annex's title and what stands before it; the rest below the last."""
    title = tuple(block for block in blocks if isinstance(block, Heading) and block.level == 1)
    number = _ANNEX_NUMBER.match(plain_text(title[0].spans))
    name = number[0] if number else _TABLE
    *tables, (rest, _) = _stretches(blocks)
    if not tables:
        return [Page(name, rest, None)]
    made = [
        Page(name, (*title, *(block for block in words if block not in title)), table)
        for words, table in tables
    ]
    return [*made[:-1], replace(made[-1], below=rest)]


def _body_pages(title: str, blocks: Sequence[Block]) -> list[Page]:
    """Each table with the document's title and the nearest heading."""
    above = (Heading(1, (Span(title),)),) if title else ()
    *tables, _ = _stretches(blocks)
    if not tables:
        return [Page(_TABLE, (*above, Paragraph((Span(_NO_TABLE),))), None)]
    return [
        Page(
            _TABLE, (*above, *[block for block in words if isinstance(block, Heading)][-1:]), table
        )
        for words, table in tables
    ]


def _stretches(blocks: Iterable[Block]) -> Iterator[tuple[tuple[Words, ...], Table | None]]:
    """Each table with the words before it; at the end the words after the last."""
    words: list[Words] = []
    for block in blocks:
        if isinstance(block, Table):
            yield tuple(words), block
            words = []
        else:
            words.append(block)
    yield tuple(words), None


def _data_day(blocks: Iterable[Block]) -> str | None:
    """The words for the day up to which the figures go: `ngày 14 tháng 6 năm 2024`."""
    texts = (plain_text(block.spans) for block in blocks if not isinstance(block, Table))
    found = (_DATA_DAY.search(text) for text in texts)
    return next((match[1] for match in found if match), None)


def _with_day(above: tuple[Words, ...], day: str | None) -> tuple[Words, ...]:
    if day is None or _data_day(above):
        return above
    return (*above, Paragraph((Span(f"(Số liệu tính đến {day})", italic=True),)))


def _unique_names(names: Iterable[str]) -> list[str]:
    """Names that a workbook accepts, each its own also when case is ignored."""
    made: list[str] = []
    for name in names:
        bare = _FORBIDDEN.sub(" ", visible(name)).strip(" '")
        numbered = (f" ({i})" if i > 1 else "" for i in count(1))
        tried = (bare[: _LONGEST_NAME - len(number)] + number for number in numbered)
        taken = {other.casefold() for other in made}
        made.append(next(name for name in tried if name.casefold() not in taken))
    return made
