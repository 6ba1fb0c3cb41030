"""A project as its files say it: {path: parsed YAML}, scalars as text or typed, nothing else."""

# ruff: noqa: ERA001 - the quoted sentences are not code

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

ONE_DAY = timedelta(days=1)
INHERITED = ("lead", "coordinators", "since", "document")


def day(value):
    return None if value is None else date.fromisoformat(str(value))


def flag(value):
    return str(value).lower() == "true"


def number(value):
    return Decimal(str(value))


@dataclass(frozen=True)
class Window:
    """Days of a period, both included, and the last day in time for its report."""

    id: str
    first: date
    last: date
    due: date

    def holds(self, other):
        return self.first <= other.first and other.last <= self.last

    def __contains__(self, on):
        return self.first <= on <= self.last


def plan_ids(files):
    # "A folder of `plan/` that holds a `plan.yaml` is a plan; its name is the plan's id"
    return sorted(path.split("/")[1] for path in files if path.endswith("/plan.yaml"))


class OnePlan:
    """One plan of a project, with what all plans share."""

    def __init__(self, files, id):
        self.files, self.id = files, id
        self.plan = files[f"plan/{id}/plan.yaml"]
        registry = files["plan/agencies.yaml"]
        self.agencies = {entry["id"]: entry for entry in registry["agencies"]}
        self.groups = {entry["id"]: entry for entry in registry.get("groups") or ()}
        rulings = files.get(f"plan/{id}/decisions.yaml") or {}
        self.decisions = rulings.get("decisions") or []
        # "either `year` [...] or `from` and `to`, days, both included"
        year = self.plan.get("year")
        self.first = date(int(year), 1, 1) if year else day(self.plan["from"])
        self.last = date(int(year), 12, 31) if year else day(self.plan["to"])

    @cached_property
    def tasks(self):
        prefix = f"plan/{self.id}/tasks/"
        raw = [content for path, content in sorted(self.files.items()) if path.startswith(prefix)]
        parents = {task["id"]: task for task in raw}
        found = {}
        for task in raw:
            # "a step without `lead` takes its parent's, one without `coordinators` its parent's,
            # and likewise `since` and `document`; its group is its parent's"
            parent = parents.get(task.get("parent"), {})
            taken = {key: parent[key] for key in INHERITED if key in parent}
            found[task["id"]] = taken | task | {"group": parent.get("group", task.get("group"))}
        return found

    def steps(self, id):
        return [task for task in self.tasks.values() if task.get("parent") == id]

    @cached_property
    def months(self):
        """The files of agencies with their windows, in the registry's order."""
        prefix = f"plan/{self.id}/updates/"
        found = [content for path, content in self.files.items() if path.startswith(prefix)]
        found.sort(key=lambda file: [*self.agencies].index(file["agency"]))
        return [(file, self.file_window(str(file["period"]))) for file in found]

    # The calendar of reports

    @property
    def reporting(self):
        return self.plan.get("reporting") or {}

    def close(self, months):
        """The last day of a month's window, months counted from the year 0."""
        # "`closes` is 1 to 31; where a month is shorter, its last day"; "14 when absent"
        year, month = divmod(months, 12)
        closes = int(self.reporting.get("closes") or 14)
        return date(year, month + 1, min(closes, monthrange(year, month + 1)[1]))

    def by_rule(self, id):
        # "last day of a month's window"; "windows follow from `closes`: 2026-Q1, 2026-H1, 2026
        # likewise"
        year, _, part = id.partition("-")
        length = {"": 12, "Q": 3, "H": 6}.get(part[:1], 1)
        place = int(part.lstrip("QH") or 1)
        end = int(year) * 12 + place * length - 1
        last = self.close(end)
        return Window(id, self.close(end - length) + ONE_DAY, last, last)

    @cached_property
    def periods(self):
        found = []
        for period in self.reporting.get("periods") or ():
            if isinstance(period, dict):
                # "`due` is the last day in time, `to` when absent"
                last = day(period["to"])
                due = day(period.get("due")) or last
                found.append(Window(str(period["id"]), day(period["from"]), last, due))
            else:
                found.append(self.by_rule(str(period)))
        return found

    @cached_property
    def own(self):
        """The writing periods of the calendar, with their own days."""
        found = []
        for period in self.periods:
            # "the days of its window after the last shorter period in it (all, where it holds
            # none), and is a writing period where there are such days"
            shorter = [each.last for each in self.periods if each != period and period.holds(each)]
            first = max(shorter) + ONE_DAY if shorter else period.first
            if first <= period.last:
                found.append(Window(period.id, first, period.last, period.due))
        return sorted(found, key=lambda window: window.first)

    def writing_period(self, on):
        """The one writing period that holds a day."""
        for window in self.own:
            if on in window:
                return window
        # "Other days, before, between or after, go to the month by `closes`, whose window is then
        # its uncovered days"
        months = on.year * 12 + on.month - 1
        months += on > self.close(months)
        month = self.by_rule(f"{months // 12}-{months % 12 + 1:02}")
        first = last = on
        while first > month.first and not any(first - ONE_DAY in window for window in self.own):
            first -= ONE_DAY
        while last < month.last and not any(last + ONE_DAY in window for window in self.own):
            last += ONE_DAY
        return Window(month.id, first, last, last)

    def file_window(self, id):
        """The days of the writing period that a file is named by."""
        for window in self.own:
            if window.id == id:
                return window
        month = self.by_rule(id)
        days = (month.first + timedelta(days=i) for i in range((month.last - month.first).days + 1))
        return next(w for w in map(self.writing_period, days) if w.id == id)

    @property
    def first_fact(self):
        # "The first day for facts is that of the writing period which holds the plan's first day"
        return self.writing_period(self.first).first

    # Days off

    def is_working(self, on):
        calendar = self.files.get("plan/calendar.yaml") or {}
        off = [day(each["on"]) for each in calendar.get("days_off") or ()]
        extra = [day(each["on"]) for each in calendar.get("working_saturdays") or ()]
        return on not in off and (on.weekday() < 5 or on in extra)

    def counted(self, due, start):
        # "the first day is the day after, the deadline is the last of them; `working: true`
        # counts working days of the calendar"
        left, on = int(due["days"]), start
        while left:
            on += ONE_DAY
            left -= not flag(due.get("working", False)) or self.is_working(on)
        return on


