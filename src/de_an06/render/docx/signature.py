"""The foot of a document: recipients at the left, the signer at the right."""

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.render import official
from de_an06.render.docx.elements import line, paragraph, twips
from de_an06.render.docx.grid import add_cell, add_row, frame
from de_an06.render.docx.styles import POSITION, RECIPIENT, RECIPIENTS_HEAD, SEAL, SIGNER
from de_an06.render.front_matter import FrontMatter

_LEFT, _RIGHT, _ABOVE = 76.0, 84.0, 3.0


def signature(front: FrontMatter) -> BaseOxmlElement | None:
    """The table of recipients and signer (boxes 7a, 7b, 9b); None when there are neither."""
    left, right = list(_recipients(front)), list(_signer(front))
    if not left and not right:
        return None
    made = frame((_LEFT, _RIGHT), above=_ABOVE)
    row = add_row(made)
    add_cell(row, twips(_LEFT), left or [line(RECIPIENT.id, "")])
    add_cell(row, twips(_RIGHT), right or [line(SIGNER.id, "")])
    return made


def _recipients(front: FrontMatter) -> Iterator[BaseOxmlElement]:
    if front.recipients:
        yield line(RECIPIENTS_HEAD.id, official.RECIPIENTS)
    yield from (line(RECIPIENT.id, f"- {item}") for item in official.punctuated(front.recipients))


def _signer(front: FrontMatter) -> Iterator[BaseOxmlElement]:
    positions = official.positions(front)
    if not positions and not front.signer_name:
        return
    yield from (line(POSITION.id, text) for text in positions)
    yield paragraph(SEAL.id)
    if front.signer_host_position:
        yield line(POSITION.id, front.signer_host_position)
    yield line(SIGNER.id, front.signer_name)
