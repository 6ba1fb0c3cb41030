"""Figures as an officer types them: on the command line, or when asked for those that are owed."""

from de_an06.console.ask import ask, complain
from de_an06.console.refused import USAGE, Refused
from de_an06.engine.targets import giving
from de_an06.model.task import Target
from de_an06.recording.card import Card
from de_an06.words.amounts import TwoReadings, measure_words, typed_measure, typed_percent
from de_an06.words.say import Lang

_NONE = "-"


def percent_from(typed: str | None) -> str | None:
    """A percentage typed as 60 or 60%, as the text of its key; none where none was typed."""
    return None if typed is None else typed_percent(typed)


def measure_from(typed: str) -> dict[str, str]:
    """A measure typed as TARGET=FIGURE, as the text of its keys."""
    target, _, figure = typed.partition("=")
    if not target.strip() or not figure.strip():
        raise Refused("not_a_measure", code=USAGE, typed=typed)
    return measure_of(target.strip(), figure)


def measure_of(target: str, typed: str) -> dict[str, str]:
    """A measure typed as 1.250/1.400, as 12,5, or as «có», as the text of its keys.

    What is no figure is for the reader to refuse; Refused where a number could be two.
    """
    figure = typed_measure(typed)
    if isinstance(figure, TwoReadings):
        whole, decimal = figure.whole, figure.decimal
        raise Refused("two_readings", code=USAGE, typed=typed.strip(), whole=whole, decimal=decimal)
    return {"target": target, **figure}


def typed_measures(card: Card) -> list[dict[str, str]]:
    """What was typed of the targets that count the agency's figures, as the text of their keys."""
    register, task = card.page.register, card.task
    owed = (target for target in task.targets if giving(register, task, target, card.leads))
    return [typed for target in owed if (typed := _typed(card, target))]


def _typed(card: Card, target: Target) -> dict[str, str] | None:
    """What was typed of a target, None for what was known; what could be two is asked again."""
    page, known = card.page, ""
    for measure in card.measures:
        if measure.target == target.id:
            known = measure_words(measure, None, Lang.VI)
    facts = {"target": target.id, "text": target.text, "unit": target.unit}
    while True:
        typed = ask(page.say(f"ask_{target.kind}", **facts), known)
        if typed in ("", _NONE, known):
            return None
        try:
            return measure_of(target.id, typed)
        except Refused as refused:
            complain(refused.sentence(page.lang))
