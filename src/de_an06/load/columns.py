"""The columns of a table of updates: how they are called, and how their fields are read."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules import forms as rules
from de_an06.findings.rules.answers import SEVERAL_DOCUMENTS
from de_an06.findings.rules.shape import UNKNOWN_KEY
from de_an06.load.csv_table import CsvTable, Field
from de_an06.model.text import fold, nearest
from de_an06.words.absence import documents_in, says_none_of
from de_an06.words.amounts import TwoReadings, typed_measure, typed_percent
from de_an06.words.dates import day_in_words
from de_an06.words.say import Lang
from de_an06.words.spoken import read_obstacle_kind, read_status
from de_an06.yamltext.place import Keys

_SHARES = ("tỷ lệ", "tỉ lệ", "tỷ lệ hoàn thành", "phần trăm", "%")
_WORDS: Mapping[Keys, tuple[str, ...]] = {
    ("task",): ("Mã", "task", "mã nhiệm vụ", "nhiệm vụ"),
    ("on",): ("Ngày cập nhật", "on", "ngày"),
    ("status",): ("Trạng thái", "status", "tình trạng"),
    ("percent",): ("Tỷ lệ hoàn thành (%)", "percent", *_SHARES),
    ("completed_on",): ("Ngày hoàn thành", "completed_on"),
    ("result",): ("Kết quả", "result", "kết quả thực hiện"),
    ("next",): ("Việc tiếp theo", "next", "tiếp theo", "kế hoạch tiếp theo"),
    ("measures",): ("Số liệu", "measures", "chỉ tiêu"),
    ("resolves",): ("Mã vướng mắc đã giải quyết", "resolves"),
    ("obstacles", 0, "kind"): ("Vướng mắc mới: loại", "loại vướng mắc"),
    ("obstacles", 0, "text"): ("Vướng mắc mới: nội dung", "vướng mắc"),
    ("obstacles", 0, "cause"): ("Vướng mắc mới: nguyên nhân", "nguyên nhân"),
    ("obstacles", 0, "proposal"): ("Vướng mắc mới: đề xuất", "đề xuất"),
    ("obstacles", 0, "to"): ("Vướng mắc mới: đề xuất với cơ quan", "đề xuất với"),
    ("evidence", 0, "number"): ("Minh chứng: số, ký hiệu", "minh chứng", "số, ký hiệu"),
    ("evidence", 0, "date"): ("Minh chứng: ngày văn bản", "ngày văn bản"),
    ("evidence", 0, "title"): ("Minh chứng: trích yếu", "trích yếu"),
    ("evidence", 0, "url"): ("Minh chứng: địa chỉ https", "địa chỉ https"),
    ("summary",): ("Tóm tắt trong kỳ", "summary", "tóm tắt"),
    ("plans",): ("Phương hướng kỳ tới", "plans", "phương hướng"),
    ("documents", 0, "number"): ("Văn bản ban hành: số, ký hiệu", "văn bản ban hành"),
    ("documents", 0, "date"): ("Văn bản ban hành: ngày",),
    ("documents", 0, "title"): ("Văn bản ban hành: trích yếu",),
    ("obstacles",): ("obstacles",),
    ("evidence",): ("evidence",),
    ("documents",): ("documents",),
}
_KIND, _TEXT = ("obstacles", 0, "kind"), ("obstacles", 0, "text")
_OF_PARTS = ("obstacles", "evidence", "documents")
_LISTS = frozenset({"measures", "resolves", *_OF_PARTS})
_KNOWN = {fold(word): way for way, words in _WORDS.items() for word in words}
_MAY_BE_NONE = frozenset(
    {*_OF_PARTS, "resolves", "next", "completed_on", "measures", "summary", "plans"}
)
_BETWEEN = re.compile(r"[\s,;]+")

_IN_TEMPLATE = tuple(way for way in _WORDS if way not in {(key,) for key in _OF_PARTS})
TEMPLATE = tuple(_WORDS[way][0] for way in _IN_TEMPLATE)
"""The headings of an empty table."""

KEYS = tuple(".".join(str(key) for key in way if key != 0) for way in _IN_TEMPLATE)
"""The same by the keys of an update."""

_KNOWN |= {fold(key): way for key, way in zip(KEYS, _IN_TEMPLATE, strict=True)}


def template(lang: Lang) -> str:
    """An empty table, as a Vietnamese Excel opens it."""
    headings = (lang.pick(*heading) for heading in zip(TEMPLATE, KEYS, strict=True))
    return f"\ufeff{';'.join(headings)}\n"


@dataclass(frozen=True, slots=True)
class TableValues:
    """What a row says: values by the ways to them with their places, and fields of JSON."""

    values: dict[Keys, str]
    places: dict[Keys, Span]
    lists: dict[str, Field]


def heading_of(table: CsvTable) -> tuple[Sequence[Keys | None], list[Diagnostic]]:
    """The way of each column, None for one that is not read; and what is wrong with it."""
    ways: list[Keys | None] = []
    findings = []
    for place, field in enumerate(table.heading):
        way = _KNOWN.get(fold(field.text))
        if way and way in ways:
            findings.append(_at(table, field, rules.TWICE_IN_ROW, value=field.text))
        elif way is None and any(row[place].text for row in table.rows if place < len(row)):
            words = [word for words in _WORDS.values() for word in words]
            near = next(iter(nearest(field.text, words, 1)), "")
            findings.append(_at(table, field, UNKNOWN_KEY, value=field.text, nearest=near))
        ways.append(way)
    return ways, findings


def values_in(
    table: CsvTable, ways: Sequence[Keys | None], fields: Sequence[Field]
) -> tuple[TableValues, list[Diagnostic]]:
    """What a row says, and what is wrong in it."""
    said = TableValues({}, {}, {})
    surplus = [field for field in fields[len(ways) :] if field.text]
    findings = [_at(table, field, rules.TOO_MANY_CELLS) for field in surplus[:1]]
    for way, field in _told(ways, fields):
        if _is_json(way, field.text):
            said.lists[str(way[0])] = field
            said.places[way] = table.span(field)
            continue
        read, rule, facts = _read(way, field.text)
        if rule:
            findings.append(_at(table, field, rule, **facts))
        said.values.update(read)
        said.places.update(dict.fromkeys((way, *read), table.span(field)))
    return said, findings


def _told(ways: Sequence[Keys | None], fields: Sequence[Field]) -> Iterator[tuple[Keys, Field]]:
    """The fields that say something; a word for none is nothing, nor is the kind of such."""
    filled = [(way, field) for way, field in zip(ways, fields, strict=False) if way and field.text]
    may_be = ((way, field) for way, field in filled if way[0] in _MAY_BE_NONE)
    none = {way for way, field in may_be if says_none_of(str(way[0]), field.text)}
    left = [way for way, _ in filled if way not in none and way[0] == "obstacles"]
    if _TEXT in none and left == [_KIND]:
        none.add(_KIND)
    return ((way, field) for way, field in filled if way not in none)


def _is_json(way: Keys, text: str) -> bool:
    """Whether a field holds JSON: of lists that can be typed otherwise too, where it begins so."""
    is_list = len(way) == 1 and way[0] in _LISTS
    return is_list and (text[0] in "[{" or way[0] in _OF_PARTS)


_Read = tuple[dict[Keys, str], Rule | None, dict[str, str]]


def _read(way: Keys, text: str) -> _Read:
    """A field's values; or the rule that it breaks, with its facts."""
    match way:
        case ("measures",):
            return _measures(text)
        case ("resolves",):
            words = [word for word in _BETWEEN.split(text) if word]
            return {("resolves", at): word for at, word in enumerate(words)}, None, {}
        case ("evidence", _, "number") if len(numbers := documents_in(text)) > 1:
            return {}, SEVERAL_DOCUMENTS, {"numbers": ", ".join(numbers)}
    reader = _READERS.get(way[-1])
    return {way: reader(text) if reader else text}, None, {}


