"""The screen of `obstacles`: pile by pile, what is said in the same words once."""

from collections.abc import Iterator, Sequence

from de_an06.model.history import LedgerEntry
from de_an06.model.month import ObstacleKind
from de_an06.queries.screens.story import proposal
from de_an06.queries.views.obstacles import By, Pile, Trouble
from de_an06.surface.page import Page, head
from de_an06.surface.screen import Line, Piece, Screen, Tone, line
from de_an06.words.labels import label


def obstacles_screen(page: Page, piles: Sequence[Pile], by: By, *, narrowed: str = "") -> Screen:
    """How many there are and how old; then each pile with its own count.

    `narrowed` are the options that kept only some of all.
    """
    if not piles:
        return [*head(page), line(page.say("obstacles_none"), Tone.GOOD)]
    every = [entry for pile in piles for entry in pile.raised]
    return [
        *head(page),
        line(_counted(page, page.say("obstacles_head"), every), Tone.STRONG),
        *(shown for pile in piles for shown in _pile(page, pile, by)),
        line(),
        _next(page, every, by, narrowed),
    ]


def _next(page: Page, every: Sequence[LedgerEntry], by: By, narrowed: str) -> Line:
    """To an agency how it says that its oldest is solved, to others the list to send up."""
    oldest = min(every, key=lambda entry: entry.reference.on)
    if by is not By.TO and {entry.agency for entry in every} == {oldest.agency}:
        command = f"update {oldest.agency} {oldest.task} --resolve {oldest.reference}"
        return page.next(command, dated=False)
    form = "--format docx" if by is By.TO else ""
    return page.next(" ".join(filter(None, ("obstacles --by to", narrowed, form))))


def _counted(page: Page, name: str, entries: Sequence[LedgerEntry]) -> str:
    days = max(_age(page, entry) for entry in entries)
    return page.say("obstacles_counted", name=name, count=len(entries), days=days)


def _age(page: Page, entry: LedgerEntry) -> int:
    return entry.age(page.as_of) if page.as_of else 0


def _pile(page: Page, pile: Pile, by: By) -> Iterator[Line]:
    yield line()
    yield line(_counted(page, pile_name(page, pile.key, by), pile.raised), Tone.STRONG)
    for trouble in pile.troubles:
        yield from _trouble(page, trouble, by)


def pile_name(page: Page, key: str, by: By) -> str:
    """What a pile is called."""
    match by:
        case By.AGENCY | By.TO:
            name = page.name(key) if key else page.say("addressed_to_nobody")
            return f"{name} ({key})" if name != key and key else name
        case By.KIND:
            return label(ObstacleKind(key), page.lang)
        case By.AGE:
            return page.say("aged", days=key)


def _trouble(page: Page, trouble: Trouble, by: By) -> Iterator[Line]:
    obstacle, count = trouble.obstacle, len(trouble.agencies)
    text = f"  {obstacle.text}"
    if by is not By.KIND:
        text += f" ({label(obstacle.kind, page.lang)})"
    if count > 1:
        text += page.say("raised_by", count=count)
    yield line(text)
    if obstacle.cause:
        yield line(f"    {page.say('cause', text=obstacle.cause)}", Tone.FAINT)
    if obstacle.proposal and by is By.TO:
        yield line(f"    {page.say('proposal', to='', text=obstacle.proposal)}", Tone.FAINT)
    elif obstacle.proposal:
        yield line(f"    {proposal(page, obstacle)}", Tone.FAINT)
    for task in trouble.tasks:
        yield from _raised(page, task, [each for each in trouble.raised if each.task == task], by)


def _raised(page: Page, id: str, raised: Sequence[LedgerEntry], by: By) -> Iterator[Line]:
    """The task with its title; below it who raised it, under which reference, how old it is."""
    task = page.register.task(id)
    yield line(f"    {page.code(task)}  {task.title}", Tone.FAINT)
    for each in raised:
        whose = "" if by is By.AGENCY else f"{page.name(each.agency)} · "
        age = page.say("obstacle_days", days=_age(page, each))
        yield Line((Piece(f"      {whose}{each.reference} · "), Piece(age, Tone.WARNING)))
