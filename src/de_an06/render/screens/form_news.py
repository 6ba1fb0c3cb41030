"""What a form changes, as lines: each task with what was known and what is new."""

from collections.abc import Iterator, Sequence

from de_an06.model.month import Measure, Update
from de_an06.render.screen import Line, Screen, Tone, line
from de_an06.render.screens.head import Page
from de_an06.render.screens.story import proof
from de_an06.views.form_news import News
from de_an06.words.dates import short_day
from de_an06.words.labels import label

_INDENT = "      "


def form_news_screen(page: Page, news: Sequence[News]) -> Screen:
    """A line for each update, before and after; below it the rest of what it says."""
    return [shown for one in news for shown in _lines(page, one)]


def _lines(page: Page, news: News) -> Iterator[Line]:
    update = news.update
    before = _word(page, news.before) if news.before else page.say("import_no_word")
    change = f"{before} → {_word(page, update)}"
    yield line(f"  {page.code(news.task)} {news.task.title}", Tone.STRONG)
    yield line(f"{_INDENT}{change}")
    for phrase, text in (("result", update.result), ("next_step", update.next)):
        if text:
            yield line(_INDENT + page.say(phrase, text=text), Tone.FAINT)
    for obstacle in update.obstacles:
        kind = label(obstacle.kind, page.lang)
        said = page.say("import_obstacle", kind=kind, text=obstacle.text)
        yield line(_INDENT + said, Tone.WARNING)
    if update.resolves:
        references = ", ".join(map(str, update.resolves))
        yield line(_INDENT + page.say("import_resolves", references=references), Tone.GOOD)
    for figure in news.figures:
        known = _figure(figure.before) if figure.before else "·"
        numbers = f"{known} → {_figure(figure.after)}"
        yield line(_INDENT + page.say("import_figure", target=figure.after.target, numbers=numbers))
    for evidence in update.evidence:
        yield line(_INDENT + page.say("evidence", list=proof(evidence)), Tone.FAINT)


def _word(page: Page, update: Update) -> str:
    percent = "" if update.percent is None else f" {update.percent}%"
    done = update.completed_on
    finished = page.say("import_completed", day=short_day(done)) if done else ""
    return f"{short_day(update.on)} {label(update.status, page.lang)}{percent}{finished}"


def _figure(measure: Measure) -> str:
    return f"{measure.numerator}/{measure.denominator}"