def _measures(text: str) -> _Read:
    """Figures typed as II.2.k.1=1250/1400; II.2.k.2=12,5."""
    found: dict[Keys, str] = {}
    for at, part in enumerate(part for part in re.split(r"[;\n]", text) if part.strip()):
        target, sign, figure = part.partition("=")
        if not sign:
            example = "II.2.k.1=1250/1400; II.2.k.2=12,5"
            return {}, rules.NOT_JSON, {"column": "measures", "example": example, "value": text}
        read = typed_measure(figure)
        if isinstance(read, TwoReadings):
            two = {"value": figure.strip(), "whole": read.whole, "decimal": read.decimal}
            return {}, rules.AMBIGUOUS_NUMBER, two
        said = {"target": target.strip(), **read}
        found |= {("measures", at, key): value for key, value in said.items()}
    return found, None, {}


def _day(text: str) -> str:
    found = day_in_words(text)
    return found.isoformat() if found else text


_READERS: Mapping[str | int, Callable[[str], str]] = {
    "on": _day,
    "completed_on": _day,
    "date": _day,
    "percent": typed_percent,
    "status": read_status,
    "kind": read_obstacle_kind,
}


def _at(table: CsvTable, field: Field, rule: Rule, **facts: str) -> Diagnostic:
    return Diagnostic(rule, table.span(field), facts)
