"""What a plan must say of its days and of its calendar of reports."""

from collections.abc import Iterator
from datetime import timedelta

from de_an06.findings.rules import calendar as rules
from de_an06.findings.rules.links import WRONG_YEAR
from de_an06.load.checks.roster import FIRST_YEAR, LAST_YEAR, LONGEST_MONTH, duplicate_ids
from de_an06.model.period import Period
from de_an06.model.plan import Plan
from de_an06.model.schedule import Schedule
from de_an06.yamltext.place import Fault, Spot

_DAY = timedelta(days=1)


def day_faults(file: Spot, plan: Plan, *, id: str) -> Iterator[Fault]:
    """Neither `year` nor `from` and `to`, or both; a year that is not the folder's name."""
    start, end = plan.start, plan.end
    yield from _years(file, plan)
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
    days = {"from": plan.start, "to": plan.end}
    years = {"year": plan.year, **{key: day.year for key, day in days.items() if day}}
    for key, year in years.items():
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            yield file.at(key).fault(rules.NO_SUCH_DAYS, value=year)


def calendar_of_reports_faults(spot: Spot, plan: Plan) -> Iterator[Fault]:
    """Periods without days, twice, crossing or outside the plan; months that they cut in two."""
    duty = plan.reporting
    if not 1 <= duty.closes <= LONGEST_MONTH:
        yield spot.at("closes").fault(rules.BAD_CLOSES, value=duty.closes)
        return
    listed = list(spot.each("periods", duty.periods))
    yield from duplicate_ids((at.at("id"), period.id) for at, period in listed)
    found: list[tuple[Spot, Period]] = []
    for at, written in listed:
        period = written.period(duty.closes)
        if period is None or (written.start is None) != (written.end is None):
            yield at.fault(rules.PERIOD_WITHOUT_DAYS, value=written.id)
        elif period.last_day < period.first_day:
            facts = {"value": period.last_day, "start": period.first_day}
            yield at.at("to").fault(rules.ENDS_FIRST, facts)
        else:
            yield from _period_faults(at, period, before=[each for _, each in found], plan=plan)
            found.append((at, period))
    yield from _months(found, plan.schedule)


def _period_faults(
    at: Spot, period: Period, *, before: list[Period], plan: Plan
) -> Iterator[Fault]:
    first, last = plan.schedule.begins, plan.last_day
    if period.due < period.last_day:
        yield at.at("due").fault(rules.DUE_BEFORE_END, value=period.due, last=period.last_day)
    if period.last_day < first or period.first_day > last:
        facts = {"value": period.id, "first": plan.first_day, "last": last}
        yield at.fault(rules.OUTSIDE_THE_DAYS, facts)
    for other in before:
        facts = {"value": period.id, "other": other.id}
        apart = period.last_day < other.first_day or other.last_day < period.first_day
        if period.holds(other) and other.holds(period):
            if period.id.casefold() != other.id.casefold():
                yield at.fault(rules.SAME_WINDOW, facts)
        elif not apart and not period.holds(other) and not other.holds(period):
            yield at.fault(rules.CROSSING_WINDOWS, facts)


def _months(found: list[tuple[Spot, Period]], schedule: Schedule) -> Iterator[Fault]:
    """Months beside the calendar that it cuts in two, or whose name it uses itself."""
    spots = {period.id: at for at, period in found}
    runs: dict[str, Period] = {}
    for period in schedule.writing:
        for day in (period.first_day - _DAY, period.last_day + _DAY):
            run = schedule.writing_on(day)
            if run in schedule.writing or run == runs.get(run.id):
                continue
            facts = {"value": run.id, "first": run.first_day, "last": run.last_day}
            if taken := spots.get(run.id):
                yield taken.fault(rules.TAKEN_NAME, facts)
            elif run.id in runs:
                yield spots[period.id].fault(rules.CUT_MONTH, value=period.id, month=run.id)
            runs[run.id] = run
