"""Tasks by agencies: a mark where an agency leads a task."""

from collections.abc import Sequence

from de_an06.model.assessment import Standing, State
from de_an06.render.screen import Line, Piece, Screen, Tone, line
from de_an06.render.screens.cells import MARKS, TONES
from de_an06.render.screens.head import Page, head
from de_an06.words.labels import label

_BUNDLE = 5


def matrix_screen(page: Page, standing: Standing) -> Screen:
    """One line a task, one letter an agency, the agencies numbered and named below."""
    led = {row.agency for row in standing.assignments}
    agencies = [agency for agency in page.register.agencies.agencies if agency.id in led]
    states = {(row.task, row.agency): row.state for row in standing.assignments}
    refs = {task.id: page.code(task) for task in page.register.tasks}
    width = max((len(ref) for ref in refs.values()), default=0) + 2
    numbers = [f"{number:02}" for number in range(1, len(agencies) + 1)]
    return [
        *head(page),
        line(" " * width + _bundled([number[0] for number in numbers]), Tone.FAINT),
        line(" " * width + _bundled([number[1] for number in numbers]), Tone.FAINT),
        *(
            _task_line(
                refs[task.task].ljust(width),
                [states.get((task.task, agency.id)) for agency in agencies],
            )
            for task in standing.tasks
        ),
        line(),
        line(
            page.say("legend", marks="  ".join(f"{m} {label(s, page.lang)}" for s, m in _marks()))
        ),
        *(line(f"{n} {a.name} ({a.id})") for n, a in zip(numbers, agencies, strict=True)),
    ]


def _marks() -> Sequence[tuple[State, str]]:
    return tuple(MARKS.items())


def _task_line(ref: str, states: Sequence[State | None]) -> Line:
    pieces = [Piece(ref)]
    for place, state in enumerate(states):
        gap = " " if place and place % _BUNDLE == 0 else ""
        mark = Piece("·", Tone.FAINT) if state is None else Piece(MARKS[state], TONES[state])
        pieces.append(Piece(gap + mark.text, mark.tone))
    return Line(tuple(pieces))


def _bundled(letters: Sequence[str]) -> str:
    bundles = (letters[at : at + _BUNDLE] for at in range(0, len(letters), _BUNDLE))
    return " ".join("".join(bundle) for bundle in bundles)
