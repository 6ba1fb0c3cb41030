"""Where files stand, and which file under `plan/` is what, by its path."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, Self

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.shape import FILE_NOT_AN_ID, FOLDER_NOT_AN_ID, UNKNOWN_FILE
from de_an06.findings.rules.text import NOT_A_FILE
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decisions
from de_an06.model.scalars import BODY_ID, ITEM_ID, Fact
from de_an06.model.task import Task
from de_an06.model.text import nearest
from de_an06.words.ids import agency_id_offer, item_id_offer


class Presence(StrEnum):
    """Whether a path is a file that may serve as evidence (docs/safety.md, "Evidence")."""

    PRESENT = "present"
    MISSING = "missing"
    OUTSIDE = "outside"


class Evidences(Protocol):
    """The files beside the data, to which evidence points; paths are within the project."""

    def presence(self, path: str) -> Presence:
        """Whether `path` is a file; OUTSIDE where a link is in the way."""

    def sha256(self, path: str) -> str | None:
        """The digest of a file that is present, in hexadecimal; None where it cannot be read."""


@dataclass(frozen=True, slots=True)
class Files:
    """The bytes of the files under `plan/`, by path from the project's root, with `/`.

    `findings` are what was found wrong in listing them; without `evidences` nothing is said
    against a file to which evidence points.
    """

    contents: Mapping[str, bytes]
    findings: tuple[Diagnostic, ...] = ()
    evidences: Evidences | None = None

    def replaced(self, contents: Mapping[str, bytes]) -> Self:
        """The same files with some replaced or added, as a writer proposes them."""
        return replace(self, contents={**self.contents, **contents})


DATA = "plan"
"""The folder of all that the program reads as data."""

SCHEMAS = "schemas"
"""The folder of the schemas, which editors read."""

PLAN_FILE = "plan.yaml"
"""What the file of a plan is called in the plan's folder."""

AGENCIES = "plan/agencies.yaml"
CALENDAR = "plan/calendar.yaml"

LOCK = "plan/.de-an06.lock"
"""The dot-file that is locked while a file is written, where there is no clone of git's."""

MONTHS = "plan/*/updates/*/*.yaml"
"""The agencies' months of every plan, as git's attributes and owners name them."""

_TASK = rf"{ITEM_ID}\.yaml"
_PERIOD = rf"(20\d\d(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?|(?!20\d\d(-?\d|\d\d|-00)\.){BODY_ID})\.yaml"
_LOOSE_MONTH = re.compile(r"(20\d\d)[-_. ]?(\d{1,2})\D.*", re.ASCII)

_FORMS: tuple[tuple[re.Pattern[str], type[Fact]], ...] = (
    (re.compile(rf"plan/{BODY_ID}/updates/{BODY_ID}/{_PERIOD}", re.ASCII), AgencyMonth),
    (re.compile(rf"plan/{BODY_ID}/tasks/{_TASK}", re.ASCII), Task),
    (re.compile(rf"plan/{BODY_ID}/plan\.yaml", re.ASCII), Plan),
    (re.compile(rf"plan/{BODY_ID}/decisions\.yaml", re.ASCII), Decisions),
    (re.compile(r"plan/agencies\.yaml"), AgencyRegistry),
    (re.compile(r"plan/calendar\.yaml"), Calendar),
)
"""What a path looks like, and what its file holds."""


def kind_of(path: str) -> type[Fact] | None:
    """What the file at `path` holds; None where the program knows no such file."""
    return next((kind for form, kind in _FORMS if form.fullmatch(path)), None)


def _has_form(path: str, form: str) -> bool:
    return re.fullmatch(form, path, re.ASCII) is not None


@dataclass(frozen=True, slots=True)
class PathParts:
    """What a path stands for: the plan in whose folder it is, the agency in whose.

    `period` is None where it is no file of a period of that agency.
    """

    plan: str | None = None
    agency: str | None = None
    period: str | None = None


def parts_of(path: str) -> PathParts:
    """What a path stands for, as its folders are called."""
    match path.split("/"):
        case ["plan", plan, "updates", agency, *rest] if is_plan_id(plan):
            # Whatever the folder is called, its files are told apart by their names.
            is_month = kind_of("/".join(["plan", plan, "updates", "x", *rest])) is AgencyMonth
            return PathParts(plan, agency, id_of(rest[0]) if is_month else None)
        case ["plan", plan, _, *_] if is_plan_id(plan):
            return PathParts(plan)
    return PathParts()


def id_of(path: str) -> str:
    """The id by which the file of a task or of a period is called."""
    return path.rpartition("/")[2].removesuffix(".yaml")


def is_data(path: str) -> bool:
    """Whether a path stands under `plan/`, or is what stands in its place."""
    return path.partition("/")[0] == DATA


def is_shared(path: str) -> bool:
    """Whether a path stands at the top of `plan/`, where all plans have it."""
    return path.count("/") == 1


def is_of_plan(path: str, plan: str) -> bool:
    """Whether a path stands at the top of `plan/` or in the folder of a plan."""
    folders = path.split("/")[1:-1]
    return not folders or not is_plan_id(folders[0]) or folders[0] == plan


def is_plan_id(name: str) -> bool:
    """Whether a folder under `plan/` of this name can be that of a plan."""
    return _has_form(name, BODY_ID)


def plans_of(paths: Iterable[str]) -> list[str]:
    """The folders under `plan/` that can be a plan's, whatever is in them."""
    folders = (path.split("/", 2) for path in paths)
    named = (folder[1] for folder in folders if folder[0] == "plan" and len(folder) > 2)
    return sorted({name for name in named if is_plan_id(name)})


