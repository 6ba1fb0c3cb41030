"""How long judging a branch and passing a form to and fro take, against `validate`, on a year."""

import tempfile
from pathlib import Path

from rounds import ROOT, compare, de_an06, run

MONTH = "plan/2024/updates/so-tttt/2025-02.yaml"
DRAFT = (
    "agency: so-tttt\nperiod: 2025-02\nupdates:\n"
    "  - {task: II.1.b, on: 2025-01-18, status: in_progress}\n"
)
EXPORT = ("form", "export", "--agency", "so-tttt", "--period", "2025-01")
COMMANDS = {
    "validate": de_an06("validate"),
    "guard, one commit": de_an06("guard", "--base", "main", "--agency", "so-tttt"),
    "form export": de_an06(*EXPORT, "-o", "form.xlsx"),
    "form import": de_an06("form", "import", "form.xlsx", "--dry-run"),
}


def prepare(root: Path) -> None:
    """A repository with the year on main, a branch that adds one month, and a form beside it."""
    run(de_an06("demo", str(root)), ROOT)
    who = ("-c", "user.name=x", "-c", "user.email=x@example.gov.vn")
    run(("git", "checkout", "-qb", "nhanh"), root)
    (root / MONTH).write_text(DRAFT, encoding="utf-8")
    run(("git", "add", "."), root)
    run(("git", *who, "commit", "-qm", "Tháng"), root)
    run(COMMANDS["form export"], root)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "tinh"
        prepare(place)
        compare("Exchange, on a simulated year", COMMANDS, place)
