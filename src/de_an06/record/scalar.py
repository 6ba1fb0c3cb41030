"""One scalar as YAML that every reader takes for the same text."""

import io
import re

from yaml.emitter import Emitter
from yaml.resolver import Resolver

# What editors, which read YAML 1.2 (core schema, 10.3.2), take for null, a truth or a number.
# PyYAML's resolver knows those of YAML 1.1.
_NOT_TEXT_IN_1_2 = re.compile(
    r"""~|null|Null|NULL|true|True|TRUE|false|False|FALSE
    |[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+
    |[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    |[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)""",
    re.VERBOSE,
)
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_ODD = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffe]"
)


def block_scalar(text: str) -> str:
    """The text on one line of a block: plain where that is read as the same text, else quoted."""
    return text if _plain(text, flow=False) else quoted(text)


def flow_scalar(text: str) -> str:
    """The text within brackets or braces: plain where that is read as the same, else quoted."""
    return text if _plain(text, flow=True) else quoted(text)


def quoted(text: str) -> str:
    """The text in quotation marks, on one line."""
    if '"' in text and "\\" not in text and not is_odd(text) and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def is_odd(text: str) -> bool:
    """Whether a letter, other than a line break, can only be written by its number."""
    return _ODD.search(text.replace("\n", "")) is not None


def _plain(text: str, *, flow: bool) -> bool:
    analysis = Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(text)
    allowed = analysis.allow_flow_plain if flow else analysis.allow_block_plain
    return bool(text and allowed and not is_odd(text)) and _is_text(text)


def _is_text(text: str) -> bool:
    """Whether YAML 1.1 and 1.2 read the plain scalar as text; else people's editors mistake it."""
    resolvers = Resolver.yaml_implicit_resolvers.get(text[0], ())
    not_text_in_1_1 = any(form.match(text) for _, form in resolvers)
    return not not_text_in_1_1 and not _NOT_TEXT_IN_1_2.fullmatch(text)


def _escaped(letter: str) -> str:
    if letter in _ESCAPED:
        return _ESCAPED[letter]
    if not _ODD.fullmatch(letter):
        return letter
    number = ord(letter)
    if number <= 0xFF:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"
