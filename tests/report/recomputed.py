"""Where a plan stands on a day, computed a second time from a project's YAML.

Nothing is shared with the program, not even a noun: files are read as text by PyYAML, and every
rule of docs/design.md, "States" and "Reports", is followed anew. Of that page it knows what the
simulated year uses: no steps, no bodies that end, rates only.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import takewhile

import yaml

ONE_DAY = timedelta(days=1)
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DONE = ("done_on_time", "done_late")
WITHIN = ("in_progress", "not_started")
CONTINUING = ("ongoing", "stale")


def window(period):
    """The first and the last day: from day 15 of the month before to day 14."""
    year = int(period[:4])
    first, last = 1, 12
    if len(period) > 4:
        kind, number = period[5], int(period[6:] if period[5] in "QH" else period[5:])
        length = {"Q": 3, "H": 6}.get(kind, 1)
        first, last = (number - 1) * length + 1, number * length
    before = date(year - 1, 12, 15) if first == 1 else date(year, first - 1, 15)
    return before, date(year, last, 14)


def kind_of(period):
    return {4: "year"}.get(len(period)) or {"Q": "quarter", "H": "half"}.get(period[5], "month")


def a_day(text):
    return None if text is None else date.fromisoformat(text)


@dataclass(frozen=True)
class Said:
    """An update, with who wrote it and its place."""

    author: str
    task: str
    on: date
    status: str
    finished: date | None
    place: tuple
    content: dict

    def pieces(self, key):
        return self.content.get(key, [])


@dataclass(frozen=True)
class Ruling:
    on: date
    kind: str
    name: str
    content: dict

    def touches(self, task, agency):
        """Whether it is about this task (or what it waits for), and this lead of it."""
        about = self.content.get("task") == task["id"] or (
            "condition" in self.content and self.content["condition"] == task.get("condition")
        )
        return about and self.content.get("agency", agency) == agency


@dataclass(frozen=True)
class Row:
    """An assignment on a day."""

    task: str
    agency: str
    state: str
    due: date | None
    days_late: int

    @property
    def done(self):
        return self.state in DONE


class Project:
    """What a project's files say, `files` being their bytes by path."""

    def __init__(self, files, plan):
        read = {
            path: yaml.load(data, Loader=LOADER)  # noqa: S506 - it makes text, lists and dicts only
            for path, data in files.items()
            if path.startswith("plan/") and path.endswith(".yaml")
        }
        folder = f"plan/{plan}/"
        registry = read["plan/agencies.yaml"]
        self.agencies = {agency["id"]: agency for agency in registry["agencies"]}
        self.groups = {group["id"]: group["members"] for group in registry["groups"]}
        self.plan = read[folder + "plan.yaml"]
        self.last_day = date(int(self.plan["year"]), 12, 31)
        tasks = [read[path] for path in read if path.startswith(folder + "tasks/")]
        assert not any("parent" in task or "since" in task for task in tasks)
        self.tasks = {task["id"]: task for task in tasks}
        self.months = [read[path] for path in sorted(read) if path.startswith(folder + "updates/")]
        self.said = [said for month in self.months for said in updates_of(month)]
        self.said_of = {id: [] for id in self.tasks}
        for said in sorted(self.said, key=lambda said: said.place):
            self.said_of[said.task].append(said)
        self.rulings = rulings_of(read.get(folder + "decisions.yaml", {}).get("decisions", []))

    def members(self, names):
        """Agencies and groups come down to agencies, each once."""
        found = {}
        for name in names:
            inner = self.groups.get(name)
            found |= dict.fromkeys(self.members(inner) if inner is not None else [name])
        return list(found)

    def name(self, agency):
        """As reports have it, once «Ủy ban nhân dân» is cut short."""
        return self.agencies[agency]["name"].replace("Ủy ban nhân dân", "UBND")

    def reporting(self):
        return [id for id, agency in self.agencies.items() if agency.get("reports") == "true"]

    def standing(self, day, *, original=False):
        """All assignments on a day; `original`: as if no ruling had given a deadline."""
        assert all(ruling.kind != "reassign" for ruling in self.rulings)
        by_task = {
            id: [said for said in every if said.on <= day] for id, every in self.said_of.items()
        }
        rulings = self.in_force(day)
        return [
            self.row(task, agency, (day, by_task[id], rulings), original=original)
            for id, task in self.tasks.items()
            for agency in self.members(task["lead"]["agencies"])
        ]

    def in_force(self, day):
        """The rulings that count on a day, oldest first."""
        until = [ruling for ruling in self.rulings if ruling.on <= day]
        gone = {ruling.content["decision"] for ruling in until if ruling.kind == "revoke"}
        return [ruling for ruling in until if ruling.name not in gone]

    def row(self, task, agency, known, *, original):
        day, said, rulings = known
        rulings = [ruling for ruling in rulings if ruling.touches(task, agency)]
        words = self.words(task, agency, said)
        own = a_day(task.get("due", {}).get("date"))
        given = [ruling.content["due"] for ruling in rulings if "due" in ruling.content]
        due = a_day(given[-1]) if given and not original else own
        kinds = {ruling.kind for ruling in rulings}
        finished = day_finished(words, task, rulings, due)
        state = self.state(task, (words, kinds, rulings), due=due, finished=finished, day=day)
        late = {"done_late": finished, "overdue": day}.get(state)
        return Row(task["id"], agency, state, due, (late - due).days if late else 0)

    def words(self, task, agency, said):
        """What counts as this lead's word, in order."""
        joint = task["lead"]["mode"] == "joint"
        leads = self.members(task["lead"]["agencies"]) if joint else [agency]
        speaking = {}
        for lead in leads:
            speaking[lead] = lead
            if "reported_by" in self.agencies[lead]:
                speaking[self.agencies[lead]["reported_by"]] = lead
        ours = [update for update in said if update.author in speaking]
        return sorted(
            ours,
            key=lambda update: (
                update.on,
                leads.index(speaking[update.author]),
                update.place[1:],
            ),
        )

    def state(self, task, told, *, due, finished, day):
        """The table of docs/design.md, "The states", read from the top."""
        words, kinds, rulings = told
        last = status_now(words[-1], rulings) if words else None
        if "waive" in kinds:
            return "waived"
        if task.get("continues") == "true" and due is None:
            fresh = self.fresh_from(day)
            return "ongoing" if not fresh or any(w.on >= fresh for w in words) else "stale"
        if finished:
            return "done_late" if due and finished > due else "done_on_time"
        if due and day > due:
            return "overdue"
        waits = "condition" in task and "condition_met" not in kinds and due is None
        if waits and last in ("not_started", "blocked", None):
            return "waiting"
        return "in_progress" if last in ("in_progress", "blocked") else "not_started"

    def fresh_from(self, day):
        """The first day of the last month of the calendar that had closed before a day."""
        months = [name for name in self.plan["reporting"]["periods"] if kind_of(name) == "month"]
        closed = [window(month)[0] for month in months if window(month)[1] < day]
        return max(closed, default=None)

    def task_states(self, rows):
        """The state of each task over its assignments."""
        of = {}
        for row in rows:
            of.setdefault(row.task, []).append(row.state)
        return {task: whole_task(states) for task, states in of.items()}

    def figures_of(self, day):
        """Every target's total, and what each agency gave (None where nothing; waived left out)."""
        waived = {(row.task, row.agency) for row in self.standing(day) if row.state == "waived"}
        found = {}
        for task in self.tasks.values():
            for target in task.get("targets", []):
                assert target["unit"] == "%"
                assert "goals" not in target
                owe = self.members(target.get("agencies", task["lead"]["agencies"]))
                found[target["id"]] = {
                    agency: self.latest_measure(task, agency, target["id"], day)
                    for agency in owe
                    if (task["id"], agency) not in waived
                }
        return found

    def latest_measure(self, task, agency, target, day):
        said = [update for update in self.said_of[task["id"]] if update.on <= day]
        given = [
            measure
            for update in self.words(task, agency, said)
            for measure in update.pieces("measures")
            if measure["target"] == target
        ]
        return (int(given[-1]["numerator"]), int(given[-1]["denominator"])) if given else None

    def submissions(self, day):
        """The earliest report that each agency sent by a day for each period."""
        first = {}
        for month in self.months:
            sent = month.get("submitted")
            if sent is None or a_day(sent["on"]) > day:
                continue
            for period in sent.get("covers") or self.answered_by(month["period"]):
                key = (month["agency"], period)
                before = first.get(key)
                if before is None or sent["on"] < before["on"]:
                    first[key] = sent
        return first

    def answered_by(self, month):
        """The periods of the calendar that close with a month."""
        periods = self.plan["reporting"]["periods"]
        return [period for period in periods if window(period)[1] == window(month)[1]]

    def report_states(self, period, day):
        """Who sent a period's report: on_time, late, missing."""
        due = window(period)[1]
        sent = self.submissions(day)
        states = {}
        for agency in self.reporting():
            one = sent.get((agency, period))
            states[agency] = (
                "missing" if one is None else "on_time" if a_day(one["on"]) <= due else "late"
            )
        return states

    def obstacles(self, day):
        """The ledger up to a day: (raised, by, obstacle, day solved or None)."""
        ledger, raised = {}, {}
        for said in sorted(self.said, key=lambda update: (update.on, *update.place[1:])):
            if said.on > day:
                continue
            key = (said.author, said.task)
            for name in said.pieces("resolves"):
                entry = ledger[(*key, name)]
                entry[3] = entry[3] or said.on
            for obstacle in said.pieces("obstacles"):
                number = raised[(*key, said.on)] = raised.get((*key, said.on), 0) + 1
                ledger[(*key, f"{said.on}.{number}")] = [said.on, said, obstacle, None]
        return list(ledger.values())


