"""Office files are packages: many parts in one zip, packed alike every time."""

import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from de_an06.surface.visible import visible

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
            content = source.read(name)
            if changes and name in changes:
                content = changes[name](content)
            archive.writestr(entry, content, ZIP_DEFLATED)
    return file.getvalue()


LANGUAGE = "vi-VN"
"""The language of every document."""

FONT = "Times New Roman"
"""The font of every document (Decree 30/2020/NĐ-CP, Annex I, I.5)."""


def xml_part(file: Traversable) -> bytes:
    """A part of a package from its file, where it is indented for those who read it."""
    heading, *lines = file.read_text(encoding="utf-8").splitlines()
    return "\n".join([heading, "".join(line.strip() for line in lines)]).encode()


def theme() -> bytes:
    """What an office program offers for new text and charts: our font, no colour but greys."""
    return xml_part(files("de_an06.surface").joinpath("theme.xml"))
