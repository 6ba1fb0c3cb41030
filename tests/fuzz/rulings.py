"""Random histories of `decide`, and the laws that hold for the figures after them."""

import json
import re
from datetime import date, timedelta

import yaml

from fuzz.trial import GOOD, Fault

TASKS = ("II.1.a", "II.1.b", "II.2.d", "II.2.dd", "II.2.q")
AGENCIES = ("so-tttt", "so-tc", "ubnd-h-dak-ha", "ca-tinh", "so-bn", "bo-cong-an")
KINDS = (
    "extend",
    "extend",
    "condition-met",
    "waive",
    "reassign",
    "return",
    "accept",
    "close",
    "revoke",
    "revoke",
)
FILE = "plan/2024/decisions.yaml"
WAITING = "II.2.dd"
DEADLINES = ("extend", "condition-met", "revoke")


def case(trial):
    random = trial.random
    trial.begin()
    only = random.choice((DEADLINES, KINDS))
    if only is DEADLINES or random.random() < 0.3:
        trial.write(FILE, b"decisions: []\n")
    first = _figures(trial), _figures(trial, "--original")
    day, made = date(2024, 1, 2), []
    for _ in range(random.randint(2, 9)):
        day += timedelta(days=random.choice((0, 0, 1, 5, 20, 40)))
        if _decide(trial, random.choice(only), day, made):
            _reads_back(trial, made)
    _extended(trial)
    if only is DEADLINES:
        _own_deadlines(trial, first[1])
    if random.random() < 0.5:
        _undone(trial, first[0], day)
    trial.reads("log", "--all", "--json")
    trial.reads("status", "--matrix")


def _decide(trial, kind, day, made):
    random = trial.random
    words = [
        kind,
        _target(trial, kind),
        "--on",
        (day if random.random() < 0.9 else day - timedelta(9)).isoformat(),
    ]
    due = (day + timedelta(days=random.randint(-30, 300))).isoformat()
    by_agency = kind in ("extend", "waive", "reassign", "return", "accept")
    wanted = {"--due": {"extend": 0.95, "condition-met": 0.6}.get(kind, 0.05),
              "--to": 0.95 if kind == "reassign" else 0.03,
              "--agency": 0.6 if by_agency else 0.05,
              "--document": 0.6, "--note": 0.5}  # fmt: skip
    values = {"--due": due, "--to": random.choice(AGENCIES),
              "--agency": random.choice(AGENCIES[:3]),
              "--document": f"{random.randint(1, 99)}/TB-TCT",
              "--note": random.choice(("Thiếu.", "a: b # c", "=1"))}  # fmt: skip
    for option, likely in wanted.items():
        if random.random() < likely:
            words += [option, values[option]]
    before = _count(trial)
    ended = trial.writes(
        "decide", *words, *random.choice((["--yes"], ["--yes"], ["--yes"], [], ["--dry-run"]))
    )
    wrote = _count(trial) - before
    if wrote not in (0, 1) or (wrote and ended.code):
        raise Fault(f"{wrote} rulings more, exit {ended.code}")
    if not ended.code and not wrote and "--dry-run" not in trial.recipe[-1]:
        raise Fault(f"accepted, and not written\n{ended.said}")
    if wrote:
        made.append(words)
    return bool(wrote)


def _target(trial, kind):
    random = trial.random
    if kind == "close":
        return random.choice(("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-Q1"))
    if kind == "revoke":
        days = re.findall(r"on: (\d{4}-\d\d-\d\d)", _text(trial)) or ["2024-03-02"]
        return f"{random.choice(days)}.{random.choice((1, 1, 1, 2, 3))}"
    if kind == "condition-met":
        return random.choice(("tandtc-guidance", "tandtc-guidance", *TASKS))
    return random.choice(TASKS)


def _extended(trial):
    """What is in time, and late by the plan's own day, says so; nothing else does."""
    late, now, own = ("done_late", "overdue"), _figures(trial), _figures(trial, "--original")
    in_time = ("done_on_time", "in_progress", "not_started")
    for one, other in zip(now["assignments"], own["assignments"], strict=True):
        if one["extended"] != (one["state"] in in_time and other["state"] in late):
            raise Fault(f"extended is wrong: {one}, by the own day {other}")


def _own_deadlines(trial, before):
    """No new deadline moves the figures by the plan's own; that a condition is met does."""
    now = _figures(trial, "--original")
    for figures in (before, now):
        figures["others"] = [one for one in figures["assignments"] if one["task"] != WAITING]
    _same("the figures by the plan's own deadlines", before, now, "others")
    rulings = yaml.load(_text(trial), yaml.BaseLoader)  # noqa: S506 - texts only
    for ruling in rulings["decisions"]:
        if ruling["kind"] == "condition_met":
            ruling.pop("due", None)
    kept = _text(trial)
    trial.write(FILE, yaml.safe_dump(rulings, sort_keys=False).encode())
    _same("with the days of met conditions, the own figures", _figures(trial, "--original"), now)
    trial.write(FILE, kept.encode())


def _undone(trial, first, day):
    """Once all that was ruled is revoked, from the last to the first, the figures are the first."""
    original = (GOOD / FILE).read_text(encoding="utf-8")
    if original.count("kind:") and "kind: accept, task: II.1.a" in _text(trial):
        return
    days = re.findall(r"on: (\d{4}-\d\d-\d\d)", _text(trial))
    names = [f"{one}.{days[: at + 1].count(one)}" for at, one in enumerate(days)]
    for name in reversed(names):
        trial.writes("decide", "revoke", name, "--on", day.isoformat(), "--note", "Nhầm.", "--yes")
    left = json.loads(trial.reads("log", "--all", "--json").out)
    trial.recipe.append(f"revoked {names}: {len(left)} events")
    if _all_revoked(_text(trial)):
        _same("the figures once all is revoked", first, _figures(trial))


def _all_revoked(text):
    """Whether each ruling but revocations is revoked."""
    rulings = re.split(r"\n  - ", text)[1:]
    days = [re.search(r"on: (\S{10})", one)[1] for one in rulings]
    names = {f"{one}.{days[: at + 1].count(one)}": rulings[at] for at, one in enumerate(days)}
    revoked = {
        name for text in rulings for name in re.findall(r"decision: (\S+?)[,}\n]", f"{text}\n")
    }
    return all(name in revoked or "revoke" in one for name, one in names.items())


def _figures(trial, *more):
    ended = trial.reads("status", "--json", *more)
    if ended.code:
        raise Fault(f"no status after what decide accepted\n{ended.said}")
    figures = json.loads(ended.out)
    if sum(figures["assignment_totals"].values()) != len(figures["assignments"]):
        raise Fault("the sum of assignments is not their number")
    return figures


def _same(what, before, now, key="assignments"):
    if before[key] != now[key]:
        differ = [pair for pair in zip(before[key], now[key], strict=False) if pair[0] != pair[1]]
        raise Fault(f"{what} moved: {differ}")


def _text(trial):
    return (trial.root / FILE).read_text(encoding="utf-8")


def _count(trial):
    return len(re.findall(r"\bkind:", _text(trial)))


def _reads_back(trial, made):
    """Of what was written last the words stand in the file, and it validates."""
    ended = trial.reads("validate", "--json")
    errors = [found for found in json.loads(ended.out) if found["severity"] == "error"]
    if errors:
        raise Fault(f"decide accepted {made[-1]}, validate does not: {errors}")
