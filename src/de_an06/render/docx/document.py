"""A whole document: front matter, body, signature, annexes."""

from collections.abc import Iterable

from docx.document import Document as Docx
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.render import official
from de_an06.render.document_parts import document_parts
from de_an06.render.docx.blank import blank, packed, set_properties
from de_an06.render.docx.body import ANNEX, MAIN, body
from de_an06.render.docx.elements import paragraph
from de_an06.render.docx.letterhead import letterhead
from de_an06.render.docx.page import begin_annex, set_up_pages
from de_an06.render.docx.signature import signature
from de_an06.render.docx.styles import GAP
from de_an06.render.front_matter import FrontMatter, read_front_matter
from de_an06.render.markdown_blocks import markdown_blocks


def docx_bytes(markdown: str) -> bytes:
    """The Markdown, with its front matter, as a .docx laid out by Decree 30/2020/NĐ-CP.

    A heading of the first level that begins with "Phụ lục" begins an annex on landscape pages.
    The same text gives the same bytes. ValueError where the front matter is wrong.
    """
    front, text = read_front_matter(markdown)
    main, *annexes = document_parts(markdown_blocks(text))
    document = blank()
    set_up_pages(document, front)
    _place(document, letterhead(front))
    _place(document, body(main, MAIN))
    _place_signature(document, front)
    for annex in annexes:
        begin_annex(document)
        _place(document, body(annex, ANNEX))
    set_properties(document, title=official.title(front), author=" ".join(front.issuer))
    return packed(document)


def _place(document: Docx, elements: Iterable[BaseOxmlElement]) -> None:
    """Puts elements at the end of the document; Word would make one table of two neighbours."""
    end = document.element.body[-1]
    for element in elements:
        previous = end.getprevious()
        if previous is not None and previous.tag == element.tag and element.tag.endswith("}tbl"):
            end.addprevious(paragraph(GAP.id))
        end.addprevious(element)


def _place_signature(document: Docx, front: FrontMatter) -> None:
    """The signature stands on the page of the last words above it."""
    made = signature(front)
    if made is None:
        return
    last = document.element.body[-1].getprevious()
    if last is not None and last.tag.endswith("}p"):
        last.get_or_add_pPr().get_or_add_keepNext()
    _place(document, (made,))
