"""Writing one update after the other, by asking."""

import dataclasses
import shlex
from datetime import date

from de_an06.console.ask import ask
from de_an06.console.asked import asked_task
from de_an06.console.clock import today
from de_an06.console.output import put, show, tell
from de_an06.console.refused import USAGE, Refused
from de_an06.engine.standing import assess
from de_an06.model.month import Update
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.queries.views.work import by_urgency
from de_an06.record.proposal import Project
from de_an06.recording.answers import Answers, fact_from, surely_fact_from
from de_an06.recording.card import card_of, todo_screen, without_news
from de_an06.recording.officer import Officer, record_updates
from de_an06.recording.wizard import questions
from de_an06.surface.page import Page
from de_an06.surface.screen import line
from de_an06.surface.visible import visible
from de_an06.words.dates import short_day

_ALL = 1000
_NEXT = 6
_OPTIONS = {
    "on": "--on",
    "status": "--status",
    "percent": "--percent",
    "completed_on": "--completed-on",
    "result": "--result",
    "next": "--next",
}


def session(officer: Officer, on: date, given: Answers) -> None:
    """Ask for a task, record it, and so on until an empty answer."""
    officer.writable_month(on)
    most = _ALL
    while True:
        page = Page(officer.register, officer.options.lang, on)
        led = _led(officer, on)
        todo = without_news(officer.register, officer.agency.id, led, Period.month_of(on).first_day)
        show(todo_screen(page, officer.agency, todo, done=len(led) - len(todo), most=most))
        typed = ask(page.say("ask_task"))
        if not typed:
            if most == _NEXT:
                message = f"{officer.agency.id}: {Period.month_of(on)}"
                show([line(page.say("commit_hint", message=message))])
            return
        most = _ALL if typed == "?" else _NEXT
        if typed != "?":
            officer = _after_one(officer, typed, todo, on, given=given)


def _after_one(
    officer: Officer, typed: str, todo: list[Task], on: date, *, given: Answers
) -> Officer:
    """Record an update on the task that was chosen; what is refused ends only this one."""
    try:
        task = _chosen(officer, typed, todo)
    except Refused as refused:
        tell(f"  ! {visible(refused.sentence(officer.options.lang))}\n")
        return officer
    try:
        project = write_one(officer, task, on, given, hints=False)
    except Refused as refused:
        if refused.code == USAGE:
            raise
        tell(refused.told(officer.options.lang))
        return officer
    return dataclasses.replace(officer, project=project)


def write_one(
    officer: Officer, task: Task, on: date, given: Answers, *, hints: bool = True
) -> Project:
    """Record one update, and give the project with it; what is no use is asked again."""
    _check_may_write(officer, task, on)
    lang = officer.options.lang
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    if not officer.asking:
        if "status" not in given:
            raise Refused("missing", code=USAGE, names="--status")
        return record_updates(officer, [surely_fact_from(answers, Update, lang)], hints=hints)
    page = Page(officer.register, lang, on)
    card = card_of(officer.register, assess(officer.register, on), officer.agency.id, task)
    while True:
        answers = questions(page, card, on, answers)
        update, wrong = fact_from(answers, Update, lang)
        if update:
            one_line = _one_line(officer, answers)
            return record_updates(officer, [update], again=one_line, hints=hints)
        put("".join(visible(f"  ! {key}: {sentence}\n") for key, sentence in wrong))
        bad = {key for key, _ in wrong}
        answers = {key: answer for key, answer in answers.items() if key not in bad}


def _check_may_write(officer: Officer, task: Task, on: date) -> None:
    """Refuse before anything is asked: another's task, a day to come, a day without a month."""
    registry = officer.register.agencies
    named = registry.expand((*task.lead.agencies, *task.coordinators))
    if set(registry.speaks_for(officer.agency.id)).isdisjoint(named):
        raise Refused("not_yours", agency=officer.agency.id, task=task.id)
    if on > today():
        raise Refused("future", day=short_day(on))
    officer.writable_month(on)


def _led(officer: Officer, on: date) -> list[Task]:
    """The tasks whose state the officer's word moves, the most urgent first."""
    voices = officer.register.agencies.speaks_for(officer.agency.id)
    standing = assess(officer.register, on)
    rows = (row for row in standing.assignments if row.agency in voices)
    tasks = {task.id: task for task in officer.register.tasks}
    return [tasks[id] for id in dict.fromkeys(row.task for row in by_urgency(rows))]


def _chosen(officer: Officer, typed: str, todo: list[Task]) -> Task:
    """The task with this number in the list, or as everywhere else."""
    if typed.isdecimal() and 1 <= int(typed) <= len(todo):
        return todo[int(typed) - 1]
    return asked_task(typed, officer.register)


def _one_line(officer: Officer, answers: Answers) -> str:
    """The command that would have said the same; nothing where an answer has several parts."""
    words = ["de-an06", "update", officer.agency.id, str(answers["task"])]
    for key, answer in answers.items():
        if key in _OPTIONS:
            words += [_OPTIONS[key], str(answer)]
        elif key != "task":
            return ""
    return shlex.join(words)
