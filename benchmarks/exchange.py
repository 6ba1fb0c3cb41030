"""How long judging a branch and passing a form to and fro take, against `validate`, in one run.

On a copy of the plan with a simulated year in a repository of its own; each round runs every
command once, and the ratio is taken within the round.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = int(os.environ.get("ROUNDS", "7"))
TODAY = "2025-01-20"
MONTH = "plan/2024/updates/so-tttt/2025-02.yaml"
DRAFT = (
    "agency: so-tttt\nperiod: 2025-02\nupdates:\n"
    "  - {task: II.1.b, on: 2025-01-18, status: in_progress}\n"
)
COMMANDS = {
    "validate": ("validate",),
    "guard, one commit": ("guard", "--base", "main", "--agency", "so-tttt"),
    "form export": ("form", "export", "--agency", "so-tttt", "--period", "2025-01", "-o", "{form}"),
    "form import": ("form", "import", "form.xlsx", "--dry-run"),
}


def run(*words: str, cwd: Path) -> None:
    """Run a command to its end; an exception when it fails."""
    environment = os.environ | {"DE_AN06_TODAY": TODAY}
    subprocess.run(words, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603


def de_an06(*words: str) -> tuple[str, ...]:
    """A command line of the program."""
    return (sys.executable, "-m", "de_an06", *words)


def prepare(root: Path) -> None:
    """A repository with the year on main, and a branch that adds one month."""
    run(*de_an06("demo", str(root)), cwd=ROOT)
    who = ("-c", "user.name=x", "-c", "user.email=x@example.gov.vn")
    for words in (("init", "-q", "-b", "main"), ("add", "."), (*who, "commit", "-qm", "Năm")):
        run("git", *words, cwd=root)
    run("git", "checkout", "-qb", "nhanh", cwd=root)
    (root / MONTH).write_text(DRAFT, encoding="utf-8")
    run("git", "add", ".", cwd=root)
    run("git", *who, "commit", "-qm", "Tháng", cwd=root)
    run(*de_an06(*COMMANDS["form export"][:-1], "form.xlsx"), cwd=root)


def seconds(words: tuple[str, ...], root: Path, number: int) -> float:
    """The wall time of one command."""
    named = (word.format(form=f"form-{number}.xlsx") for word in words)
    start = time.perf_counter()
    run(*de_an06(*named), cwd=root)
    return time.perf_counter() - start


def main() -> None:
    """Print the medians and their ratio to `validate`."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "tinh"
        prepare(root)
        rounds = [
            {name: seconds(words, root, number) for name, words in COMMANDS.items()}
            for number in range(ROUNDS + 1)
        ]
    rounds.pop(0)  # the first fills the caches
    for name in COMMANDS:
        median = statistics.median(times[name] for times in rounds)
        ratio = statistics.median(times[name] / times["validate"] for times in rounds)
        print(f"{name:20} {median * 1000:7.0f} ms   {ratio:5.2f} x validate")  # noqa: T201


if __name__ == "__main__":
    main()
