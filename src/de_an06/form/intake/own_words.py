"""The sheet of the agency's own words, read back: what was typed there since it was exported."""

from collections.abc import Collection, Iterator

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules import forms as rules
from de_an06.form.identity import WordsLine, shown_mark
from de_an06.form.intake.beside import Reach, as_shown, strange_cells
from de_an06.form.intake.book import Sheet
from de_an06.form.intake.table import DOCUMENT_NUMBER, DOCUMENTS, FormRow, read_table
from de_an06.form.intake.values import read_cell, text
from de_an06.model.text import fold
from de_an06.words.absence import says_nothing
from de_an06.yamltext.place import Keys

_LABEL, _TEXT = 1, 3
_KEYS = {WordsLine.SUMMARY: ("summary",), WordsLine.PLANS: ("plans",)}


def read_own_words(sheet: Sheet, shown: Collection[str] | None) -> FormRow:
    """The words that are new or changed; what stands as it was exported says nothing.

    A finding names what is not read, and a document without its number.
    """
    marks = shown or ()
    values: dict[Keys, str] = {}
    places: dict[Keys, Span] = {(): sheet.whole()}
    taken = set()
    for row, way in _lines(sheet):
        places[way] = place = sheet.span(row, _TEXT)
        taken.add((place.line, place.column))
        said = read_cell(sheet.rows[row].get(_TEXT), text).text
        if said and not says_nothing(said) and not _is_as_shown(sheet, place, marks):
            values[way] = said
    table = read_table(sheet, DOCUMENTS)
    findings = [*table.findings, *(finding for row in table.rows for finding in row.findings)]
    for document in table.rows:
        taken |= {(place.line, place.column) for place in document.places.values()}
        filled = [document.places[way] for way in document.values]
        if all(_is_as_shown(sheet, place, marks) for place in filled):
            continue
        number = len({way[1] for way in values if way[0] == "documents"})
        values |= {("documents", number, way[2]): said for way, said in document.values.items()}
        places |= {
            ("documents", number, *way[2:]): place for way, place in document.places.items() if way
        }
        findings += _half_filled(document)
    if not table.findings:
        findings += strange_cells(Reach(sheet, table, taken, shown))
    return FormRow(values, places, tuple(findings))


def _lines(sheet: Sheet) -> Iterator[tuple[int, Keys]]:
    """The rows of the two texts, by their labels."""
    labels = {fold(line): way for line, way in _KEYS.items()}
    for row, cells in sorted(sheet.rows.items()):
        way = labels.pop(fold(read_cell(cells.get(_LABEL), text).text), None)
        if way:
            yield row, way


def _is_as_shown(sheet: Sheet, place: Span, marks: Collection[str]) -> bool:
    """Whether a cell says what the form said there when it was exported."""
    cell = sheet.rows.get(place.line, {}).get(place.column)
    return cell is not None and shown_mark(sheet.title, as_shown(cell)) in marks


def _half_filled(document: FormRow) -> Iterator[Diagnostic]:
    if DOCUMENT_NUMBER not in document.values:
        other = DOCUMENTS[next(iter(document.values))].label
        facts = {"column": DOCUMENTS[DOCUMENT_NUMBER].label, "other": other}
        yield Diagnostic(rules.HALF_FILLED, document.places[DOCUMENT_NUMBER], facts)
