"""Random registers, small and dense, such as the reader would accept."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from de_an06.model.agencies import Agency, AgencyGroup, AgencyKind, AgencyRegistry
from de_an06.model.month import (
    AgencyMonth,
    Answer,
    Measure,
    Obstacle,
    ObstacleKind,
    Reference,
    Status,
    Submission,
    Update,
)
from de_an06.model.period import Period
from de_an06.model.plan import (
    Calendar,
    Condition,
    ConditionKind,
    Group,
    Plan,
    Register,
    Signer,
)
from de_an06.model.reporting import ReportingDuty
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.model.task import Due, Goal, Lead, LeadMode, Sense, Since, Target, TargetKind, Task
from periods import a_period, month_of

FIRST_DAY = date(2023, 12, 15)
LAST_DAY = date(2025, 2, 14)

WHOLE_YEAR = (
    *(f"2024-{month:02}" for month in range(1, 13)),
    *(f"2024-Q{quarter}" for quarter in range(1, 5)),
    "2024-H1",
    "2024",
)
HALF_A_YEAR = (*(f"2024-{month:02}" for month in range(1, 7)), "2024-Q1", "2024-Q2", "2024-H1")

MONTHS = tuple(a_period(period) for period in WHOLE_YEAR[:12])

CONDITIONS = ("huong-dan", "lo-trinh")
TASK_IDS = ("II.1.a", "II.1.b", "II.2.a", "II.2.dd", "II.3.d", "II.3.d2")

# (1, 32) and (1, 800) are halves in the third decimal; (0, 0) is "không phát sinh".
FIGURES = ((0, 0), (0, 0), (0, 3), (1, 2), (1, 3), (2, 3), (9, 10), (10, 10), (1, 32), (1, 800))

TURNS = tuple(
    day
    for year, month in [(2023, 12), *((2024, month) for month in range(1, 13)), (2025, 1)]
    for day in (date(year, month, 15), date(year, month, monthrange(year, month)[1]))
)
"""The first day of each window, and the last of each calendar month (where deadlines lie)."""


@dataclass(frozen=True)
class Days:
    """The few days on which a register's things happen, so that they meet.

    `near` gives one of them or a day or two beside it; `recorded` the same, but never before the
    first window nor after the last file's.
    """

    near: st.SearchStrategy[date]
    recorded: st.SearchStrategy[date]

    @classmethod
    def of(cls, days):
        near = st.builds(
            lambda day, shift: day + timedelta(days=shift),
            st.sampled_from(sorted(days)),
            st.sampled_from((0, 0, 0, -1, 1, -2)),
        )
        return cls(near, near.map(lambda day: min(max(day, FIRST_DAY), LAST_DAY)))


def maybe(values):
    return st.none() | values


@st.composite
def registries(draw):
    agencies = [
        Agency(id="so-a", name="Sở A", kind=AgencyKind.SO_NGANH, reports=True),
        Agency(id="h-b", name="H B", kind=AgencyKind.DISTRICT, reports=True),
        Agency(id="h-c", name="H C", kind=AgencyKind.DISTRICT),
        Agency(id="ca-d", name="CA D", kind=AgencyKind.VERTICAL, reports=draw(st.booleans())),
        Agency(id="bo-e", name="Bộ E", kind=AgencyKind.CENTRAL, reported_by="ca-d"),
    ]
    # so-a, one district and the group always; the reporter stays with whom it reports for.
    dropped = draw(st.sampled_from(((), (), ("h-c",), ("bo-e",), ("ca-d", "bo-e"))))
    kept = draw(st.permutations([agency for agency in agencies if agency.id not in dropped]))
    able = [agency.id for agency in kept if agency.reported_by is None]
    members = draw(st.lists(st.sampled_from(able), min_size=2, unique=True))
    groups = [
        AgencyGroup(id="nhom", name="Nhóm", members=members),
        AgencyGroup(id="tat-ca", name="Tất cả", members=("nhom", "h-b")),
        AgencyGroup(id="mo", name="Các cơ quan liên quan"),
    ]
    return AgencyRegistry(agencies=kept, groups=groups)


def plans(due_soon_days, periods):
    return Plan(
        year=2024,
        document_type="KẾ HOẠCH",
        title="Kế hoạch",
        place="Nơi",
        name="Kế hoạch",
        issuer="so-a",
        standing_agency="so-a",
        basis="Căn cứ",
        sections=(),
        purposes=(),
        groups=[Group(id=id, title="Nhóm") for id in ("II.1", "II.2", "II.3")],
        duties=(),
        closing="Hết./.",
        conditions=[Condition(id=id, kind=ConditionKind.ROADMAP, text=id) for id in CONDITIONS],
        reporting=ReportingDuty(text="Định kỳ", periods=periods),
        due_soon_days=due_soon_days,
        signer=Signer(position="TỔ TRƯỞNG", name="Người ký"),
        recipients=(),
    )


@st.composite
def leads(draw, agencies):
    ids = st.sampled_from([agency.id for agency in agencies.agencies])
    if draw(st.booleans()):
        joint = draw(st.lists(ids, min_size=2, max_size=3, unique=True))
        return Lead(mode=LeadMode.JOINT, agencies=joint)
    named = st.lists(ids, min_size=1, max_size=3, unique=True)
    grouped = st.sampled_from((["nhom"], ["tat-ca"], ["tat-ca", "so-a"], ["so-a", "nhom"]))
    return Lead(mode=LeadMode.EACH, agencies=draw(named | grouped))


@st.composite
def targets(draw, task_id, place, named):
    """A target of any kind; the values are such as the figures reach or just miss."""
    given = {"id": f"{task_id}.{place}", "text": "Chỉ tiêu"}
    given["agencies"] = draw(st.sampled_from(((), (), (), named[:1], named[-1:])))
    kind = draw(st.sampled_from((TargetKind.RATE, TargetKind.RATE, *TargetKind)))
    if kind is TargetKind.YES_NO:
        return Target(kind=kind, **given)
    rates, counts = (50, 67, 90, 100), (1, Decimal("2.5"), 3, 7)
    values = st.sampled_from(rates if kind is TargetKind.RATE else counts)
    given |= {"unit": "%"} if kind is TargetKind.RATE else {"unit": "mô hình"}
    given |= {"each": draw(st.booleans()), "sense": draw(st.sampled_from(Sense))}
    if given["sense"] is Sense.BETWEEN:
        lower, upper = sorted((draw(values), draw(values)))
        return Target(value=lower, upper=upper, **given)
    days = st.sampled_from((date(2024, 2, 14), date(2024, 3, 14), date(2024, 6, 30)))
    by = draw(st.lists(days, max_size=2, unique=True))
    return Target(value=draw(values), goals=[Goal(by=on, value=draw(values)) for on in by], **given)


@st.composite
def tasks(draw, id, agencies, days):
    due = draw(maybe(days.near))
    since = draw(st.sampled_from((False, False, False, True)))
    lead, counts = draw(leads(agencies)), st.integers(0, 2)
    ids = [entry.id for entry in (*agencies.agencies, *agencies.groups)]
    return Task(
        id=id,
        ref=id,
        group=id[:4],
        title="Nhiệm vụ",
        text="Nhiệm vụ.",
        lead_text="Đơn vị.",
        deadline_text="Thời hạn.",
        lead=lead,
        coordinators=draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)),
        due=None if due is None else Due(date=due, text="Thời hạn"),
        continues=draw(st.booleans()),
        condition=draw(maybe(st.sampled_from(CONDITIONS))),
        targets=[draw(targets(id, n, lead.agencies)) for n in range(1, draw(counts) + 1)],
        since=Since(on=draw(days.near), document="01/KH") if since else None,
    )


def writers(task, agencies):
    """Who may write of the task: those that lead or coordinate it, or report for one of them."""
    reached = agencies.expand((*task.lead.agencies, *task.coordinators))
    return sorted({agencies.agency(id).reported_by or id for id in reached})


@dataclass(frozen=True)
class Said:
    """An update with its month's file; `resolving` asks it to close an open obstacle."""

    author: str
    period: Period
    update: Update
    resolving: bool

    def order(self):
        """The order of one agency's word, but for the place in the file."""
        return self.update.on, self.period.last_day


