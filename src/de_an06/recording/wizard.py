"""The questions that turn what an officer knows of a task into an update."""

import shlex
from dataclasses import replace
from datetime import date

from de_an06.console.ask import ask, complain
from de_an06.console.asked import asked_task
from de_an06.console.refused import USAGE, Refused
from de_an06.model.month import Update
from de_an06.model.task import Task
from de_an06.recording.answers import Answers, fact_from, surely_fact_from
from de_an06.recording.card import Morning, card_of
from de_an06.recording.entering import Part, news_of, part_in, record_news
from de_an06.recording.officer import Officer
from de_an06.recording.questions import ask_all
from de_an06.words.dates import short_day

_IN_ONE_LINE = ("on", "status", "percent", "completed_on", "result", "next")
"""The answers that an option can say."""


def write_one(officer: Officer, task: Task, on: date, given: Answers) -> Officer:
    """Record one update of what is given, and give the officer with it."""
    task = _step_of(officer, task, on)
    _check_may_write(officer, task, on)
    if "status" not in given:
        raise Refused("missing", code=USAGE, names="--status")
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    return record_news(officer, news_of([surely_fact_from(answers, Update)]))


def ask_one(officer: Officer, before: Morning, task: Task, given: Answers) -> Officer:
    """Ask for what is not given, and record one update; what is no use is asked again."""
    on = before.desk.as_of
    task = _step_of(officer, task, on)
    _check_may_write(officer, task, on)
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    card = card_of(before, task)
    while True:
        ask_all(card, answers)
        update, wrong = fact_from(answers, Update)
        if update:
            return record_news(officer, news_of([update]), again=_one_line(officer, answers))
        for finding in wrong:
            complain(f"{finding.span.key}: {finding.message(officer.options.lang)}")
            answers.pop(finding.span.key, None)


def _step_of(officer: Officer, task: Task, on: date) -> Task:
    """The task, or the step of it that is meant: a person is asked; Refused where nobody is.

    Only the steps in which the agency has a part are offered.
    """
    register = officer.project.register
    steps = register.steps(task.id)
    if not steps:
        return task
    if not officer.asking:
        raise Refused("has_steps", task=task.id, steps=", ".join(step.id for step in steps))
    steps = tuple(step for step in steps if part_in(officer, step.id, on) is not Part.NONE)
    if not steps:
        raise Refused("not_yours", agency=officer.agency.id, task=task.id)
    page = officer.page()
    offers = "".join(f"  {page.code(step)}  {step.title}\n" for step in steps)
    return asked_task(ask(f"{offers}{page.say('ask_step')}"), replace(register, tasks=steps))


def _check_may_write(officer: Officer, task: Task, on: date) -> None:
    """Refuse before anything is asked: another's task, a day to come, a day without a month."""
    agency = officer.agency.id
    part = part_in(officer, task.id, on)
    if part is Part.NONE:
        raise Refused("not_yours", agency=agency, task=task.id)
    if officer.asking and part is Part.NOT_THEN:
        raise Refused("not_yours_then", agency=agency, task=task.id, day=short_day(on))
    if on > officer.project.loaded.today:
        raise Refused("future", day=short_day(on))
    officer.writable_month(on)


def _one_line(officer: Officer, answers: Answers) -> str:
    """The command that would have said the same; nothing where an answer has several parts."""
    words = ["de-an06", "update", officer.agency.id, str(answers["task"])]
    for key, answer in answers.items():
        if key in _IN_ONE_LINE:
            words += [f"--{key.replace('_', '-')}", str(answer)]
        elif key != "task":
            return ""
    return shlex.join(words)
