"""What `status --json` says of a plan on a day, worked out a second time from the files alone.

The quotes are those of docs/design.md and docs/plan.md.
"""

# ruff: noqa: ERA001 - the quoted sentences are not code

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from operator import itemgetter

from oracle import bodies
from oracle.plain import OnePlan, day, flag, number

DONE = ("done_on_time", "done_late")
OPEN = ("in_progress", "not_started")
STATES = (*DONE, *OPEN, "overdue", "waiting", "ongoing", "stale", "waived")


def stand(files, plan, as_of, *, original=False):
    """The whole answer for one plan on one day; `original` as `--original` has it."""
    one = OnePlan(files, plan)
    # "a task with `since` does not exist before that day"
    alive = [
        task
        for task in one.tasks.values()
        if not task.get("since") or day(task["since"]["on"]) <= as_of
    ]
    # "A task with steps [...] has no assignments"
    rows = [
        Row(one, as_of, task, lead, original=original)
        for task in alive
        if not one.steps(task["id"])
        for lead in sorted(bodies.leads(one, task), key=[*one.agencies].index)
    ]
    tasks = whole_tasks(one, alive, rows)
    counted = [task["state"] for task in tasks if task["parent"] is None]
    return {
        "plan": plan,
        "simulated": flag(one.plan.get("simulated", False)),
        "as_of": as_of.isoformat(),
        "totals": count(counted),
        "assignment_totals": count([row.state for row in rows]),
        "assignments": [row.said() for row in rows],
        "tasks": tasks,
        "reports": reports(one, as_of),
        "targets": [
            figure(one, as_of, task, target, [row for row in rows if row.task is task])
            for task in alive
            for target in task.get("targets") or ()
        ],
    }


def count(states):
    return {state: states.count(state) for state in STATES}


def iso(value):
    return None if value is None else value.isoformat()


# Assignments


@dataclass(frozen=True)
class Said:
    """An update with what orders it among one day's, its author, and the body whose word it is."""

    on: date
    order: tuple
    author: str
    body: str
    update: dict