@st.composite
def measures(draw, target):
    """A figure in the form that its target wants."""
    match target.kind:
        case TargetKind.RATE:
            numerator, denominator = draw(st.sampled_from(FIGURES))
            return Measure(target=target.id, numerator=numerator, denominator=denominator)
        case TargetKind.COUNT:
            value = draw(st.sampled_from((0, 1, Decimal("0.5"), Decimal("2.5"), 3)))
            return Measure(target=target.id, value=value)
    return Measure(target=target.id, value=draw(st.sampled_from(Answer)))


@st.composite
def updates(draw, task, days):
    on = draw(days.recorded)
    status = draw(st.sampled_from((Status.DONE,) * 5 + tuple(Status)))
    completed_on = None
    if status is Status.DONE:
        completed_on = draw(days.near | days.near | st.none())
        completed_on = min(completed_on, on) if completed_on else None
    measured = [target for target in task.targets if draw(st.booleans())]
    obstacle = Obstacle(kind=ObstacleKind.FUNDING, text="Thiếu kinh phí.")
    return Update(
        task=task.id,
        on=on,
        status=status,
        # A percent that contradicts the status is no more than a warning.
        percent=draw(st.sampled_from((None, None, 0, 40, 70, 100))),
        completed_on=completed_on,
        obstacles=draw(st.sampled_from(((), (), (obstacle,), (obstacle, obstacle)))),
        measures=[draw(measures(target)) for target in measured],
    )


