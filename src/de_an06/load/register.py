"""A year's files as one register, with every finding in them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from de_an06.findings.finding import Diagnostic, Severity, Span, in_order
from de_an06.findings.rules.shape import MISSING_FILE
from de_an06.load.checks.decisions import decisions_faults
from de_an06.load.checks.known import Known, MonthFile, know
from de_an06.load.checks.months import month_faults
from de_an06.load.checks.plan import agencies_faults, calendar_faults, plan_faults, tasks_faults
from de_an06.load.checks.updates import obstacle_faults
from de_an06.load.document import Draft, in_the_plans_order, in_the_registrys_order, read_draft
from de_an06.load.layout import AGENCIES, CALENDAR, Files, layout
from de_an06.model.plan import Register
from de_an06.yamltext.decoding import Fault, Spot, decode
from de_an06.yamltext.place import Texts, located


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register, None where no state may be computed from it, with the findings in order."""

    register: Register | None
    findings: tuple[Diagnostic, ...]


def load_register(files: Files, year: int, today: date) -> Loaded:
    """Read one year's files and hold them against each other; nothing is later than `today`.

    A month's file with an error is set aside; an error anywhere else leaves no register (DESIGN
    section 3, "Reading"). What only `validate` and `guard` report is in `load.audit`.
    """
    sorted_files = layout(files, year)
    draft = read_draft(sorted_files, year, files.evidences)
    found = [*sorted_files.findings, *_missing(draft, sorted_files.findings), *draft.findings()]
    for stage in STAGES:
        known = know(draft, _wrong(found))
        found += located(stage(draft, known, today), texts_of(files))
    wrong = _wrong(found)
    aside = {path for path in wrong if path.startswith(f"plan/{year}/updates/")}
    return Loaded(None if wrong - aside else _register(draft, aside), in_order(found))


def texts_of(files: Files) -> Texts:
    """The text of each file by its path, decoded anew when it is asked for."""
    contents = {file.path: file.data for file in files.files}
    return lambda path: decode(contents[path])[0] if path in contents else ""


def _wrong(findings: Iterable[Diagnostic]) -> set[str]:
    """The paths of the files with an error."""
    return {found.span.file for found in findings if found.severity is Severity.ERROR}


def _missing(draft: Draft, told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What a plan cannot do without (SAFETY F5), unless `told` says why it is not there."""
    excused = {path for found in told for path in (found.span.file, _meant(found))}
    wanted = (
        (draft.agencies, AGENCIES),
        (draft.calendar, CALENDAR),
        (draft.plan, f"plan/{draft.year}/plan.yaml"),
        (draft.tasks, f"plan/{draft.year}/tasks"),
    )
    for present, path in wanted:
        way = (path, *map(str, PurePosixPath(path).parents))
        if not present and excused.isdisjoint(way):
            yield Diagnostic(MISSING_FILE, Span(path), {"value": path})


def _meant(found: Diagnostic) -> str:
    """The path that a file with an unknown name should probably have."""
    return f"{PurePosixPath(found.span.file).parent}/{found.facts.get('nearest', '')}"


def _agencies(draft: Draft, known: Known, today: date) -> Iterator[Fault]:  # noqa: ARG001 - a stage
    if draft.agencies and draft.agencies.noun:
        yield from agencies_faults(Spot(draft.agencies.path), draft.agencies.noun, known=known)


def _plan(draft: Draft, known: Known, today: date) -> Iterator[Fault]:  # noqa: ARG001 - a stage
    if draft.calendar and draft.calendar.noun:
        yield from calendar_faults(Spot(draft.calendar.path), draft.calendar.noun)
    if draft.plan and draft.plan.noun:
        plan = draft.plan.noun
        yield from plan_faults(Spot(draft.plan.path), plan, known=known, year=draft.year)
    tasks = ((Spot(task.path), task.noun) for task in draft.tasks if task.noun)
    yield from tasks_faults(tasks, known=known)


def _months(draft: Draft, known: Known, today: date) -> Iterator[Fault]:
    if draft.decisions and draft.decisions.noun:
        file, decisions = Spot(draft.decisions.path), draft.decisions.noun.decisions
        yield from decisions_faults(file, decisions, known=known, today=today)
    for month in draft.months:
        if month.noun:
            page = MonthFile(Spot(month.path), month.noun, known, today, draft.evidences)
            yield from month_faults(page)
    yield from obstacle_faults(draft.months)


STAGES: tuple[Callable[[Draft, Known, date], Iterator[Fault]], ...] = (_agencies, _plan, _months)
"""The checks between files: each rests on the stages before it, and is silent on their faults."""


def _register(draft: Draft, aside: Iterable[str]) -> Register | None:
    agencies, calendar, plan = draft.agencies, draft.calendar, draft.plan
    if not (agencies and agencies.noun and calendar and calendar.noun and plan and plan.noun):
        return None
    decisions = draft.decisions.noun if draft.decisions else None
    set_aside = frozenset(aside)
    months = (m.noun for m in draft.months if m.noun and m.path not in set_aside)
    return Register(
        plan=plan.noun,
        tasks=in_the_plans_order(plan.noun, (task.noun for task in draft.tasks if task.noun)),
        agencies=agencies.noun,
        calendar=calendar.noun,
        decisions=decisions.decisions if decisions else (),
        months=in_the_registrys_order(agencies.noun, months),
        set_aside=tuple(sorted(set_aside)),
    )