def default_plan(files, today):
    # "the default is the plan that begins last on or before today, else the first of all; of
    # equals the one whose id sorts last"
    begins = sorted((OnePlan(files, id).first, id) for id in plan_ids(files))
    begun = [pair for pair in begins if pair[0] <= today]
    return begun[-1][1] if begun else max(id for first, id in begins if first == begins[0][0])


def default_day(one, today):
    # "The default as-of day is today; once the plan's last day is past, [...] the later of the
    # day after its last day [...] and the last recorded update, submission or decision"
    if today <= one.last:
        return today
    sent = [file["submitted"]["on"] for file, _ in one.months if file.get("submitted")]
    said = [update["on"] for file, _ in one.months for update in file.get("updates") or ()]
    ruled = [ruling["on"] for ruling in one.decisions]
    return max([one.last + ONE_DAY, *map(day, [*sent, *said, *ruled])])


def calendar_faults(one):
    """What makes a calendar of reports wrong."""
    found = []
    periods = one.periods
    pairs = [(a, b) for i, a in enumerate(periods) for b in periods[:i]]
    # "Of two windows one holds the other or they have no day in common; two periods with one id,
    # two with the same window, a `to` before `from`, [...] are errors"; "never before `to`"
    found += [f"one id {a.id}" for a, b in pairs if a.id == b.id]
    found += [f"one window {a.id}" for a, b in pairs if (a.first, a.last) == (b.first, b.last)]
    found += [
        f"{a.id} cuts {b.id}"
        for a, b in pairs
        if a.first <= b.last and b.first <= a.last and not a.holds(b) and not b.holds(a)
    ]
    found += [f"days of {a.id}" for a in periods if not a.first <= a.last <= a.due]
    if found or not periods:
        return found
    # "a window wholly outside the plan's days and its first writing period"
    start = min(one.first, one.first_fact)
    found += [f"outside {a.id}" for a in periods if a.last < start or a.first > one.last]
    # "a calendar that cuts a month in two, or whose uncovered days need a name that it uses
    # itself, is an error"
    on = min(period.first for period in periods) - timedelta(days=62)
    windows = set()
    while on < max(period.last for period in periods) + timedelta(days=62):
        windows.add(one.writing_period(on))
        on += ONE_DAY
    names = [window.id for window in windows] + [
        a.id for a in periods if a.id not in {window.id for window in one.own}
    ]
    return found + [f"two of {id}" for id in set(names) if names.count(id) > 1]