@st.composite
def words(draw, register, busy, days):
    task = draw(st.sampled_from(busy))
    author = draw(st.sampled_from(writers(task, register.agencies)))
    update = draw(updates(task, days))
    # Late news stands in a later month's file.
    period = after(month_of(update.on), draw(st.sampled_from((0, 0, 0, 1, 2))))
    return Said(author, period, update, resolving=draw(st.booleans()))


def after(period, months):
    for _ in range(months):
        period = month_of(period.last_day + timedelta(days=1))
    return period


def resolved(said):
    """The same words, where those that ask for it resolve the oldest open obstacle of their own."""
    raised = {}
    numbers = {}
    mended = {}
    for place, one in sorted(enumerate(said), key=lambda pair: (*pair[1].order(), pair[0])):
        key = (one.author, one.update.task)
        still_open = raised.setdefault(key, [])
        update = one.update
        if one.resolving and still_open:
            update = update.model_copy(update={"resolves": (still_open.pop(0),)})
        mended[place] = replace(one, update=update)
        for _ in update.obstacles:
            number = numbers[(*key, update.on)] = numbers.get((*key, update.on), 0) + 1
            still_open.append(Reference(update.on, number))
    return [mended[place] for place in range(len(said))]


@st.composite
def submissions(draw, period, updates, periods):
    """A report sent on or after the file's last update, on time or late."""
    earliest = max([period.first_day, *(update.on for update in updates)])
    closing = max(earliest, period.last_day)
    late = closing + timedelta(days=draw(st.sampled_from((0, 1, 1, 31, 62))))
    closed = [one.id for one in periods if one.last_day <= period.last_day][-6:]
    covers = None
    if closed and draw(st.booleans()):
        covers = draw(st.lists(st.sampled_from(closed), max_size=4, unique=True))
    return Submission(on=draw(st.sampled_from((earliest, closing, late))), covers=covers)


@st.composite
def months(draw, register, busy, days):
    """The months' files, in the registry's order of agencies, then by period."""
    said = resolved(draw(st.lists(words(register, busy, days), min_size=4, max_size=20)))
    files = {}
    for one in said:
        files.setdefault((one.author, one.period), []).append(one.update)
    order = [agency.id for agency in register.agencies.agencies if agency.reported_by is None]
    # Files with a submission and nothing else.
    period = st.builds(after, days.recorded.map(month_of), st.integers(0, 2))
    for key in draw(st.lists(st.tuples(st.sampled_from(order), period), max_size=8)):
        files.setdefault(key, [])
    found = []
    for agency, period in sorted(files, key=lambda key: (order.index(key[0]), key[1].last_day)):
        own = files[agency, period]
        sent = not own or draw(st.booleans())
        submitted = draw(submissions(period, own, register.schedule.periods)) if sent else None
        found.append(AgencyMonth(agency=agency, period=period.id, submitted=submitted, updates=own))
    return found


@st.composite
def rulings(draw, register, busy, days):
    """Any ruling but `revoke` and `reassign`."""
    on = draw(days.recorded)
    over = [month for month in MONTHS if month.last_day < on]
    never = {DecisionKind.REVOKE, DecisionKind.REASSIGN, *(() if over else (DecisionKind.CLOSE,))}
    kinds = [kind for kind in DecisionKind if kind not in never]
    kind = draw(st.sampled_from((DecisionKind.ACCEPT, DecisionKind.RETURN, *kinds)))
    if kind is DecisionKind.CLOSE:
        return Decision(on=on, kind=kind, period=over[-1].id)
    due = None
    if kind is DecisionKind.EXTEND:
        due = draw(days.near)
    if kind is DecisionKind.CONDITION_MET:
        due = draw(maybe(days.near))
        if draw(st.booleans()):
            condition = draw(st.sampled_from(CONDITIONS))
            return Decision(on=on, kind=kind, condition=condition, due=due)
    fit = [task for task in busy if kind is not DecisionKind.CONDITION_MET or task.condition]
    if not fit:
        return Decision(on=on, kind=kind, condition=CONDITIONS[0], due=due)
    task = draw(st.sampled_from(fit))
    agency = None
    if task.lead.mode is LeadMode.EACH:
        agency = draw(maybe(st.sampled_from(register.agencies.expand(task.lead.agencies))))
    return Decision(on=on, kind=kind, task=task.id, agency=agency, due=due)


