"""The figures of a consolidated report, by name, computed from a project's YAML alone.

The names are those of tests/report/printed_figures.py, which finds the same figures in the text.
"""

import re
from collections import Counter
from datetime import timedelta
from fractions import Fraction
from itertools import takewhile

from report.recomputed import (
    CONTINUING,
    DONE,
    ONE_DAY,
    WITHIN,
    a_day,
    kind_of,
    per_cent,
    window,
)

ENOUGH_FOR_A_RATE = 10
TOLD_OBSTACLES = 10
NAMED_GROUPS = (
    ("Hoàn thành đúng hạn", ("done_on_time",)),
    ("Hoàn thành quá hạn", ("done_late",)),
    ("Chưa hoàn thành, trong hạn", WITHIN),
    ("Chưa hoàn thành, quá hạn", ("overdue",)),
    ("Thực hiện thường xuyên", CONTINUING),
    ("Chờ điều kiện", ("waiting",)),
    ("Được miễn thực hiện", ("waived",)),
    ("Tổng số", None),
)
GROUP_COLUMNS = {
    "Số nhiệm vụ": None,
    "Hoàn thành": DONE,
    "Quá hạn": ("overdue",),
    "Trong hạn": WITHIN,
    "Thường xuyên": CONTINUING,
    "Chờ điều kiện": ("waiting",),
}
AGENCY_COLUMNS = {
    "Tổng số": None,
    "Hoàn thành đúng hạn": ("done_on_time",),
    "Hoàn thành quá hạn": ("done_late",),
    "Quá hạn, chưa hoàn thành": ("overdue",),
    "Trong hạn": WITHIN,
    "Thường xuyên": CONTINUING,
    "Chờ điều kiện": ("waiting",),
    "Miễn": ("waived",),
}
RULINGS = {
    "condition_met": "xác nhận đủ điều kiện",
    "extend": "gia hạn",
    "waive": "miễn",
    "return": "trả lại",
    "accept": "công nhận hoàn thành",
    "revoke": "thu hồi",
}
OBSTACLES = {
    "legal": "pháp lý",
    "infrastructure": "hạ tầng công nghệ",
    "data": "dữ liệu",
    "service": "dịch vụ công",
    "security": "an ninh",
    "funding": "kinh phí",
    "people": "nhân lực",
    "other": "nội dung khác",
}
STATES_OF_REPORTS = {"on_time": "Đúng hạn", "late": "Quá hạn", "missing": "Chưa gửi"}


