"""What a file for people says of itself: that this program wrote it, and the digest of the rest.

It stands where readers do not meet it: as a line that every reader of the format leaves out, or as
the comment of the archive that an office file is.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Protocol

_WORDS = b"de-an06 sha256:"
_DIGEST = rb"[0-9a-f]{64}"
# The end of an archive without a comment is the length of that.
_LENGTH = 2
_NO_COMMENT = bytes(_LENGTH)


class Seal(Protocol):
    """How files of one format say whose they are."""

    def put(self, data: bytes) -> bytes:
        """The file, which says so."""

    def holds(self, data: bytes) -> bool:
        """Whether a file says so, and is what it was then."""


def _words(data: bytes) -> bytes:
    return _WORDS + sha256(data).hexdigest().encode()


@dataclass(frozen=True)
class LineSeal:
    """A line of a text, between `before` and `after`; it is the last, or comes after `below`.

    What git or an editor does to line ends changes nothing.
    """

    before: bytes
    after: bytes = b"\n"
    below: bytes = b""

    @cached_property
    def _line(self) -> re.Pattern[bytes]:
        before, after = re.escape(self.before), re.escape(self.after)
        return re.compile(before + _WORDS + _DIGEST + after)

    def put(self, data: bytes) -> bytes:
        """The text with its line."""
        line = self.before + _words(data) + self.after
        place = len(self.below) if self.below else len(data)
        return data[:place] + line + data[place:]

    def holds(self, data: bytes) -> bool:
        """Whether the line is the one that the rest of the text would be given."""
        text = data.replace(b"\r\n", b"\n")
        return any(
            self.put(text[: line.start()] + text[line.end() :]) == text
            for line in self._line.finditer(text)
        )


class ArchiveSeal:
    """The comment at the end of an archive: office programs drop it, and no part is changed."""

    def put(self, data: bytes) -> bytes:
        """The archive, which has no comment, with one."""
        words = _words(data)
        return data[:-_LENGTH] + len(words).to_bytes(_LENGTH, "little") + words

    def holds(self, data: bytes) -> bool:
        """Whether the comment is the one that the archive would be given without it."""
        rest, words, _ = data.rpartition(_WORDS)
        return bool(words) and self.put(rest[:-_LENGTH] + _NO_COMMENT) == data


MARKDOWN_SEAL = LineSeal(b"\n[//]: # (", b")\n")
HTML_SEAL = LineSeal(b"<!-- ", b" -->\n")
SCRIPT_SEAL = LineSeal(b"# ")
SCHEMA_SEAL = LineSeal(b'  "$comment": "', b'",\n', below=b"{\n")
OFFICE_SEAL = ArchiveSeal()
