"""The lines that git puts around what two sides wrote."""

_OURS = "<<<<<<< ours\n"
_BETWEEN = "=======\n"
_THEIRS = ">>>>>>> theirs\n"


def marked(ours: str, theirs: str) -> str:
    """Both sides' whole lines, each ended by LF, between markers."""
    return f"{_OURS}{ours}{_BETWEEN}{theirs}{_THEIRS}"


def marked_whole(ours: bytes, theirs: bytes) -> bytes:
    """Two versions of a file, whatever their bytes, between markers.

    Lines that both have stay twice: markers in the middle of an update would be hard to settle.
    """
    return b"".join(
        [_OURS.encode(), _ended(ours), _BETWEEN.encode(), _ended(theirs), _THEIRS.encode()]
    )


def _ended(data: bytes) -> bytes:
    """The bytes, the last line with a line break."""
    return data if not data or data.endswith(b"\n") else data + b"\n"
