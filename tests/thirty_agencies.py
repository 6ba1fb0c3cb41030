"""A year of a province in git: every agency commits from its own clone into one repository.

Each push is judged by the guard in the repository's own hook, as `docs/forges.md` sets it up. All
accounts and updates are simulated. Run it by hand: `python tests/thirty_agencies.py 30 12`.
"""

import csv
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import yaml

from conftest import ROOT, copy_plan

SECRETARIAT = "ca-tinh"
_HOOK = """\
#!/bin/sh
exec "{python}" -m de_an06 guard --base "$2" --head "$3" --actor "$ACCOUNT"
"""
_STALE = ("fetch first", "non-fast-forward", "cannot lock ref", "failed to update ref")


@dataclass
class Figures:
    """What happened in the year."""

    pushes: int = 0
    stale: int = 0
    conflicts: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    illegal: dict[str, list[str]] = field(default_factory=dict)
    seconds: float = 0.0


@dataclass(frozen=True)
class Said:
    """An update as an agency wrote it."""

    agency: str
    period: str
    task: str
    on: str
    percent: str
    result: str


@dataclass
class Province:
    """One repository, its clones, and what was written in them."""

    place: Path
    agencies: list[str]
    tasks: dict[str, list[str]]
    luck: random.Random
    said: list[Said] = field(default_factory=list)
    figures: Figures = field(default_factory=Figures)
    lock: Lock = field(default_factory=Lock)

    @property
    def bare(self) -> Path:
        return self.place / "kho.git"

    def clone(self, name: str) -> Path:
        return self.place / name


def run(
    words: Iterable[str], cwd: Path, *, today: str = "", account: str = "", check: bool = True
) -> subprocess.CompletedProcess[str]:
    """A process in a clone, on a day, as an account; `check=False` also takes a refusal."""
    environment = os.environ | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_EDITOR": "true",
        "ACCOUNT": account,
        "DE_AN06_LANG": "en",
        "PYTHONUTF8": "1",
    }
    if today:
        environment["DE_AN06_TODAY"] = today
    done = subprocess.run(
        list(words), cwd=cwd, env=environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert not check or done.returncode == 0, (words, done.stdout, done.stderr)
    return done


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "de_an06", *words]


def account(agency: str) -> str:
    return f"can-bo-{agency}"


