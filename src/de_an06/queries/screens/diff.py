"""The screen of `diff`: what changed between two revisions, in terms of tasks."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from de_an06.model.assessment import State
from de_an06.queries.screens.lists import some_names
from de_an06.queries.views.comparison import Changed, Comparison, Value
from de_an06.surface.page import Page, head
from de_an06.surface.screen import Line, Screen, Tone, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label

_SHOWN_NAMES = 6


def diff_screen(page: Page, found: Comparison) -> Screen:
    """The head, a line that counts, then states, deadlines, holders, obstacles, reports, tasks."""
    return [
        *head(page),
        line(_summary(page, found), Tone.STRONG),
        *_moved(page, found),
        *_deadlines(page, found),
        *_holders(page, found),
        *_obstacles(page, found),
        *_reports(page, found),
        *_tasks(page, found),
    ]


def _summary(page: Page, found: Comparison) -> str:
    new_states = Counter(moved.after for moved in found.moved if moved.after)
    parts = [
        f"{page.count(count)} → {label(state, page.lang).lower()}"
        for state, count in sorted(new_states.items(), key=lambda item: list(State).index(item[0]))
    ]
    tasks = (*found.tasks_added, *found.tasks_removed, *found.tasks_reworded)
    facts = (
        ("diff_deadlines", len(found.deadlines)),
        ("diff_held", len(found.holders)),
        ("diff_raised", len(found.raised)),
        ("diff_resolved", len(found.resolved)),
        ("diff_reopened", len(found.reopened)),
        ("diff_withdrawn", len(found.withdrawn)),
        ("diff_reports", len(found.reports)),
        ("diff_months", len(found.months_edited)),
        ("diff_updates_added", found.updates_added),
        ("diff_updates_removed", found.updates_removed),
        ("diff_decisions_added", found.decisions_added),
        ("diff_decisions_removed", found.decisions_removed),
        ("diff_tasks", len(tasks)),
        ("diff_plan", found.plan_changed),
        ("diff_agencies", found.agencies_changed),
        ("diff_calendar", found.calendar_changed),
    )
    parts += [page.say(phrase, count=count) for phrase, count in facts if count]
    return "; ".join(parts) if parts else page.say("diff_nothing" if found.same else "diff_rest")


def _moved(page: Page, found: Comparison) -> Iterator[Line]:
    for task, before, after, names in _together(page, found.moved):
        yield line(f"  {task}: {_state(page, before)} → {_state(page, after)}: {names}")


def _deadlines(page: Page, found: Comparison) -> Iterator[Line]:
    for task, before, after, names in _together(page, found.deadlines):
        days = f"{_day(before)} → {_day(after)}"
        yield _told(page, "diff_due", task=task, days=days, names=names)


def _holders(page: Page, found: Comparison) -> Iterator[Line]:
    for task, before, after, names in _together(page, found.holders):
        holders = {"before": page.holder(before), "after": page.holder(after)}
        yield _told(page, "diff_holders", task=task, names=names, **holders)


def _together(
    page: Page, changes: Iterable[Changed[Value]]
) -> Iterator[tuple[str, Value | None, Value | None, str]]:
    """The code of each task with a change, and the names of the agencies that have it in common."""
    same = groupby(changes, key=lambda each: (each.task, each.before, each.after))
    for (task, before, after), rows in same:
        names = some_names(page, tuple(row.agency for row in rows), _SHOWN_NAMES)
        yield _code(page, task), before, after, names


def _obstacles(page: Page, found: Comparison) -> Iterator[Line]:
    for phrase, entries in (
        ("diff_new", found.raised),
        ("diff_done", found.resolved),
        ("diff_again", found.reopened),
        ("diff_gone", found.withdrawn),
    ):
        for entry in entries:
            task, agency = _code(page, entry.task), page.name(entry.agency)
            yield _told(page, phrase, task=task, agency=agency, text=entry.obstacle.text)


def _reports(page: Page, found: Comparison) -> Iterator[Line]:
    for report in found.reports:
        agency, period = page.name(report.agency), period_name(report.period, page.lang)
        state = label(report.state, page.lang)
        yield _told(page, "diff_sent", agency=agency, period=period, state=state)
    for month in found.months_edited:
        agency, period = page.name(month.agency), period_name(month.period, page.lang)
        yield _told(page, "diff_month", agency=agency, period=period)


def _tasks(page: Page, found: Comparison) -> Iterator[Line]:
    for phrase, tasks in (
        ("diff_tasks_added", found.tasks_added),
        ("diff_tasks_removed", found.tasks_removed),
        ("diff_tasks_reworded", found.tasks_reworded),
    ):
        if tasks:
            yield _told(page, phrase, tasks=", ".join(_code(page, id) for id in tasks))


def _told(page: Page, phrase: str, **facts: object) -> Line:
    return line(f"  {page.say(phrase, **facts)}")


def _code(page: Page, id: str) -> str:
    return next((page.code(task) for task in page.register.tasks if task.id == id), id)


def _state(page: Page, state: State | None) -> str:
    return label(state, page.lang).lower() if state else page.say("diff_absent")


def _day(day: date | None) -> str:
    return short_day(day) if day else "·"
