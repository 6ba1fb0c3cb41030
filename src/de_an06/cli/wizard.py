"""The questions that turn what an officer knows into an update."""

from dataclasses import dataclass
from datetime import date

from de_an06.cli.ask import ask, ask_choice, ask_lines, confirm
from de_an06.cli.output import put, show
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.assessment import Assessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Measure, ObstacleKind, Status, Update
from de_an06.model.task import Task
from de_an06.render.screens.card import card_screen
from de_an06.render.screens.head import Page
from de_an06.render.visible import visible
from de_an06.views.lookup import find_agency
from de_an06.words.labels import label

Answers = dict[str, object]
"""An update as text, by its keys in the file: what `load.shape` turns into an Update."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a task before the questions; `last` is the agency's latest update on it."""

    task: Task
    row: Assessment | None
    last: Update | None
    obstacles: tuple[LedgerEntry, ...]
    measures: tuple[Measure, ...]


def questions(page: Page, known: Known, on: date, given: Answers) -> Answers:
    """Ask for what was not `given` on the command line; show what is known first."""
    show(card_screen(page, known.task, known.row, known.last, known.obstacles))
    answers: Answers = {"task": known.task.id, "on": on.isoformat(), **given}
    status = _status(page, known, answers)
    answers["status"] = status.value
    _progress(page, known, status, answers)
    _text(page, "ask_result", "result", answers)
    _obstacles(page, known, answers)
    _measures(page, known, answers)
    _evidence(page, status, answers)
    _text(page, "ask_next", "next", answers)
    return answers


def _status(page: Page, known: Known, answers: Answers) -> Status:
    if "status" in answers:
        return Status(str(answers["status"]))
    choices = list(Status)
    before = known.last.status if known.last else Status.IN_PROGRESS
    labels = [label(status, page.lang) for status in choices]
    chosen = ask_choice(page.lang, page.say("ask_status"), labels, choices.index(before))
    return choices[chosen]


def _progress(page: Page, known: Known, status: Status, answers: Answers) -> None:
    """The percentage of open work, or the day that finished work was finished."""
    if status is Status.DONE and "completed_on" not in answers:
        day = ask(page.say("ask_completed_on"), str(answers["on"]))
        if day != answers["on"]:
            answers["completed_on"] = _iso(day)
    if status in (Status.IN_PROGRESS, Status.BLOCKED) and "percent" not in answers:
        before = known.last.percent if known.last else None
        if typed := _percent(page, before):
            answers["percent"] = typed


def _percent(page: Page, before: int | None) -> str:
    """The percentage that was typed; one below the last is asked about."""
    while True:
        typed = ask(page.say("ask_percent"), "" if before is None else str(before)).rstrip("%")
        lower = typed.isdecimal() and before is not None and int(typed) < before
        question = page.say("ask_lower", now=typed, before=before)
        if not lower or confirm(page.lang, question, default=False):
            return typed


def _iso(day: str) -> str:
    """A day typed as 5/3/2024 in the form of the files; other text is left to the reader."""
    parts = day.split("/")
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        return f"{parts[2]}-{int(parts[1]):02}-{int(parts[0]):02}"
    return day


def _text(page: Page, question: str, key: str, answers: Answers) -> None:
    if key not in answers and (text := ask_lines(page.say(question))):
        answers[key] = text


def _obstacles(page: Page, known: Known, answers: Answers) -> None:
    """What was resolved of the open obstacles, and a new one."""
    if known.obstacles and "resolves" not in answers:
        typed = ask(page.say("ask_resolves"))
        numbers = [int(word) for word in typed.replace(",", " ").split() if word.isdecimal()]
        names = [str(o.reference) for n, o in enumerate(known.obstacles, 1) if n in numbers]
        if names:
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
    if "proposal" in obstacle and (to := ask(page.say("ask_to"))):
        obstacle["to"] = addressee(to, page.register.agencies)
    answers["obstacles"] = [obstacle]


def addressee(typed: str, registry: AgencyRegistry) -> str:
    """The id of the one agency that is meant; else the text as it is, for one outside."""
    found = find_agency(typed, registry).items
    return found[0].id if len(found) == 1 else typed


def _measures(page: Page, known: Known, answers: Answers) -> None:
    if "measures" in answers:
        return
    before = {measure.target: measure for measure in known.measures}
    given = []
    for target in known.task.targets:
        last = before.get(target.id)
        figure = f"{last.numerator}/{last.denominator}" if last else ""
        question = page.say("ask_measure", target=target.id, text=target.text)
        if typed := ask(question, figure):
            given.append(measure_of(target.id, typed))
    if given:
        answers["measures"] = given


def measure_of(target: str, typed: str) -> dict[str, str]:
    """A measure typed as 1250/1400, as the text of its keys; the reader judges the numbers."""
    numerator, _, denominator = typed.replace(".", "").replace(" ", "").partition("/")
    return {"target": target, "numerator": numerator, "denominator": denominator}


def _evidence(page: Page, status: Status, answers: Answers) -> None:
    question = "ask_evidence_done" if status is Status.DONE else "ask_evidence"
    if "evidence" not in answers and (typed := ask(page.say(question))):
        answers["evidence"] = [evidence_of(typed)]


def evidence_of(typed: str) -> dict[str, str]:
    """Evidence typed as `number; day; title` or an https address, as the text of its keys."""
    if typed.startswith("https://"):
        return {"url": typed}
    parts = [part.strip() for part in typed.split(";", 2)]
    keys = ("number", "date", "title")
    given = dict(zip(keys, parts, strict=False))
    if given.get("date"):
        given["date"] = _iso(given["date"])
    return {key: value for key, value in given.items() if value}


def tell_findings(sentences: list[str]) -> None:
    """Show why answers were refused, a line each."""
    put("".join(visible(f"  ! {sentence}\n") for sentence in sentences))
