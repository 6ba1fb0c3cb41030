"""What a plan must say of its days and of its calendar of reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from de_an06.findings.rules import calendar as rules
from de_an06.findings.rules.links import DUPLICATE_ID, LISTED_TWICE, WRONG_YEAR
from de_an06.load.checks.rollcall import LONGEST_MONTH, is_near
from de_an06.model.period import Period, RuledName
from de_an06.model.plan import Plan
from de_an06.model.reporting import ReportingPeriod
from de_an06.model.schedule import Schedule
from de_an06.yamltext.place import Fault, Spot

_DAY = timedelta(days=1)


def day_faults(file: Spot, plan: Plan, *, id: str) -> Iterator[Fault]:
    """Neither `year` nor `from` and `to`, or both; a year that is not the folder's name."""
    start, end = plan.start, plan.end
    yield from _years(file, plan)
    if plan.today is not None and not plan.simulated:
        yield file.at("today").fault(rules.TODAY_IS_REAL, at_key=True)
    if plan.year is not None:
        if str(plan.year) != id:
            yield file.at("year").fault(WRONG_YEAR, value=plan.year, id=id)
        for key, day in (("from", start), ("to", end)):
            if day is not None:
                yield file.at(key).fault(rules.DAYS_TWICE, at_key=True, key=key)
    elif start is None or end is None:
        yield file.fault(rules.NO_DAYS)
    elif end < start:
        yield file.at("to").fault(rules.ENDS_FIRST, value=end, start=start)


def _years(file: Spot, plan: Plan) -> Iterator[Fault]:
    if plan.year is not None and not is_near(plan.year):
        yield file.at("year").fault(rules.NO_SUCH_DAYS, value=plan.year)
    yield from _far_days(file, {"from": plan.start, "to": plan.end})


def _far_days(spot: Spot, days: Mapping[str, date | None]) -> Iterator[Fault]:
    for key, day in days.items():
        if day is not None and not is_near(day.year):
            yield spot.at(key).fault(rules.NO_SUCH_DAYS, value=day.year)


def calendar_of_reports_faults(
    spot: Spot, plan: Plan, *, schedule: Schedule | None
) -> Iterator[Fault]:
    """Periods without days, twice, crossing or outside the plan; months that they cut in two.

    Without a `schedule` the plan's days are wrong, or those of a period.
    """
    duty = plan.reporting
    if not 1 <= duty.closes <= LONGEST_MONTH:
        yield spot.at("closes").fault(rules.BAD_CLOSES, value=duty.closes)
        return
    listed = list(spot.each("periods", duty.periods))
    faults = [*_taken_ids(listed), *chain.from_iterable(_spelled_out(*each) for each in listed)]
    if schedule is not None and not faults:
        named = ((at, period.period(duty.closes)) for at, period in listed)
        found = [(at, period) for at, period in named if period is not None]
        faults = list(_windows(found, plan)) or list(_months(found, schedule))
    yield from faults


def _taken_ids(listed: Sequence[tuple[Spot, ReportingPeriod]]) -> Iterator[Fault]:
    taken: dict[str, tuple[Spot, ReportingPeriod]] = {}
    for at, period in listed:
        first, other = taken.setdefault(period.id.casefold(), (at, period))
        if first == at:
            continue
        if other == period:
            yield at.fault(LISTED_TWICE, value=period.id)
        else:
            yield replace(at.at("id").fault(DUPLICATE_ID, value=period.id), first=first.at("id"))


def _spelled_out(at: Spot, period: ReportingPeriod) -> Iterator[Fault]:
    """Days that a period which is spelled out lacks, or that cannot be."""
    start, end, due = period.start, period.end, period.due
    yield from _far_days(at, {"from": start, "to": end, "due": due})
    if start is None or end is None:
        if not RuledName.parse(period.id) or any((start, end, due, period.name)):
            yield at.fault(rules.PERIOD_WITHOUT_DAYS, value=period.id)
    elif end < start:
        yield at.at("to").fault(rules.ENDS_FIRST, value=end, start=start)
    elif due is not None and due < end:
        yield at.at("due").fault(rules.DUE_BEFORE_END, value=due, last=end)


def _windows(found: Sequence[tuple[Spot, Period]], plan: Plan) -> Iterator[Fault]:
    """Windows outside the plan's days, and those that cross another or are the same."""
    for place, (at, period) in enumerate(found):
        if period.last_day < plan.schedule.begins or period.first_day > plan.last_day:
            facts = {"value": period.id, "first": plan.first_day, "last": plan.last_day}
            yield at.fault(rules.OUTSIDE_THE_DAYS, facts)
        for _, other in found[:place]:
            facts = {"value": period.id, "other": other.id}
            apart = period.last_day < other.first_day or other.last_day < period.first_day
            if period.holds(other) and other.holds(period):
                yield at.fault(rules.SAME_WINDOW, facts)
            elif not apart and not period.holds(other) and not other.holds(period):
                yield at.fault(rules.CROSSING_WINDOWS, facts)


def _months(found: Sequence[tuple[Spot, Period]], schedule: Schedule) -> Iterator[Fault]:
    """Months beside the calendar that it cuts in two, or whose name it uses itself."""
    spots = {period.id: at for at, period in found}
    for at, period in found:
        window = period.rule.window(schedule.closes) if period.rule else None
        for run in schedule.across(window) if window else ():
            if run.id == period.id and run not in schedule.writing:
                facts = {"value": run.id, "first": run.first_day, "last": run.last_day}
                yield at.fault(rules.TAKEN_NAME, facts)
    runs: dict[str, Period] = {}
    for period in schedule.writing:
        for day in (period.first_day - _DAY, period.last_day + _DAY):
            run = schedule.writing_on(day)
            if run in schedule.writing or run.id in spots:
                continue
            if runs.setdefault(run.id, run) != run:
                yield spots[period.id].fault(rules.CUT_MONTH, value=period.id, month=run.id)
