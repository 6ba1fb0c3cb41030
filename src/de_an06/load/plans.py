"""Which plans a project has, and which of them is meant where nobody says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from de_an06.load.document import DataFile, document_of
from de_an06.load.folder import read_regular
from de_an06.load.layout import plan_path
from de_an06.model.plan import Plan
from de_an06.model.scalars import parse_day, parse_whole
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.tree import data, tree_of


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """A plan by its id, with its file, and the day on which it begins: None where that is wrong."""

    id: str
    file: DataFile[Plan]
    begins: date | None


def read_plans(root: Path, ids: Iterable[str]) -> list[KnownPlan]:
    """The plans of a project; OSError where a file cannot be read."""
    return [_read(root, id) for id in ids]


def _read(root: Path, id: str) -> KnownPlan:
    path = plan_path(id)
    content = read_regular(root / path) or b""
    tree = tree_of(content, path)
    begins = _begins(data(tree.root)) if tree.root else None
    return KnownPlan(id, document_of(content, tree, Plan), begins)


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
