"""An agency's form as a workbook to fill in."""

from openpyxl import Workbook
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper
from de_an06.form.identity import FormSheet
from de_an06.form.words import read_words
from de_an06.form.workbook.guide import fill_guide
from de_an06.form.workbook.known import fill_about, note_shown
from de_an06.form.workbook.measures import fill_measures
from de_an06.form.workbook.own_words import fill_own_words
from de_an06.form.workbook.updates import fill_updates
from de_an06.surface.xlsx import xlsx_bytes
from de_an06.words.dates import long_period


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
    fill_measures(sheets[FormSheet.MEASURES], form, words=words, lists=lists)
    fill_own_words(sheets[FormSheet.WORDS], form, words)
    note_shown(
        sheets[FormSheet.ABOUT], [sheets[one] for one in FormSheet if one != FormSheet.ABOUT]
    )
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
