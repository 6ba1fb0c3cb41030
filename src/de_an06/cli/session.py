"""Writing one update after the other, by asking."""

import dataclasses
import shlex
from datetime import date

import typer

from de_an06.cli.answers import known_of, update_from, without_news
from de_an06.cli.ask import ask
from de_an06.cli.asked import asked_task
from de_an06.cli.invocation import Invocation
from de_an06.cli.officer import Officer, record_updates, writable_month
from de_an06.cli.output import show, tell
from de_an06.cli.wizard import Answers, questions, tell_findings
from de_an06.cli.workspace import REFUSED, open_register
from de_an06.engine.standing import assess
from de_an06.model.assessment import Standing
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.render.screen import line
from de_an06.render.screens.head import Page
from de_an06.render.screens.todo import todo_screen
from de_an06.render.visible import visible
from de_an06.views.agency_desk import by_urgency

_ALL = 1000
_NEXT = 6
_OPTIONS = {
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
                hint = page.say("commit_hint", message=f"{officer.agency.id}: {_month(on)}")
                show([line(hint)])
            return
        most = _ALL if typed == "?" else _NEXT
        if typed == "?":
            continue
        try:
            task = _chosen(said, typed, todo, officer)
        except typer.BadParameter as error:
            tell(f"  ! {visible(error.message)}\n")
            continue
        write_one(said, officer, task, on, given, again=True)
        officer = dataclasses.replace(officer, register=open_register(said))


def write_one(
    said: Invocation, officer: Officer, task: Task, on: date, given: Answers, *, again: bool = False
) -> None:
    """Record one update; what was refused is asked again where a person answers."""
    page = Page(officer.register, said.lang, on)
    known = known_of(officer.register, assess(officer.register, on), officer.agency.id, task)
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    while True:
        if officer.asking:
            answers = questions(page, known, on, given)
        elif "status" not in given:
            raise typer.BadParameter(page.say("missing", names="--status"))
        update, sentences = update_from(answers, said)
        if update:
            try:
                one_line = _one_line(officer, answers)
                record_updates(said, officer, [update], again=one_line, hints=not again)
            except typer.Exit:
                if not (officer.asking and again):
                    raise
            return
        tell_findings(sentences)
        if not officer.asking:
            raise typer.Exit(REFUSED)


def _month(on: date) -> str:
    return str(Period.month_of(on))


def _led(officer: Officer, standing: Standing) -> list[str]:
    """The tasks whose state the officer's word moves, the most urgent first."""
    voices = officer.register.agencies.speaks_for(officer.agency.id)
    rows = (row for row in standing.assignments if row.agency in voices)
    return list(dict.fromkeys(row.task for row in by_urgency(rows)))


def _todo(officer: Officer, standing: Standing, on: date) -> list[Task]:
    """The tasks that the agency leads and has said nothing of in this month's window."""
    tasks = {task.id: task for task in officer.register.tasks}
    led = [tasks[id] for id in _led(officer, standing)]
    since = Period.month_of(on).first_day
    return without_news(officer.register, officer.agency.id, led, since)


def _chosen(said: Invocation, typed: str, todo: list[Task], officer: Officer) -> Task:
    """The task with this number in the list, or as everywhere else."""
    if typed.isdecimal() and 1 <= int(typed) <= len(todo):
        return todo[int(typed) - 1]
    return asked_task(said, typed, officer.register)


def _one_line(officer: Officer, answers: Answers) -> str:
    """The command that would have said the same, without what has several parts."""
    words = ["de-an06", "update", officer.agency.id, str(answers["task"])]
    for key, option in _OPTIONS.items():
        if key in answers:
            words += [option, str(answers[key])]
    return shlex.join(words)
