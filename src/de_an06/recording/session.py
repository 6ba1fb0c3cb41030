"""Writing one update after the other, by asking."""

import dataclasses
import shlex
from contextlib import suppress
from datetime import date
from typing import NoReturn

import typer

from de_an06.console.ask import ask
from de_an06.console.asked import asked_task
from de_an06.console.clock import today
from de_an06.console.invocation import Invocation
from de_an06.console.output import show, tell
from de_an06.console.refused import REFUSED, Refused
from de_an06.console.workspace import open_register
from de_an06.engine.standing import assess
from de_an06.model.assessment import Outlook
from de_an06.model.month import Update
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.queries.views.desk import by_urgency
from de_an06.recording.answers import fact_from, fact_or_exit, known_of, without_news
from de_an06.recording.officer import Officer, record_updates, writable_month
from de_an06.recording.screens import todo_screen
from de_an06.recording.wizard import Answers, questions, tell_findings
from de_an06.surface.page import Page
from de_an06.surface.screen import line
from de_an06.surface.visible import visible
from de_an06.words.dates import short_day
from de_an06.words.say import say

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


def session(said: Invocation, officer: Officer, on: date, given: Answers) -> None:
    """Ask for a task, record it, and so on until an empty answer."""
    writable_month(said, officer.register, officer.agency.id, on)
    most = _ALL
    while True:
        standing = assess(officer.register, on)
        page = Page(officer.register, said.lang, on)
        todo = _todo(officer, standing, on)
        done = len(_led(officer, standing)) - len(todo)
        show(todo_screen(page, officer.agency, todo, done=done, most=most))
        typed = ask(page.say("ask_task"))
        if not typed:
            if most == _NEXT:
                hint = page.say(
                    "commit_hint", message=f"{officer.agency.id}: {Period.month_of(on)}"
                )
                show([line(hint)])
            return
        most = _ALL if typed == "?" else _NEXT
        if typed == "?":
            continue
        try:
            task = _chosen(typed, todo, officer)
        except Refused as refused:
            tell(f"  ! {visible(refused.sentence(said.lang))}\n")
            continue
        with suppress(typer.Exit):
            write_one(said, officer, task, on, given, again=True)
        officer = dataclasses.replace(officer, register=open_register(said))


def write_one(
    said: Invocation, officer: Officer, task: Task, on: date, given: Answers, *, again: bool = False
) -> None:
    """Record one update; an answer that is no use is asked again.

    `again` is for one of several: a refusal then ends only this one.
    """
    _may_write(said, officer, task, on)
    page = Page(officer.register, said.lang, on)
    known = known_of(officer.register, assess(officer.register, on), officer.agency.id, task)
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    if not officer.asking:
        if "status" not in given:
            raise typer.BadParameter(page.say("missing", names="--status"))
        record_updates(said, officer, [fact_or_exit(answers, Update, said)], hints=True)
        return
    while True:
        answers = questions(page, known, on, answers)
        update, wrong = fact_from(answers, Update, said)
        if update is None:
            tell_findings([f"{key}: {sentence}" for key, sentence in wrong])
            bad = {key for key, _ in wrong}
            answers = {key: answer for key, answer in answers.items() if key not in bad}
            continue
        try:
            one_line = _one_line(officer, answers)
            record_updates(said, officer, [update], again=one_line, hints=not again)
        except typer.Exit:
            if not again:
                raise
        return


def _may_write(said: Invocation, officer: Officer, task: Task, on: date) -> None:
    """Refuse before anything is asked: another's task, a day to come, a day without a month."""
    registry = officer.register.agencies
    named = registry.expand((*task.lead.agencies, *task.coordinators))
    facts = {"agency": officer.agency.id, "task": task.id, "day": short_day(on)}
    if set(registry.speaks_for(officer.agency.id)).isdisjoint(named):
        _refuse(say(said.lang, "not_yours", **facts))
    if on > today():
        _refuse(say(said.lang, "future", **facts))
    writable_month(said, officer.register, officer.agency.id, on)


def _refuse(sentence: str) -> NoReturn:
    tell(visible(f"de-an06: {sentence}\n"))
    raise typer.Exit(REFUSED)


def _led(officer: Officer, standing: Outlook) -> list[str]:
    """The tasks whose state the officer's word moves, the most urgent first."""
    voices = officer.register.agencies.speaks_for(officer.agency.id)
    rows = (row for row in standing.assignments if row.agency in voices)
    return list(dict.fromkeys(row.task for row in by_urgency(rows)))


def _todo(officer: Officer, standing: Outlook, on: date) -> list[Task]:
    """The tasks that the agency leads and has said nothing of in this month's window."""
    tasks = {task.id: task for task in officer.register.tasks}
    led = [tasks[id] for id in _led(officer, standing)]
    since = Period.month_of(on).first_day
    return without_news(officer.register, officer.agency.id, led, since)


def _chosen(typed: str, todo: list[Task], officer: Officer) -> Task:
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
