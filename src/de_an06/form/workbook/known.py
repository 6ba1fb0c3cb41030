"""What a form tells of a task or target before it is filled in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper, FormTarget, FormTask
from de_an06.form.identity import (
    LAYOUT,
    SHOWN,
    VALUES_LAYOUT,
    MeasureColumn,
    UpdateColumn,
    in_cells,
    shown_mark,
)
from de_an06.form.words import KnownWords
from de_an06.form.workbook.cells import DAY
from de_an06.model.month import Answer, ObstacleKind, Status
from de_an06.model.text import upper_first
from de_an06.surface.xlsx import TEXT, CellValue, cell_at, put, text_value
from de_an06.words.amounts import goal_words, measure_words
from de_an06.words.dates import short_day
from de_an06.words.labels import label
from de_an06.words.numbers import percentage
from de_an06.words.say import Lang

_LONGEST = 200  # letters: the form reminds, it does not repeat the record
_CUT = "…"


def known_of_task(row: FormTask, words: KnownWords) -> dict[UpdateColumn, CellValue]:
    """The cells of a task that are not asked for."""
    obstacles = [
        words.obstacle.format(reference=entry.reference, text=_short(entry.obstacle.text))
        for entry in row.obstacles
    ]
    return {
        UpdateColumn.TASK: text_value(row.code),
        UpdateColumn.TITLE: text_value("\n".join(_title(row, words))),
        UpdateColumn.ROLE: text_value(words.leads if row.leads else words.coordinates),
        UpdateColumn.DUE: _due(row, words),
        UpdateColumn.KNOWN: text_value("\n".join(_known(row, words))),
        UpdateColumn.OPEN_OBSTACLES: text_value("\n".join(obstacles)),
    }


def known_of_target(row: FormTarget, words: KnownWords) -> dict[MeasureColumn, CellValue]:
    """The cells of a target that are not asked for."""
    return {
        MeasureColumn.TARGET: text_value(row.target.id),
        MeasureColumn.TASK: text_value(row.code),
        MeasureColumn.TEXT: text_value(upper_first(row.target.text)),
        MeasureColumn.GOAL: text_value(goal_words(row.target, row.goal, Lang.VI)),
        MeasureColumn.KNOWN: text_value(_figure(row, words)),
    }


def _title(row: FormTask, words: KnownWords) -> Iterator[str]:
    """The title, with the task of which it is a step, and what it must yield."""
    yield row.task.title
    if row.whole:
        yield words.step_of.format(title=row.whole)
    for product in row.task.products:
        yield words.product.format(text=product)


def _due(row: FormTask, words: KnownWords) -> CellValue:
    """The day alone as a day, so that it can be sorted; else in words."""
    original = row.original_due
    if row.due is None:
        words_of_it = row.task.deadline_text or (row.task.due.text if row.task.due else "")
        return text_value(upper_first(words_of_it.rstrip(" .;")))
    told = day = short_day(row.due)
    if original is None:
        told = words.new_day.format(due=told)
    elif original != row.due:
        told = words.moved_day.format(due=told, original=short_day(original))
    if row.task.continues:
        told = words.then_continues.format(due=told)
    return CellValue(row.due, DAY) if told == day else text_value(told)


def _known(row: FormTask, words: KnownWords) -> Iterator[str]:
    if row.waived:
        yield words.waived
    if row.last is None:
        yield words.no_word
        return
    status = label(row.last.status, Lang.VI)
    if row.percent is not None:
        status = f"{status}, {percentage(row.percent, Lang.VI)}"
    yield words.last_word.format(day=short_day(row.last.on), words=status)
    if row.result:
        yield _short(row.result)


def _figure(row: FormTarget, words: KnownWords) -> str:
    measure, day = row.measure, row.measured_on
    if measure is None or day is None:
        return words.no_figure
    figure = measure_words(measure, row.target.unit, Lang.VI)
    if measure.denominator == 0:
        figure = words.none_arose
    return words.figure.format(figure=figure, day=short_day(day))


def _short(text: str) -> str:
    """The text on one line, cut after a word when it is long."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;.") + _CUT


_FIRST_LIST = 4  # the column; what the form is for stands in the first two


@dataclass(frozen=True, slots=True)
class Lists:
    """Where the choices of the drop-downs stand, as a workbook writes it."""

    statuses: str
    kinds: str
    codes: str
    addressees: str
    answers: str


def fill_about(sheet: Worksheet, form: FormPaper) -> Lists:
    """Write down what the form is for; tell where the choices are."""
    sheet.sheet_state = "hidden"
    identity = form.identity
    about = {
        "layout": VALUES_LAYOUT if form.asks_for_values else LAYOUT,
        "agency": identity.agency,
        "period": identity.period,
        "plan": identity.plan,
        "version": identity.version,
        "simulated": str(identity.simulated).lower(),
    }
    _put_column(sheet, 1, list(about))
    _put_column(sheet, 2, list(about.values()))
    lists = (
        [upper_first(label(status, Lang.VI)) for status in Status],
        [upper_first(label(kind, Lang.VI)) for kind in ObstacleKind],
        [task.code for task in form.tasks],
        form.addressees,
        [upper_first(label(answer, Lang.VI)) for answer in Answer if form.asks_for_values],
    )
    return Lists(
        *(_put_column(sheet, place, texts) for place, texts in enumerate(lists, _FIRST_LIST))
    )


def note_shown(about: Worksheet, sheets: Sequence[Worksheet]) -> None:
    """Write down what the sheets show by themselves, below what the form is for."""
    marks = [
        shown_mark(sheet.title, _told(cell.value))
        for sheet in sheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    first = sum(about.cell(row, 1).value is not None for row in range(1, about.max_row + 1)) + 1
    for row, text in enumerate(in_cells(marks), start=first):
        for column, value in enumerate((SHOWN, text), start=1):
            put(cell_at(about, row, column), text_value(value), TEXT, "left")


def _told(value: object) -> str:
    """A value as a reader of the form finds it: a number by its digits, a day by its count."""
    if isinstance(value, date):
        return repr(float((value - _EPOCH).days))
    return repr(float(value)) if isinstance(value, int | float) else str(value)


_EPOCH = date(1899, 12, 30)


def _put_column(sheet: Worksheet, column: int, texts: Sequence[str]) -> str:
    """Put texts below each other from the first row on; where they stand."""
    for row, text in enumerate(texts, start=1):
        put(cell_at(sheet, row, column), text_value(text), TEXT, "left")
    letter = get_column_letter(column)
    return f"{quote_sheetname(sheet.title)}!${letter}$1:${letter}${max(1, len(texts))}"
