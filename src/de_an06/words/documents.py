"""Documents as official texts cite them."""

from de_an06.model.month import Document, Evidence
from de_an06.words.dates import long_day


def cited(document: Document | Evidence) -> str:
    """A document in prose: by its number, day and title, or else by where it lies."""
    day = f" {long_day(document.date)}" if document.date else ""
    title = document.title.rstrip(" .;,") if document.title else ""
    if document.number:
        return f"văn bản số {document.number}{day}{f' - {title}' if title else ''}"
    place = document.url or document.path if isinstance(document, Evidence) else None
    named = f"{title} ({place})" if title and place else title or place or ""
    return f"{named},{day}" if day else named
