"""Filling a new folder with files, all of them or none."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def is_free(folder: Path) -> bool:
    """Whether there is nothing at `folder`, or an empty folder; OSError where that is not seen."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths within `folder`, in the order given; nothing is written over.

    OSError when one cannot be written: then what was written before is removed again.
    """
    made: list[Path] = []
    try:
        for path, data in files.items():
            for place in _missing((folder / path).parent):
                place.mkdir()
                made.append(place)
            with (folder / path).open("xb") as file:
                made.append(folder / path)
                file.write(data)
    except BaseException:
        for place in reversed(made):
            with suppress(OSError):
                place.rmdir() if place.is_dir() else place.unlink()
        raise


def _missing(folder: Path) -> list[Path]:
    """The folders on the way to `folder` that are not there yet, the outermost first."""
    return [place for place in (*reversed(folder.parents), folder) if not place.exists()]
