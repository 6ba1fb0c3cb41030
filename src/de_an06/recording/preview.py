"""What a month's report would hold, shown before it is sent."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from de_an06.model.month import AgencyMonth, Measure, Update
from de_an06.model.period import Period
from de_an06.queries.screens.story import proof
from de_an06.surface.page import Page, simulated_mark, status_words
from de_an06.surface.screen import Line, Screen, Tone, line
from de_an06.words.amounts import measure_words
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label

_INDENT = "      "


def preview_screen(page: Page, month: AgencyMonth, *, written: Period, on: date) -> Screen:
    """All that would be sent: counts, updates task by task, the agency's words; what these lack."""
    facts = {"agency": page.name(month.agency), "period": period_name(written, page.lang)}
    schedule = page.register.schedule
    answered = [period.id for period in schedule.periods if month.answers(period, written)]
    return [
        *simulated_mark(page),
        line(page.say("preview_head", **facts, day=short_day(on)), Tone.STRONG),
        *([line(page.say("preview_answers", periods=", ".join(answered)))] if answered else []),
        _counts(page, month.updates),
        *_words(page, month),
        *(shown for task in page.register.tasks for shown in _of_task(page, month, task.id)),
    ]


def _counts(page: Page, updates: Sequence[Update]) -> Line:
    """How many updates, of how many tasks, with what; the status of each task is its last."""
    if not updates:
        return line(page.say("preview_nothing"))
    last = {update.task: update.status for update in updates}
    states = ", ".join(
        f"{page.count(count)} {label(status, page.lang)}"
        for status, count in Counter(last.values()).items()
    )
    facts = {
        "raised": sum(len(update.obstacles) for update in updates),
        "solved": sum(len(update.resolves) for update in updates),
        "figures": sum(len(update.measures) for update in updates),
    }
    counts = {"updates": len(updates), "tasks": len(last)}
    return line(page.say("preview_updates", **counts, states=states, **facts))


def _words(page: Page, month: AgencyMonth) -> Iterator[Line]:
    """The agency's own words, and which of them there are not."""
    listed = "; ".join(
        " ".join(
            filter(None, (one.number, short_day(one.date) if one.date else "", one.title or ""))
        )
        for one in month.documents
    )
    if month.summary:
        yield line(page.say("preview_summary", text=month.summary))
    for period, text in (month.summaries or {}).items():
        yield line(page.say("preview_summary_of", period=period, text=text))
    if listed:
        yield line(page.say("preview_documents", list=listed))
    if month.plans:
        yield line(page.say("preview_plans", text=month.plans))
    for key, there in (("summary", month.summary), ("documents", listed), ("plans", month.plans)):
        if not there:
            yield line(f"· {page.say(f'preview_no_{key}')}", Tone.FAINT)


def _of_task(page: Page, month: AgencyMonth, id: str) -> Iterator[Line]:
    """What is said of a task, update by update."""
    updates = [update for update in month.updates if update.task == id]
    if updates:
        task = page.register.task(id)
        yield line(f"  {page.code(task)}  {task.title}", Tone.STRONG)
    for update in updates:
        yield from _update(page, update)


def _update(page: Page, update: Update) -> Iterator[Line]:
    yield line(f"    {short_day(update.on)}  {status_words(page, update)}")
    for phrase, text in (("result", update.result), ("next_step", update.next)):
        if text:
            yield line(_INDENT + page.say(phrase, text=text), Tone.FAINT)
    for obstacle in update.obstacles:
        kind = label(obstacle.kind, page.lang)
        said = page.say("import_obstacle", kind=kind, text=obstacle.text)
        yield line(_INDENT + said, Tone.WARNING)
    if update.resolves:
        references = ", ".join(map(str, update.resolves))
        yield line(_INDENT + page.say("preview_resolved", references=references), Tone.GOOD)
    for measure in update.measures:
        figure = _figure(page, update.task, measure)
        yield line(_INDENT + page.say("preview_figure", target=measure.target, figure=figure))
    if update.evidence:
        listed = "; ".join(map(proof, update.evidence))
        yield line(_INDENT + page.say("evidence", list=listed), Tone.FAINT)


def _figure(page: Page, task: str, measure: Measure) -> str:
    targets = page.register.task(task).targets
    unit = next((target.unit for target in targets if target.id == measure.target), None)
    return measure_words(measure, unit, page.lang)
