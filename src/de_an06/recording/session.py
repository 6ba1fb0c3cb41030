"""Writing one update after the other, by asking."""

from dataclasses import replace
from datetime import date

from de_an06.console.ask import ask
from de_an06.console.asked import asked_task
from de_an06.console.output import show, tell
from de_an06.console.refused import USAGE, Refused
from de_an06.console.writing import commit_hint
from de_an06.model.task import Task
from de_an06.recording.answers import Answers
from de_an06.recording.card import Morning, morning, todo_of, todo_screen
from de_an06.recording.officer import Officer
from de_an06.recording.wizard import ask_one
from de_an06.surface.visible import visible

_ALL = 1000
_NEXT = 6


def session(officer: Officer, on: date, given: Answers) -> None:
    """Ask for a task, record it, and so on until an empty answer."""
    officer = replace(officer, hints=False)
    officer.writable_month(on)
    most = _ALL
    while True:
        page = officer.page(on)
        before = morning(page, on, officer.agency)
        todo, done = todo_of(before)
        show(todo_screen(page, officer.agency.id, todo, done=done, most=most))
        typed = ask(page.say("ask_task"))
        if not typed:
            break
        most = _ALL if typed == "?" else _NEXT
        if typed != "?":
            officer = _after_one(officer, before, typed, todo, given=given)
    if most == _NEXT:
        show([commit_hint(officer.options, f"{officer.agency.id}: {on:%Y-%m}")])


def _after_one(
    officer: Officer, before: Morning, typed: str, todo: list[Task], *, given: Answers
) -> Officer:
    """Record an update on the task that was chosen; what is refused ends only this one."""
    lang = officer.options.lang
    try:
        task = _chosen(officer, typed, todo)
    except Refused as refused:
        tell(f"  ! {visible(refused.sentence(lang))}\n")
        return officer
    try:
        return ask_one(officer, before, task, given)
    except Refused as refused:
        if refused.code == USAGE:
            raise
        tell(refused.told(lang))
        return officer


def _chosen(officer: Officer, typed: str, todo: list[Task]) -> Task:
    """The task with this number in the list, or as everywhere else."""
    if typed.isdecimal() and 1 <= int(typed) <= len(todo):
        return todo[int(typed) - 1]
    return asked_task(typed, officer.project.register)
