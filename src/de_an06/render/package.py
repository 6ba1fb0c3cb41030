"""Office files are packages: many parts in one zip, packed alike every time."""

import io
from collections.abc import Callable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

XML_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""What every part of XML begins with."""

PACKING_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can hold: plainly not the day of writing."""


Change = Callable[[bytes], bytes]


def repacked(package: bytes, changes: Mapping[str, Change] | None = None) -> bytes:
    """The same parts in the same order, without the time and the system of the packing.

    `changes` makes another content for the parts that it names. The same parts give the same bytes.
    """
    file = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as source, ZipFile(file, "w") as archive:
        for name in source.namelist():
            entry = ZipInfo(name, PACKING_DAY)
            entry.create_system = 0  # else the system that writes is written down
            change = (changes or {}).get(name, _unchanged)
            archive.writestr(entry, change(source.read(name)), ZIP_DEFLATED)
    return file.getvalue()


def _unchanged(content: bytes) -> bytes:
    return content