def found(place: Path, agencies: int, tasks: Iterable[str]) -> Province:
    """The repository with the real plan, or these tasks of it, its hook, and the clones."""
    seed = copy_plan(place / "khoi-tao", *tasks)
    for name in (".gitattributes", ".gitignore"):
        shutil.copy(ROOT / name, seed)
    registry = yaml.load((seed / "plan/agencies.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it builds no objects
    ids = [one["id"] for one in registry["agencies"] if one.get("reports") == "true"][:agencies]
    _name_maintainers(seed / "plan/agencies.yaml", [SECRETARIAT, *ids[_helped(ids) :]])
    plan = seed / "plan/2024/plan.yaml"
    plan.write_text(plan.read_text("utf-8") + "simulated: true\n", "utf-8")
    run(("git", "init", "--quiet", "--initial-branch=main"), seed)
    _commit(seed, SECRETARIAT, "Bắt đầu")
    run(("git", "clone", "--quiet", "--bare", str(seed), str(place / "kho.git")), place)
    hook = place / "kho.git/hooks/update"
    hook.write_text(_HOOK.format(python=sys.executable), "utf-8")
    hook.chmod(0o755)
    province = Province(place, ids, _tasks(seed, ids), random.Random(20240615))  # noqa: S311 - no secret
    for name in [SECRETARIAT, *ids]:
        run(("git", "clone", "--quiet", str(province.bare), name), place)
    return province


def _helped(agencies: Sequence[str]) -> int:
    """How many have no maintainers, so that the secretariat writes for them: one in ten."""
    return max(len(agencies) // 10, 1)


def _name_maintainers(path: Path, ids: Iterable[str]) -> None:
    text = path.read_text("utf-8")
    for id in ids:
        text = text.replace(f"  - id: {id}\n", f"  - id: {id}\n    maintainers: [{account(id)}]\n")
    path.write_text(text, "utf-8")


def _tasks(seed: Path, ids: Iterable[str]) -> dict[str, list[str]]:
    rows = list(csv.DictReader(io.StringIO(run(command("status", "--csv"), seed).stdout)))
    return {id: [row["task"] for row in rows if row["agency"] == id] for id in ids}


def _commit(clone: Path, agency: str, message: str) -> None:
    who = ("-c", f"user.name={account(agency)}", "-c", f"user.email={agency}@example.gov.vn")
    run(("git", "add", "--all"), clone)
    run(("git", *who, "commit", "--quiet", "--no-verify", "-m", message), clone)


def push(province: Province, clone: Path, today: str, who: str) -> str:
    """Push, taking in what others pushed as often as it takes; what the guard said of it."""
    identity = ("-c", f"user.name={who}", "-c", "user.email=x@example.gov.vn")
    while True:
        done = run(("git", "push", "--quiet"), clone, today=today, account=who, check=False)
        with province.lock:
            province.figures.pushes += 1
        if done.returncode == 0:
            return ""
        if not any(words in done.stderr for words in _STALE):
            return done.stderr
        with province.lock:
            province.figures.stale += 1
        words = ("git", *identity, "pull", "--quiet", "--rebase")
        pulled = run(words, clone, today=today, account=who, check=False)
        if pulled.returncode:
            with province.lock:
                province.figures.conflicts.append(f"{clone.name} {today}: {pulled.stderr}")
            run(("git", "rebase", "--abort"), clone, check=False)
            return pulled.stderr


def draft(province: Province, agency: str, period: str) -> None:
    """Two updates of the month in one commit, and the push."""
    today = f"{period}-05"
    with province.lock:
        tasks = province.luck.sample(province.tasks[agency], 2)
        percents = [str(province.luck.randint(0, 99)) for _ in tasks]
    said = [
        Said(agency, period, task, f"{period}-0{n}", percent, f"Kết quả: {agency} {period} #{n}")
        for n, (task, percent) in enumerate(zip(tasks, percents, strict=True), start=3)
    ]
    clone, helped = _clone_for(province, agency)
    table = clone / ".git" / "rows.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["task", "on", "status", "percent", "result"])
        rows.writerows([s.task, s.on, "in_progress", s.percent, s.result] for s in said)
    words = ("update", agency, "--from", str(table), "--yes", *helped)
    run(command(*words), clone, today=today)
    _land(province, clone, today, f"{agency}: {period}")
    province.said += said


def submit(province: Province, agency: str, period: str) -> None:
    """The month is sent, committed and pushed."""
    today = f"{period}-13"
    clone, _ = _clone_for(province, agency)
    words = ("submit", agency, period, "--number", f"{period[-2:]}/BC", "--yes")
    run(command(*words), clone, today=today)
    _land(province, clone, today, f"{agency}: báo cáo {period}")


def close(province: Province, period: str) -> None:
    """The secretariat extends a task and closes the month."""
    today, clone = f"{period}-16", province.clone(SECRETARIAT)
    run(("git", "pull", "--quiet", "--rebase"), clone)
    extend = ("decide", "extend", "II.2.k", "--due", "2025-06-30", "--note", period, "--yes")
    run(command(*extend), clone, today=today)
    run(command("decide", "close", period, "--yes"), clone, today=today)
    _land(province, clone, today, f"Khóa kỳ {period}")


def _clone_for(province: Province, agency: str) -> tuple[Path, tuple[str, ...]]:
    """Where an agency's word is written: by itself, or by the secretariat for it."""
    if agency in province.agencies[: _helped(province.agencies)]:
        return province.clone(SECRETARIAT), ("--entered-by", SECRETARIAT)
    return province.clone(agency), ()


def _land(province: Province, clone: Path, today: str, message: str) -> None:
    _commit(clone, clone.name, message)
    if answer := push(province, clone, today, account(clone.name)):
        province.figures.refused.append(f"{message}: {answer}")


def in_random_order(
    province: Province, act: Callable[[Province, str, str], None], period: str
) -> None:
    """Every agency acts at once, in an order of chance; the secretariat's clone one by one."""
    number = _helped(province.agencies)
    helped, others = province.agencies[:number], province.agencies[number:]
    province.luck.shuffle(others)
    province.agencies[number:] = others

    def by_the_secretariat() -> None:
        for agency in helped:
            act(province, agency, period)

    with ThreadPoolExecutor(2) as workers:
        jobs = [workers.submit(by_the_secretariat)]
        jobs += [workers.submit(act, province, agency, period) for agency in others]
        for job in jobs:
            job.result()


# What nobody may do, each with the rule that says so


@dataclass(frozen=True)
class Scene:
    """A clone to do wrong in: by whom, to whom, in which month."""

    clone: Path
    me: str
    other: str
    period: str

    def file(self, agency: str, period: str) -> Path:
        return self.clone / f"plan/2024/updates/{agency}/{period}.yaml"

    @property
    def next(self) -> str:
        year, month = map(int, self.period.split("-"))
        return f"{year + month // 12}-{month % 12 + 1:02}"


def foreign_folder(scene: Scene) -> None:
    path = scene.file(scene.other, scene.period)
    path.write_text(path.read_text("utf-8") + "# thêm\n", "utf-8")


def rewritten_month(scene: Scene) -> None:
    path = scene.file(scene.me, scene.period)
    path.write_text(re.sub(r"percent: \d+", "percent: 99", path.read_text("utf-8")), "utf-8")


def rename(scene: Scene) -> None:
    run(
        ("git", "mv", f"{scene.me}/{scene.period}.yaml", f"{scene.me}/{scene.next}.yaml"),
        scene.clone / "plan/2024/updates",
    )


def smuggled_and_put_back(scene: Scene) -> None:
    path = scene.file(scene.other, scene.period)
    before = path.read_bytes()
    path.write_bytes(before + b"# x\n")
    _commit(scene.clone, scene.me, "Thử")
    path.write_bytes(before)


def deleted_task(scene: Scene) -> None:
    (scene.clone / "plan/2024/tasks/II.8.yaml").unlink()


Crime = Callable[[Scene], None]
DRAFT_CRIMES: dict[Crime, tuple[str, str]] = {rename: ("agency", "G622")}
"""Tried while the months are drafts; whose account, and the rule that stands against it."""

SENT_CRIMES: dict[Crime, tuple[str, str]] = {
    foreign_folder: ("agency", "G611"),
    rewritten_month: ("agency", "G623"),
    smuggled_and_put_back: ("agency", "G616"),
    deleted_task: ("secretariat", "G621"),
}
"""Tried after the month was sent."""

CLOSED_CRIMES: dict[Crime, tuple[str, str]] = {rewritten_month: ("agency", "G624")}
"""Tried after the month was closed."""


def commit_crimes(
    province: Province, crimes: dict[Crime, tuple[str, str]], period: str, today: str
) -> None:
    """Each crime in a clone of its own that is thrown away; its refusal is kept."""
    for crime, (whose, code) in crimes.items():
        me, other = province.luck.sample(province.agencies[_helped(province.agencies) :], 2)
        clone = province.place / "ke-gian"
        shutil.rmtree(clone, ignore_errors=True)
        run(("git", "clone", "--quiet", str(province.bare), clone.name), province.place)
        crime(Scene(clone, me, other, period))
        _commit(clone, me, "Thử")
        actor = account(SECRETARIAT if whose == "secretariat" else me)
        answer = push(province, clone, today, actor)
        told = sorted(set(re.findall(r"error (G\d{3})", answer)))
        province.figures.illegal.setdefault(f"{crime.__name__} ({code})", []).append(
            "landed" if not answer else ", ".join(told)
        )


CRIMES = (DRAFT_CRIMES, SENT_CRIMES, CLOSED_CRIMES)


def live_through(
    place: Path,
    agencies: int,
    months: int,
    crimes: Sequence[dict[Crime, tuple[str, str]]] = CRIMES,
    tasks: Iterable[str] = (),
) -> Province:
    """The year, month by month, with what is tried in each part of a month."""
    start = time.perf_counter()
    province = found(place, agencies, tasks)
    for number in range(1, months + 1):
        period = f"2024-{number:02}"
        in_random_order(province, draft, period)
        commit_crimes(province, crimes[0], period, f"{period}-06")
        in_random_order(province, submit, period)
        commit_crimes(province, crimes[1], period, f"{period}-14")
        close(province, period)
        commit_crimes(province, crimes[2], period, f"{period}-17")
    province.figures.seconds = time.perf_counter() - start
    return province


def end_state(province: Province) -> tuple[list[Said], subprocess.CompletedProcess[str]]:
    """The updates that stand in the repository at the end, and what `validate` says of it."""
    clone = province.place / "cuoi-nam"
    run(("git", "clone", "--quiet", str(province.bare), clone.name), province.place)
    stands = []
    for path in sorted((clone / "plan/2024/updates").rglob("*.yaml")):
        month = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it builds no objects
        stands += [
            Said(month["agency"], month["period"], u["task"], u["on"], u["percent"], u["result"])
            for u in month["updates"]
        ]
    return stands, run(command("validate"), clone, today="2025-01-20", check=False)


def main() -> None:
    """Live through a year of the size that was asked for, and print its figures."""
    agencies, months = map(int, sys.argv[1:])
    with tempfile.TemporaryDirectory() as place:
        province = live_through(Path(place), agencies, months)
        stands, validated = end_state(province)
        figures = province.figures
        lines = [
            f"{agencies} clones, {months} months, {figures.seconds:.0f} s",
            f"pushes {figures.pushes}, of these behind and rebased {figures.stale}",
            f"conflicts {len(figures.conflicts)}, refused {len(figures.refused)}",
            f"updates written {len(province.said)}, in the end state {len(stands)}",
            f"lost {len(Counter(province.said) - Counter(stands))}",
            f"invented {len(Counter(stands) - Counter(province.said))}",
            *figures.conflicts,
            *figures.refused,
            validated.stdout.strip(),
            *(f"{name}: {dict(Counter(told))}" for name, told in figures.illegal.items()),
        ]
    print("\n".join(lines))  # noqa: T201 - it is run by hand for its figures


if __name__ == "__main__":
    main()
