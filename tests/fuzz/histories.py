"""Git histories of agencies and the secretariat: what `guard` says, and what merging keeps."""

import os
import re
import sys

from fuzz.trial import Fault
from fuzz.wild import any_value, sendable
from git_repository import new_repository

ACCOUNTS = {"can-bo-tttt": ("so-tttt",), "thu-ky": ("ca-tinh",), "nguoi-la": ()}
AGENCIES = ("so-tttt", "ca-tinh", "so-tc", "ubnd-h-dak-ha")
PERIODS = ("2024-03", "2024-04", "2024-06", "2024-07")
STATES = ("in_progress", "in_progress", "in_progress", "done", "blocked", "not_started")
_UPDATES = "plan/2024/updates"


def case(trial):
    random = trial.random
    repository = new_repository(trial.root)
    trial.now("2024-07-01")
    if random.random() < 0.4:
        _merged(trial, repository)
        return
    account = random.choice((*ACCOUNTS, "can-bo-tttt", "thu-ky"))
    steps = random.choice((["news"], ["news"] * 5 + list(STEPS)))
    repository.git("checkout", "--quiet", "-b", "nhanh")
    for _ in range(random.randint(1, 5)):
        _step(trial, repository, account, steps)
    ended = trial.reads(
        "guard", "--base=main", "--actor", account, *random.choice(([], ["--json"]))
    )
    _judge(trial, repository, account, ended)
    tree = repository.git("write-tree")
    more = (("diff", "main"), ("diff", "main", "nhanh", "--json"), ("hooks", "check", tree))
    trial.reads(*random.choice(more))


def _judge(trial, repository, account, ended):
    """What no officer may do is refused, whatever else the branch has in it."""
    log = repository.git(
        "log",
        "-m",
        "--first-parent",
        "--no-renames",
        "--name-only",
        "-z",
        "--format=",
        "main..nhanh",
    )
    whole = repository.git("diff", "--no-renames", "--name-only", "-z", "main", "nhanh")
    touched = {*log.split("\0"), *whole.split("\0")} - {""}
    mine = tuple(f"{_UPDATES}/{agency}/" for agency in ACCOUNTS[account])
    foreign = sorted(
        path
        for path in touched
        if path.startswith(_UPDATES) and not path.startswith(mine or ("-",))
    )
    if account != "thu-ky" and foreign and ended.code == 0:
        raise Fault(f"guard let {account} change {foreign}\n{ended.said}")
    sent = f"{_UPDATES}/so-tttt/2024-02.yaml"
    if sent in whole.split("\0") and ended.code == 0:
        raise Fault(f"guard let {account} change a closed month\n{ended.said}")


def _step(trial, repository, account, steps):
    """One commit: mostly the agency's own news, often something beside it."""
    random = trial.random
    own = random.choice(ACCOUNTS[account] or AGENCIES)
    what = random.choice(steps)
    trial.recipe.append(f"commit {what} of {account} for {own}")
    try:
        done = STEPS[what](trial, repository, own)
    except (OSError, ValueError) as error:
        trial.recipe.append(f"  nothing: {error}")
        return
    if done:
        repository.commit(done, f"Kỳ mới {random.randrange(99)}")


def _news(trial, repository, own):
    random = trial.random
    path = f"{_UPDATES}/{own}/{random.choice(('2024-07',) * 8 + PERIODS)}.yaml"
    text = repository.text(path) if (repository.root / path).exists() else _head(path)
    days = [int(day) for day in re.findall(r"on: 2024-06-(\d+)", text)]
    return {path: text + _entry(random, first=max([16, *days]))}


def _head(path):
    agency, name = path.split("/")[-2:]
    return f"agency: {agency}\nperiod: {name.removesuffix('.yaml')}\nupdates:\n"


def _entry(random, first=16):
    day = f"2024-06-{random.randint(first, 30):02}"
    if random.random() < 0.03:
        day = f"2024-{random.randint(3, 7):02}-{random.randint(1, 28):02}"
    more = random.choice(
        (
            "",
            f"    result: {random.choice(('Đã họp.', 'a: b', '=1', 'x # y'))}\n",
            "    percent: 50\n",
        )
    )
    task, status = random.choice(("II.2.q", "II.2.q", "II.1.a")), random.choice(STATES)
    return f"  - task: {task}\n    on: {day}\n    status: {status}\n{more}"


def _others(trial, repository, own):
    return _news(trial, repository, trial.random.choice(AGENCIES))


