"""Elements of HTML, whose text can never be taken for markup."""

from html import escape
from typing import NewType

from de_an06.render.visible import visible

Html = NewType("Html", str)
"""Markup of ours; a text becomes one by `text_html` alone."""


def text_html(text: str) -> Html:
    """Any text as what a reader sees of it."""
    return Html(escape(visible(text)))


def element(tag: str, *content: Html, **attributes: str) -> Html:
    """An element around its content; `class_` stands for the attribute `class`."""
    given = "".join(
        f' {name.rstrip("_")}="{text_html(value)}"' for name, value in attributes.items()
    )
    return Html(f"<{tag}{given}>{''.join(content)}</{tag}>")


def lines(*content: Html) -> Html:
    """Elements on lines of their own, so that two versions of a file can be compared."""
    return Html("".join(f"\n{each}" for each in content) + "\n")
