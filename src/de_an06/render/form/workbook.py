"""An agency's form as a workbook to fill in."""

from openpyxl import Workbook
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.model.form import FormSheet
from de_an06.render.form.about import fill_about
from de_an06.render.form.guide import fill_guide
from de_an06.render.form.measures import fill_measures
from de_an06.render.form.updates import fill_updates
from de_an06.render.xlsx_file import xlsx_bytes
from de_an06.views.form_sheet import Form
from de_an06.words.dates import long_period
from de_an06.words.form_labels import SHEETS
from de_an06.words.form_words import TITLES


def form_bytes(form: Form) -> bytes:
    """The form as a file of Excel; the same form gives the same bytes.

    What is known is locked, what is asked for is not. No sheet has a password: locks keep from
    slips, and what comes back is checked as if there had been none.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheets = {sheet: workbook.create_sheet(SHEETS[sheet]) for sheet in FormSheet}
    lists = fill_about(sheets[FormSheet.ABOUT], form)
    fill_guide(sheets[FormSheet.GUIDE], form)
    fill_updates(sheets[FormSheet.UPDATES], form, lists)
    fill_measures(sheets[FormSheet.MEASURES], form)
    for sheet in sheets.values():
        _lock(sheet)
    workbook.security = WorkbookProtection(lockStructure=True)
    title = TITLES[FormSheet.GUIDE].format(period=long_period(form.identity.period))
    return xlsx_bytes(workbook, title=title, creator=form.plan_name)


def _lock(sheet: Worksheet) -> None:
    """Lock what is not asked for; what only changes the look is left to people."""
    lock = sheet.protection
    lock.sheet = True
    # In the file's words: what the lock extends to.
    lock.autoFilter = lock.sort = lock.formatColumns = lock.formatRows = False
