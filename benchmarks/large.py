"""How the commands bear size: 45 agencies that each say something of 56 tasks in 12 months.

That is 30,240 updates with 5,000 obstacles a year, all invented. Ten such years stand side by side
as ten plans of one project.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from rounds import compare, de_an06, run

AGENCIES = [f"dv-{number:02}" for number in range(1, 46)]
TASKS = [f"A.{number}" for number in range(1, 57)]
OBSTACLES = 5000
YEARS = 10
LAST = 2024

_PLAN = """\
year: {year}
simulated: true
document_type: KẾ HOẠCH
name: Kế hoạch mô phỏng
due_soon_days: 14
title: Kế hoạch mô phỏng để đo tốc độ
place: Nơi thử
issuer: dv-01
standing_agency: dv-01
groups:
  - {{id: A, title: Các việc mô phỏng}}
reporting:
  text: Hằng tháng, trước ngày 15
  periods: [{periods}]
  agencies: [tat-ca]
"""
_TASK = """\
id: {id}
ref: {id}
group: A
text: Việc mô phỏng số {number}, viết dài như một nhiệm vụ thật để tệp có cỡ của tệp thật
lead: {{mode: each, agencies: [tat-ca]}}
deadline_text: Trong năm {year}
due: {{date: {year}-12-31, text: Trong năm {year}}}
"""
_AGENCY = "  - {{id: {id}, name: Đơn vị mô phỏng {number}, kind: so-nganh, reports: true}}\n"
_UPDATE = """\
  - task: {task}
    on: {on}
    status: in_progress
    percent: {percent}
    result: Mô phỏng, tháng {month} đã xử lý {handled} hồ sơ của việc {task} tại {agency}.
"""
_OBSTACLE = """\
    obstacles:
      - {kind: funding, text: Thiếu kinh phí (mô phỏng)., proposal: Đề nghị bố trí., to: dv-01}
"""


def write_registry(root: Path) -> None:
    """The agencies, in one group, and a calendar without days off."""
    agencies = "".join(
        _AGENCY.format(id=id, number=number) for number, id in enumerate(AGENCIES, 1)
    )
    group = f"groups:\n  - {{id: tat-ca, name: Các đơn vị, members: [{', '.join(AGENCIES)}]}}\n"
    (root / "plan").mkdir()
    (root / "plan" / "agencies.yaml").write_text(f"agencies:\n{agencies}{group}", encoding="utf-8")
    (root / "plan" / "calendar.yaml").write_text("days_off: []\n", encoding="utf-8")


def write_year(root: Path, year: int) -> None:
    """A plan of 56 tasks, and what all agencies said of all of them in every month."""
    folder = root / "plan" / str(year)
    (folder / "tasks").mkdir(parents=True)
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    plan = _PLAN.format(year=year, periods=", ".join(months))
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    for number, task in enumerate(TASKS, 1):
        text = _TASK.format(id=task, number=number, year=year)
        (folder / "tasks" / f"{task}.yaml").write_text(text, encoding="utf-8")
    for place, agency in enumerate(AGENCIES):
        (folder / "updates" / agency).mkdir(parents=True)
        for month, period in enumerate(months, 1):
            text = "".join(_month(year, month, place))
            (folder / "updates" / agency / f"{period}.yaml").write_text(text, encoding="utf-8")


def _month(year: int, month: int, place: int) -> Iterator[str]:
    """The file of the agency at `place`, sent on the 14th; the window began on the 15th before."""
    agency, closes = AGENCIES[place], date(year, month, 14)
    yield f"agency: {agency}\nperiod: {year}-{month:02}\nsubmitted: {{on: {closes}}}\nupdates:\n"
    for number, task in enumerate(TASKS):
        nth = (month - 1) * len(AGENCIES) * len(TASKS) + place * len(TASKS) + number
        yield _UPDATE.format(
            task=task,
            on=closes - timedelta(days=nth % 20),
            percent=min(99, month * 8),
            month=month,
            handled=1 + nth % 997,
            agency=agency,
        )
        # 5,000 of 30,240, evenly: the count goes up with each of them.
        total = len(AGENCIES) * len(TASKS) * 12
        if nth * OBSTACLES // total != (nth + 1) * OBSTACLES // total:
            yield _OBSTACLE


def keep_in_git(root: Path) -> None:
    """Commit all on main, then on a branch a month of one agency that is not there yet."""
    who = ("-c", "user.name=x", "-c", "user.email=x@example.gov.vn")
    for words in (("init", "-q", "-b", "main"), ("add", "."), (*who, "commit", "-qm", "Năm")):
        run(("git", *words), root)
    run(("git", "checkout", "-qb", "nhanh"), root)
    month = f"agency: dv-02\nperiod: {LAST + 1}-01\nupdates:\n"
    update = _UPDATE.format(
        task="A.1", on=date(LAST + 1, 1, 5), percent=99, month=1, handled=7, agency="dv-02"
    )
    path = root / "plan" / str(LAST) / "updates" / "dv-02" / f"{LAST + 1}-01.yaml"
    path.write_text(month + update, encoding="utf-8")
    run(("git", "add", "."), root)
    run(("git", *who, "commit", "-qm", "Tháng"), root)


def most_memory(words: tuple[str, ...], root: Path) -> float:
    """The most memory that a command held, in MB."""
    ask = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);"
    ask += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    environment = os.environ | {"DE_AN06_TODAY": "2025-01-20"}
    told = subprocess.run(  # noqa: S603
        (sys.executable, "-c", ask, *words),
        cwd=root, env=environment, stdout=subprocess.PIPE, check=True, text=True,
    )  # fmt: skip
    return int(told.stdout) / 1024


UPDATE = ("update", "dv-01", "A.1", "--on", "2025-01-10", "--status", "in_progress")
COMMANDS = {
    "status": de_an06("status"),
    "update": de_an06(*UPDATE, "--dry-run"),
    "validate": de_an06("validate"),
}
ONE_YEAR = {
    "audit": de_an06("audit"),
    "guard, one commit": de_an06("guard", "--base", "main", "--agency", "dv-02"),
    "report all, Word": de_an06("report", "all", "2024-06", "--format", "docx", "-o", "../out"),
}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        one, ten = Path(folder) / "one", Path(folder) / "ten"
        for root, years in ((one, 1), (ten, YEARS)):
            root.mkdir()
            write_registry(root)
            for year in range(LAST - years + 1, LAST + 1):
                write_year(root, year)
        keep_in_git(one)
        compare("45 agencies x 56 tasks x 12 months", COMMANDS | ONE_YEAR, one)
        compare("Ten such years, against the status of one", {
            "status of one": de_an06("-C", str(one), "status"),
            "validate of one": de_an06("-C", str(one), "validate"),
        } | COMMANDS, ten)  # fmt: skip
        for root, commands in ((one, COMMANDS | ONE_YEAR), (ten, COMMANDS)):
            for name, words in commands.items():
                print(f"  {root.name}: {name:28} {most_memory(words, root):5.0f} MB")  # noqa: T201
