"""What a model says as canonical YAML: in its key order, short things on one line."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from de_an06.model.fact import Fact
from de_an06.model.period import Period
from de_an06.model.reference import Reference
from de_an06.model.text import nfc
from de_an06.record.scalar import block_scalar, flow_scalar, quoted
from de_an06.record.wrapping import text_block

Word = str | int | date | Period | Reference
Content = Word | list["Content"] | dict[str, "Content"]
"""What a file holds: texts, which may need quotes, and other scalars, which stand plain."""

_TEXT_WIDTH = 78
"""Text that would pass this column is folded."""

_LINE_WIDTH = 100
"""A list or mapping within a list's item stands on one line up to this column."""

_STEP = 2
_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*")


def contents(fact: Fact) -> dict[str, Content]:
    """The keys that say something, in the model's order, as a file spells them; text in NFC."""
    found = {}
    for name, field in type(fact).model_fields.items():
        value = getattr(fact, name)
        if field.is_required() or value != field.default:
            found[name] = _content(value)
    return found


def as_read(content: Content) -> object:
    """What reading gives back: every scalar as text."""
    match content:
        case dict():
            return {key: as_read(value) for key, value in content.items()}
        case list():
            return [as_read(item) for item in content]
    return str(content)


def mapping_lines(content: Mapping[str, Content], indent: int) -> list[str]:
    """A block mapping whose keys stand at column `indent` (from 0)."""
    return [line for key, value in content.items() for line in _pair(key, value, indent)]


def list_lines(entries: Iterable[Content], indent: int, gap: int = 1) -> list[str]:
    """A block list with dashes at column `indent`, `gap` spaces, then each entry as a block."""
    return [line for entry in entries for line in _entry_lines(entry, indent, gap)]


def key_lines(key: str, content: Content, indent: int) -> list[str]:
    """A file's own key at column `indent`; the entries of its list are blocks."""
    if isinstance(content, list):
        return [f"{' ' * indent}{key}:", *list_lines(content, indent + _STEP)]
    return mapping_lines({key: content}, indent)


def flow(content: Content) -> str:
    """The content on one line, as it stands within brackets or braces."""
    match content:
        case dict():
            return "{" + ", ".join(f"{_key(k)}: {flow(v)}" for k, v in content.items()) + "}"
        case list():
            return "[" + ", ".join(map(flow, content)) + "]"
        case str():
            return flow_scalar(content)
    return str(content)


def _content(value: object) -> Content:
    match value:
        case Fact():
            return contents(value)
        case tuple():
            return [_content(item) for item in value]
        case dict():
            return {str(key): _content(item) for key, item in value.items()}
        case str():
            return nfc(str(value))
        case int() | date() | Period() | Reference():
            return value
    raise TypeError(type(value).__name__)


def _key(key: str) -> str:
    """A key, plain even where it is `on`: the models' keys are what people type."""
    return key if _PLAIN_KEY.fullmatch(key) else quoted(key)


def _pair(key: str, value: Content, indent: int) -> list[str]:
    head = " " * indent + _key(key) + ":"
    match value:
        case dict() if value:
            return [head, *mapping_lines(value, indent + _STEP)]
        case dict():
            return [f"{head} {{}}"]
        case list() if not any(isinstance(item, dict) for item in value):
            return [f"{head} {flow(value)}"]
        case list():
            items = (_item_lines(item, indent + _STEP) for item in value)
            return [head, *(line for lines in items for line in lines)]
        case str():
            return _text_lines(head, value, indent + _STEP)
    return [f"{head} {value}"]


def _entry_lines(entry: Content, indent: int, gap: int = 1) -> list[str]:
    dash = " " * indent + "-" + " " * gap
    if not isinstance(entry, dict):
        return [dash + flow(entry)]
    first, *rest = mapping_lines(entry, len(dash))
    return [dash + first[len(dash) :], *rest]


def _item_lines(item: Content, indent: int) -> list[str]:
    """An item of an entry's list: on one line where it is short."""
    line = " " * indent + "- " + flow(item)
    short = len(line) <= _LINE_WIDTH and not (isinstance(item, dict) and _has_lines(item.values()))
    return [line] if short else _entry_lines(item, indent)


def _has_lines(values: Iterable[Content]) -> bool:
    """Whether a text has more than one line, which would not show on one."""
    return any(isinstance(value, str) and "\n" in value for value in values)


def _text_lines(head: str, text: str, indent: int) -> list[str]:
    line = f"{head} {block_scalar(text)}"
    if "\n" not in text and len(line) <= _TEXT_WIDTH:
        return [line]
    block = text_block(text, _TEXT_WIDTH - indent)
    if block is None:
        return [line]
    margin = " " * indent
    return [f"{head} {block.header}", *(margin + text if text else "" for text in block.lines)]
