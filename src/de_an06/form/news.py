"""What the updates of a form change, task by task."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.engine.lookup import find_agency
from de_an06.model.agencies import Agency
from de_an06.model.history import entries
from de_an06.model.month import Measure, Obstacle, Status, Update
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.queries.screens.show import proof
from de_an06.surface.page import Page
from de_an06.surface.screen import Line, Screen, Tone, line
from de_an06.words.dates import short_day
from de_an06.words.labels import label


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A figure, and the one that was known for its target: None where there was none."""

    before: Measure | None
    after: Measure

    @property
    def is_lower(self) -> bool:
        """Whether a cumulative figure goes down."""
        old, new = self.before, self.after
        return old is not None and (
            new.numerator < old.numerator or new.denominator < old.denominator
        )


@dataclass(frozen=True, slots=True)
class NewObstacle:
    """An obstacle, and the agency that its proposal is for.

    None where it is for nobody, or for one outside the registry; `near` are those of the registry
    that could be meant instead.
    """

    obstacle: Obstacle
    addressee: Agency | None
    near: tuple[Agency, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """An update of a task, and the agency's word of that task before it: None for the first."""

    task: Task
    before: Update | None
    update: Update
    figures: tuple[NewFigure, ...]
    obstacles: tuple[NewObstacle, ...]
    percent_before: int | None

    @property
    def is_lower(self) -> bool:
        """Whether less is done than was known."""
        old, new = self.percent_before, self.update.percent
        return old is not None and new is not None and new < old

    @property
    def is_undone(self) -> bool:
        """Whether what was done is no longer so."""
        done = self.before is not None and self.before.status is Status.DONE
        return done and self.update.status is not Status.DONE


def form_news(register: Register, agency: str, updates: Sequence[Update]) -> tuple[News, ...]:
    """The updates in the plan's order of tasks, then by day, each with what was known before."""
    recorded = [entry.update for entry in entries(register.months) if entry.agency == agency]
    found = []
    for task in register.tasks:
        of_task = [update for update in (*recorded, *updates) if update.task == task.id]
        # The sort is stable: of one day, what is new comes last.
        of_task.sort(key=lambda update: update.on)
        for place, update in enumerate(of_task):
            if update in updates:
                found.append(_news(register, task, of_task[:place], update))
    return tuple(found)


def _news(register: Register, task: Task, before: Sequence[Update], update: Update) -> News:
    percents = [past.percent for past in before if past.percent is not None]
    return News(
        task,
        before[-1] if before else None,
        update,
        _figures(before, update),
        tuple(_obstacle(register, obstacle) for obstacle in update.obstacles),
        percents[-1] if percents else None,
    )


def _obstacle(register: Register, obstacle: Obstacle) -> NewObstacle:
    found = find_agency(obstacle.to, register.agencies) if obstacle.to else None
    addressee = register.agencies.named(obstacle.to) if obstacle.to else None
    if found is None or isinstance(addressee, Agency):
        return NewObstacle(obstacle, addressee if isinstance(addressee, Agency) else None)
    near = (register.agencies.named(id) for id in found.near)
    return NewObstacle(obstacle, None, tuple(one for one in near if isinstance(one, Agency)))


def _figures(before: Sequence[Update], update: Update) -> tuple[NewFigure, ...]:
    known = {measure.target: measure for past in before for measure in past.measures}
    return tuple(NewFigure(known.get(measure.target), measure) for measure in update.measures)


_INDENT = "      "


def form_news_screen(page: Page, news: Sequence[News]) -> Screen:
    """A line for each update, before and after; below it the rest of what it says."""
    return [shown for one in news for shown in _lines(page, one)]


def _lines(page: Page, news: News) -> Iterator[Line]:
    update = news.update
    before = _word(page, news.before) if news.before else page.say("import_no_word")
    change = f"{before} → {_word(page, update)}{_backward(page, news)}"
    yield line(f"  {page.code(news.task)} {news.task.title}", Tone.STRONG)
    yield line(f"{_INDENT}{change}", _tone(news.is_lower or news.is_undone))
    for phrase, text in (("result", update.result), ("next_step", update.next)):
        if text:
            yield line(_INDENT + page.say(phrase, text=text), Tone.FAINT)
    for obstacle in news.obstacles:
        yield from _form_news_obstacle(page, obstacle)
    if update.resolves:
        references = ", ".join(map(str, update.resolves))
        yield line(_INDENT + page.say("import_resolves", references=references), Tone.GOOD)
    for figure in news.figures:
        said = page.say("import_figure", target=figure.after.target, numbers=_numbers(page, figure))
        yield line(_INDENT + said, _tone(figure.is_lower))
    for evidence in update.evidence:
        yield line(_INDENT + page.say("evidence", list=proof(evidence)), Tone.FAINT)


def _form_news_obstacle(page: Page, new: NewObstacle) -> Iterator[Line]:
    """An obstacle, and below it why it is there, what is proposed, and to whom."""
    obstacle = new.obstacle
    kind = label(obstacle.kind, page.lang)
    said = page.say("import_obstacle", kind=kind, text=obstacle.text)
    yield line(_INDENT + said, Tone.WARNING)
    for phrase, text in (
        ("import_cause", obstacle.cause),
        ("import_proposal", obstacle.proposal),
    ):
        if text:
            yield line(f"{_INDENT}  {page.say(phrase, text=text)}", Tone.FAINT)
    if new.addressee:
        to = page.say("import_to", name=new.addressee.name, id=new.addressee.id)
        yield line(f"{_INDENT}  {to}")
    elif obstacle.to:
        names = ", ".join(f"«{agency.name}» ({agency.id})" for agency in new.near)
        meant = page.say("import_to_meant", names=names) if names else ""
        to = page.say("import_to_unknown", name=obstacle.to)
        yield line(f"{_INDENT}  {to}{meant}", Tone.WARNING)


def _tone(steps_back: bool) -> Tone:
    return Tone.WARNING if steps_back else Tone.PLAIN


def _backward(page: Page, news: News) -> str:
    """The words that mark a step back."""
    marks = [
        *(["import_undone"] if news.is_undone else []),
        *(["import_lower"] if news.is_lower else []),
    ]
    return "".join(f" ({page.say(mark)})" for mark in marks)


def _numbers(page: Page, figure: NewFigure) -> str:
    known = _figure(figure.before) if figure.before else "·"
    lower = f" ({page.say('import_lower')})" if figure.is_lower else ""
    return f"{known} → {_figure(figure.after)}{lower}"


def _word(page: Page, update: Update) -> str:
    percent = "" if update.percent is None else f" {update.percent}%"
    done = update.completed_on
    finished = page.say("import_completed", day=short_day(done)) if done else ""
    return f"{short_day(update.on)} {label(update.status, page.lang)}{percent}{finished}"


def _figure(measure: Measure) -> str:
    return f"{measure.numerator}/{measure.denominator}"
