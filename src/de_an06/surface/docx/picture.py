"""A picture in a document, as Word of every age shows it: points, no vectors."""

from importlib.resources import as_file, files
from io import BytesIO

from docx.document import Document as Docx
from docx.shared import Mm, Pt

from de_an06.surface.docx.elements import element, paragraph
from de_an06.surface.drawing import Drawing

_HIGHEST = 132.0
"""Millimetres: so much of a landscape page is left beside a heading and a sentence."""

_FINENESS = 1.5
"""Dots a point, 108 an inch: more take longer to make than all the rest of the document."""


_SIDES = ("distT", "distB", "distL", "distR")


def picture(document: Docx, drawn: Drawing, width: float, *, label: str) -> str:
    """A paragraph with the picture, up to `width` millimetres wide, its words what `label` says."""
    scale = min(Mm(width) / Pt(drawn.width), Mm(_HIGHEST) / Pt(drawn.height))
    size = (int(Pt(side) * scale) for side in (drawn.width, drawn.height))
    inline = document.part.new_pic_inline(BytesIO(_png(drawn, _FINENESS * scale)), *size)
    inline.docPr.set("name", f"Picture {inline.docPr.id}")
    inline.docPr.set("descr", label)
    for side in _SIDES:  # LibreOffice would keep an eighth of an inch free beside it
        inline.set(side, "0")
    return paragraph("Picture", element("r", element("drawing", inline.xml)))


def _png(drawn: Drawing, zoom: float) -> bytes:
    """The picture with so many dots a point."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - of a document with charts alone

    # Letters of the machine would be others on another one.
    with as_file(files("de_an06.surface.docx").joinpath("font", "tinos.ttf")) as font:
        return bytes(
            svg_to_bytes(
                svg_string=drawn.alone,
                zoom=zoom,
                background="white",
                skip_system_fonts=True,
                font_files=[str(font)],
                serif_family="Tinos",
            )
        )