@st.composite
def decisions(draw, register, busy, days):
    """Rulings, oldest first, some of them revoked by a later one."""
    ruled = draw(st.lists(rulings(register, busy, days), min_size=2, max_size=10))
    # A revoke stands after its ruling: on the same day in the next place, or on a later day.
    entries = [((ruling.on, i, 0), ruling) for i, ruling in enumerate(ruled)]
    revocable = [i for i, ruling in enumerate(ruled) if ruling.kind is not DecisionKind.CLOSE]
    some = st.lists(st.sampled_from(revocable or [None]), max_size=3, unique=True)
    for i in draw(some) if revocable else ():
        on = max(ruled[i].on, draw(days.recorded))
        entries.append(((on, i, 1), None))
    entries.sort(key=lambda entry: entry[0])
    return [
        ruling or Decision(on=key[0], kind=DecisionKind.REVOKE, decision=_named(entries, key[1]))
        for key, ruling in entries
    ]


def _named(entries, i):
    """The reference of the `i`th ruling: its day, and its place among that day's."""
    on = next(key[0] for key, ruling in entries if key[1] == i and ruling)
    that_day = [key[1:] for key, _ in entries if key[0] == on]
    return Reference(on, that_day.index((i, 0)) + 1)


def told(task, mode):
    """The task, led by one agency, or by two together."""
    agencies = ("so-a",) if mode is LeadMode.EACH else ("so-a", "h-b")
    return task.model_copy(update={"lead": Lead(mode=mode, agencies=agencies)})


@st.composite
def registers(draw):
    agencies = draw(registries())
    some_day = st.sampled_from(TURNS) | st.dates(FIRST_DAY, LAST_DAY)
    chosen = draw(st.lists(some_day, min_size=2, max_size=7, unique=True))
    days = Days.of(chosen)
    periods = draw(st.sampled_from((WHOLE_YEAR, WHOLE_YEAR, HALF_A_YEAR)))
    ids = TASK_IDS[: draw(st.sampled_from((3, 3, 4, 6)))]
    register = Register(
        id="2024",
        plan=plans(draw(st.sampled_from((14, 14, 0, 30))), periods),
        tasks=tuple(draw(tasks(id, agencies, days)) for id in ids),
        agencies=agencies,
        calendar=Calendar(),
    )
    # Of few tasks there is much to say.
    busy = draw(st.sampled_from((register.tasks[:1], register.tasks[-2:], register.tasks)))
    if draw(st.booleans()):
        # A story: much of one task, by one agency or two, on two days or three.
        days = Days.of(chosen[:3])
        lead = draw(st.sampled_from(LeadMode))
        busy = (told(register.tasks[0], lead),)
        register = replace(register, tasks=(*busy, *register.tasks[1:]))
    register = replace(register, decisions=tuple(draw(decisions(register, busy, days))))
    return replace(register, months=tuple(draw(months(register, busy, days))))


def telling_days(register):
    """The days of a register on which something may change."""
    soon = timedelta(days=register.plan.due_soon_days)
    dues = [task.due.date for task in register.tasks if task.due]
    dues += [decision.due for decision in register.decisions if decision.due]
    updates = [update for month in register.months for update in month.updates]
    first_month = register.schedule.writing[0]
    return [
        first_month.last_day,
        *dues,
        *(due - soon for due in dues),
        *(decision.on for decision in register.decisions),
        *(update.on for update in updates),
        *(month.submitted.on for month in register.months if month.submitted),
        *(task.since.on for task in register.tasks if task.since),
        *(month_of(task.since.on).last_day for task in register.tasks if task.since),
    ]


@dataclass(frozen=True)
class Look:
    """How to choose a day to look at a register, drawn before it (the last draws are the poorest).

    `place` counts back from the last day that tells something, or that a window or month turns on.
    """

    own: bool
    place: int
    shift: int

    def day(self, register):
        days = sorted(set(telling_days(register) if self.own else TURNS), reverse=True)
        return days[self.place % len(days)] + timedelta(days=self.shift)


LOOKS = st.builds(
    Look,
    own=st.sampled_from((True, True, False)),
    place=st.integers(0, 59),
    shift=st.sampled_from((0, 1, -1, 0, 1, -1, 9)),
)


def last_record(register):
    """The last day on which something was recorded: no reader takes a later one than today."""
    return max(
        [
            FIRST_DAY,
            *(decision.on for decision in register.decisions),
            *(update.on for month in register.months for update in month.updates),
            *(month.submitted.on for month in register.months if month.submitted),
        ]
    )


@st.composite
def pictures(draw):
    """A register with a day on which to look at it."""
    look = draw(LOOKS)
    register = draw(registers())
    return register, look.day(register)


@st.composite
def openings(draw):
    """A register with a today on which it can be read: nothing in it is later."""
    look = draw(LOOKS)
    register = draw(registers())
    return register, max(look.day(register), last_record(register))
