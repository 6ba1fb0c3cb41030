"""Which plans a project has, and which of them is meant where nobody says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.calendar import TWO_TODAYS
from de_an06.load.document import DataFile, document_of
from de_an06.load.folder import read_regular
from de_an06.load.layout import plan_path
from de_an06.model.plan import Plan
from de_an06.model.scalars import parse_day, parse_whole
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.place import Spot, located
from de_an06.yamltext.tree import data, tree_of


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """A plan by its id, with its file.

    `begins` is its first day, None where that is wrong; `today` the day that its simulated data
    has in the place of the clock's.
    """

    id: str
    file: DataFile[Plan]
    begins: date | None
    today: date | None


def read_plans(root: Path, ids: Iterable[str]) -> list[KnownPlan]:
    """The plans of a project; one whose file cannot be read begins on no day."""
    return [_known(id, _read(root / plan_path(id))) for id in ids]


def plans_in(contents: Mapping[str, bytes], ids: Iterable[str]) -> list[KnownPlan]:
    """As `read_plans`, of files that were read before, by their paths."""
    return [_known(id, contents.get(plan_path(id), b"")) for id in ids]


def _read(place: Path) -> bytes:
    try:
        return read_regular(place) or b""
    except OSError:
        return b""  # the reader of the folder says what is the matter


def _known(id: str, content: bytes) -> KnownPlan:
    path = plan_path(id)
    tree = tree_of(content, path)
    said = data(tree.root) if tree.root else None
    file = document_of(content, tree, Plan)
    today = file.noun.today if file.noun and file.noun.simulated else None
    return KnownPlan(id, file, _begins(said), today)


def today_of(plans: Sequence[KnownPlan]) -> date | None:
    """The day that simulated data has in the place of the clock's, in the whole project."""
    return next((plan.today for plan in plans if plan.today), None)


def plans_findings(plans: Sequence[KnownPlan]) -> list[Diagnostic]:
    """A finding at each plan whose `today` is not that of the first that has one."""
    having = [plan for plan in plans if plan.today]
    first = [Spot(plan.file.path, ("today",)) for plan in having[:1]]
    faults = (
        replace(Spot(plan.file.path, ("today",)).fault(TWO_TODAYS, value=plan.today), first=place)
        for place in first
        for plan in having
        if plan.today != having[0].today
    )
    return located(faults, {plan.file.path: plan.file.tree for plan in having})


def _begins(said: Data) -> date | None:
    """The day on which a plan begins; what else is wrong in its file does not matter here."""
    if not isinstance(said, dict):
        return None
    try:
        if "year" in said:
            return date(parse_whole(said["year"]), 1, 1)
        return parse_day(said.get("from"))
    except ValueError:
        return None


def default_plan(plans: Sequence[KnownPlan], today: date) -> KnownPlan | None:
    """The plan that began last, else the first of all; of equals the one whose id sorts last.

    None where the day of one of them is not known: it may be the one.
    """
    days = [(plan.begins, plan.id, plan) for plan in plans if plan.begins is not None]
    if len(days) < len(plans):
        return None
    begun = [each for each in days if each[0] <= today]
    if begun:
        return max(begun, key=lambda each: each[:2])[2]
    first = min(begins for begins, _, _ in days)
    return max((each for each in days if each[0] == first), key=lambda each: each[1])[2]
