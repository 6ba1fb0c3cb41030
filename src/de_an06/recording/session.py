"""My work: one update after the other, by asking; then the agency's own words on the month."""

import shutil
from dataclasses import replace
from datetime import date

from de_an06.console.ask import ask
from de_an06.console.output import show, tell
from de_an06.console.refused import USAGE, Refused
from de_an06.console.writing import commit_hint
from de_an06.model.task import Task
from de_an06.recording.answers import Answers
from de_an06.recording.choosing import understood_task
from de_an06.recording.interview import ask_for_words
from de_an06.recording.morning import Morning, morning
from de_an06.recording.officer import Officer
from de_an06.recording.wizard import ask_one
from de_an06.recording.work import my_work, requests_height, work_screen

_AROUND = 12
"""The lines of a terminal that the list leaves to headings, legend and question."""

_FEWEST = 6


def session(officer: Officer, on: date, given: Answers) -> None:
    """Ask for a task, record it, and so on until an empty answer; then for the month's words."""
    before_all = officer.project
    officer = replace(officer, hints=False)
    month = officer.writable_month(on)
    first, is_understood = 0, True
    while True:
        page = officer.page(on)
        before = morning(page, on, officer.agency)
        found = my_work(before)
        most = max(_FEWEST, shutil.get_terminal_size().lines - _AROUND - requests_height(found))
        if is_understood:  # else the list would push what is wrong off the screen
            show(work_screen(before, found, first=first, most=most))
        typed = ask(page.say("ask_task"))
        if not typed:
            break
        if typed == "?":
            first = first + most if first + most < len(found.todo) else 0
            is_understood = True
            continue
        task = understood_task(officer, typed, on, [one.task for one in found.todo])
        is_understood = task is not None
        if task:
            first = 0
            officer = _after_one(officer, before, task, given)
    officer = ask_for_words(officer, on)
    if officer.project is not before_all:
        show([commit_hint(officer.options, f"{officer.agency.id}: {month}")])


def _after_one(officer: Officer, before: Morning, task: Task, given: Answers) -> Officer:
    """Record an update on a task; what is refused ends only this one."""
    try:
        return ask_one(officer, before, task, given)
    except Refused as refused:
        if refused.code == USAGE:
            raise
        tell(refused.told(officer.options.lang))
        return officer
