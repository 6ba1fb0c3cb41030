"""The questions about a task, each with what is known of it."""

from de_an06.console.ask import ask, ask_choice, ask_lines, complain, confirm
from de_an06.console.asked import asked_addressee
from de_an06.console.output import show
from de_an06.console.refused import Refused
from de_an06.model.month import ObstacleKind, Status
from de_an06.recording.answers import Answers, day_text, evidence_of
from de_an06.recording.card import Card, card_screen
from de_an06.recording.figures import typed_measures
from de_an06.words.absence import says_nothing
from de_an06.words.amounts import typed_percent

_NONE = "-"


def ask_all(card: Card, answers: Answers) -> None:
    """Ask for what has no answer yet; show what is known first."""
    show(card_screen(card))
    _progress(card, answers)
    _text(card, "result", answers)
    _obstacles(card, answers)
    if "measures" not in answers and (measures := typed_measures(card)):
        answers["measures"] = measures
    if "evidence" not in answers:
        question = "ask_evidence_done" if answers["status"] == Status.DONE else "ask_evidence"
        if not says_nothing(typed := ask(card.page.say(question))):
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
        known = "" if before is None else str(before)
        typed = typed_percent(ask(page.say("ask_percent"), known))
        if typed == _NONE:
            return ""
        lower = typed.isdecimal() and before is not None and int(typed) < before
        question = page.say("ask_lower", now=typed, before=before)
        if not lower or confirm(page.lang, question, default=False):
            return typed


def _text(card: Card, key: str, answers: Answers) -> None:
    if key in answers:
        return
    text = ask_lines(card.page.say(f"ask_{key}"))
    if text and not (key == "next" and says_nothing(text)):
        answers[key] = text


def _obstacles(card: Card, answers: Answers) -> None:
    """What was resolved of the open obstacles, and a new one."""
    page = card.page
    if card.obstacles and "resolves" not in answers and (names := _resolved(card)):
        answers["resolves"] = names
    if "obstacles" in answers or says_nothing(text := ask(page.say("ask_obstacle"))):
        return
    kind = ask_choice(page.lang, page.say("ask_kind"), ObstacleKind.OTHER)
    obstacle = {"kind": kind.value, "text": text}
    for key in ("cause", "proposal"):
        if not says_nothing(answer := ask(page.say(f"ask_{key}"))):
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
    while not says_nothing(typed := ask(page.say("ask_to"))):
        try:
            return asked_addressee(typed, page.register)
        except Refused as refused:
            complain(refused.sentence(page.lang))
    return ""
