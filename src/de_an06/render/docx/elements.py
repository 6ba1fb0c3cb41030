"""The few elements of WordprocessingML that every part of a document is made of."""

from collections.abc import Iterable

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.render.markdown_blocks import Span
from de_an06.render.visible import visible

_TWIPS_PER_MM = 1440 / 25.4


def twips(millimetres: float) -> int:
    """A length in twentieths of a point, Word's unit."""
    return round(millimetres * _TWIPS_PER_MM)


def element(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A new element `w:tag` whose attributes are in the same namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def append(parent: BaseOxmlElement, tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A new element at the end of `parent`."""
    made = element(tag, **attributes)
    parent.append(made)
    return made


def paragraph(
    style: str, spans: Iterable[Span] = (), **properties: dict[str, str | int]
) -> BaseOxmlElement:
    """A paragraph; `properties` are elements of w:pPr after w:pStyle, in the schema's order."""
    made = element("p")
    own = append(made, "pPr")
    append(own, "pStyle", val=style)
    for tag, attributes in properties.items():
        append(own, tag, **attributes)
    for span in spans:
        _append_run(made, span)
    return made


def line(style: str, text: str, **properties: dict[str, str | int]) -> BaseOxmlElement:
    """A paragraph of plain text."""
    return paragraph(style, (Span(text),), **properties)


def _append_run(parent: BaseOxmlElement, span: Span) -> None:
    run = append(parent, "r")
    if span.bold or span.italic:
        properties = append(run, "rPr")
        for tag in (*("b", "bCs") * span.bold, *("i", "iCs") * span.italic):
            append(properties, tag)
    run.text = visible(span.text)
