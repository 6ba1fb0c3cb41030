"""The questions about a task, each with what is known of it."""

from de_an06.console.ask import ask, ask_choice, ask_lines, complain
from de_an06.console.asked import asked_addressee
from de_an06.console.output import show
from de_an06.console.refused import Refused
from de_an06.findings.rules.months import CONTRADICTION
from de_an06.model.month import ObstacleKind, Status
from de_an06.recording.answers import Answers, evidence_of, meant_day, shown_day
from de_an06.recording.card import Card, card_screen
from de_an06.recording.figures import typed_measures, typed_percentage
from de_an06.recording.officer import Officer
from de_an06.recording.trying import faults_of
from de_an06.words.absence import says_nothing


def ask_all(officer: Officer, card: Card, answers: Answers) -> None:
    """Ask for what has no answer yet, and again at once for what is no use; show what is known."""
    show(card_screen(card))
    place = 0
    while place < len(_STEPS):
        tried = dict(answers)
        _STEPS[place](card, tried)
        is_new = tried != answers
        is_taken_back = "status" not in tried
        wrong = faults_of(officer, tried) if is_new and not is_taken_back else ()
        for finding in wrong:
            complain(finding.message(officer.options.lang))
        if any(finding.breaks(CONTRADICTION) for finding in wrong):
            answers.pop("status", None)  # either of the two may be the wrong one
            place = 0
        elif not wrong:
            answers.clear()
            answers.update(tried)
            place = 0 if is_taken_back else place + 1


def _result(card: Card, answers: Answers) -> None:
    _text(card, "result", answers)


def _next(card: Card, answers: Answers) -> None:
    _text(card, "next", answers)


def _figures(card: Card, answers: Answers) -> None:
    """The figures that are owed."""
    if "measures" not in answers and (measures := typed_measures(card)):
        answers["measures"] = measures


def _evidence(card: Card, answers: Answers) -> None:
    """A document, which is wanted where the work is done."""
    if "evidence" in answers:
        return
    question = "ask_evidence_done" if answers["status"] == Status.DONE else "ask_evidence"
    if not says_nothing(typed := ask(card.page.say(question)), of_document=True):
        answers["evidence"] = [evidence_of(typed, card.page)]


def _status(card: Card, answers: Answers) -> None:
    page, last = card.page, card.last
    if "status" not in answers:
        before = last.status if last else Status.IN_PROGRESS
        answers["status"] = ask_choice(page.lang, page.say("ask_status"), before).value


def _progress(card: Card, answers: Answers) -> None:
    """The percentage of open work, or the day that finished work was finished."""
    status = answers["status"]
    if status == Status.DONE and "completed_on" not in answers:
        typed = ask(card.page.say("ask_completed_on"), shown_day(str(answers["on"])))
        day = meant_day(typed, card.page)
        if day != answers["on"]:
            answers["completed_on"] = day
    is_open = status in (Status.IN_PROGRESS, Status.BLOCKED)
    if is_open and "percent" not in answers and (typed := typed_percentage(card)):
        answers["percent"] = typed


def _text(card: Card, key: str, answers: Answers) -> None:
    if key in answers:
        return
    text = ask_lines(card.page.say(f"ask_{key}"))
    if text and not (key == "next" and says_nothing(text)):
        answers[key] = text


def _obstacles(card: Card, answers: Answers) -> None:
    """What was resolved of the open obstacles, and a new one.

    Blocked work has one; who has none takes the status back, which is asked for again.
    """
    page = card.page
    if card.obstacles and "resolves" not in answers and (names := _resolved(card)):
        answers["resolves"] = names
    if "obstacles" in answers:
        return
    while says_nothing(text := ask(page.say("ask_obstacle"))):
        if not _is_blocked_by_nothing(card, answers):
            return
        if text:
            for key in ("status", "percent"):
                answers.pop(key, None)
            return
        complain(page.say("blocked_needs_obstacle"))
    answers["obstacles"] = [_obstacle(card, text)]


def _is_blocked_by_nothing(card: Card, answers: Answers) -> bool:
    """Whether the work is said to be blocked while no obstacle is left open."""
    resolved = answers.get("resolves")
    left = len(card.obstacles) - len(resolved if isinstance(resolved, list) else ())
    return answers["status"] == Status.BLOCKED and not left


def _obstacle(card: Card, text: str) -> Answers:
    """An obstacle with its kind, cause and proposal."""
    page = card.page
    kind = ask_choice(page.lang, page.say("ask_kind"), ObstacleKind.OTHER)
    obstacle: Answers = {"kind": kind.value, "text": text}
    for key in ("cause", "proposal"):
        if not says_nothing(answer := ask(page.say(f"ask_{key}"))):
            obstacle[key] = answer
    if "proposal" in obstacle and (to := _addressee(card)):
        obstacle["to"] = to
    return obstacle


def _resolved(card: Card) -> list[str]:
    """The obstacles whose numbers were typed; what is no number of theirs is asked again."""
    page = card.page
    names = {str(n): str(entry.reference) for n, entry in enumerate(card.obstacles, 1)}
    while True:
        typed = ask(page.say("ask_resolves"))
        words = [] if says_nothing(typed) else typed.replace(",", " ").split()
        if all(word in names for word in words):
            return [names[word] for word in words]
        again = "choose_again" if len(names) > 1 else "choose_only"
        complain(page.say(again, typed=typed, most=len(names)))


def _addressee(card: Card) -> str:
    """Whom a proposal is for; an ambiguous name is asked again with the candidates."""
    page = card.page
    while not says_nothing(typed := ask(page.say("ask_to"))):
        try:
            return asked_addressee(typed, page.register)
        except Refused as refused:
            complain(refused.sentence(page.lang))
    return ""


_STEPS = (_status, _progress, _result, _obstacles, _figures, _evidence, _next)
"""The questions in their order; each fills in what it asks for."""
