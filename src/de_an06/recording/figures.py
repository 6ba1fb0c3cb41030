"""Figures as an officer types them: on the command line, or when asked for those that are owed."""

from de_an06.console.ask import ask, complain, confirm
from de_an06.console.refused import USAGE, Refused
from de_an06.engine.targets import giving
from de_an06.model.month import Answer, Measure
from de_an06.model.task import Target, TargetKind
from de_an06.recording.answers import Answers, fact_from
from de_an06.recording.card import Card
from de_an06.words.absence import says_nothing
from de_an06.words.amounts import TwoReadings, measure_words, typed_measure, typed_percent
from de_an06.words.say import Lang

_NONE = "-"


def percent_from(typed: str | None) -> str | None:
    """A percentage typed as 60 or 60%, as the text of its key; none where none was typed."""
    return None if typed is None else typed_percent(typed)


def typed_percentage(card: Card) -> str:
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


def measure_from(typed: str) -> Answers:
    """A measure typed as TARGET=FIGURE, as the text of its keys."""
    target, _, figure = typed.partition("=")
    if not target.strip() or not figure.strip():
        raise Refused("not_a_measure", code=USAGE, typed=typed)
    return measure_of(target.strip(), figure)


def measure_of(target: str, typed: str) -> Answers:
    """A measure typed as 1.250/1.400, as 12,5, or as «có», as the text of its keys.

    What is no figure is for the reader to refuse; Refused where a number could be two.
    """
    figure = typed_measure(typed)
    if isinstance(figure, TwoReadings):
        whole, decimal = figure.whole, figure.decimal
        raise Refused("two_readings", code=USAGE, typed=typed.strip(), whole=whole, decimal=decimal)
    return {"target": target, **figure}


def typed_measures(card: Card) -> list[Answers]:
    """What was typed of the targets that count the agency's figures, as the text of their keys."""
    register, task = card.page.register, card.task
    owed = (target for target in task.targets if giving(register, task, target, card.leads))
    return [typed for target in owed if (typed := _typed(card, target))]


def _typed(card: Card, target: Target) -> Answers | None:
    """What was typed of a target, or what is known; what could be two numbers is asked again."""
    page = card.page
    known = next((one for one in reversed(card.measures) if one.target == target.id), None)
    told = measure_words(known, None, Lang.VI) if known else ""
    facts = {"target": target.id, "text": target.text, "unit": target.unit}
    while True:
        typed = ask(page.say(f"ask_{target.kind}", **facts), told)
        if known and typed == told:
            return _keys_of(known)
        if says_nothing(typed) and typed != "0":
            return None
        try:
            measure = measure_of(target.id, typed)
        except Refused as refused:
            complain(refused.sentence(page.lang))
            continue
        _, wrong = fact_from(measure, Measure)
        if not wrong and _is_of(target, measure):
            return measure
        complain(page.say(f"measure_{target.kind}", typed=typed))


def _is_of(target: Target, measure: Answers) -> bool:
    """Whether a figure is one of the target's kind, and a part is no more than its whole."""
    if "value" not in measure:
        part, whole = (int(str(measure[key])) for key in ("numerator", "denominator"))
        return target.kind is TargetKind.RATE and part <= whole
    is_answer = measure["value"] in list(Answer)
    return target.kind is (TargetKind.YES_NO if is_answer else TargetKind.COUNT)


def _keys_of(measure: Measure) -> Answers:
    """A figure that was given before, as the text of its keys."""
    parts = {"numerator": measure.numerator, "denominator": measure.denominator}
    told = {key: str(part) for key, part in parts.items() if part is not None}
    value = {} if measure.value is None else {"value": str(measure.value)}
    return {"target": measure.target, **told, **value}


def figure_text(measure: Answers) -> str:
    """A figure as it is typed behind its target."""
    if "value" in measure:
        return str(measure["value"])
    return f"{measure['numerator']}/{measure['denominator']}"
