"""The screen of hollow news: by kind, the worst first, each with the ruling that answers it."""

import shlex
from collections.abc import Iterator, Sequence
from itertools import groupby

from de_an06.model.assessment import DONE_STATES, Outlook
from de_an06.queries.views.hollow.audit import place_at
from de_an06.queries.views.hollow.finding import Hollow
from de_an06.surface.page import Page, head
from de_an06.surface.screen import Line, Screen, Tone, line, whole
from de_an06.yamltext.place import Trees

_NOT_DONE = "○"


def audit_screen(page: Page, found: Sequence[Hollow], outlook: Outlook, trees: Trees) -> Screen:
    """Each piece of hollow news: whose and of what, where it stands, and the command.

    Places and commands are whole at any width: what is copied may not be cut in two.
    """
    if not found:
        return [*head(page), line(page.say("hollow_none"), Tone.GOOD)]
    done = {(row.task, row.agency) for row in outlook.assignments if row.state in DONE_STATES}
    shown: list[Line] = [*head(page), line(page.say("hollow_count", count=len(found)), Tone.STRONG)]
    for kind, group in groupby(found, key=lambda each: each.kind):
        of_kind = list(group)
        title = page.say(f"hollow_{kind}", count=len(of_kind))
        shown += [line(), line(title, Tone.WARNING)]
        shown += [part for each in of_kind for part in _one(page, each, trees=trees, done=done)]
    return [*shown, line(), line(page.say("hollow_legend", mark=_NOT_DONE), Tone.FAINT)]


def _one(page: Page, found: Hollow, *, trees: Trees, done: set[tuple[str, str]]) -> Iterator[Line]:
    code = page.code(page.register.task(found.task)) if found.task else ""
    parts = (code, page.brief(found.agency), found.period)
    yield line(f"  {' · '.join(filter(None, parts))}", Tone.STRONG)
    yield whole(f"    {place_at(found.spot, trees)}", Tone.FAINT)
    if found.like:
        yield whole(f"    {page.say('hollow_like', place=place_at(found.like, trees))}", Tone.FAINT)
    note = page.say(f"note_{found.kind}")
    for task_id, lead in found.answers:
        leads = {lead} if lead else set(page.register.leads(page.register.task(task_id)))
        is_done = any((task_id, each) in done for each in leads)
        command = ["de-an06", "decide", "return", task_id]
        command += ["--agency", lead] if lead else []
        yield whole(f"  {' ' if is_done else _NOT_DONE} {shlex.join(command)} --note '{note}'")
    if not found.answers:
        yield whole(f"    de-an06 log {found.agency}")
