"""The screen of `obstacles`: what is open, by agency, with whom it waits."""

from collections.abc import Iterator, Sequence

from de_an06.render.screen import Line, Piece, Screen, Tone, hint, line
from de_an06.render.screens.head import Page, head
from de_an06.views.obstacle_list import OpenObstacle
from de_an06.words.labels import label


def obstacles_screen(page: Page, obstacles: Sequence[OpenObstacle]) -> Screen:
    """Each open obstacle under the agency that raised it, in the registry's order."""
    if not obstacles:
        return [*head(page), line(page.say("obstacles_none"), Tone.GOOD)]
    order = [agency.id for agency in page.register.agencies.agencies]
    agencies = sorted({obstacle.agency for obstacle in obstacles}, key=order.index)
    return [
        *head(page),
        line(page.say("obstacles_count", count=len(obstacles)), Tone.STRONG),
        *(shown for agency in agencies for shown in _agency(page, agency, obstacles)),
        hint(page.say("next", command="de-an06 update <cơ quan> <nhiệm vụ> --resolve <mã>")),
    ]


def _agency(page: Page, agency: str, obstacles: Sequence[OpenObstacle]) -> Iterator[Line]:
    yield line(f"{page.name(agency)} ({agency})", Tone.STRONG)
    codes = {task.id: page.code(task) for task in page.register.tasks}
    for obstacle in obstacles:
        if obstacle.agency != agency:
            continue
        age = page.say("obstacle_age", days=obstacle.age, kind=label(obstacle.kind, page.lang))
        yield Line(
            (
                Piece(f"  {codes[obstacle.task]} · {obstacle.reference} · "),
                Piece(age, Tone.WARNING),
            )
        )
        yield line(f"    {obstacle.text}")
        if obstacle.cause:
            yield line(f"    {page.say('cause', text=obstacle.cause)}", Tone.FAINT)
        if obstacle.proposal:
            to = page.say("proposal_to", to=page.name(obstacle.to)) if obstacle.to else ""
            yield line(f"    {page.say('proposal', to=to, text=obstacle.proposal)}", Tone.FAINT)
