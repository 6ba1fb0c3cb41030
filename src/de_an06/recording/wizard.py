"""The questions that turn what an officer knows of a task into an update."""

from datetime import date

from de_an06.console.refused import USAGE, Refused
from de_an06.model.month import Update
from de_an06.model.task import Task
from de_an06.recording.answers import Answers, surely_fact_from
from de_an06.recording.card import card_of
from de_an06.recording.choosing import step_of
from de_an06.recording.entering import news_of, record_news
from de_an06.recording.morning import Morning
from de_an06.recording.officer import Officer
from de_an06.recording.one_line import one_line
from de_an06.recording.questions import ask_all
from de_an06.recording.trying import check_given, check_may_write


def write_one(officer: Officer, task: Task, on: date, given: Answers) -> Officer:
    """Record one update of what is given, and give the officer with it."""
    task = step_of(officer, task, on)
    check_may_write(officer, task, on)
    if "status" not in given:
        raise Refused("missing", code=USAGE, names="--status")
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    return record_news(officer, news_of([surely_fact_from(answers, Update)]))


def ask_one(officer: Officer, before: Morning, task: Task, given: Answers) -> Officer:
    """Ask for what is not given, and record one update; what is no use is asked again."""
    on = before.desk.as_of
    task = step_of(officer, task, on)
    check_may_write(officer, task, on)
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    check_given(officer, answers)
    ask_all(officer, card_of(before, task), answers)
    update = surely_fact_from(answers, Update)
    return record_news(officer, news_of([update]), again=one_line(officer.agency.id, answers))