def updates_of(month):
    for number, update in enumerate(month.get("updates", [])):
        on = a_day(update["on"])
        yield Said(
            author=month["agency"],
            task=update["task"],
            on=on,
            status=update["status"],
            finished=a_day(update.get("completed_on")),
            place=(on, window(month["period"])[1], number),
            content=update,
        )


def rulings_of(decisions):
    """Each ruling with the name by which a `revoke` means it; by day, then as the file has them."""
    made, of_day = [], {}
    for content in decisions:
        on = content["on"]
        of_day[on] = of_day.get(on, 0) + 1
        made.append(Ruling(a_day(on), content["kind"], f"{on}.{of_day[on]}", content))
    return sorted(made, key=lambda ruling: ruling.on)


def status_now(said, rulings):
    """What a return makes of a word that was given on its day or before."""
    returned = any(ruling.kind == "return" and said.on <= ruling.on for ruling in rulings)
    return "in_progress" if said.status == "done" and returned else said.status


def day_finished(words, task, rulings, due):
    """The day on which the work was done, or None."""
    held = [said for said in words if status_now(said, rulings) == "done"]
    if not held:
        return None
    returns = [ruling.on for ruling in rulings if ruling.kind == "return"]
    if task.get("continues") == "true" and due is not None:
        return kept_day(held[0], returns) or held[0].on
    backwards = takewhile(lambda said: status_now(said, rulings) == "done", reversed(words))
    run = list(backwards)[::-1]
    if not run:
        return None
    named = [day for said in run if (day := kept_day(said, returns))]
    return named[-1] if named else run[0].on


def kept_day(said, returns):
    """A `completed_on`, unless it is not after a return that came before it was said."""
    day = said.finished
    stale = day is not None and any(day <= back < said.on for back in returns)
    return None if stale else day


def whole_task(states):
    active = [state for state in states if state != "waived"]
    if not active:
        return "waived"
    if all(state in DONE for state in active):
        return "done_late" if "done_late" in active else "done_on_time"
    for state in ("overdue", "stale", "in_progress"):
        if state in active:
            return state
    if any(state in DONE for state in active):
        return "in_progress"
    return next(state for state in ("not_started", "waiting", "ongoing") if state in active)


def per_cent(share):
    """Two decimals, rounded half up, with the Vietnamese comma."""
    hundredths = int(share * 10000 + Fraction(1, 2))
    return f"{hundredths // 100},{hundredths % 100:02}"
