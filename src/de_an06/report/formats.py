"""The formats in which a report is handed out."""

from collections.abc import Callable, Sequence

from de_an06.report.txt import text_of
from de_an06.surface.official import OfficialDocument, OfficialText, official_document
from de_an06.surface.seal import HTML_SEAL, MARKDOWN_SEAL, OFFICE_SEAL, Seal


def _docx(document: OfficialDocument) -> bytes:
    from de_an06.surface.docx.document import docx_bytes  # noqa: PLC0415 - python-docx is heavy

    return docx_bytes(document)


def _html(document: OfficialDocument) -> bytes:
    from de_an06.report.html import html_of  # noqa: PLC0415 - it measures letters

    return html_of(document).encode()


def _xlsx(document: OfficialDocument) -> bytes:
    from de_an06.surface.workbook import xlsx_of  # noqa: PLC0415 - openpyxl is heavy

    return xlsx_of(document)


FORMATS: dict[str, Callable[[OfficialDocument], bytes]] = {
    "docx": _docx,
    "txt": lambda document: text_of(document).encode(),
    "xlsx": _xlsx,
    "html": _html,
}
"""The formats that are made of a report, by the suffix of its file."""

MARKDOWN = "md"
"""The suffix of what all of them are made of."""


def in_formats(text: OfficialText, suffixes: Sequence[str]) -> dict[str, bytes]:
    """A report's files by suffix; its Markdown is read once, and only where a format needs it."""
    files = {MARKDOWN: text.whole.encode()} if MARKDOWN in suffixes else {}
    if made := [suffix for suffix in suffixes if suffix in FORMATS]:
        document = official_document(text)
        files |= {suffix: FORMATS[suffix](document) for suffix in made}
    return files


SEALS: dict[str, Seal] = {
    MARKDOWN: MARKDOWN_SEAL,
    "docx": OFFICE_SEAL,
    "xlsx": OFFICE_SEAL,
    "html": HTML_SEAL,
}
"""How the formats say whose a file is; plain text has no place where nobody would read it."""
