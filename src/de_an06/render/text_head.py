"""The official head and foot of a document in plain text."""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from de_an06.render import official
from de_an06.render.front_matter import FrontMatter
from de_an06.render.text_lines import balanced, centred, left, text_width, wrapped
from de_an06.render.visible import visible

# Of the width, for what stands at the left: the state's name needs the greater part of the head.
_HEAD_LEFT, _FOOT_LEFT = 0.42, 0.48
_SEAL = [""] * 4
_DASH = "- "


def head(front: FrontMatter, room: int) -> Iterator[str]:
    """What stands above the body, in lines of `room` columns; what is absent is left out."""
    if front.issuer:
        yield from _sides(front, room)
        yield ""
    if front.document_type:
        yield from _centred([front.document_type], room)
        yield from _ruled(balanced(visible(front.subject), room * 4 // 5), room)
        yield ""
    if front.addressees:
        yield from _addressees(front.addressees, room)
        yield ""
    yield from map(visible, official.punctuated(front.basis))


def foot(front: FrontMatter, room: int) -> Iterator[str]:
    """The recipients at the left, the signer at the right."""
    at_left = int(room * _FOOT_LEFT)
    recipients, signer = _recipients(front, at_left), _signer(front, room - at_left)
    if recipients or signer:
        yield ""
        yield from _beside(recipients, signer, at_left)


def _sides(front: FrontMatter, room: int) -> Iterator[str]:
    """Boxes 1 to 5b: names above, number and date below."""
    at_left = int(room * _HEAD_LEFT)
    at_right = room - at_left
    issuer = _ruled(_wrapped(front.issuer, at_left), at_left)
    names = [*_centred(front.superior, at_left), *issuer]
    nation = _centred([official.NATION, official.MOTTO, "_" * len(official.MOTTO)], at_right)
    yield from _beside(names, nation, at_left)
    yield ""
    numbers = _centred([official.number_line(front)], at_left)
    about = official.letter_subject(front)
    if about:
        numbers += ["", *(centred(line, at_left) for line in balanced(visible(about), at_left))]
    yield from _beside(numbers, _centred([official.place_and_date(front)], at_right), at_left)


def _addressees(names: Sequence[str], room: int) -> Iterator[str]:
    if len(names) == 1:
        yield from _centred([f"{official.TO} {names[0]}"], room)
        return
    indent = " " * (room // 5)
    yield indent + official.TO
    for name in official.punctuated(names):
        yield from _item(name, indent, room)


def _recipients(front: FrontMatter, room: int) -> list[str]:
    if not front.recipients:
        return []
    items = official.punctuated(front.recipients)
    return [official.RECIPIENTS, *chain.from_iterable(_item(item, "", room) for item in items)]


def _item(text: str, indent: str, room: int) -> list[str]:
    """An item of a list, its further lines below the first letter of the text."""
    first, *others = _wrapped([text], room - len(indent) - len(_DASH) - 1)
    return [f"{indent}{_DASH}{first}", *(f"{indent}{' ' * len(_DASH)}{line}" for line in others)]


def _signer(front: FrontMatter, room: int) -> list[str]:
    positions = official.positions(front)
    if not positions and not front.signer_name:
        return []
    host = [front.signer_host_position] if front.signer_host_position else []
    return [*_centred(positions, room), *_SEAL, *_centred([*host, front.signer_name], room)]


def _beside(at_left: Sequence[str], at_right: Sequence[str], room: int) -> Iterator[str]:
    """Two columns, the left one `room` wide."""
    for first, second in zip_longest(at_left, at_right, fillvalue=""):
        yield left(first, room) + second


def _ruled(lines: Sequence[str], room: int) -> list[str]:
    """Lines in the middle, and a rule below them, as long as decree 30 wants it."""
    if not any(lines):
        return []
    widths = [text_width(line) for line in lines]
    rule = "_" * max(1, int(min(0.4 * max(widths), 0.5 * widths[-1])))
    return [centred(line, room) for line in (*lines, rule)]


def _centred(texts: Sequence[str], room: int) -> list[str]:
    return [centred(line, room) for line in _wrapped(texts, room)]


def _wrapped(texts: Sequence[str], room: int) -> list[str]:
    return [line for text in texts for line in wrapped(visible(text), room)]
