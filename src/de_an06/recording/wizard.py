"""The questions that turn what an officer knows into an update."""

import re
from dataclasses import dataclass
from datetime import date

from de_an06.console.ask import ask, ask_choice, ask_lines, confirm
from de_an06.console.asked import asked_addressee
from de_an06.console.output import put, show
from de_an06.console.refused import Refused
from de_an06.model.assessment import Assessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Measure, ObstacleKind, Status, Update
from de_an06.model.task import Task
from de_an06.recording.screens import card_screen
from de_an06.surface.page import Page
from de_an06.surface.visible import visible
from de_an06.words.dates import read_day
from de_an06.words.labels import label

_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+", re.ASCII)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FILE = re.compile(r"/[^/;]*\.[A-Za-z0-9]{1,5}$")
_NONE = "-"

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
        if typed == _NONE:
            return ""
        lower = typed.isdecimal() and before is not None and int(typed) < before
        question = page.say("ask_lower", now=typed, before=before)
        if not lower or confirm(page.lang, question, default=False):
            return typed


def _iso(day: str) -> str:
    """A day typed as 5/3/2024 in the form of the files; other text is left to the reader."""
    found = read_day(day)
    return found.isoformat() if found else day


def _text(page: Page, question: str, key: str, answers: Answers) -> None:
    if key not in answers and (text := ask_lines(page.say(question))):
        answers[key] = text


def _obstacles(page: Page, known: Known, answers: Answers) -> None:
    """What was resolved of the open obstacles, and a new one."""
    if known.obstacles and "resolves" not in answers and (names := _resolved(page, known)):
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


def _resolved(page: Page, known: Known) -> list[str]:
    """The obstacles whose numbers were typed; what is no number of theirs is asked again."""
    names = {str(n): str(entry.reference) for n, entry in enumerate(known.obstacles, 1)}
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


def _measures(page: Page, known: Known, answers: Answers) -> None:
    if "measures" in answers:
        return
    before = {measure.target: measure for measure in known.measures}
    given = []
    for target in known.task.targets:
        last = before.get(target.id)
        figure = f"{last.numerator}/{last.denominator}" if last else ""
        question = page.say("ask_measure", target=target.id, text=target.text)
        typed = ask(question, figure)
        if typed not in ("", _NONE, figure):
            given.append(measure_of(target.id, typed))
    if given:
        answers["measures"] = given


def measure_of(target: str, typed: str) -> dict[str, str]:
    """A measure typed as 1250/1400 or 1.250/1.400, as the text of its keys.

    Only points between thousands are taken out; what is no number is for the reader to refuse.
    """
    parts = [part.strip() for part in typed.partition("/")]
    whole = [part.replace(".", "") if _THOUSANDS.fullmatch(part) else part for part in parts]
    return {"target": target, "numerator": whole[0], "denominator": whole[2]}


def _evidence(page: Page, status: Status, answers: Answers) -> None:
    question = "ask_evidence_done" if status is Status.DONE else "ask_evidence"
    if "evidence" not in answers and (typed := ask(page.say(question))):
        answers["evidence"] = [evidence_of(typed)]


def evidence_of(typed: str) -> dict[str, str]:
    """Evidence as the text of its keys: an address, a path in the project, `number; day; title`.

    A document number has slashes too, but no scheme and no ending of a file.
    """
    if _SCHEME.match(typed):
        return {"url": typed}
    if _FILE.search(typed):
        return {"path": typed}
    parts = [part.strip() for part in typed.split(";", 2)]
    keys = ("number", "date", "title")
    given = dict(zip(keys, parts, strict=False))
    if given.get("date"):
        given["date"] = _iso(given["date"])
    return {key: value for key, value in given.items() if value}


def tell_findings(sentences: list[str]) -> None:
    """Show why answers were refused, a line each."""
    put("".join(visible(f"  ! {sentence}\n") for sentence in sentences))
