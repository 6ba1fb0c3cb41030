"""Office files are packages: many parts in one zip, packed alike every time."""

import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from de_an06.surface.visible import visible

XML_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""What every part of XML begins with."""

PACKED_ON = datetime(1980, 1, 1, tzinfo=UTC)
"""The earliest day that a zip can hold: plainly not the day of writing."""

_LONGEST_PROPERTY = 255

Change = Callable[[bytes], bytes]


def property_text(text: str) -> str:
    """A text as a property of a file holds it."""
    return visible(text)[:_LONGEST_PROPERTY]


def repacked(package: bytes, changes: Mapping[str, Change] | None = None) -> bytes:
    """The same parts in the same order, without the time and the system of the packing.

    `changes` makes another content for the parts that it names. The same parts give the same bytes.
    """
    file = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as source, ZipFile(file, "w") as archive:
        for name in source.namelist():
            entry = ZipInfo(name, PACKED_ON.timetuple()[:6])
            entry.create_system = 0  # else the system that writes is written down
            change = (changes or {}).get(name, _unchanged)
            archive.writestr(entry, change(source.read(name)), ZIP_DEFLATED)
    return file.getvalue()


def _unchanged(content: bytes) -> bytes:
    return content


FONT = "Times New Roman"
"""The font of every document (Decree 30/2020/NĐ-CP, Annex I, I.5)."""

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
# What an office program offers for new text and charts: our font, no colour but its own greys.
_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF",
    "accent1": "404040", "accent2": "595959", "accent3": "737373", "accent4": "8C8C8C",
    "accent5": "A6A6A6", "accent6": "BFBFBF", "hlink": "000000", "folHlink": "000000",
}  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FACE = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{FONT}"/>'


def theme_xml() -> str:
    """The theme as XML, without the heading of a part."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items()
    )
    lines = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme xmlns:a="{_NAMESPACE}" name="Văn bản hành chính"><a:themeElements>'
        f'<a:clrScheme name="Đen trắng">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{FONT}"><a:majorFont>{_FACE}</a:majorFont>'
        f"<a:minorFont>{_FACE}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Đơn giản"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