class Row:
    """One task and one of the leads that the plan named, on one day."""

    def __init__(self, one, as_of, task, lead, *, original=False):
        self.one, self.as_of, self.task, self.lead = one, as_of, task, lead
        self.is_original = original

    def spoken(self, leads):
        """The updates that count as the word of one of these leads, oldest first."""
        found = []
        for file, window in self.one.months:
            for place, update in enumerate(file.get("updates") or ()):
                on, author = day(update["on"]), file["agency"]
                if update["task"] != self.task["id"] or on > self.as_of:
                    continue
                heard = {lead: bodies.speaker(self.one, self.task, lead, on) for lead in leads}
                mine = [id for id in leads if bodies.speaks(self.one, author, heard[id], on)]
                if mine:
                    # An author that leads has its own place, else that of the first it speaks for.
                    first = author if author in mine else mine[0]
                    order = (leads.index(first), window.first, place)
                    found.append(Said(on, order, author, heard[first], update))
        # "ordered by `on`, then (joint) the plan's order of leads, then the file's period, then
        # place in the file"
        return sorted(found, key=lambda said: (said.on, said.order))

    @cached_property
    def own(self):
        return self.spoken([self.lead])

    @cached_property
    def word(self):
        # "`joint` gives one row for each lead, [...]: an update by any lead counts for all"
        is_joint = bodies.is_joint(self.task)
        return self.spoken(bodies.leads(self.one, self.task)) if is_joint else self.own

    @cached_property
    def condition(self):
        # "until then the task waits as one with a condition does: that condition is its
        # `condition`"
        after = (self.task.get("due") or {}).get("after", "issued")
        return self.task.get("condition") if after == "issued" else after

    @cached_property
    def rulings(self):
        found = []
        for on, _, ruling in bodies.standing(self.one, self.as_of):
            for_condition = self.condition is not None and ruling.get("condition") == self.condition
            if ruling.get("task") != self.task["id"] and not for_condition:
                continue
            # "Without `agency` a ruling is for every lead"
            if ruling.get("agency", self.lead) == self.lead:
                found.append((on, ruling))
        return found

    def days_of(self, kind):
        return [on for on, ruling in self.rulings if ruling["kind"] == kind]

    @cached_property
    def original_due(self):
        due = self.task.get("due")
        if due is None or "date" in due:
            return due and day(due["date"])
        if due["after"] == "issued":
            return self.one.counted(due, day(self.one.plan["date"]))
        # "of several `condition_met` the latest that stands starts the count"; "null before"
        met = self.days_of("condition_met")
        return self.one.counted(due, met[-1]) if met else None

    @cached_property
    def due(self):
        # "The latest decision (by `on`, then file order) that gives the assignment a `due`
        # replaces the plan's own"; "a `due` in that ruling comes first"
        given = [day(ruling["due"]) for _, ruling in self.rulings if ruling.get("due")]
        return given[-1] if given and not self.is_original else self.original_due

    @cached_property
    def pairs(self):
        # "A `return` turns every `done` dated on or before it into in_progress."
        returns = self.days_of("return")
        return [
            (
                said,
                "in_progress"
                if said.update["status"] == "done" and any(said.on <= on for on in returns)
                else said.update["status"],
            )
            for said in self.word
        ]

    def is_upkept(self, due):
        return flag(self.task.get("continues", False)) and due is not None

    def run(self, due):
        # "its run is every `done` from there on"
        if self.is_upkept(due):
            return [said for said, status in self.pairs if status == "done"]
        # "the unbroken run of `done` updates that ends with it"
        found = []
        for said, status in reversed(self.pairs):
            if status != "done":
                break
            found.insert(0, said)
        return found

    def finished(self, due):
        run = self.run(due)
        # "that first one's `completed_on`, else its `on`"; else "the last `completed_on` given in
        # the run, else the `on` of its first update"
        given = []
        for said in run[:1] if self.is_upkept(due) else run:
            completed = day(said.update.get("completed_on"))
            # "A `completed_on` on or before a return that precedes its update does not count"
            if completed and not any(completed <= on < said.on for on in self.days_of("return")):
                given.append(completed)
        return given[-1] if given else run[0].on

    @cached_property
    def is_fresh(self):
        # '"month" reads "writing period of the calendar"'; "Without periods nothing is ever stale"
        closed = [window for window in self.one.own if window.last < self.as_of]
        if not closed:
            return True
        # "for `since` the writing period that holds that day, of the calendar or not"
        since = self.task.get("since")
        if since and self.as_of <= self.one.writing_period(day(since["on"])).last:
            return True
        return any(said.on >= closed[-1].first for said in self.word)

    def state_by(self, due):
        word = self.pairs[-1][1] if self.pairs else None
        if self.days_of("waive"):
            return "waived"
        if flag(self.task.get("continues", False)) and due is None:
            return "ongoing" if self.is_fresh else "stale"
        if self.run(due):
            return "done_on_time" if due is None or self.finished(due) <= due else "done_late"
        if due is not None and self.as_of > due:
            return "overdue"
        unmet = self.condition is not None and not self.days_of("condition_met")
        if unmet and due is None and word in ("not_started", "blocked", None):
            return "waiting"
        return "in_progress" if word in ("in_progress", "blocked") else "not_started"

    @cached_property
    def state(self):
        return self.state_by(self.due)

    @cached_property
    def percent(self):
        if self.state in DONE:
            return 100
        own = [said.update for said in self.word if said.update["status"] != "done"]
        given = [update["percent"] for update in own if update.get("percent") is not None]
        return int(given[-1]) if given else None

    @cached_property
    def days_late(self):
        end = {"done_late": lambda: self.finished(self.due), "overdue": lambda: self.as_of}
        return (end[self.state]() - self.due).days if self.state in end else 0

    @cached_property
    def is_extended(self):
        # "only because a ruling moved the deadline: by the plan's own day it would be `done_late`
        # or `overdue`"
        moved = self.state_by(self.original_due) in ("done_late", "overdue")
        return self.state in ("done_on_time", *OPEN) and moved

    def said(self):
        is_done = self.state in DONE
        days = (self.due - self.as_of).days if self.due else None
        soon = days is not None and 0 <= days <= int(self.one.plan["due_soon_days"])
        accepts = self.days_of("accept")
        upkeep = "fresh" if self.is_fresh else "stale"
        return {
            "task": self.task["id"],
            "agency": self.lead,
            "state": self.state,
            "due": iso(self.due),
            "original_due": iso(self.original_due),
            "days": days,
            "due_soon": self.state in OPEN and soon,
            "blocked": bool(self.pairs) and self.pairs[-1][1] == "blocked",
            "reported": bool(self.word),
            "percent": self.percent,
            "completed_on": iso(self.finished(self.due)) if is_done else None,
            "days_late": self.days_late,
            "accepted": is_done and any(on >= self.run(self.due)[0].on for on in accepts),
            "upkeep": upkeep if is_done and self.is_upkept(self.due) else None,
            "extended": self.is_extended,
            "held_by": bodies.holder(self.one, self.task, self.lead, self.as_of),
            "last_update": iso(self.word[-1].on) if self.word else None,
        }


