"""The history of a copy in git: the plan, then a commit for each period that was told of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from de_an06.demo.copying import decisions_file
from de_an06.demo.simulation import Simulation
from de_an06.git.founding import PlannedCommit
from de_an06.load.layout import decisions_path, month_path
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.plan import Register

AUTHOR = "Dữ liệu mô phỏng <mo-phong@example.invalid>"
"""Nobody."""

_PLAN = "Kế hoạch và lược đồ (bản sao có dữ liệu mô phỏng)"
_PERIOD = "{name}: cập nhật, báo cáo, ý kiến chỉ đạo (dữ liệu mô phỏng)"


def commits_of(
    files: Mapping[str, bytes], register: Register, simulation: Simulation, day: date
) -> Iterator[PlannedCommit]:
    """What was written by whom is one commit a period, on the day on which its last report came.

    Rulings stand in the commit of the period in which they were given; what is left by `day`, the
    copy's own, in the last. Together the commits hold `files`.
    """
    id, schedule = register.id, register.schedule
    months = _by_period(register, simulation)
    told = {month_path(id, one.agency, one.period) for each in months.values() for one in each}
    apart = told | {decisions_path(id)} if months else set()
    first = min(schedule.begins, day)
    plan = {path: content for path, content in files.items() if path not in apart}
    yield PlannedCommit(first, _PLAN, plan)
    ruled, last = 0, max(months, default=None)
    for period in sorted(months):
        sent = [month.submitted.on for month in months[period] if month.submitted]
        on = first = day if period == last else min(max(first, period.last_day, *sent), day)
        paths = [month_path(id, month.agency, month.period) for month in months[period]]
        changed = {path: files[path] for path in paths}
        rulings = [ruling for ruling in simulation.decisions if ruling.on <= on]
        if len(rulings) > ruled:
            changed[decisions_path(id)] = decisions_file(files, id, rulings)
        ruled = len(rulings)
        yield PlannedCommit(on, _PERIOD.format(name=period.id), changed)


def _by_period(register: Register, simulation: Simulation) -> dict[Period, list[AgencyMonth]]:
    months: defaultdict[Period, list[AgencyMonth]] = defaultdict(list)
    for month in simulation.months:
        if period := register.schedule.writing_named(month.period):
            months[period].append(month)
    return months
