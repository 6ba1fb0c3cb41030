"""The last step of every human output: nothing invisible or active leaves the program."""

import re
import unicodedata

# C0 but newline and tab, DEL, C1, bidi, zero-width, line separators, tags, surrogates, and what XML
# cannot hold (docs/safety.md, "Screens").
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)
"""The characters that are hidden or active."""


def visible(text: str) -> str:
    """The text with every hidden or active character written as U+XXXX."""
    return HIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", unicodedata.normalize("NFC", text))


def shown_text(text: str) -> str:
    """The text on one line, with hidden characters shown: what a reader of the report sees."""
    return " ".join(visible(text).split())