class Recomputed:
    """The figures of the consolidated report of one period."""

    def __init__(self, project, period):
        self.project, self.period = project, period
        self.first, self.day = window(period)
        self.rows = project.standing(self.day)
        self.original = project.standing(self.day, original=True)
        self.tasks = project.task_states(self.rows)
        self.before = compared(project, period)
        self.ledger = project.obstacles(self.day)
        self.reports = {one: project.report_states(one, self.day) for one in self.due_by_now()}
        self.newly_done = self.finished_since()
        self.rows_before = project.standing(window(self.before)[1]) if self.before else None

    def figures(self):
        """All figures by name, as text."""
        found = {}
        for part in (
            self.rulings,
            self.documents,
            self.totals,
            self.states,
            self.targets,
            self.groups,
            self.overdue,
            self.assessment,
            self.obstacles,
            self.next_period,
            self.annex_overdue,
            self.annex_agencies,
            self.annex_reports,
            self.annex_targets,
            self.annex_rulings,
            self.annex_original,
            self.annex_charts,
        ):
            found |= part()
        return as_text(found)

    def more(self):
        """What need not be told of everyone, and is right where it is told."""
        return as_text(
            self.of_tasks()
            | self.of_praise_and_blame()
            | self.of_obstacles()
            | self.of_what_comes()
            | self.of_punctuality()
        )

    # I. Direction

    def rulings(self):
        told = self.rulings_told()
        kinds = Counter(RULINGS[ruling.kind] for ruling in told)
        named = {f"I ý kiến: {kind}": number for kind, number in kinds.items()}
        return {"I ý kiến": len(told), **named} if told else {}

    def rulings_told(self):
        """Those of the period that still count; what was taken back is told by its `revoke`."""
        counted = self.project.in_force(self.day)
        return [one for one in counted if one.kind != "close" and one.on >= self.first]

    def documents(self):
        """Documents of the period's files, but those of a file that was to come after the day."""
        standing = self.project.plan["standing_agency"]
        by = Counter(
            month["agency"]
            for month in self.project.months
            for document in month.get("documents", [])
            if self.first <= a_day(document["date"]) <= self.day
        )
        own = by.pop(standing, 0)
        found = {"I văn bản": own, "I văn bản khác": sum(by.values()), "I nơi khác": len(by)}
        return {name: number for name, number in found.items() if number}

    # II.1 The whole

    def totals(self):
        done, fallen = fallen_due(self.rows)
        tasks_done = sum(state in DONE for state in self.tasks.values())
        tasks_late = sum(state == "overdue" for state in self.tasks.values())
        overdue = [row.days_late for row in self.rows if row.state == "overdue"]
        ages = {
            "dưới 30": sum(days < 30 for days in overdue),
            "từ 30 đến 60": sum(30 <= days <= 60 for days in overdue),
            "trên 60": sum(days > 60 for days in overdue),
        }
        found = {"II.1 nhiệm vụ": len(self.tasks), "II.1 lượt": len(self.rows)}
        if overdue:
            found["II.1 quá hạn"] = len(overdue)
        if fallen:
            found["II.1 đến hạn"] = f"{done}/{fallen}"
            found["II.1 theo nhiệm vụ"] = f"{tasks_done}/{tasks_done + tasks_late}"
        if fallen >= ENOUGH_FOR_A_RATE:
            found["II.1 tỷ lệ"] = per_cent(Fraction(done, fallen))
        found |= {f"II.1 {age} ngày": number for age, number in ages.items() if number}
        return found | self.extended() | self.change()

    def moved(self):
        """What is in time only because a ruling moved the deadline."""
        return [
            row
            for row, own in zip(self.rows, self.original, strict=True)
            if row.state in ("done_on_time", *WITHIN) and own.state in ("done_late", "overdue")
        ]

    def extended(self):
        done = sum(row.done for row in self.moved())
        named = {"hoàn thành": done, "trong hạn": len(self.moved()) - done}
        return {f"II.1 gia hạn, {name}": number for name, number in named.items() if number}

    def change(self):
        if self.before is None:
            return {}
        (done, fallen), (done_before, fallen_before) = map(
            fallen_due, (self.rows, self.rows_before)
        )
        changes = {
            "II.1 hoàn thành thay đổi": done - done_before,
            "II.1 quá hạn thay đổi": (fallen - done) - (fallen_before - done_before),
        }
        found = {name: signed(change) for name, change in changes.items() if change}
        if min(fallen, fallen_before) >= ENOUGH_FOR_A_RATE:
            shares = Fraction(done, fallen), Fraction(done_before, fallen_before)
            found["II.1 tỷ lệ thay đổi"] = points(*shares)
        return found

    def states(self):
        found = {}
        before = self.rows_before and self.project.task_states(self.rows_before)
        for name, states in NAMED_GROUPS:
            tasks, rows = count(self.tasks.values(), states), count(states_of(self.rows), states)
            found |= {f"II.1 {name}, nhiệm vụ": tasks, f"II.1 {name}, lượt": rows}
            if self.before:
                change = tasks - count(before.values(), states)
                found[f"II.1 {name}, nhiệm vụ thay đổi"] = signed(change)
                change = rows - count(states_of(self.rows_before), states)
                found[f"II.1 {name}, lượt thay đổi"] = signed(change)
        return found

    # II.2 Targets

    def targets(self):
        now = self.project.figures_of(self.day)
        before = self.project.figures_of(window(self.before)[1]) if self.before else {}
        found, met = {}, 0
        for number, (task, target) in enumerate(self.all_targets(), start=1):
            share, last = total(now[target["id"]]), total(before.get(target["id"], {}))
            given = sum(figure is not None for figure in now[target["id"]].values())
            goal = Fraction(target["value"]) / 100
            reached = share is not None and share >= goal
            met += reached
            verdict = "Chưa có số liệu" if share is None else "Đạt" if reached else "Chưa đạt"
            named = {
                "nhiệm vụ": task["ref"],
                "mục tiêu": target["value"] + "%",
                "kỳ này": shown(share),
                "nơi có số liệu": f"{given}/{len(now[target['id']])}",
                "đánh giá": verdict,
            }
            if self.before:
                named["kỳ trước"] = shown(last)
                both = share is not None and last is not None
                named["thay đổi"] = points(share, last) if both else ""
            found |= {f"II.2 ({number}) {name}": value for name, value in named.items()}
        return found | {"II.2 đạt": f"{met}/{len(now)}"}

    def all_targets(self):
        """In the plan's order."""
        return [(task, one) for task in self.in_order() for one in task.get("targets", [])]

    def in_order(self):
        """The plan's tasks: by group, then letter (đ after d)."""
        return sorted(self.project.tasks.values(), key=lambda task: letters(task["id"]))

    # II.3 Groups

    def groups(self):
        found = {}
        for group in (group["id"] for group in self.project.plan["groups"]):
            ids = [id for id, task in self.project.tasks.items() if task["group"] == group]
            states = [self.tasks[id] for id in ids]
            new = sum(number for task, number in self.newly_done.items() if task in ids)
            for column, wanted in GROUP_COLUMNS.items():
                found[f"II.3 {group} {column}"] = count(states, wanted)
            found[f"II.3 {group} mới"] = new
        return found

    def of_tasks(self):
        """What may be said in prose of a task: newly done, done of its leads but the waived."""
        found = {}
        for id, task in self.project.tasks.items():
            rows = [row for row in self.rows if row.task == id and row.state != "waived"]
            if len(rows) > 1:  # II.3.d2 is printed as II.3.d, and has one lead
                done = sum(row.done for row in rows)
                found[f"II.3 {task['ref']} lượt"] = f"{self.newly_done[id]} {done}/{len(rows)}"
        return found

    def finished_since(self):
        """Assignments done now and not when the window began, by task."""
        before = self.project.standing(self.first - ONE_DAY)
        done_before = {(row.task, row.agency) for row in before if row.done}
        return Counter(
            row.task for row in self.rows if row.done and (row.task, row.agency) not in done_before
        )

    # II.4 Overdue

    def overdue(self):
        found = {}
        for task in self.in_order():
            rows = [row for row in self.rows if row.task == task["id"]]
            late = [row for row in rows if row.state == "overdue"]
            if late:
                active = [row for row in rows if row.state != "waived"]
                done = sum(row.done for row in active)
                found[f"II.4 {task['ref']} hoàn thành"] = f"{done}/{len(active)}"
                found[f"II.4 {task['ref']} quá hạn"] = len(late)
                days = {row.days_late for row in late}
                most = "nhất " if len(days) > 1 else ""
                found[f"II.4 {task['ref']} ngày"] = f"{most}{max(days)}"
        return found

    # III. Assessment

    def assessment(self):
        stale = [row for row in self.rows if row.state == "stale"]
        figures = self.project.figures_of(self.day).values()
        scarce = [one for one in figures if 2 * list(one.values()).count(None) >= len(one) > 0]
        late = {self.answers(row) for row in self.rows if row.state == "overdue"}
        found = {
            "III việc quá hạn, cơ quan": len(late),
            "III thiếu số liệu": len(scarce),
            "III chưa duy trì, lượt": len(stale),
            "III chưa duy trì, cơ quan": len({row.agency for row in stale}),
        }
        found = {name: number for name, number in found.items() if number}
        more = {
            "III mọi việc đúng hạn": len(self.exemplary()),
            "III nhiều kỳ liền": len(self.long_runs()),
        }
        found |= {name: number for name, number in more.items() if number}
        return found | self.late_reports() | self.causes()

    def of_praise_and_blame(self):
        """What may be said of those who are named."""
        found = {
            f"III {self.project.name(agency)} đúng hạn": number
            for agency, number in self.exemplary().items()
        }
        for agency, run in self.long_runs().items():
            found[f"III {self.project.name(agency)} nhiều kỳ liền"] = run
        return found

    def exemplary(self):
        """Who finished all that fell due in time, and sent every report in time: how much."""
        found = {}
        for agency in self.project.reporting():
            states = [row.state for row in self.rows if self.answers(row) == agency]
            in_time = all(states[agency] == "on_time" for states in self.reports.values())
            if in_time and "done_late" not in states and "overdue" not in states:
                found[agency] = states.count("done_on_time")
        return {agency: number for agency, number in found.items() if number}

    def answers(self, row):
        return self.answered_by(row.agency)

    def answered_by(self, agency):
        """Who answers for the work of a body: another, where that reports in its stead."""
        return self.project.agencies[agency].get("reported_by", agency)

    def long_runs(self):
        """Who failed on two due days running or more, the last of them in the window."""
        found = {}
        for agency in self.project.reporting():
            run, longest = 0, 0
            for day in sorted({window(period)[1] for period in self.reports}):
                run = run + 1 if self.failed(agency, day) else 0
                longest = max(longest, run) if day >= self.first else 0
            if longest > 1 and longest > self.running(agency):
                found[agency] = longest
        return found

    def late_reports(self):
        states = self.reports[self.period]
        late = [agency for agency, state in states.items() if state != "on_time"]
        if not late:
            return {}
        found = {"III không gửi đúng hạn": f"{len(late)}/{len(states)}"}
        for agency in late:
            if len(late) <= 5 or self.running(agency) > 1:
                found[f"III {self.project.name(agency)} kỳ liền"] = self.running(agency)
        return found

    def running(self, agency):
        """Due days in a row, up to this one, on which a report was late or missing."""
        days = sorted({window(period)[1] for period in self.reports}, reverse=True)
        return len(list(takewhile(lambda day: self.failed(agency, day), days)))

    def failed(self, agency, day):
        return any(
            self.reports[period][agency] != "on_time"
            for period in self.reports
            if window(period)[1] == day
        )

    def due_by_now(self):
        periods = self.project.plan["reporting"]["periods"]
        return [period for period in periods if window(period)[1] <= self.day]

    def causes(self):
        by_kind = {}
        open_now = self.open()
        for _, said, obstacle, _ in open_now:
            by_kind.setdefault(obstacle["kind"], set()).add(said.author)
        troubled = {(said.task, said.author) for _, said, _, _ in open_now}
        late = [row for row in self.rows if row.state == "overdue"]
        silent = sum(not troubled & {(row.task, one) for one in self.sharing(row)} for row in late)
        found = {f"III {OBSTACLES[kind]}": len(agencies) for kind, agencies in by_kind.items()}
        return found | ({"III không kèm vướng mắc": f"{silent}/{len(late)}"} if silent else {})

    def sharing(self, row):
        """The agencies whose word is that of a row: all leads of a joint task."""
        lead = self.project.tasks[row.task]["lead"]
        return self.project.members(lead["agencies"]) if lead["mode"] == "joint" else [row.agency]

    # IV. Obstacles

    def open(self):
        return [entry for entry in self.ledger if entry[3] is None]

    def equal(self):
        """Those that are open: (day raised, by) of each words and cause."""
        equal = {}
        for raised, said, obstacle, _ in self.open():
            key = (plain(obstacle["text"]), plain(obstacle.get("cause", "")))
            equal.setdefault(key, []).append((raised, said.author))
        return equal

    def obstacles(self):
        found = {
            "IV nêu thêm": sum(entry[0] >= self.first for entry in self.ledger),
            "IV giải quyết": sum(
                bool(entry[3]) and entry[3] >= self.first for entry in self.ledger
            ),
            "IV còn": len(self.open()),
            "IV nội dung": len(self.equal()),
            "IV điểm": min(len(self.equal()), TOLD_OBSTACLES),
        }
        return {name: number for name, number in found.items() if number}

    def of_obstacles(self):
        """What may be said of those that are told."""
        found = {}
        for (text, _), raised in self.equal().items():
            found[f"IV {text}, cơ quan"] = len({agency for _, agency in raised})
            found[f"IV {text}, từ ngày"] = min(day for day, _ in raised)
        return found

    # V. Next

    def next_period(self):
        overdue = sum(row.state == "overdue" for row in self.rows)
        coming = {row.task for row in self.coming()}
        found = {"V nhiệm vụ": len(coming)} if coming else {}
        return found | ({"V quá hạn": overdue} if overdue else {})

    def until(self):
        return min(next_window_end(self.period), self.project.last_day)

    def coming(self):
        """What is to be finished until the next period ends."""
        until = self.until()
        return [
            row
            for row in self.rows
            if row.state in WITHIN and row.due and self.day <= row.due <= until
        ]

    def of_what_comes(self):
        """What may be said of it: until when, by agency, and by task."""
        coming = self.coming()
        most = Counter(map(self.answers, coming))
        days = {row.due for row in coming}
        found = {"V đến ngày": self.until()}
        if len(days) == 1:
            found["V cùng ngày"] = max(days)
        found |= {f"V {self.project.name(agency)}": number for agency, number in most.items()}
        for row in coming:
            name = f"V {self.project.tasks[row.task]['ref']}"
            left = sum(one.task == row.task for one in coming)
            leads = sum(one.task == row.task and one.state != "waived" for one in self.rows)
            found[name] = f"{left}/{leads} {row.due}"
            found[f"{name} {self.project.name(self.answers(row))}"] = row.due
        return found

    # Annexes

    def annex_overdue(self):
        found = {}
        for row in self.rows:
            if row.state == "overdue":
                shared = {self.answered_by(agency) for agency in self.sharing(row)}
                who = "; ".join(sorted(map(self.project.name, shared)))
                name = f"PL II {self.project.tasks[row.task]['ref']} {who}"
                found[name] = f"{row.due:%d/%m/%Y} {row.days_late}"
        return found

    def annex_agencies(self):
        found = {}
        for agency in (None, *self.project.agencies):
            rows = [row for row in self.rows if agency in (None, self.answers(row))]
            if not rows:
                continue
            name = f"PL III {self.project.name(agency) if agency else 'Tổng số'}"
            for column, states in AGENCY_COLUMNS.items():
                found[f"{name} {column}"] = count(states_of(rows), states)
            if self.moved():
                mine = [row for row in self.moved() if agency in (None, self.answers(row))]
                found[f"{name} Do gia hạn"] = len(mine)
            found[f"{name} đến hạn"] = with_rate(rows) or "chưa có"
            if self.before:
                before = [row for row in self.rows_before if agency in (None, self.answers(row))]
                found[f"{name} kỳ trước"] = with_rate(before)
            found |= self.punctuality(agency, name)
        return found

    def punctuality(self, agency, name):
        reporting = self.project.reporting()
        who = reporting if agency is None else [agency] if agency in reporting else []
        states = [self.reports[period][one] for period in self.reports for one in who]
        in_time = f"{states.count('on_time')}/{len(states)}" if states else ""
        return {f"{name} báo cáo": in_time}

    def annex_reports(self):
        sent = self.project.submissions(self.day)
        found = {}
        for agency, state in self.reports[self.period].items():
            one = sent.get((agency, self.period), {})
            day = a_day(one.get("on"))
            told = (STATES_OF_REPORTS[state], f"{day:%d/%m/%Y}" if day else "", one.get("number"))
            found[f"PL IV {self.project.name(agency)}"] = " ".join(filter(None, told))
        return found

    def annex_targets(self):
        figures = self.project.figures_of(self.day)
        found = {}
        for number, (task, target) in enumerate(self.all_targets(), start=1):
            owe = self.project.members(target.get("agencies", task["lead"]["agencies"]))
            given = figures[target["id"]]
            cells = {self.project.name(agency): cell(given, agency) for agency in owe}
            cells["Kết quả chung"] = shown(total(given)).removesuffix("%") or "chưa có"
            cells["Mục tiêu"] = target["value"] + "%"
            count_given = sum(figure is not None for figure in given.values())
            cells["Cơ quan có số liệu"] = f"{count_given}/{len(given)}"
            found |= {f"PL V ({number}) {name}": text for name, text in cells.items()}
        return found

    def annex_rulings(self):
        found = {}
        for number, ruling in enumerate(self.rulings_told(), start=1):
            new = a_day(ruling.content.get("due"))
            named = (f"{ruling.on:%d/%m/%Y}", f"{new:%d/%m/%Y}" if new else "")
            found[f"PL VI {number}"] = " ".join(
                filter(None, (*named, ruling.content.get("document")))
            )
        return found

    def annex_original(self):
        rows = {
            "Nhiệm vụ đang áp dụng": list(self.tasks.values()),
            "Nhiệm vụ ban đầu": list(self.project.task_states(self.original).values()),
            "Phần việc đang áp dụng": states_of(self.rows),
            "Phần việc ban đầu": states_of(self.original),
        }
        return {
            f"PL VI {name} {column}": count(states, wanted)
            for name, states in rows.items()
            for column, wanted in AGENCY_COLUMNS.items()
        }

    def annex_charts(self):
        """The figures of the charts, as the sentences below them tell."""
        found = {}
        for month in (one for one in self.due_by_now() if kind_of(one) == "month"):
            done, fallen = fallen_due(self.project.standing(window(month)[1]))
            found[f"PL VII tháng {int(month[5:])}"] = f"{done} {fallen - done}"
        by_agency = self.fallen_of_agencies().values()
        if by_agency:
            found["PL VII cơ quan"] = len(by_agency)
            found["PL VII đúng hạn tất cả"] = sum(in_time == due for in_time, due in by_agency)
        return found | self.chart_of_targets()

    def chart_of_targets(self):
        now = self.project.figures_of(self.day)
        shares = [(task, one, total(now[one["id"]])) for task, one in self.all_targets()]
        drawn = [each for each in shares if each[2] is not None]
        met = sum(share >= Fraction(one["value"]) / 100 for _, one, share in drawn)
        found = {"PL VII đạt": f"{met}/{len(drawn)}"} if drawn else {}
        return found | {
            f"PL VII ({number}) {task['ref']}": f"{shown(share)} {one['value']}%"
            for number, (task, one, share) in enumerate(drawn, start=1)
        }

    def fallen_of_agencies(self):
        """Of each agency with work that has fallen due: done in time, fallen due."""
        found = {}
        for agency in self.project.agencies:
            rows = [row for row in self.rows if self.answers(row) == agency]
            _, fallen = fallen_due(rows)
            if fallen:
                found[self.project.name(agency)] = count(states_of(rows), ("done_on_time",)), fallen
        return found

    def of_punctuality(self):
        every = self.fallen_of_agencies()
        return {f"PL VII {name}": f"{in_time}/{due}" for name, (in_time, due) in every.items()}


