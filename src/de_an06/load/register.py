"""A plan's files as one register, with every finding in them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from de_an06.findings.finding import Diagnostic, Severity, in_order
from de_an06.load.checks.rollcall import roster_of
from de_an06.load.checks.stages import STAGES
from de_an06.load.document import NONE_READ, DataFiles, PlanFiles, missing, read_plan_files
from de_an06.load.layout import Files, updates_folder
from de_an06.load.steps import in_the_plans_order
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan, Register
from de_an06.model.rulings import Decisions
from de_an06.model.task import Task
from de_an06.yamltext.place import located


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register, None where no state may be computed from it, with the findings in order.

    `files` are what it was read from, `plan_files` what each of them says; nothing in it is later
    than `today`.
    """

    register: Register | None
    findings: tuple[Diagnostic, ...]
    files: Files
    plan_files: PlanFiles
    today: date

    @property
    def errors(self) -> list[Diagnostic]:
        """Those of the findings that are errors."""
        return [found for found in self.findings if found.severity is Severity.ERROR]


@dataclass(frozen=True, slots=True)
class AmountRead:
    """How much was read; `agencies` is None where there is no registry."""

    tasks: int
    agencies: int | None
    updates: int


def amount_read(loaded: Loaded) -> AmountRead:
    """How much was read of a plan, a task with its steps as one.

    Where there is no register, all that is right by itself counts.
    """
    files, register = loaded.plan_files, loaded.register
    months = register.months if register else [month for _, month in files.nouns(AgencyMonth)]
    registry = files.noun(AgencyRegistry)
    return AmountRead(
        tasks=sum(task.parent is None for _, task in files.nouns(Task)),
        agencies=len(registry.agencies) if registry else None,
        updates=sum(len(month.updates) for month in months),
    )


def load_register(files: Files, plan: str, today: date, kept: DataFiles = NONE_READ) -> Loaded:
    """Read one plan's files and hold them against each other; nothing is later than `today`.

    A month's file with an error is set aside; an error anywhere else leaves no register. What only
    `validate` and `guard` report is in `load.audit`. Of the documents in `kept` only those whose
    bytes have changed are read anew.
    """
    plan_files = read_plan_files(files, plan, kept)
    trees = plan_files.trees
    found = [*plan_files.misplaced, *missing(plan_files)]
    found += chain.from_iterable(file.findings for file in plan_files.documents.values())
    wrong = _wrong(found)
    roster = roster_of(plan_files, today, wrong)
    for stage in STAGES:
        found += located(stage(plan_files, roster), trees)
        before, wrong = wrong, _wrong(found)
        if wrong != before:
            roster = roster_of(plan_files, today, wrong)
    aside = {path for path in wrong if path.startswith(f"{updates_folder(plan)}/")}
    register = None if wrong - aside else _register(plan_files, aside)
    return Loaded(register, in_order(found), files, plan_files, today)


def reread(loaded: Loaded, files: Files, read: DataFiles = NONE_READ) -> Loaded:
    """The same project with other files; what has the same bytes, or is in `read`, is kept."""
    kept = {**loaded.plan_files.documents, **read}
    return load_register(files, loaded.plan_files.id, loaded.today, kept)


def _wrong(findings: Iterable[Diagnostic]) -> set[str]:
    """The paths of the files with an error."""
    return {found.span.file for found in findings if found.severity is Severity.ERROR}


def _register(files: PlanFiles, aside: Collection[str]) -> Register | None:
    plan, agencies, calendar = files.noun(Plan), files.noun(AgencyRegistry), files.noun(Calendar)
    if not (agencies and calendar and plan):
        return None
    decisions = files.noun(Decisions)
    months = (month for spot, month in files.nouns(AgencyMonth) if spot.file not in aside)
    return Register(
        id=files.id,
        plan=plan,
        tasks=in_the_plans_order(plan, (task for _, task in files.nouns(Task))),
        agencies=agencies,
        calendar=calendar,
        decisions=decisions.decisions if decisions else (),
        months=_in_the_registrys_order(agencies, plan, months),
        set_aside=tuple(sorted(aside)),
    )


def _in_the_registrys_order(
    registry: AgencyRegistry, plan: Plan, months: Iterable[AgencyMonth]
) -> tuple[AgencyMonth, ...]:
    """By agency, as the registry lists them, then by period."""
    schedule = plan.schedule
    places = {agency.id: place for place, agency in enumerate(registry.agencies)}
    return tuple(
        sorted(
            months,
            key=lambda month: (places[month.agency], schedule.writing_named(month.period)),
        )
    )
