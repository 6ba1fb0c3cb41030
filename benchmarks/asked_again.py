"""How long what was asked before takes, against bare Python: on the plan, a year, and larger ones.

Beside them the peers that are installed, on as many records of the same content. What is printed
is kept in RESULTS.md.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from large import LAST, UPDATE, most_memory, write_registry, write_year
from rounds import PYTHON, ROOT, again, compare, de_an06, run

TOUCHED = "plan/2024/updates/dv-07/2024-07.yaml"
TASK = '[description:"việc {}" entry:"{}" project:"a{}" status:"pending" uuid:"{}"]\n'
BEANCOUNT = "2024-01-01 open Assets:A\n2024-01-01 open Income:B\n"


def asked_again(task: str) -> dict[str, Sequence[str]]:
    """The commands that people type most."""
    asked = {"status": (), "status --json": ("--json",)}
    lines: dict[str, Sequence[str]] = {"python -c pass": PYTHON}
    for name, words in asked.items():
        lines[f"{name}, again"] = again("status", *words)
    lines["due, again"] = again("due")
    lines["show, again"] = again("show", task)
    lines["completion, again"] = again("__complete", "show", task[:2])
    lines["validate, again"] = again("validate")
    return lines


def asked_anew(root: Path) -> dict[str, Sequence[str]]:
    """A cold start, and what follows a changed file: it makes every kept answer a miss."""
    lines = {"python -c pass": PYTHON, "status --json, anew": de_an06("status", "--json")}
    if (root / TOUCHED).exists():
        touch = f"import pathlib; pathlib.Path({TOUCHED!r}).touch(); "
        call = "import sys; from de_an06.cli.main import run; sys.exit(run(['status', '--json']))"
        lines["status --json, one file changed"] = (sys.executable, "-c", touch + call)
        lines["update, one entry"] = de_an06(*UPDATE, "--dry-run")
    return lines


def peers(folder: Path, records: int) -> dict[str, Sequence[str]]:
    """What is installed of the peers, with a journal of as many records for each."""
    days = [f"2024-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(records)]
    ledger, beans = folder / "journal", folder / "journal.beancount"
    text = (f"{day} việc {n % 56}\n  a:{n % 45}  1\n  b\n\n" for n, day in enumerate(days))
    ledger.write_text("".join(text), encoding="utf-8")
    entries = (f'{day} * "v"\n  Assets:A  1 VND\n  Income:B\n\n' for day in sorted(days))
    beans.write_text(BEANCOUNT + "".join(entries), encoding="utf-8")
    tasks = folder / "rc"
    tasks.write_text(f"data.location={folder}\ngc=off\n")
    rows = (TASK.format(n % 56, 1704067200 + n, n % 45, UUID(int=n + 1)) for n in range(records))
    (folder / "pending.data").write_text("".join(rows), encoding="utf-8")
    known = {
        "hledger bal": ("hledger", "-f", str(ledger), "bal"),
        "ledger bal": ("ledger", "-f", str(ledger), "bal"),
        "bean-check --no-cache": ("bean-check", "--no-cache", str(beans)),
        "task summary": ("task", f"rc:{tasks}", "summary"),
    }
    return {name: words for name, words in known.items() if shutil.which(words[0])}


def measured(folder: Path) -> None:
    """Every size, from the plan without updates on."""
    compare("The plan without updates", asked_again("II.8"), ROOT)
    compare("The plan without updates, anew", asked_anew(ROOT), ROOT)
    help_lines = {"--version": again("--version"), "--help, again": again("--help")}
    help_lines |= {"--help, anew": de_an06("--help")}
    compare("Without a project", {"python -c pass": PYTHON} | help_lines, folder)
    demo = folder / "demo"
    run(de_an06("demo", str(demo)), ROOT)
    compare("A simulated year", asked_again("II.8"), demo)
    compare("A simulated year, anew", asked_anew(demo), demo)
    for years in (1, 3):
        root = folder / str(years)
        root.mkdir()
        write_registry(root)
        for year in range(LAST - years + 1, LAST + 1):
            write_year(root, year)
        records = 30_240 * years
        files = sum(1 for path in (root / "plan").rglob("*.yaml"))
        title = f"{records:,} updates in {files:,} files"
        compare(title, asked_again("A.1"), root)
        lines = asked_anew(root)
        compare(f"{title}, anew", lines | peers(folder, records), root)
        print(f"  status --json, anew: {most_memory(lines['status --json, anew'], root):.0f} MB")  # noqa: T201


if __name__ == "__main__":
    version = ".".join(map(str, sys.version_info[:2]))
    print(f"{os.cpu_count()} cores, {sys.platform}, Python {version}")  # noqa: T201
    with tempfile.TemporaryDirectory() as place:
        measured(Path(place))