# Tasks


def whole_tasks(one, alive, rows):
    found = []
    # "a parent is there from the first day that one of its steps is"
    for task in one.tasks.values():
        under = [task["id"], *(step["id"] for step in one.steps(task["id"]))]
        states = [row.state for row in rows if row.task["id"] in under]
        if states or (task in alive and not one.steps(task["id"])):
            found.append(
                {
                    "task": task["id"],
                    "state": over(states),
                    "counts": count(states),
                    "parent": task.get("parent"),
                }
            )
    return found


def over(states):
    rest = [state for state in states if state != "waived"]
    if not rest:
        return "waived"
    if all(state in DONE for state in rest):
        return "done_late" if "done_late" in rest else "done_on_time"
    for state in ("overdue", "stale"):
        if state in rest:
            return state
    if "in_progress" in rest or any(state in DONE for state in rest):
        return "in_progress"
    return next(state for state in ("not_started", "waiting", "ongoing") if state in rest)


# Periodic reports


def reports(one, as_of):
    # "names who owes the reports (a group means its members [...]); absent, all with
    # `reports: true`"
    owing = [id for id, body in one.agencies.items() if flag(body.get("reports", False))]
    if one.reporting.get("agencies") is not None:
        owing = bodies.come_down_to(one, one.reporting["agencies"])
    found = []
    for period in one.periods:
        for id in sorted(owing, key=[*one.agencies].index):
            body = one.agencies[id]
            # "An agency owes the reports whose due day lies within its life"; "As of a day before
            # its end, reports that fall due after it are listed as upcoming; from the day after,
            # not"
            end = day(body.get("valid_to"))
            ahead = end is not None and as_of <= end < period.due
            if bodies.exists(body, period.due) or ahead:
                found.append(report(one, as_of, id, period))
    return found


def report(one, as_of, agency, period):
    days = [
        day(file["submitted"]["on"])
        for file, window in one.months
        if file["agency"] == agency
        if file.get("submitted")
        if answers(file, window, period)
    ]
    body = one.agencies[agency]
    days = [on for on in days if on <= as_of and bodies.exists(body, on)]
    if days:
        state = "on_time" if min(days) <= period.due else "late"
    else:
        state = "missing" if as_of > period.due else "upcoming"
    return {
        "agency": agency,
        "period": period.id,
        "due": iso(period.due),
        "state": state,
        "submitted_on": iso(min(days)) if days else None,
    }


def answers(file, window, period):
    # "A submission answers its own period and those whose window ends on the same day, unless
    # `covers` says otherwise"
    covers = file["submitted"].get("covers")
    if covers is not None:
        return period.id in map(str, covers)
    return period.last == window.last


# Targets


def kind_of(target):
    # "`kind` is `rate` where the unit is `%` and nothing else is said, else `count`"
    return target.get("kind") or ("rate" if target.get("unit") == "%" else "count")


