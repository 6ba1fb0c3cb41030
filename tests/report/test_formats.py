"""Every kind, period and format of the simulated year, opened again and checked."""

import io
from datetime import date

import docx
import openpyxl
import pytest

from conftest import tenth
from de_an06.report.documents import DocumentKind, LetterOrder, Order, documents
from de_an06.report.html import html_of
from de_an06.report.press import press
from de_an06.report.txt import text_of
from de_an06.surface.docx.document import docx_bytes
from de_an06.surface.official import official_document
from de_an06.surface.workbook import xlsx_of
from report.decree30 import violations
from report.html_page import read_page
from simulated_year import year_basis, year_plan

PERIODS = [period.id for period in year_plan().schedule.periods]
PRINT = press({})
LETTERS = LetterOrder(date(2024, 6, 30))
KINDS = {
    DocumentKind.CONSOLIDATED: None,
    DocumentKind.AGENCY: "so-tttt",
    DocumentKind.ANNEX: None,
    DocumentKind.REMINDER: None,
}


# In the first two months of the simulated year nobody is late, so there is no letter.
CASES = [
    (kind, period)
    for kind in KINDS
    for period in PERIODS
    if kind is not DocumentKind.REMINDER or period not in ("2024-01", "2024-02")
]


@pytest.fixture(params=tenth(CASES), ids=lambda case: f"{case[0]}-{case[1]}")
def made(request):
    kind, period = request.param
    basis = year_basis(period)
    agency = KINDS[kind] and basis.register.agencies.agency(KINDS[kind])
    order = Order(kind, basis.period, basis.as_of, agency, letters=LETTERS)
    paper = documents(basis, order)[0]
    return kind, official_document(PRINT(paper.written.kind, paper.facts))


# An annex by itself has no head and foot; who heads an agency stands in none of our files, so the
# clerk fills in the name.
LEFT_OPEN = {
    DocumentKind.ANNEX: ("E1:", "E19:", "E29:"),
    DocumentKind.AGENCY: ("E20: no name",),
    DocumentKind.REMINDER: ("E20: no name",),
    DocumentKind.CONSOLIDATED: (),
}


def test_each_form_opens_again_and_keeps_its_rules(made):
    kind, document = made
    word = docx_bytes(document)
    broken = [rule for rule in violations(word) if not rule.startswith(LEFT_OPEN[kind])]
    assert broken == []
    assert docx.Document(io.BytesIO(word)).paragraphs
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(document)))
    assert all(sheet.page_setup.orientation == "landscape" for sheet in book)
    assert read_page(html_of(document)).text
    plain = text_of(document)
    assert "mô phỏng" in plain.lower()
    assert "**" not in plain
    assert "|--" not in plain
