"""How long recording takes against `status`, on the plan without updates: by line and by form."""

import shutil
import tempfile
from pathlib import Path

import openpyxl
from rounds import ROOT, compare, de_an06, run

PERIOD = "2025-01"
UPDATE = ("update", "so-tttt", "II.2.k", "--on", "2025-01-10", "--status", "in_progress")


def fill_in(path: Path) -> None:
    """Give the form's first task a status, as an officer would."""
    book = openpyxl.load_workbook(path)
    sheet = book["Cập nhật"]
    heads = {cell.value: cell for row in sheet.iter_rows(max_row=6) for cell in row if cell.value}
    first = heads["Trạng thái"].row + 1
    sheet.cell(first, heads["Trạng thái"].column, "Đang thực hiện")
    sheet.cell(first, heads["Ngày cập nhật"].column, "10/01/2025")
    book.save(path)


def prepare(root: Path) -> list[str]:
    """A copy of the plan with a form of each agency, filled in; the forms' names."""
    shutil.copytree(ROOT / "plan", root / "plan")
    run(de_an06("form", "export", "--all", "--period", PERIOD, "-o", "forms"), root)
    forms = sorted((root / "forms").iterdir())[:30]
    for form in forms:
        fill_in(form)
    return [str(form.relative_to(root)) for form in forms]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        names = prepare(place)
        commands = {
            "status": de_an06("status"),
            "update": de_an06(*UPDATE, "--dry-run"),
            "form import, one": de_an06("form", "import", names[0], "--dry-run"),
            "form import, thirty": de_an06("form", "import", *names, "--dry-run"),
        }
        compare("Recording, on the plan without updates", commands, place)
