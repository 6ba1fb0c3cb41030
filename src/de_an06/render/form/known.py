"""What a form tells of a task or target before it is filled in."""

from collections.abc import Iterator

from de_an06.model.form import MeasureColumn, UpdateColumn
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Measure
from de_an06.model.text import upper_first
from de_an06.render.form.cells import DAY
from de_an06.render.xlsx_values import Value, text_value
from de_an06.views.form_sheet import FormTarget, FormTask
from de_an06.words import form_words
from de_an06.words.dates import short_day
from de_an06.words.labels import label
from de_an06.words.lang import Lang
from de_an06.words.numbers import number, percentage

_LONGEST = 200  # letters: the form reminds, it does not repeat the record
_CUT = "…"


def known_of_task(row: FormTask) -> dict[UpdateColumn, Value]:
    """The cells of a task that are not asked for."""
    obstacles = "\n".join(map(_obstacle, row.obstacles))
    return {
        UpdateColumn.TASK: text_value(row.code),
        UpdateColumn.TITLE: text_value(row.task.title),
        UpdateColumn.ROLE: text_value(form_words.LEADS if row.leads else form_words.COORDINATES),
        UpdateColumn.DUE: _due(row),
        UpdateColumn.KNOWN: text_value("\n".join(_known(row))),
        UpdateColumn.OPEN_OBSTACLES: text_value(obstacles),
    }


def known_of_target(row: FormTarget) -> dict[MeasureColumn, Value]:
    """The cells of a target that are not asked for."""
    goal = form_words.GOAL.format(value=number(row.target.value, Lang.VI), unit=row.target.unit)
    return {
        MeasureColumn.TARGET: text_value(row.target.id),
        MeasureColumn.TASK: text_value(row.code),
        MeasureColumn.TEXT: text_value(upper_first(row.target.text)),
        MeasureColumn.GOAL: text_value(goal),
        MeasureColumn.KNOWN: text_value(_figure(row)),
    }


def _due(row: FormTask) -> Value:
    """The day alone as a day, so that it can be sorted; else in words."""
    deadline = row.deadline
    if deadline.due is None:
        return text_value(upper_first(row.task.deadline_text.rstrip(" .;")))
    words = day = short_day(deadline.due)
    if deadline.original is None:
        words = form_words.NEW_DAY.format(due=words)
    elif deadline.original != deadline.due:
        original = short_day(deadline.original)
        words = form_words.MOVED_DAY.format(due=words, original=original)
    if row.task.continues:
        words = form_words.THEN_CONTINUES.format(due=words)
    return Value(deadline.due, DAY) if words == day else text_value(words)


def _known(row: FormTask) -> Iterator[str]:
    if row.deadline.waived:
        yield form_words.WAIVED
    if row.last is None:
        yield form_words.NO_WORD
        return
    words = label(row.last.status, Lang.VI)
    if row.percent is not None:
        words = f"{words}, {percentage(row.percent, Lang.VI)}"
    yield form_words.LAST_WORD.format(day=short_day(row.last.on), words=words)
    if row.result:
        yield _short(row.result)


def _obstacle(entry: LedgerEntry) -> str:
    text = _short(entry.obstacle.text)
    return form_words.OBSTACLE.format(reference=entry.reference, text=text)


def _figure(row: FormTarget) -> str:
    if row.measure is None or row.measured_on is None:
        return form_words.NO_FIGURE
    day = short_day(row.measured_on)
    return form_words.FIGURE.format(figure=_fraction(row.measure), day=day)


def _fraction(measure: Measure) -> str:
    if measure.denominator == 0:
        return form_words.NONE_AROSE
    part, whole = (number(n, Lang.VI) for n in (measure.numerator, measure.denominator))
    return f"{part}/{whole}"


def _short(text: str) -> str:
    """The text on one line, cut after a word when it is long."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;.") + _CUT
