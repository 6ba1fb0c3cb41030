"""How the sheets of a workbook come out of the printer."""

from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.render.office_theme import FONT
from de_an06.render.visible import visible

PAGE_WIDTH = 130
"""What fits on A4 landscape at 11 points, in digits, the unit of widths."""

_A4 = 9
_MM_PER_INCH = 25.4
_TOP, _BOTTOM, _LEFT, _RIGHT, _HEADER = 20, 20, 30, 20, 8  # millimetres, as in the document
_LONGEST_TITLE = 100  # letters: a header has 255 with its codes
_HEADER_FONT = f"{FONT},Regular"


def set_up_print(sheet: Worksheet, marks: str, title: str = "") -> None:
    """A4 landscape, as wide as the page, numbered from its second page on (Annex I, I.2, I.7).

    `marks` stand on every page, `title` on each but the first.
    """
    setup, margins = sheet.page_setup, sheet.page_margins
    setup.paperSize, setup.orientation = _A4, "landscape"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    setup.firstPageNumber, setup.useFirstPageNumber = 1, True
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins.top, margins.bottom = _TOP / _MM_PER_INCH, _BOTTOM / _MM_PER_INCH
    margins.left, margins.right = _LEFT / _MM_PER_INCH, _RIGHT / _MM_PER_INCH
    margins.header = margins.footer = _HEADER / _MM_PER_INCH
    header = HeaderFooterItem()
    header.center.text, header.center.font, header.center.size = "&P", _HEADER_FONT, 13
    if title:
        # An ampersand begins a code there.
        text = visible(title)[:_LONGEST_TITLE].replace("&", "&&")
        header.left.text, header.left.font, header.left.size = text, _HEADER_FONT, 11
    header.right.text, header.right.font, header.right.size = marks, _HEADER_FONT, 12
    sheet.HeaderFooter.oddHeader = header
    sheet.HeaderFooter.differentFirst = True
