"""Office files are packages: many parts in one zip, packed alike every time."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

PACKING_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can hold: plainly not the day of writing."""


def repacked(package: bytes, replaced: Mapping[str, bytes] | None = None) -> bytes:
    """The same parts in the same order, without the time and the system of the packing.

    `replaced` gives parts another content. The same parts give the same bytes.
    """
    file = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as source, ZipFile(file, "w") as archive:
        for name in source.namelist():
            entry = ZipInfo(name, PACKING_DAY)
            entry.create_system = 0  # else the system that writes is written down
            content = (replaced or {}).get(name) or source.read(name)
            archive.writestr(entry, content, ZIP_DEFLATED)
    return file.getvalue()