def goal_on(target, as_of):
    # "the value of the first of them whose `by` is on or after it, else `value`"
    if kind_of(target) == "yes_no":
        return None
    goals = sorted((day(goal["by"]), number(goal["value"])) for goal in target.get("goals") or ())
    return next((value for by, value in goals if by >= as_of), number(target["value"]))


def figures_of(one, task, target, rows):
    """The latest figure of each row that owes one, None where there is none yet."""
    # "names the agencies or groups (members as in section 5) among the leads whose figures count;
    # absent: all leads"; "those whose assignment is waived neither count nor are missing"
    scope = [row.lead for row in rows]
    if target.get("agencies") is not None:
        scope = bodies.come_down_to(one, target["agencies"], bodies.group_day(one, task))
    latest = {}
    for row in rows:
        if row.lead in scope and row.state != "waived":
            given = [
                (said.body, said.on, said.order[1:], measure)
                for said in row.own
                for measure in said.update.get("measures") or ()
                if measure["target"] == target["id"]
            ]
            latest[row.lead] = given[-1] if given else None
    # "each agency's latest counts"; "its figure counts once: in the row of which it is itself the
    # lead, else in the first of them, and the other rows then owe none. One that has given a row on
    # has still one figure, its latest. From its first figure after it took over, the former lead's
    # own no longer counts"
    found = {}
    for lead, given in latest.items():
        same = [lead for lead, other in latest.items() if given and other and other[0] == given[0]]
        home = given[0] if given and given[0] in same else next(iter(same), lead)
        if home == lead:
            found[lead] = given and max(map(latest.get, same), key=itemgetter(1, 2))[-1]
    return found


def reaches(target, goal, share):
    sense = target.get("sense", "at_least")
    if sense == "between":
        return number(target["value"]) <= share <= number(target["upper"])
    return share <= goal if sense == "at_most" else share >= goal


def worth(kind, figure):
    """A figure as a number; None for 0/0, and a yes or no as 1 or 0."""
    if kind == "rate":
        total = int(figure["denominator"])
        return Fraction(int(figure["numerator"]) * 100, total) if total else None
    if kind == "yes_no":
        return Fraction(figure["value"] == "yes")
    return Fraction(number(figure["value"]))


def plain_number(value):
    # "Whole `goal`, `upper` and totals of counts are integers (80)"
    return None if value is None else int(value) if value == int(value) else float(value)


def figure(one, as_of, task, target, rows):
    kind, goal, each = kind_of(target), goal_on(target, as_of), flag(target.get("each", False))
    figures = figures_of(one, task, target, rows)
    given = [one for one in figures.values() if one is not None]
    values = [worth(kind, one) for one in given]
    sums = kind == "rate" and not each
    numerator = sum(int(one["numerator"]) for one in given) if sums else None
    denominator = sum(int(one["denominator"]) for one in given) if sums else None
    value = reached = met = None
    if each or kind == "yes_no":
        # "With `each`, 0/0 has reached it; where nobody owes a figure `met` is null"
        reached = sum(
            share is None or (share == 1 if kind == "yes_no" else reaches(target, goal, share))
            for share in values
        )
        met = reached == len(figures) if figures else None
    elif kind == "count" and given:
        value = plain_number(sum(values))
        met = reaches(target, goal, sum(values))
    elif denominator:
        # "The total of a rate is sum over sum"; "rounded half up to 2 decimals"
        share = Fraction(numerator * 100, denominator)
        value = (share * 100 + Fraction(1, 2)).__floor__() / 100
        met = reaches(target, goal, share)
    return {
        "id": target["id"],
        "kind": kind,
        "sense": target.get("sense", "at_least"),
        "numerator": numerator,
        "denominator": denominator,
        "value": value,
        "goal": plain_number(goal),
        "upper": plain_number(number(target["upper"])) if "upper" in target else None,
        "met": met,
        "reached": reached,
        # "`missing` names leads whose figure stands nowhere"
        "missing": [lead for lead, one in figures.items() if one is None],
    }