def folder_finding(path: str) -> Diagnostic | None:
    """Why the program does not look into a folder at `path`; None where it does."""
    if path.endswith(".yaml"):
        return Diagnostic(NOT_A_FILE, Span(path))
    looked_into = rf"plan(/{BODY_ID}(/tasks|/updates(/[^/]+)?)?)?"
    return None if _has_form(path, looked_into) else unknown(path)


def is_ignored(name: str) -> bool:
    """Whether a name is passed over in silence: dot-files, `x~`, Thumbs.db."""
    return name.startswith(".") or name.endswith("~") or name.lower() == "thumbs.db"


def _not_an_id(name: str) -> dict[str, str]:
    """Which character keeps the name of a task's file from being an id; empty where none does."""
    stem = _lower_yaml(name).removesuffix(".yaml")
    good = re.match(rf"({ITEM_ID})?", stem, re.ASCII)
    place = good.end() if good else 0
    if place == len(stem):
        return {}
    # A sign between two others, or at the end, is the matter itself; before a strange letter, not.
    if place and re.match(r"[._-][^._-]", stem[place:]):
        place += 1
    near = item_id_offer(stem)
    facts = {"place": str(place + 1), "character": stem[place].replace(" ", "U+0020")}
    return {**facts, "value": name, "nearest": f"{near}.yaml" if near else ""}


def unknown(path: str) -> Diagnostic:
    """The finding on a file or folder that has no place there, with the name it should have."""
    match path.split("/"):
        case ["plan", _, "updates", agency, _] if not _has_form(agency, BODY_ID):
            facts = {"value": agency, "nearest": agency_id_offer(agency)}
            return Diagnostic(FOLDER_NOT_AN_ID, Span(path), facts)
        case ["plan", _, "tasks", name] if facts := _not_an_id(name):
            return Diagnostic(FILE_NOT_AN_ID, Span(path), facts)
    folder, _, name = path.rpartition("/")
    names = _names(folder.split("/"), name)
    near = [known for known in names if known == _lower_yaml(name)] or nearest(name, names, 1)
    facts = {"expected": ", ".join(names), "nearest": near[0] if near else ""}
    return Diagnostic(UNKNOWN_FILE, Span(path), facts)


def _names(folder: list[str], name: str) -> list[str]:
    """The names that may stand in `folder`, in view of the wrong one."""
    match folder:
        case ["plan"]:
            return ["agencies.yaml", "calendar.yaml", "2024"]
        case ["plan", _]:
            return [PLAN_FILE, "decisions.yaml", "tasks", "updates"]
        case ["plan", _, "tasks"]:
            right = _lower_yaml(name)
            return [right] if _has_form(right, _TASK) else ["II.2.dd.yaml"]
        case ["plan", _, "updates", _]:
            return [_month_name(name) or "2024-03.yaml"]
        case _:
            return ["so-tttt/2024-03.yaml"]


def _lower_yaml(name: str) -> str:
    """The name with the one ending that data files have."""
    return re.sub(r"(\.(ya?ml|txt|orig|bak|json))+$", "", name, flags=re.IGNORECASE) + ".yaml"


def _month_name(name: str) -> str:
    loose = _LOOSE_MONTH.fullmatch(name + " ")
    right = f"{loose[1]}-{int(loose[2]):02}.yaml" if loose else ""
    return right if _has_form(right, _PERIOD) else ""


def schema_line(path: str, name: str) -> str:
    """The first line of a file that names its schema, for editors."""
    return f"# yaml-language-server: $schema={'../' * path.count('/')}{SCHEMAS}/{name}.schema.json"


def plan_folder(plan: str) -> str:
    """Where all of the plan of this id stands."""
    return f"{DATA}/{plan}"


def plan_path(plan: str) -> str:
    """The plan of this id."""
    return f"{plan_folder(plan)}/{PLAN_FILE}"


def tasks_folder(plan: str) -> str:
    """Where the tasks of the plan of this id stand."""
    return f"{plan_folder(plan)}/tasks"


def task_path(plan: str, task: str) -> str:
    """A task of the plan of this id, by its id."""
    return f"{tasks_folder(plan)}/{task}.yaml"


def updates_folder(plan: str) -> str:
    """Where the agencies' months in the plan of this id stand."""
    return f"{plan_folder(plan)}/updates"


def agency_folder(plan: str, agency: str) -> str:
    """Where an agency's months in the plan of this id stand."""
    return f"{updates_folder(plan)}/{agency}"


def month_path(plan: str, agency: str, period: str) -> str:
    """An agency's file of a writing period, by their ids, in the plan of this id."""
    return f"{agency_folder(plan, agency)}/{period}.yaml"


def digests(files: Mapping[str, bytes], plan: str, period: str) -> dict[str, str]:
    """The SHA-256 of each agency's file of a writing period, by path, as `close` records them.

    Others among the files do not matter.
    """
    form = re.escape(month_path(plan, "*", period)).replace(r"\*", "[^/]+")
    months = (path for path in sorted(files) if _has_form(path, form))
    return {path: _sha256(files[path]) for path in months}


def is_digest_of(content: bytes, digest: str) -> bool:
    """Whether a digest is that of a file, however its lines ended where it was made.

    The same file has other bytes in a clone in which git writes CRLF.
    """
    plain = with_lf(content)
    forms = (content, plain, plain.replace(b"\n", b"\r\n"))
    return any(_sha256(form) == digest for form in forms)


def with_lf(content: bytes) -> bytes:
    """A file as git holds it where it is told that it is text."""
    return content.replace(b"\r\n", b"\n")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def decisions_path(plan: str) -> str:
    """The rulings on the plan of this id."""
    return f"{plan_folder(plan)}/decisions.yaml"