def compared(project, period):
    """The period of its kind before; else the longest that ended before, months apart."""
    names = project.plan["reporting"]["periods"]
    ended = [name for name in names if window(name)[1] < window(period)[1]]
    same = [name for name in ended if kind_of(name) == kind_of(period)]
    if same:
        return max(same, key=window)
    longer = [name for name in ended if kind_of(name) not in ("month", kind_of(period))]
    return max(longer, key=lambda name: window(name)[1] - window(name)[0], default=None)


def next_window_end(period):
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}[kind_of(period)]
    last = window(period)[1]
    for _ in range(months):
        last = (last.replace(day=1) + timedelta(days=31)).replace(day=last.day)
    return last


def as_text(figures):
    return {name: str(value) for name, value in figures.items()}


def states_of(rows):
    return [row.state for row in rows]


def count(states, wanted):
    return sum(wanted is None or state in wanted for state in states)


def fallen_due(rows):
    """Done, and done or overdue."""
    done = sum(row.done for row in rows)
    return done, done + sum(row.state == "overdue" for row in rows)


def with_rate(rows):
    done, fallen = fallen_due(rows)
    if fallen < ENOUGH_FOR_A_RATE:
        return f"{done}/{fallen}" if fallen else ""
    return f"{done}/{fallen} {per_cent(Fraction(done, fallen))}%"


def signed(number):
    return f"{number:+}" if number else "0"


def points(now, before):
    """The change in points, between the shares as they are printed."""
    hundredths = [int(per_cent(share).replace(",", "")) for share in (now, before)]
    change = hundredths[0] - hundredths[1]
    sign = "+" if change > 0 else "-"
    return "0" if not change else f"{sign}{abs(change) // 100},{abs(change) % 100:02}"


def total(given):
    """Sum over sum, None without a denominator."""
    figures = [figure for figure in given.values() if figure]
    above, below = sum(one for one, _ in figures), sum(other for _, other in figures)
    return Fraction(above, below) if below else None


def shown(share):
    return "" if share is None else per_cent(share) + "%"


def cell(given, agency):
    if agency not in given:
        return "miễn"
    figure = given[agency]
    if figure is None:
        return "thiếu"
    return per_cent(Fraction(*figure)) if figure[1] else "0/0"


def letters(id):
    """II.1.dd after II.1.d, II.3.d2 between them."""
    group, _, letter = id.removeprefix("II.").partition(".")
    return int(group), re.sub(r"^dd$", "dz", letter)


def plain(text):
    return " ".join(text.casefold().split()).rstrip(".")
