"""The reports of the simulated year: every kind of every period, and those that a person read.

`make golden` writes the golden files again; the difference is read like code.
"""

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conftest import WHOLE
from de_an06.engine.known import known_on
from de_an06.report.documents import DocumentKind, LetterOrder, Order, documents, index
from de_an06.report.press import press
from simulated_year import year_basis, year_register

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "reports"
SOME = ("2024-01", "2024-Q3", "2024-H1")
PERIODS = [str(period.id) for period in year_register().plan.reporting.periods] if WHOLE else SOME
AGENCIES = ("so-tttt", "ubnd-h-ia-h-drai", "ca-tinh", "tand-tinh", "c06")
READ = (
    ("consolidated", "2024-06", None),
    ("consolidated", "2024-01", None),
    ("agency", "2024-06", "so-tttt"),
    ("agency", "2024-Q2", "ca-tinh"),
    ("annex", "2024-03", None),
    ("reminder", "2024-06", "so-tp"),
    ("index", "2024-06", None),
)
# Decree 30/2020/NĐ-CP, Annex I, II.4.b.
LONG_DAY = re.compile(r"ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}")
PRINT = press({})


def printed(kind, period, agency=None):
    basis = year_basis(period)
    chosen = basis.register.agencies.agency(agency) if agency else None
    wanted = DocumentKind.ALL if kind == "index" else DocumentKind(kind)
    order = Order(wanted, basis.period, basis.as_of, chosen, letters=LetterOrder(date(2024, 6, 30)))
    made = documents(basis, order)
    document = (
        index(basis, order, made=made, suffixes=("md", "docx")) if kind == "index" else made[0]
    )
    return PRINT(document.written.kind, document.facts)


@pytest.mark.parametrize(("kind", "period", "agency"), READ)
def test_a_report_is_as_it_was_read(kind, period, agency):
    file = GOLDEN / ("-".join(filter(None, (kind, agency, period))) + ".md")
    text = printed(kind, period, agency).whole
    if os.environ.get("DE_AN06_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    assert text == file.read_text(encoding="utf-8")


def test_the_golden_files_are_all_of_a_report():
    assert len(list(GOLDEN.iterdir())) == len(READ)


@pytest.mark.parametrize("period", PERIODS)
def test_every_period_of_the_calendar_can_be_reported(period):
    for kind in ("consolidated", "annex"):
        text = printed(kind, period)
        assert text.front.simulated
        assert "số liệu tính đến ngày 14" in text.markdown.lower()
        check(text.markdown)


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_agency_can_have_its_report(agency):
    for period in ("2024-02", "2024-Q3", "2024-H1", "2024"):
        body = printed("agency", period, agency).markdown
        assert body.rstrip().endswith("./.")
        check(body)


@pytest.mark.parametrize("period", PERIODS)
def test_every_letter_can_be_written(period):
    basis = year_basis(period)
    for document in documents(basis, Order(DocumentKind.REMINDER, basis.period, basis.as_of)):
        body = PRINT(document.written.kind, document.facts).markdown
        assert body.rstrip().endswith("./.")
        check(body)


@pytest.mark.parametrize("together", [False, True])
def test_a_letter_before_the_deadline_can_be_written(together):
    basis = year_basis("2024-06")
    early = replace(basis, known=known_on(basis.register, date(2024, 6, 7)))
    order = LetterOrder(together=together, before=7)
    for document in documents(
        early, Order(DocumentKind.REMINDER, basis.period, basis.as_of, letters=order)
    ):
        body = PRINT(document.written.kind, document.facts).markdown
        assert "tháng 6, quý II và 6 tháng đầu năm 2024" in body
        assert body.count("chậm nhất ngày 14 tháng 6 năm 2024") == 2
        check(body)


def check(body):
    """What must hold for any official text of ours."""
    assert not re.search(r"\)\w|(?<![\w.])\d+[^\W\d_]{2}", body)
    for wrong in ("None", "..", " ;", " .", ": ;", "( ", " )", "()", ";;", ".;", ";."):
        for line in body.replace("ngày ..... tháng .....", "").splitlines():
            assert wrong not in line, line
    for found in re.finditer(r"ngày \d+ tháng \d+ năm \d+", body):
        assert LONG_DAY.fullmatch(found[0]), found[0]
    assert not re.search(
        r"(?<![\d/.,-])0 (?:nhiệm vụ|phần việc|cơ quan|chỉ tiêu|ngày|văn bản)", body
    )
    assert not re.search(r"(?<![\d/.,-])[1-9] (?:nhiệm vụ|phần việc|văn bản|chỉ tiêu)\b", body)
