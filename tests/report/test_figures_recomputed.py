"""The figures of consolidated reports, against what a second hand computes from the YAML.

The second hand (tests/report/recomputed.py) imports nothing of the program, and reads the rules in
docs/design.md, "States" and "Reports", and docs/reports.md alone.
"""

from datetime import date
from functools import cache

import pytest

from conftest import WHOLE
from de_an06.load.layout import Files
from de_an06.load.register import load_register
from de_an06.report.documents import DocumentKind, Order, documents
from de_an06.report.facts.basis import whole_basis
from de_an06.report.html import html_of
from de_an06.report.press import press
from de_an06.report.txt import text_of
from de_an06.surface.docx.document import docx_bytes
from de_an06.surface.official import official_document
from periods import a_period
from report.figures_in_forms import figures, of_docx, of_html, of_markdown, of_txt
from report.printed_figures import printed
from report.recomputed import Project
from report.recomputed_report import Recomputed
from simulated_year import AFTERWARDS, YEAR, year_files, year_plan

WHEN_ALL_IS_SAID = date(2025, 1, 14)
SOME = ("2024-06", "2024-Q1", "2024")
PERIODS = [period.id for period in year_plan().schedule.periods] if WHOLE else SOME
OTHER_FORMS = {
    "docx": (docx_bytes, of_docx),
    "txt": (text_of, of_txt),
    "html": (html_of, of_html),
}


@cache
def files():
    return Project(year_files(WHEN_ALL_IS_SAID), str(YEAR))


@cache
def register():
    return load_register(Files(year_files(WHEN_ALL_IS_SAID)), str(YEAR), AFTERWARDS).register


@cache
def text(period):
    """A report as it is printed."""
    window = a_period(period)
    basis = whole_basis(register(), window, window.last_day)
    order = Order(DocumentKind.CONSOLIDATED, basis.period, basis.as_of)
    (made,) = documents(basis, order)
    return press({})(made.written.kind, made.facts)


@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_is_what_the_files_come_to(period):
    second = Recomputed(files(), period)
    due, told = second.figures(), printed(text(period).whole)
    assert len(due) > 20
    assert {name: told.get(name) for name in due} == due
    known = due | second.more()
    assert {name: known.get(name) for name in told} == told


@pytest.mark.parametrize("period", PERIODS)
def test_every_form_has_the_same_figures_in_the_same_order(period):
    told = [figure for figure, _ in figures(of_markdown(text(period).whole))]
    assert len(told) > 500
    for form, (made, read) in OTHER_FORMS.items():
        again = [figure for figure, _ in figures(read(made(official_document(text(period)))))]
        assert (form, again) == (form, told)
