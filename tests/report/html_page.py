"""A page of HTML as a browser sees it; AssertionError where it is not well-formed."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "col", "hr", "br"}


@dataclass
class Node:
    """An element as a browser sees it."""

    tag: str
    attributes: dict[str, str | None]
    children: list["Node | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, tag: str, kind: str | None = None) -> list["Node"]:
        """The elements of a kind below this one, in the order of the text."""
        found = []
        for child in self.children:
            if isinstance(child, Node):
                named = kind is None or kind in (child.attributes.get("class") or "").split()
                found += [child] if child.tag == tag and named else []
                found += child.all(tag, kind)
        return found


class Reader(HTMLParser):
    """Reads a page; AssertionError where an element is not closed as it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("", {})]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, dict(attrs))
        assert len(node.attributes) == len(attrs)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag

    def handle_data(self, data):
        self.open[-1].children.append(data)

    def handle_comment(self, data):
        raise AssertionError(data)


def read_page(html):
    """The root of a page."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1
    return reader.open[0]
