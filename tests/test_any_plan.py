"""Four plans of other shapes than Kon Tum's: what they say, and that nothing says it for them.

Golden files are those that a person has read; `make golden` writes them again.
"""

import re
import shutil
from dataclasses import dataclass

import pytest
from openpyxl import load_workbook

from conftest import ROOT, WHOLE
from seals import unsealed
from test_golden import compare

REGISTERS = ROOT / "tests/registers/any"
FOREIGN = re.compile(r"Đề án 06|[Tt]ỉnh\b|TỈNH\b|Công an|CÔNG AN|[Tt]ổ [Cc]ông tác|TỔ CÔNG TÁC")
"""What no plan here says, so that no screen, form or report may."""


@dataclass(frozen=True)
class Case:
    """A plan, the day to look at it, a period that is over then, and who fills in a form."""

    name: str
    today: str
    period: str
    writer: str
    writes: str


CASES = {
    case.name: case
    for case in (
        Case("city", "2026-09-16", "dot-4", "xa-005", "dot-5"),
        Case("programme", "2025-12-20", "2025", "bo-khoa-hoc", "2026-H1"),
        Case("commune", "2026-05-20", "2026-04", "truong-th", "2026-05"),
        Case("merged", "2025-07-20", "2025-06", "so-khcn", "2025-07"),
    )
}


@pytest.fixture(params=CASES)
def case(request):
    return CASES[request.param]


@pytest.fixture
def project(tmp_path, case):
    shutil.copytree(REGISTERS / case.name, tmp_path, dirs_exist_ok=True)
    if case.name == "merged":
        # The real registry, with what became of it.
        for name in ("agencies.yaml", "calendar.yaml"):
            shutil.copyfile(ROOT / "plan" / name, tmp_path / "plan" / name)
    return tmp_path


@pytest.fixture
def said(de_an06, case, monkeypatch):
    """What a command that goes well says."""
    monkeypatch.setenv("DE_AN06_TODAY", case.today)

    def command(*words):
        ended = de_an06(*words)
        assert ended.code == 0, (words, ended.err)
        return ended.out

    return command


def cells(path):
    """Every cell of a form that says something, sheet by sheet."""
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield f"{sheet.title}!{cell.coordinate}: {cell.value}\n"


def test_where_it_stands_is_as_it_was_read(said, case):
    compare(f"any/{case.name}-status.json", said("status", "--json"))


def test_its_consolidated_report_is_as_it_was_read(said, case, project):
    said("report", "consolidated", case.period, "-o", "bao-cao.md")
    compare(f"any/{case.name}-report.md", unsealed(project / "bao-cao.md"))


def test_its_form_is_as_it_was_read(said, case, project):
    said("form", "export", "--period", case.writes, "--agency", case.writer, "-o", "phieu.xlsx")
    compare(f"any/{case.name}-form.txt", "".join(cells(project / "phieu.xlsx")))


def test_its_files_are_right(said):
    assert "0 lỗi" in said("validate")


def test_what_was_exported_is_read_back(said, case):
    said("form", "export", "--period", case.writes, "--agency", case.writer, "-o", "phieu.xlsx")
    said("form", "import", "phieu.xlsx", "--agency", case.writer, "--yes")


SCREENS = (
    ("status",),
    ("status", "--matrix"),
    ("tasks",),
    ("plan",),
    ("conditions",),
    ("agencies",),
    ("due", "--days", "60"),
    ("obstacles",),
    ("log",),
    ("validate",),
    ("--lang", "en", "status"),
)


@pytest.mark.parametrize("case", [CASES["city"], CASES["commune"]], ids=lambda case: case.name)
def test_nothing_names_a_place_or_a_task_force_that_the_plan_does_not(said, case, project):
    told = [said(*screen) for screen in SCREENS]
    told += [said("agency", case.writer), said("show", "2.1" if case.name == "city" else "VX_02")]
    # Of the city's hundred bodies, one stands for the others; `make test-all` has them all.
    one = ("--agency", case.writer)
    few = case.name == "city" and not WHOLE
    (project / "phieu").mkdir()
    said("form", "export", "--period", case.writes, *(one if few else ("--all",)), "-o", "phieu")
    told += ["".join(cells(path)) for path in sorted((project / "phieu").glob("*.xlsx"))[:5]]
    kinds = (("consolidated",), ("agency", *one), ("reminder", *one)) if few else (("all",),)
    for kind, *words in kinds:
        said("report", kind, case.period, *words, "-o", "bao-cao/", "--format", "md")
    told += [path.read_text("utf-8") for path in sorted((project / "bao-cao").glob("*.md"))]
    found = {match[0] for text in told for match in FOREIGN.finditer(text)}
    assert found == set()
