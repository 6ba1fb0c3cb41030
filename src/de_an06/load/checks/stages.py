"""The checks of a plan's files between each other, in the order in which they rest on another."""

from collections.abc import Callable, Iterator

from de_an06.load.checks.agencies import agencies_faults
from de_an06.load.checks.decisions import decisions_faults
from de_an06.load.checks.months import month_faults
from de_an06.load.checks.plan import calendar_faults, plan_faults, tasks_faults
from de_an06.load.checks.roster import Roster
from de_an06.load.checks.updates import MonthFile, obstacle_faults
from de_an06.load.document import PlanFiles
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.task import Task
from de_an06.yamltext.place import Fault


def _agencies(files: PlanFiles, roster: Roster) -> Iterator[Fault]:
    for file, registry in files.nouns(AgencyRegistry):
        yield from agencies_faults(file, registry, roster=roster)


def _plan(files: PlanFiles, roster: Roster) -> Iterator[Fault]:
    for file, calendar in files.nouns(Calendar):
        yield from calendar_faults(file, calendar)
    for file, plan in files.nouns(Plan):
        yield from plan_faults(file, plan, roster=roster, id=files.id)
    yield from tasks_faults(files.nouns(Task), roster=roster)


def _months(files: PlanFiles, roster: Roster) -> Iterator[Fault]:
    yield from decisions_faults(files, roster)
    for file, month in files.nouns(AgencyMonth):
        yield from month_faults(MonthFile(file, month, roster))
    if roster.schedule is not None:
        yield from obstacle_faults(files, roster.schedule)


_Stage = Callable[[PlanFiles, Roster], Iterator[Fault]]
STAGES: tuple[_Stage, ...] = (_agencies, _plan, _months)
"""The checks between files: each rests on the stages before it, and is silent on their faults."""
