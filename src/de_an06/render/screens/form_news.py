"""What a form changes, as lines: each task with what was known and what is new."""

from collections.abc import Iterator, Sequence

from de_an06.model.month import Measure, Update
from de_an06.render.screen import Line, Screen, Tone, line
from de_an06.render.screens.head import Page
from de_an06.render.screens.story import proof
from de_an06.views.form_news import NewFigure, NewObstacle, News
from de_an06.words.dates import short_day
from de_an06.words.labels import label

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
        yield from _obstacle(page, obstacle)
    if update.resolves:
        references = ", ".join(map(str, update.resolves))
        yield line(_INDENT + page.say("import_resolves", references=references), Tone.GOOD)
    for figure in news.figures:
        said = page.say("import_figure", target=figure.after.target, numbers=_numbers(page, figure))
        yield line(_INDENT + said, _tone(figure.is_lower))
    for evidence in update.evidence:
        yield line(_INDENT + page.say("evidence", list=proof(evidence)), Tone.FAINT)


def _obstacle(page: Page, new: NewObstacle) -> Iterator[Line]:
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


def _tone(steps_back: bool) -> Tone:  # noqa: FBT001 - the one thing that it is about
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
