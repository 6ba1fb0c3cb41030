"""The elements of an XML part, one after the other (SAFETY X2)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import Locator

from defusedxml.expatreader import DefusedExpatParser

Attributes = Mapping[str, str]

_DEEPEST = 100
"""Expat keeps each element that is open: a part of nothing but beginnings costs gigabytes."""

_LONGEST_TAG = re.compile(rb"<[^>]{65536}")
"""A tag, or a comment, that nobody writes: millions of attributes cost as much."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element's name and that of the one around it, without prefixes, and its attributes."""

    name: str
    parent: str
    attributes: Mapping[str, str]

    def get(self, name: str) -> str:
        """The value of an attribute, whatever its prefix; empty where there is none."""
        found = (value for key, value in self.attributes.items() if _bare(key) == name)
        return next(found, "")


@dataclass(frozen=True, slots=True)
class Listener:
    """What is told of each element: that it begins, its letters, that it ends."""

    begun: Callable[[str, Attributes], None]
    letters: Callable[[str], None]
    ended: Callable[[str], None]


def walk(part: bytes, listener: Listener) -> None:
    """Read a part from its beginning to its end, without keeping anything of it.

    SAXParseException for what is no XML or nested too deep, DefusedXmlException for a DTD.
    """
    if _LONGEST_TAG.search(part):
        raise SAXParseException("a tag without end", None, Locator())
    parser = _Parser(listener)
    # The whole part at once: expat takes quadratic time for a long token that comes in pieces.
    parser.feed(part)
    parser.close()


def elements(part: bytes) -> list[Element]:
    """All elements of a small part, in its order; exceptions as for `walk`."""
    found: list[Element] = []
    around = [""]

    def begun(name: str, attributes: Attributes) -> None:
        found.append(Element(name, around[-1], attributes))
        around.append(name)

    def ended(name: str) -> None:  # noqa: ARG001 - a listener is told the name
        around.pop()

    def letters(text: str) -> None:
        """Such parts say all in attributes."""

    walk(part, Listener(begun, letters, ended))
    return found


def _bare(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


class _Parser(DefusedExpatParser):
    """Tells of elements directly: SAX's own way takes twice the time for a million of them."""

    def __init__(self, listener: Listener) -> None:
        super().__init__(forbid_dtd=True)
        self.setContentHandler(_Letters(listener.letters))
        self._begun, self._ended = listener.begun, listener.ended
        self._depth = 0

    def start_element(self, name: str, attrs: Attributes) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SAXParseException("nested too deep", None, Locator())
        self._begun(_bare(name) if ":" in name else name, attrs)

    def end_element(self, name: str) -> None:
        self._depth -= 1
        self._ended(_bare(name) if ":" in name else name)


class _Letters(ContentHandler):
    """Hands letters on."""

    def __init__(self, letters: Callable[[str], None]) -> None:
        super().__init__()
        self._letters = letters

    def characters(self, content: str) -> None:
        self._letters(content)
