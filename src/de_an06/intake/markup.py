"""The elements of an XML part, one after the other (SAFETY X2)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.sax import make_parser

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

    begun: Callable[[str, AttributesImpl], None]
    letters: Callable[[str], None]
    ended: Callable[[str], None]


def walk(part: bytes, listener: Listener) -> None:
    """Read a part from its beginning to its end, without keeping anything of it.

    SAXParseException for what is no XML or nested too deep, DefusedXmlException for a DTD.
    """
    if _LONGEST_TAG.search(part):
        raise SAXParseException("a tag without end", None, Locator())
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(_Handler(listener))
    # The whole part at once: expat takes quadratic time for a long token that comes in pieces.
    parser.feed(part)
    parser.close()


def elements(part: bytes) -> list[Element]:
    """All elements of a small part, in its order; exceptions as for `walk`."""
    found: list[Element] = []
    around = [""]

    def begun(name: str, attributes: AttributesImpl) -> None:
        found.append(Element(name, around[-1], dict(attributes.items())))
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


class _Handler(ContentHandler):
    """The one place that speaks the language of SAX."""

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self._listener = listener
        self._depth = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX's name
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SAXParseException("nested too deep", None, Locator())
        self._listener.begun(_bare(name), attrs)

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's name
        self._depth -= 1
        self._listener.ended(_bare(name))

    def characters(self, content: str) -> None:
        self._listener.letters(content)
