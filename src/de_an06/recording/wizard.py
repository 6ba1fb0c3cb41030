"""The questions that turn what an officer knows into an update."""

from datetime import date

from de_an06.console.ask import ask, ask_choice, ask_lines, confirm
from de_an06.console.asked import asked_addressee
from de_an06.console.output import put, show
from de_an06.console.refused import Refused
from de_an06.model.month import ObstacleKind, Status
from de_an06.recording.answers import Answers, day_of, evidence_of, measure_of
from de_an06.recording.card import Card, card_screen
from de_an06.surface.page import Page
from de_an06.surface.visible import visible
from de_an06.words.labels import label

_NONE = "-"


def questions(page: Page, card: Card, on: date, given: Answers) -> Answers:
    """Ask for what was not `given` on the command line; show what is known first."""
    show(card_screen(page, card))
    answers: Answers = {"task": card.task.id, "on": on.isoformat(), **given}
    status = _status(page, card, answers)
    answers["status"] = status.value
    _progress(page, card, status, answers)
    _text(page, "ask_result", "result", answers)
    _obstacles(page, card, answers)
    _measures(page, card, answers)
    _evidence(page, status, answers)
    _text(page, "ask_next", "next", answers)
    return answers


def _status(page: Page, card: Card, answers: Answers) -> Status:
    if "status" in answers:
        return Status(str(answers["status"]))
    choices = list(Status)
    before = card.last.status if card.last else Status.IN_PROGRESS
    labels = [label(status, page.lang) for status in choices]
    chosen = ask_choice(page.lang, page.say("ask_status"), labels, choices.index(before))
    return choices[chosen]


def _progress(page: Page, card: Card, status: Status, answers: Answers) -> None:
    """The percentage of open work, or the day that finished work was finished."""
    if status is Status.DONE and "completed_on" not in answers:
        day = ask(page.say("ask_completed_on"), str(answers["on"]))
        if day != answers["on"]:
            answers["completed_on"] = day_of(day)
    if status in (Status.IN_PROGRESS, Status.BLOCKED) and "percent" not in answers:
        before = card.last.percent if card.last else None
        if typed := _percent(page, before):
            answers["percent"] = typed


def _percent(page: Page, before: int | None) -> str:
    """The percentage that was typed; one below the last is asked about."""
    while True:
        typed = ask(page.say("ask_percent"), "" if before is None else str(before)).rstrip("%")
        if typed == _NONE:
            return ""
        lower = typed.isdecimal() and before is not None and int(typed) < before
        question = page.say("ask_lower", now=typed, before=before)
        if not lower or confirm(page.lang, question, default=False):
            return typed


def _text(page: Page, question: str, key: str, answers: Answers) -> None:
    if key not in answers and (text := ask_lines(page.say(question))):
        answers[key] = text


def _obstacles(page: Page, card: Card, answers: Answers) -> None:
    """What was resolved of the open obstacles, and a new one."""
    if card.obstacles and "resolves" not in answers and (names := _resolved(page, card)):
        answers["resolves"] = names
    if "obstacles" in answers or not (text := ask(page.say("ask_obstacle"))):
        return
    kinds = list(ObstacleKind)
    labels = [label(kind, page.lang) for kind in kinds]
    kind = kinds[ask_choice(page.lang, page.say("ask_kind"), labels, len(kinds) - 1)]
    obstacle = {"kind": kind.value, "text": text}
    for key in ("cause", "proposal"):
        if answer := ask(page.say(f"ask_{key}")):
            obstacle[key] = answer
    if "proposal" in obstacle and (to := _addressee(page)):
        obstacle["to"] = to
    answers["obstacles"] = [obstacle]


def _resolved(page: Page, card: Card) -> list[str]:
    """The obstacles whose numbers were typed; what is no number of theirs is asked again."""
    names = {str(n): str(entry.reference) for n, entry in enumerate(card.obstacles, 1)}
    while True:
        typed = ask(page.say("ask_resolves"))
        words = typed.replace(",", " ").split()
        if all(word in names for word in words):
            return [names[word] for word in words]
        put(visible(f"  ! {page.say('choose_again', typed=typed, most=len(names))}\n"))


def _addressee(page: Page) -> str:
    """Whom a proposal is for; an ambiguous name is asked again with the candidates."""
    while typed := ask(page.say("ask_to")):
        try:
            return asked_addressee(typed, page.register)
        except Refused as refused:
            put(visible(f"  ! {refused.sentence(page.lang)}\n"))
    return ""


def _measures(page: Page, card: Card, answers: Answers) -> None:
    if "measures" in answers:
        return
    before = {measure.target: measure for measure in card.measures}
    given = []
    for target in card.task.targets:
        last = before.get(target.id)
        figure = f"{last.numerator}/{last.denominator}" if last else ""
        question = page.say("ask_measure", target=target.id, text=target.text)
        typed = ask(question, figure)
        if typed not in ("", _NONE, figure):
            given.append(measure_of(target.id, typed))
    if given:
        answers["measures"] = given


def _evidence(page: Page, status: Status, answers: Answers) -> None:
    question = "ask_evidence_done" if status is Status.DONE else "ask_evidence"
    if "evidence" not in answers and (typed := ask(page.say(question))):
        answers["evidence"] = [evidence_of(typed)]
