"""The questions that turn what an officer knows of a task into an update."""

import shlex
from dataclasses import replace
from datetime import date

from de_an06.console.ask import ask, ask_choice, ask_lines, complain, confirm
from de_an06.console.asked import asked_addressee, asked_task
from de_an06.console.output import show
from de_an06.console.refused import USAGE, Refused
from de_an06.model.month import ObstacleKind, Status, Update
from de_an06.model.task import Task
from de_an06.recording.answers import (
    Answers,
    day_text,
    evidence_of,
    fact_from,
    surely_fact_from,
)
from de_an06.recording.card import Card, card_of, card_screen
from de_an06.recording.entering import Part, part_in, record_updates
from de_an06.recording.figures import typed_measures
from de_an06.recording.officer import Officer
from de_an06.words.dates import short_day

_NONE = "-"
_IN_ONE_LINE = ("on", "status", "percent", "completed_on", "result", "next")
"""The answers that an option can say."""


def write_one(officer: Officer, task: Task, on: date, given: Answers) -> Officer:
    """Record one update, and give the officer with it; what is no use is asked again."""
    task = _step_of(officer, task)
    _check_may_write(officer, task, on)
    lang = officer.options.lang
    answers: Answers = {"task": task.id, "on": on.isoformat(), **given}
    if not officer.asking:
        if "status" not in given:
            raise Refused("missing", code=USAGE, names="--status")
        return record_updates(officer, [surely_fact_from(answers, Update, lang)])
    card = card_of(officer.page(on), on, officer.agency.id, task)
    while True:
        _ask(card, answers)
        update, wrong = fact_from(answers, Update, lang)
        if update:
            return record_updates(officer, [update], again=_one_line(officer, answers))
        for key, sentence in wrong:
            complain(f"{key}: {sentence}")
            answers.pop(key, None)


def _step_of(officer: Officer, task: Task) -> Task:
    """The task, or the step of it that is meant: a person is asked; Refused where nobody is."""
    register = officer.project.register
    steps = register.steps(task.id)
    if not steps:
        return task
    if not officer.asking:
        raise Refused("has_steps", task=task.id, steps=", ".join(step.id for step in steps))
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


def _ask(card: Card, answers: Answers) -> None:
    """Ask for what has no answer yet; show what is known first."""
    show(card_screen(card))
    _progress(card, answers)
    _text(card, "result", answers)
    _obstacles(card, answers)
    if "measures" not in answers and (measures := typed_measures(card)):
        answers["measures"] = measures
    if "evidence" not in answers:
        question = "ask_evidence_done" if answers["status"] == Status.DONE else "ask_evidence"
        if typed := ask(card.page.say(question)):
            answers["evidence"] = [evidence_of(typed)]
    _text(card, "next", answers)


def _progress(card: Card, answers: Answers) -> None:
    """The status; the percentage of open work, or the day that finished work was finished."""
    page, last = card.page, card.last
    if "status" not in answers:
        before = last.status if last else Status.IN_PROGRESS
        answers["status"] = ask_choice(page.lang, page.say("ask_status"), before).value
    status = answers["status"]
    if status == Status.DONE and "completed_on" not in answers:
        day = ask(page.say("ask_completed_on"), str(answers["on"]))
        if day != answers["on"]:
            answers["completed_on"] = day_text(day)
    is_open = status in (Status.IN_PROGRESS, Status.BLOCKED)
    if is_open and "percent" not in answers and (typed := _percent(card)):
        answers["percent"] = typed


def _percent(card: Card) -> str:
    """The percentage that was typed; one below the last is asked about."""
    page, before = card.page, card.last.percent if card.last else None
    while True:
        typed = ask(page.say("ask_percent"), "" if before is None else str(before)).rstrip("%")
        if typed == _NONE:
            return ""
        lower = typed.isdecimal() and before is not None and int(typed) < before
        question = page.say("ask_lower", now=typed, before=before)
        if not lower or confirm(page.lang, question, default=False):
            return typed


def _text(card: Card, key: str, answers: Answers) -> None:
    if key not in answers and (text := ask_lines(card.page.say(f"ask_{key}"))):
        answers[key] = text


def _obstacles(card: Card, answers: Answers) -> None:
    """What was resolved of the open obstacles, and a new one."""
    page = card.page
    if card.obstacles and "resolves" not in answers and (names := _resolved(card)):
        answers["resolves"] = names
    if "obstacles" in answers or not (text := ask(page.say("ask_obstacle"))):
        return
    kind = ask_choice(page.lang, page.say("ask_kind"), ObstacleKind.OTHER)
    obstacle = {"kind": kind.value, "text": text}
    for key in ("cause", "proposal"):
        if answer := ask(page.say(f"ask_{key}")):
            obstacle[key] = answer
    if "proposal" in obstacle and (to := _addressee(card)):
        obstacle["to"] = to
    answers["obstacles"] = [obstacle]


def _resolved(card: Card) -> list[str]:
    """The obstacles whose numbers were typed; what is no number of theirs is asked again."""
    page = card.page
    names = {str(n): str(entry.reference) for n, entry in enumerate(card.obstacles, 1)}
    while True:
        typed = ask(page.say("ask_resolves"))
        words = typed.replace(",", " ").split()
        if all(word in names for word in words):
            return [names[word] for word in words]
        complain(page.say("choose_again", typed=typed, most=len(names)))


def _addressee(card: Card) -> str:
    """Whom a proposal is for; an ambiguous name is asked again with the candidates."""
    page = card.page
    while typed := ask(page.say("ask_to")):
        try:
            return asked_addressee(typed, page.register)
        except Refused as refused:
            complain(refused.sentence(page.lang))
    return ""
