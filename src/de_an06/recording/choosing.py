"""Which task is meant: its number in a list, its id, or some words of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from de_an06.console.ask import ask, complain
from de_an06.console.asked import asked_task
from de_an06.console.output import show
from de_an06.console.refused import Refused
from de_an06.engine.lookup import find_task, search
from de_an06.model.task import Task
from de_an06.model.text import words
from de_an06.recording.entering import Part, part_in
from de_an06.recording.officer import Officer
from de_an06.surface.screen import Column, Piece, Table, Tone, line
from de_an06.words.absence import says_nothing

_MOST = 9
"""So many tasks are offered; of more, more words are wanted."""


def chosen_task(officer: Officer, typed: str, on: date, listed: Sequence[Task] = ()) -> Task:
    """The task that was meant; where it may be several, a person chooses. Refused for none."""
    if typed.isdecimal() and 1 <= int(typed) <= len(listed):
        return listed[int(typed) - 1]
    register = officer.project.register
    found = find_task(typed, register.tasks).items or _with_words(officer, typed)
    mine = [task for task in found if part_in(officer, task.id, on) is not Part.NONE]
    if len(mine) == 1 or len(found) == 1:
        return (mine or found)[0]
    if 1 < len(mine) <= _MOST:
        return _one_of(officer, typed, mine)
    return asked_task(typed, register)


def understood_task(officer: Officer, typed: str, on: date, listed: Sequence[Task]) -> Task | None:
    """The task that was meant; None where none was, which is said."""
    try:
        return chosen_task(officer, typed, on, listed)
    except Refused as refused:
        complain(refused.sentence(officer.options.lang))
        return None


def _with_words(officer: Officer, typed: str) -> Sequence[Task]:
    """The tasks that have all these words in their title, in whatever order."""
    register, sought = officer.project.register, words(typed)
    named = search(sought, register.tasks, register.agencies) if sought else []
    titled = [task for task in named if set(sought) <= set(words(task.title))]
    return titled or named


def _one_of(officer: Officer, typed: str, tasks: Sequence[Task]) -> Task:
    """The task whose number was typed; the first where nothing is. Refused for none of them."""
    page = officer.page()
    rows = tuple(
        (Piece(str(number), Tone.STRONG), Piece(page.code(task)), Piece(task.title))
        for number, task in enumerate(tasks, 1)
    )
    show([line(f"  {page.say('ask_which_head', typed=typed, count=len(tasks))}")])
    show([Table((Column("", right=True), Column(""), Column("", flexible=True)), rows)])
    while True:
        answer = ask(page.say("ask_which"), "1")
        if answer.isdecimal() and 1 <= int(answer) <= len(tasks):
            return tasks[int(answer) - 1]
        if says_nothing(answer):
            raise Refused("none_chosen")
        complain(page.say("choose_again", typed=answer, most=len(tasks)))


def step_of(officer: Officer, task: Task, on: date) -> Task:
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
    return _one_step(officer, f"{offers}{page.say('ask_step')}", steps)


def _one_step(officer: Officer, question: str, steps: Sequence[Task]) -> Task:
    """The step that was typed; asked again for what is none. Refused for none of them."""
    register = replace(officer.project.register, tasks=tuple(steps))
    while not says_nothing(typed := ask(question)):
        try:
            return asked_task(typed, register)
        except Refused as refused:
            complain(refused.sentence(officer.options.lang))
    raise Refused("none_chosen")
