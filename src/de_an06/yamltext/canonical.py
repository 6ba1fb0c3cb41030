"""What a model says as canonical YAML: in its key order, short things on one line."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from yaml.emitter import Emitter
from yaml.resolver import Resolver

from de_an06.model.month import Reference
from de_an06.model.period import PeriodName
from de_an06.model.scalars import Fact
from de_an06.model.text import nfc
from de_an06.yamltext.decoding import escaped, has_hidden

# What editors, which read YAML 1.2 (core schema, 10.3.2), take for null, a truth or a number.
# PyYAML's resolver knows those of YAML 1.1.
_NOT_TEXT_IN_1_2 = re.compile(
    r"""~|null|Null|NULL|true|True|TRUE|false|False|FALSE
    |[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+
    |[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    |[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)""",
    re.VERBOSE,
)


def block_scalar(text: str) -> str:
    """The text on one line of a block: plain where that is read as the same text, else quoted."""
    return text if _plain(text, flow=False) else _quoted(text)


def flow_scalar(text: str) -> str:
    """The text within brackets or braces: plain where that is read as the same, else quoted."""
    return text if _plain(text, flow=True) else _quoted(text)


def _quoted(text: str) -> str:
    """The text in quotation marks, on one line."""
    if '"' in text and "\\" not in text and escaped(text) == text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + escaped(text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _plain(text: str, *, flow: bool) -> bool:
    """Whether YAML 1.1 and 1.2 read the bare text as itself; else people's editors mistake it."""
    analysis = Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(text)
    if not (analysis.allow_flow_plain if flow else analysis.allow_block_plain):
        return False
    forms = Resolver.yaml_implicit_resolvers.get(text[:1], ())
    return not (_NOT_TEXT_IN_1_2.fullmatch(text) or any(form.match(text) for _, form in forms))


_NARROWEST = 40
"""Text is not folded more narrowly than this, however deep it stands."""

_FOLDING_SPACE = re.compile(r"(?<=\S) (?=\S)")

# A line that begins so would be read as a conflict that git left.
_CONFLICT = re.compile(r"<{7}|>{7}|\|{7}|={7}")


def _block(text: str, width: int) -> list[str]:
    """A block scalar: its header, then lines up to `width` letters where words allow it.

    Empty where it is no block's matter: one line that cannot be folded, spaces at the end of a
    line (which editors cut off), or tabs and what is hidden.
    """
    width = max(width, _NARROWEST)
    lines = text.split("\n")
    if "\t" in text or has_hidden(text) or _CONFLICT.search(text):
        return []
    if not lines[0] or lines[0][0].isspace() or not lines[-1]:
        return []
    if any(line != line.rstrip() for line in lines):
        return []
    if len(lines) > 1 and _is_literal(lines, width):
        return ["|-", *lines]
    folded = list(_folded(lines, width))
    return [">-", *folded] if len(folded) > 1 else []


def _is_literal(lines: list[str], width: int) -> bool:
    """Whether the lines fit as they are, or must stay so: a fold keeps breaks before a space."""
    fits = all(len(line) <= width for line in lines)
    return fits or any(line.startswith(" ") for line in lines)


def _folded(paragraphs: list[str], width: int) -> Iterator[str]:
    """Lines that fold to the paragraphs: an empty line between two is one line break."""
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        if paragraph:
            yield from _wrapped(paragraph, width)


def _wrapped(paragraph: str, width: int) -> Iterator[str]:
    """The paragraph cut at single spaces, which is what a fold gives back."""
    line, *words = _FOLDING_SPACE.split(paragraph)
    for word in words:
        if len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line += " " + word
    yield line


Content = str | int | Decimal | date | Reference | list["Content"] | dict[str, "Content"]
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


def mapping_lines(content: Mapping[str, Content], indent: int) -> list[str]:
    """A block mapping whose keys stand at column `indent` (from 0)."""
    return [line for key, value in content.items() for line in _pair(key, value, indent)]


_LONG = ("updates", "decisions")
"""The keys of lists whose entries are blocks, however short they are."""


def list_lines(key: str, entries: Iterable[Content], indent: int, gap: int = 1) -> list[str]:
    """The entries of a file's own list with dashes at column `indent`, then `gap` spaces."""
    lines = _entry_lines if key in _LONG else _item_lines
    return [line for entry in entries for line in lines(entry, indent, gap)]


def key_lines(key: str, content: Content, indent: int) -> list[str]:
    """A file's own key at column `indent`."""
    if isinstance(content, list) and key in _LONG:
        return [f"{' ' * indent}{key}:", *list_lines(key, content, indent + _STEP)]
    return mapping_lines({key: content}, indent)


def flow(content: Content) -> str:
    """The content on one line, as it stands within brackets or braces."""
    match content:
        case dict():
            return "{" + ", ".join(f"{_key(k)}: {flow(v)}" for k, v in content.items()) + "}"
        case list():
            return "[" + ", ".join(map(flow, content)) + "]"
        case str() if not isinstance(content, PeriodName):
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
        case str() if not isinstance(value, PeriodName):
            return nfc(str(value))
        case PeriodName() | int() | Decimal() | date() | Reference():
            return value
    raise TypeError(type(value).__name__)


def _key(key: str) -> str:
    """A key, plain even where it is `on`: the models' keys are what people type."""
    return key if _PLAIN_KEY.fullmatch(key) else _quoted(key)


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
        case str() if not isinstance(value, PeriodName):
            return _text_lines(head, value, indent + _STEP)
    return [f"{head} {value}"]


def _entry_lines(entry: Content, indent: int, gap: int = 1) -> list[str]:
    dash = " " * indent + "-" + " " * gap
    if not isinstance(entry, dict):
        return [dash + flow(entry)]
    first, *rest = mapping_lines(entry, len(dash))
    return [dash + first[len(dash) :], *rest]


def _item_lines(item: Content, indent: int, gap: int = 1) -> list[str]:
    """An item of a list: on one line where it is short."""
    line = " " * indent + "-" + " " * gap + flow(item)
    short = len(line) <= _LINE_WIDTH and not (isinstance(item, dict) and _has_lines(item.values()))
    return [line] if short else _entry_lines(item, indent, gap)


def _has_lines(values: Iterable[Content]) -> bool:
    """Whether a text has more than one line, which would not show on one."""
    return any(isinstance(value, str) and "\n" in value for value in values)


def _text_lines(head: str, text: str, indent: int) -> list[str]:
    line = f"{head} {block_scalar(text)}"
    if "\n" not in text and len(line) <= _TEXT_WIDTH:
        return [line]
    header, *lines = _block(text, _TEXT_WIDTH - indent) or [block_scalar(text)]
    margin = " " * indent
    return [f"{head} {header}", *(margin + line if line else "" for line in lines)]
