"""Figures against targets: in words, and as people type them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from de_an06.model.month import Answer, Measure
from de_an06.model.task import PERCENT, Sense, Target
from de_an06.model.text import fold
from de_an06.words.labels import label
from de_an06.words.numbers import number
from de_an06.words.say import Lang

_ONE_POINT = re.compile(r"(\d+)\.(\d+)", re.ASCII)
_VIETNAMESE = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+", re.ASCII)
_COMMAS = re.compile(r"\d{1,3}(,\d{3})+", re.ASCII)
_PERCENT = re.compile(r"(\d{1,9})(?:[.,]0+)?\s*%?", re.ASCII)
_THREE = 3

_WORDS = {
    Answer.YES: ("có", "yes", "đã có", "đạt", "đã đạt"),
    Answer.NO: ("không", "no", "chưa", "chưa có", "không đạt", "chưa đạt"),
}
_ANSWERS = {fold(word): answer.value for answer, words in _WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """A number that could be two: with its point between thousands, or before decimals."""

    whole: str
    decimal: str


def typed_number(typed: str) -> str | TwoReadings:
    """A number as files write it, 1.234,5 as 1234.5; what is no number stays as it is.

    One point before exactly three digits is not guessed (docs/design.md, "Targets").
    """
    text = typed.strip()
    if match := _ONE_POINT.fullmatch(text):
        whole, decimals = match.groups()
        if len(decimals) == _THREE:
            return TwoReadings(f"{int(whole + decimals)}", f"{whole},{decimals}")
        return text
    match = _VIETNAMESE.fullmatch(text)
    if match is None:
        return text
    whole = match[1].replace(".", "")
    return f"{whole}.{match[2]}" if match[2] else whole


def typed_whole(typed: str) -> str | TwoReadings:
    """A whole number as files write it, 1.250 as 1250: a point can only stand between thousands.

    1,250 could be two: elsewhere in the world it is the comma that stands there.
    """
    text = typed.strip()
    if _THOUSANDS.fullmatch(text):
        return text.replace(".", "")
    if _COMMAS.fullmatch(text):
        return TwoReadings(text.replace(",", ""), text.partition(",")[0])
    return text


def typed_percent(typed: str) -> str:
    """A whole percentage as files write it: 60%, 60,0; what is none stays as it is."""
    match = _PERCENT.fullmatch(typed.strip())
    return str(int(match[1])) if match else typed


def typed_figure(typed: str) -> str | TwoReadings:
    """A figure as files write it: a number, or «có» as yes and «chưa» as no."""
    return _ANSWERS.get(fold(typed)) or typed_number(typed)


def typed_measure(typed: str) -> dict[str, str] | TwoReadings:
    """A figure as the text of its keys: 1.250/1.400, 12,5, or «có»."""
    if "/" not in typed:
        figure = typed_figure(typed)
        return figure if isinstance(figure, TwoReadings) else {"value": figure}
    part, _, whole = typed.partition("/")
    numerator, denominator = typed_whole(part), typed_whole(whole)
    if isinstance(numerator, TwoReadings):
        return numerator
    if isinstance(denominator, TwoReadings):
        return denominator
    return {"numerator": numerator, "denominator": denominator}


def figure_offer(text: str) -> str:
    """What a file should say in the place of a figure as it is typed; empty where it is none."""
    meant = typed_figure(text)
    return meant if isinstance(meant, str) and meant != text else ""


def amount_offer(text: str) -> str:
    """What a file should say in the place of a number as it is typed; empty where it is none."""
    meant = typed_number(text)
    return meant if isinstance(meant, str) and meant != text else ""


def amount(value: float | Decimal, unit: str | None, lang: Lang) -> str:
    """A number in its unit: 80%, 12,5 ngày."""
    space = "" if unit in (PERCENT, None) else " "
    return f"{number(value, lang)}{space}{unit or ''}"


def goal_amount(target: Target, goal: Decimal | None, lang: Lang) -> str:
    """What is to be reached, as tables have it: 80%, 30 - 40 mô hình, không quá 12,5 ngày; có."""
    return _by_each(target, _within(target, goal, lang), lang)


def goal_words(target: Target, goal: Decimal | None, lang: Lang) -> str:
    """What is to be reached, in a sentence: ít nhất 80%, ít nhất 5 buổi mỗi đơn vị."""
    words = _within(target, goal, lang)
    if goal is not None and target.sense is not Sense.AT_MOST:
        words = f"{label(target.sense, lang)} {words}"
    return _by_each(target, words, lang)


def _within(target: Target, goal: Decimal | None, lang: Lang) -> str:
    if goal is None:
        return label(Answer.YES, lang)
    reached = amount(goal, target.unit, lang)
    match target.sense:
        case Sense.AT_LEAST:
            return reached
        case Sense.AT_MOST:
            return f"{label(Sense.AT_MOST, lang)} {reached}"
        case Sense.BETWEEN:
            return f"{number(goal, lang)} - {amount(target.upper or goal, target.unit, lang)}"


def _by_each(target: Target, words: str, lang: Lang) -> str:
    return f"{words} {lang.pick('mỗi đơn vị', 'by each body')}" if target.each else words


def measure_words(measure: Measure, unit: str | None, lang: Lang) -> str:
    """A figure: 1.250/1.400, 12,5 ngày, có."""
    match measure.value:
        case Answer():
            return label(measure.value, lang)
        case Decimal():
            return amount(measure.value, unit, lang)
    return "/".join(number(part or 0, lang) for part in (measure.numerator, measure.denominator))