def _any_file(trial):
    found = sorted(p for p in trial.root.rglob("*") if p.is_file() and "/.git/" not in p.as_posix())
    return trial.random.choice(found or [trial.root / "khong-co"])


def _edit(trial, repository, own):
    path = _any_file(trial)
    lines = path.read_bytes().splitlines(keepends=True)
    at = trial.random.randrange(len(lines) + 1)
    lines.insert(at, sendable(any_value(trial.random)).encode() + b"\n")
    return {path.relative_to(trial.root).as_posix(): b"".join(lines)}


def _remove(trial, repository, own):
    _any_file(trial).unlink()
    return (
        {"ghi-chu.txt": "x"}
        if trial.random.random() < 0.1
        else {"": None} and {f"{_UPDATES}/.x": "x"}
    )


def _move(trial, repository, own):
    path = _any_file(trial)
    path.replace(
        path.with_name(
            trial.random.choice(("2024-05.yaml", "x.YAML", "II.2.z.yaml", "Agencies.yaml"))
        )
    )
    return {f"{_UPDATES}/{own}/2024-06.yaml": _head(f"{own}/2024-06.yaml") + _entry(trial.random)}


def _mode(trial, repository, own):
    _any_file(trial).chmod(0o755)
    return _news(trial, repository, own)


def _link(trial, repository, own):
    path = _any_file(trial)
    path.unlink()
    path.symlink_to(trial.random.choice(("../x", "2024-03.yaml", ".", "khong-co")))
    return _news(trial, repository, own)


def _odd(trial, repository, own):
    name = re.sub(r"[\0/]", "", sendable(any_value(trial.random)))[:80].strip(".") or "x"
    return {
        f"{trial.random.choice((f'{_UPDATES}/{own}', 'plan', 'plan/2024', '.'))}/{name}": any_value(
            trial.random
        )
    }


def _revert(trial, repository, own):
    if repository.git("log", "--format=%H", "main..HEAD"):
        repository.git("revert", "--no-edit", "HEAD", check=False)
        repository.git("revert", "--quit", check=False)
    return {}


def _evil(trial, repository, own):
    """A merge that brings in more than its sides had."""
    repository.git("checkout", "--quiet", "-B", "ben", "main")
    repository.commit(_others(trial, repository, own))
    repository.git("checkout", "--quiet", "nhanh")
    repository.git("merge", "--quiet", "--no-commit", "--no-ff", "ben", check=False)
    return _others(trial, repository, own)


STEPS = {
    "news": _news, "others": _others, "edit": _edit, "remove": _remove, "move": _move,
    "mode": _mode, "link": _link, "odd": _odd, "revert": _revert, "evil": _evil,
}  # fmt: skip


def _merged(trial, repository):
    """Two officers write one month; git joins them by our driver, and nothing is lost."""
    random = trial.random
    driver = f"{sys.executable} -m de_an06 hooks merge %O %A %B %P"
    repository.git("config", "merge.de-an06.driver", driver)
    path = f"{_UPDATES}/so-tttt/2024-07.yaml"
    base = [_entry(random) for _ in range(random.randint(0, 3))]
    repository.commit(
        {".gitattributes": f"{_UPDATES}/** merge=de-an06\n", path: _month(path, base)}
    )
    sides = []
    for name in ("mot", "hai"):
        repository.git("checkout", "--quiet", "-b", name, "main")
        side = _edited(random, base)
        repository.commit({path: _month(path, side)})
        sides.append(side)
    trial.recipe.append(f"merge of {sides} over {base}")
    repository.git(
        "merge", "--quiet", "-m", "Trộn", "mot", check=False, PYTHONPATH=os.pathsep.join(sys.path)
    )
    text = repository.text(path)
    lost = [entry for side in sides for entry in side if entry not in base and entry not in text]
    if lost:
        raise Fault(f"merging lost {lost}\n{text}")
    conflict = "<<<<<<<" in text
    if conflict != bool(repository.git("ls-files", "--unmerged")):
        raise Fault(f"marks in the file and git disagree on a conflict\n{text}")
    ended = trial.reads("validate")
    if conflict and not ended.code:
        raise Fault(f"validate does not see the conflict\n{text}")


def _month(path, entries):
    return (
        _head(path) + "".join(entries)
        if entries
        else _head(path).replace("updates:", "updates: []")
    )


def _edited(random, base):
    side = [entry for entry in base if random.random() < 0.9]
    for _ in range(random.randint(0, 3)):
        side.insert(random.randint(0, len(side)), _entry(random))
    return side
