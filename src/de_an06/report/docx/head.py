"""The head of a document: nation, issuer, number, date, title, addressees, legal bases."""

from collections.abc import Iterator, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.report import official
from de_an06.report.docx.elements import (
    FRAME_MARGIN,
    add_cell,
    add_row,
    frame,
    line,
    paragraph,
    twips,
)
from de_an06.report.docx.page import PORTRAIT_WIDTH
from de_an06.report.docx.styles import (
    ADDRESSEE,
    BASIS,
    ISSUER,
    KIND,
    LETTER_SUBJECT,
    MOTTO,
    NATION,
    NUMBER,
    PLACE,
    POSITION,
    RECIPIENT,
    RECIPIENTS_HEAD,
    RULE,
    SEAL,
    SIGNER,
    SUBJECT,
    SUPERIOR,
    TITLE_RULE,
    TO,
    Style,
)
from de_an06.report.official import FrontMatter
from de_an06.surface.metrics import bold_width, rule_length, wrapped

# The Quốc hiệu at 12 points is 88 mm long and has to stand on one line (DOMAIN 1.2).
_LEFT, _RIGHT, _BELOW = 66.0, 94.0, 2.0
# Dashes of several addressees stand below the colon of "Kính gửi:" (Annex I, II.9.b).
_TO_INDENT, _TO_COLON, _DASH = 25.0, 42.5, 4.0


def letterhead(front: FrontMatter) -> Iterator[BaseOxmlElement]:
    """What stands above the body; what the front matter leaves out is left out."""
    if front.issuer:
        yield _sides(front)
    if front.document_type:
        yield line(KIND.id, front.document_type)
        subject = [front.subject] if front.subject else []
        yield from _ruled(subject, SUBJECT, rule=TITLE_RULE, free=PORTRAIT_WIDTH)
    yield from _addressees(front.addressees)
    yield from (line(BASIS.id, item) for item in official.punctuated(front.basis))


def _sides(front: FrontMatter) -> BaseOxmlElement:
    """The table of two rows: names above, number and date below (boxes 1 to 5b)."""
    made = frame((_LEFT, _RIGHT), below=_BELOW)
    names = [line(SUPERIOR.id, text) for text in front.superior]
    names += _ruled(front.issuer, ISSUER, rule=RULE, free=_LEFT - 2 * FRAME_MARGIN)
    number = [line(NUMBER.id, official.number_line(front))]
    about = official.letter_subject(front)
    if about:
        number.append(line(LETTER_SUBJECT.id, about))
    for left, right in (
        (names, _nation()),
        (number, [line(PLACE.id, official.place_and_date(front))]),
    ):
        row = add_row(made)
        add_cell(row, twips(_LEFT), left)
        add_cell(row, twips(_RIGHT), right)
    return made


def _nation() -> list[BaseOxmlElement]:
    """The name of the state and its motto, with a rule as long as the motto."""
    length = bold_width(official.MOTTO, MOTTO.size)
    rule = _rule(RULE, length, free=_RIGHT - 2 * FRAME_MARGIN)
    return [line(NATION.id, official.NATION), line(MOTTO.id, official.MOTTO), rule]


def _ruled(
    names: Sequence[str], style: Style, *, rule: Style, free: float
) -> list[BaseOxmlElement]:
    """Lines of a bold name, and the short rule below them, where `free` millimetres are free."""
    if not names:
        return []
    lines = [part for name in names for part in wrapped(name, style.size, free)]
    below = _rule(rule, rule_length(lines, style.size), free=free)
    return [*(line(style.id, name) for name in names), below]


def _rule(style: Style, length: float, *, free: float) -> BaseOxmlElement:
    """A centred rule: the lower border of an empty paragraph that is indented on both sides."""
    indent = twips((free - length) / 2)
    return paragraph(style.id, ind={"left": indent, "right": indent})


def _addressees(names: Sequence[str]) -> Iterator[BaseOxmlElement]:
    """Box 9a: one stands on the line of "Kính gửi:", more stand below it with dashes."""
    if len(names) == 1:
        yield line(TO.id, f"{official.TO} {names[0]}", jc={"val": "center"})
        return
    if names:
        yield line(TO.id, official.TO, ind={"left": twips(_TO_INDENT)})
    indent: dict[str, str | int] = {"left": twips(_TO_COLON + _DASH), "hanging": twips(_DASH)}
    for name in official.punctuated(names):
        yield line(ADDRESSEE.id, f"- {name}", ind=indent)


_SIGNATURE_LEFT, _SIGNATURE_RIGHT, _ABOVE = 76.0, 84.0, 3.0


def signature(front: FrontMatter) -> BaseOxmlElement | None:
    """The table of recipients and signer (boxes 7a, 7b, 9b); None when there are neither."""
    left, right = list(_recipients(front)), list(_signer(front))
    if not left and not right:
        return None
    made = frame((_SIGNATURE_LEFT, _SIGNATURE_RIGHT), above=_ABOVE)
    row = add_row(made)
    add_cell(row, twips(_SIGNATURE_LEFT), left or [line(RECIPIENT.id, "")])
    add_cell(row, twips(_SIGNATURE_RIGHT), right or [line(SIGNER.id, "")])
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
