"""The matrix of `status`: one line a task, one letter an agency."""

from collections.abc import Iterator, Sequence

from de_an06.model.assessment import Outlook
from de_an06.queries.screens.lists import step_code
from de_an06.surface.page import EXTENDED_MARKS, MARKS, NOTHING, Page, head, row_mark
from de_an06.surface.screen import Line, Piece, Screen, Tone, line
from de_an06.words.labels import label

_BUNDLE = 5
_DIGITS = 2


def matrix_screen(page: Page, outlook: Outlook) -> Screen:
    """One line a task, one letter an agency, the agencies numbered and named below."""
    led = {row.agency for row in outlook.assignments}
    agencies = [agency for agency in page.register.agencies.agencies if agency.id in led]
    marks = {(row.task, row.agency): row_mark(row) for row in outlook.assignments}
    refs = {task.id: step_code(page, task) for task in page.register.tasks}
    width = max((len(ref) for ref in refs.values()), default=0) + 2
    digits = max(len(str(len(agencies))), _DIGITS)
    holders = {row.agency: row.held_by for row in outlook.assignments}
    ids = [agency.id for agency in agencies]
    names = [page.holder(holders[id], (id,)) for id in ids]
    numbers = [f"{number:0{digits}}" for number in range(1, len(agencies) + 1)]
    return [
        *head(page),
        *(
            line(" " * width + _bundled([number[place] for number in numbers]), Tone.FAINT)
            for place in range(digits)
        ),
        *(
            _task_line(
                refs[task.task].ljust(width),
                [marks.get((task.task, agency.id), NOTHING) for agency in agencies],
            )
            for task in outlook.tasks
        ),
        line(),
        line(page.say("legend", marks="  ".join(_signs(page, outlook)))),
        *(line(f"{n} {a} ({b})") for n, a, b in zip(numbers, names, ids, strict=True)),
    ]


def _signs(page: Page, outlook: Outlook) -> Iterator[str]:
    """What the marks mean; those of what was extended where there is such."""
    yield from (f"{mark.text} {label(state, page.lang)}" for state, mark in MARKS.items())
    moved = {row.state for row in outlook.assignments if row.extended}
    for state, mark in EXTENDED_MARKS.items():
        if state in moved:
            words = page.say("mark_extended", state=label(state, page.lang))
            yield f"{mark.text} {words}"


def _task_line(ref: str, marks: Sequence[Piece]) -> Line:
    pieces = [Piece(ref)]
    for place, mark in enumerate(marks):
        gap = " " if place and place % _BUNDLE == 0 else ""
        pieces.append(Piece(gap + mark.text, mark.tone))
    return Line(tuple(pieces))


def _bundled(letters: Sequence[str]) -> str:
    bundles = (letters[at : at + _BUNDLE] for at in range(0, len(letters), _BUNDLE))
    return " ".join("".join(bundle) for bundle in bundles)
