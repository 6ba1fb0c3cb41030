"""The tables of a document as a workbook to filter, count and print."""

from openpyxl import Workbook

from de_an06.render import official
from de_an06.render.front_matter import read_front_matter
from de_an06.render.markdown_blocks import markdown_blocks
from de_an06.render.xlsx_file import xlsx_bytes
from de_an06.render.xlsx_pages import pages
from de_an06.render.xlsx_sheet import fill_sheet


def xlsx_of(markdown: str) -> bytes:
    """The tables of the annexes, each on a sheet of its own; of the text where there are none.

    Days, percentages and numbers are such where their column is centred or at the right; all else
    is text, and never a formula. The same text gives the same bytes. ValueError where the front
    matter is wrong.
    """
    front, text = read_front_matter(markdown)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for page in pages(official.title(front), markdown_blocks(text)):
        fill_sheet(workbook.create_sheet(page.name), page, official.marks(front))
    return xlsx_bytes(workbook, title=official.title(front), creator=" ".join(front.issuer))
