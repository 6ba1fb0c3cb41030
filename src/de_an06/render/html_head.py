"""The official head and foot of a document in HTML."""

from collections.abc import Iterator, Sequence

from de_an06.render import official
from de_an06.render.front_matter import FrontMatter
from de_an06.render.html_element import Html, element, text_html


def head(front: FrontMatter) -> Iterator[Html]:
    """What stands above the body; what is absent is left out."""
    if front.issuer:
        yield _sides("head", (_names(front), _nation()), (_number(front), _place(front)))
    if front.document_type:
        yield element("h1", text_html(front.document_type), class_="kind")
    if front.document_type and front.subject:
        yield element("div", _ruled([_line("subject", front.subject)], "short"), class_="middle")
    yield from _addressees(front.addressees)
    yield from (_line("basis", item) for item in official.punctuated(front.basis))


def foot(front: FrontMatter) -> Iterator[Html]:
    """The recipients at the left, the signer at the right."""
    recipients, signer = list(_recipients(front)), list(_signer(front))
    if recipients or signer:
        yield _sides("foot", (recipients, signer))


def _sides(kind: str, *rows: tuple[Sequence[Html], Sequence[Html]]) -> Html:
    """Rows of two cells side by side: a table, since word processors read no other layout."""
    made = (element("tr", *(element("td", *cell) for cell in row)) for row in rows)
    return element("table", *made, class_=f"sides {kind}", role="presentation")


def _names(front: FrontMatter) -> list[Html]:
    superior = [_line("superior", text) for text in front.superior]
    return [*superior, _ruled([_line("issuer", text) for text in front.issuer], "short")]


def _nation() -> list[Html]:
    motto = _ruled([_line("motto", official.MOTTO)], "long")
    return [_line("nation", official.NATION), motto]


def _number(front: FrontMatter) -> list[Html]:
    about = official.letter_subject(front)
    number = _line("number", official.number_line(front))
    return [number, _line("about", about)] if about else [number]


def _place(front: FrontMatter) -> list[Html]:
    return [_line("place", official.place_and_date(front))]


def _addressees(names: Sequence[str]) -> Iterator[Html]:
    if len(names) == 1:
        yield _line("to", f"{official.TO} {names[0]}")
    elif names:
        yield _line("to-all", official.TO)
        yield from (_line("addressee", f"- {name}") for name in official.punctuated(names))


def _recipients(front: FrontMatter) -> Iterator[Html]:
    if front.recipients:
        yield _line("recipients", official.RECIPIENTS)
    yield from (_line("recipient", f"- {item}") for item in official.punctuated(front.recipients))


def _signer(front: FrontMatter) -> Iterator[Html]:
    positions = official.positions(front)
    if not positions and not front.signer_name:
        return
    yield from (_line("position", text) for text in positions)
    yield element("p", Html("<br>" * 4), class_="seal")
    if front.signer_host_position:
        yield _line("position", front.signer_host_position)
    yield _line("signer", front.signer_name)


def _ruled(lines: Sequence[Html], length: str) -> Html:
    """Lines with a rule below them: as long as they are, or short."""
    return element("div", *lines, Html(f'<hr class="{length}">'), class_="ruled")


def _line(kind: str, text: str) -> Html:
    return element("p", text_html(text), class_=kind)
