"""The last step of every human output: nothing invisible or active leaves the program."""

import re
import unicodedata

# C0 but newline and tab, DEL, C1, bidi, zero-width, line separators, tags, surrogates, and what XML
# cannot hold (docs/safety.md, "Screens").
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text with every hidden or active character written as U+XXXX."""
    return _HIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", unicodedata.normalize("NFC", text))


def escaped(json_text: str) -> str:
    r"""JSON text with the same characters written as `\uXXXX`, so that its value is unchanged."""
    return _HIDDEN.sub(lambda match: _escape(match[0]), json_text)


def _escape(letter: str) -> str:
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
