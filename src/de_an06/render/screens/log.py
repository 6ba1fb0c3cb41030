"""The screen of `log`: the history of a task, an agency or the plan."""

from collections.abc import Mapping, Sequence

from de_an06.render.screen import Line, Piece, Screen, Tone, line
from de_an06.render.screens.head import Page, head
from de_an06.render.screens.story import event_lines
from de_an06.views.story import Event


def log_screen(
    page: Page, told: Sequence[Event], committed: Mapping[int, str], left_out: int
) -> Screen:
    """The events, oldest first; `committed` says of the nth of `told` who committed it when.

    `left_out` is the number of older events that are not shown.
    """
    shown: list[Line] = []
    for place, event in enumerate(told):
        first, *rest = event_lines(page, event, name_task=True)
        if place in committed:
            by = Piece(f"  ({committed[place]})", Tone.FAINT)
            first = Line((*first.pieces, by))
        shown += (first, *rest)
    if not told:
        shown = [line(page.say("no_history"), Tone.FAINT)]
    older = [line(page.say("log_older", count=left_out), Tone.FAINT)] if left_out else []
    return [*head(page), *older, *shown]
