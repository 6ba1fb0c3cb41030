"""An agency's form as a workbook to fill in."""

from openpyxl import Workbook
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper
from de_an06.form.identity import FormSheet, MeasureColumn
from de_an06.form.words import FormWords, read_words
from de_an06.form.workbook.cells import Above, letter, part_of, put_check, put_table, whole_of
from de_an06.form.workbook.guide import fill_guide
from de_an06.form.workbook.known import fill_about, known_of_target
from de_an06.form.workbook.updates import fill_updates
from de_an06.surface.xlsx import cell_at, xlsx_bytes
from de_an06.words.dates import long_period, short_day


def fill_measures(sheet: Worksheet, form: FormPaper, words: FormWords) -> None:
    """One row a target that the agency owes figures to."""
    period, table, targets = long_period(form.period), words.measures, form.targets
    start = short_day(form.plan_first_day)
    above = Above(
        marks=words.marks(form.identity),
        title=table.title.format(period=period, agency=form.agency_name),
        legend=table.legend.format(start=start) if targets else words.no_targets,
        swatch=words.fill_in if targets else "",
    )
    known = [known_of_target(target, words.known) for target in targets]
    top = put_table(sheet, table, above=above, rows=known)
    sheet.freeze_panes = cell_at(sheet, top + 1, 1)
    if targets:
        part, whole = MeasureColumn.NUMERATOR, MeasureColumn.DENOMINATOR
        first, rows = top + 1, range(top + 1, top + 1 + len(targets))
        at_most = part_of(f"{letter(table, whole)}{first}", table.notes[part])
        at_least = whole_of(f"{letter(table, part)}{first}", table.notes[whole])
        put_check(sheet, letter(table, part), rows, at_most)
        put_check(sheet, letter(table, whole), rows, at_least)


def form_bytes(form: FormPaper) -> bytes:
    """The form as a file of Excel; the same form gives the same bytes.

    What is known is locked, what is asked for is not. No sheet has a password: locks keep from
    slips, and what comes back is checked as if there had been none.
    """
    words = read_words()
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheets = {sheet: workbook.create_sheet(sheet.value) for sheet in FormSheet}
    lists = fill_about(sheets[FormSheet.ABOUT], form)
    fill_guide(sheets[FormSheet.GUIDE], form, words)
    fill_updates(sheets[FormSheet.UPDATES], form, words=words, lists=lists)
    fill_measures(sheets[FormSheet.MEASURES], form, words)
    for sheet in sheets.values():
        _lock(sheet)
    workbook.security = WorkbookProtection(lockStructure=True)
    title = words.guide.title.format(period=long_period(form.period))
    return xlsx_bytes(workbook, title=title, creator=form.plan_name)


def _lock(sheet: Worksheet) -> None:
    """Lock what is not asked for; what only changes the look is left to people."""
    lock = sheet.protection
    lock.sheet = True
    # In the file's words: what the lock extends to.
    lock.autoFilter = lock.sort = lock.formatColumns = lock.formatRows = False
