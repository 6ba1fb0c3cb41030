"""A year's files as one register, with every finding in them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import PurePosixPath

from de_an06.findings.finding import Diagnostic, Severity, Span, in_order
from de_an06.findings.rules.shape import MISSING_FILE
from de_an06.load.checks.decisions import decisions_faults
from de_an06.load.checks.known import MonthFile, Roster, know
from de_an06.load.checks.months import month_faults
from de_an06.load.checks.plan import agencies_faults, calendar_faults, plan_faults, tasks_faults
from de_an06.load.checks.updates import obstacle_faults
from de_an06.load.document import (
    NONE_READ,
    DataFiles,
    YearFiles,
    in_the_plans_order,
    in_the_registrys_order,
    read_year,
)
from de_an06.load.layout import AGENCIES, CALENDAR, Files, plan_path, tasks_folder, updates_folder
from de_an06.model.plan import Register
from de_an06.yamltext.place import Fault, Spot, Trees, located


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register, None where no state may be computed from it, with the findings in order.

    `files` are what it was read from, `year_files` what each of them says; nothing in it is later
    than `today`.
    """

    register: Register | None
    findings: tuple[Diagnostic, ...]
    files: Files
    year_files: YearFiles
    today: date

    @property
    def errors(self) -> list[Diagnostic]:
        """Those of the findings that are errors."""
        return [found for found in self.findings if found.severity is Severity.ERROR]

    @property
    def trees(self) -> Trees:
        """The trees of the files that were read, by their paths."""
        return {path: document.tree for path, document in self.year_files.documents.items()}


def load_register(files: Files, year: int, today: date, kept: DataFiles = NONE_READ) -> Loaded:
    """Read one year's files and hold them against each other; nothing is later than `today`.

    A month's file with an error is set aside; an error anywhere else leaves no register. What only
    `validate` and `guard` report is in `load.audit`. Of the documents in `kept` only those whose
    bytes have changed are read anew.
    """
    year_files = read_year(files, year, kept)
    documents = year_files.documents
    trees = {path: document.tree for path, document in documents.items()}
    found = [*year_files.misplaced, *_missing(year_files)]
    found += chain.from_iterable(document.findings for document in documents.values())
    wrong = _wrong(found)
    known = know(year_files, today, wrong)
    for stage in STAGES:
        found += located(stage(year_files, known), trees)
        before, wrong = wrong, _wrong(found)
        if wrong != before:
            known = know(year_files, today, wrong)
    aside = {path for path in wrong if path.startswith(f"{updates_folder(year)}/")}
    register = None if wrong - aside else _register(year_files, aside)
    return Loaded(register, in_order(found), files, year_files, today)


def reread(loaded: Loaded, files: Files, read: DataFiles = NONE_READ) -> Loaded:
    """The same project with other files; what has the same bytes, or is in `read`, is kept."""
    kept = {**loaded.year_files.documents, **read}
    return load_register(files, loaded.year_files.year, loaded.today, kept)


def _wrong(findings: Iterable[Diagnostic]) -> set[str]:
    """The paths of the files with an error."""
    return {found.span.file for found in findings if found.severity is Severity.ERROR}


def _missing(files: YearFiles) -> Iterator[Diagnostic]:
    """What a plan cannot do without, unless a misplaced file says why it is not there."""
    excused = {path for found in files.misplaced for path in (found.span.file, _meant(found))}
    wanted = (
        (files.agencies, AGENCIES),
        (files.calendar, CALENDAR),
        (files.plan, plan_path(files.year)),
        (files.tasks, tasks_folder(files.year)),
    )
    for present, path in wanted:
        way = (path, *map(str, PurePosixPath(path).parents))
        if not present and excused.isdisjoint(way):
            yield Diagnostic(MISSING_FILE, Span(path), {"value": path})


def _meant(found: Diagnostic) -> str:
    """The path that a file with an unknown name should probably have."""
    return f"{PurePosixPath(found.span.file).parent}/{found.facts.get('nearest', '')}"


def _agencies(files: YearFiles, known: Roster) -> Iterator[Fault]:
    if files.agencies and files.agencies.noun:
        yield from agencies_faults(Spot(files.agencies.path), files.agencies.noun, known=known)


def _plan(files: YearFiles, known: Roster) -> Iterator[Fault]:
    if files.calendar and files.calendar.noun:
        yield from calendar_faults(Spot(files.calendar.path), files.calendar.noun)
    if files.plan and files.plan.noun:
        plan = files.plan.noun
        yield from plan_faults(Spot(files.plan.path), plan, known=known, year=files.year)
    tasks = ((Spot(task.path), task.noun) for task in files.tasks if task.noun)
    yield from tasks_faults(tasks, known=known)


def _months(files: YearFiles, known: Roster) -> Iterator[Fault]:
    if files.decisions and files.decisions.noun:
        file, decisions = Spot(files.decisions.path), files.decisions.noun.decisions
        yield from decisions_faults(file, decisions, known=known)
    for month in files.months:
        if month.noun:
            page = MonthFile(Spot(month.path), month.noun, known, files.evidences)
            yield from month_faults(page)
    yield from obstacle_faults(files.months)


_Stage = Callable[[YearFiles, Roster], Iterator[Fault]]
STAGES: tuple[_Stage, ...] = (_agencies, _plan, _months)
"""The checks between files: each rests on the stages before it, and is silent on their faults."""


def _register(files: YearFiles, aside: Iterable[str]) -> Register | None:
    agencies, calendar, plan = files.agencies, files.calendar, files.plan
    if not (agencies and agencies.noun and calendar and calendar.noun and plan and plan.noun):
        return None
    decisions = files.decisions.noun if files.decisions else None
    set_aside = frozenset(aside)
    months = (m.noun for m in files.months if m.noun and m.path not in set_aside)
    return Register(
        plan=plan.noun,
        tasks=in_the_plans_order(plan.noun, (task.noun for task in files.tasks if task.noun)),
        agencies=agencies.noun,
        calendar=calendar.noun,
        decisions=decisions.decisions if decisions else (),
        months=in_the_registrys_order(agencies.noun, months),
        set_aside=tuple(sorted(set_aside)),
    )
