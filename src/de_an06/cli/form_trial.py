"""A row of a form with faults as an update without them, so that the rest of it is judged too."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from de_an06.cli.answers import data_of
from de_an06.intake.form_rows import FormRow
from de_an06.load.decoding import has_hidden
from de_an06.load.flaw import Keys
from de_an06.load.shape import shape
from de_an06.model.month import ObstacleKind, Status, Update

_SOME = "…"
"""Stands for a text that is missing, and in which there is nothing to find."""

Answers = dict[str, object]


@dataclass(frozen=True, slots=True)
class StandIns:
    """What is put where a row does not say it: a task of the agency, a day that may be."""

    task: str
    on: date


def trial(row: FormRow, faulty: Collection[Keys], stand_ins: StandIns) -> Update | None:
    """The update of a row with `faulty` values left out; None where nothing can be made of it."""
    data = {
        key: _without(value, (key,), faulty)
        for key, value in row.data.items()
        if (key,) not in faulty
    }
    data.setdefault("on", stand_ins.on.isoformat())
    _with_task(data, stand_ins)
    _with_status(data)
    if obstacles := _mappings(data, "obstacles"):
        defaults = {"kind": ObstacleKind.OTHER.value, "text": _SOME}
        data["obstacles"] = [{**defaults, **obstacle} for obstacle in obstacles]
    if evidence := _mappings(data, "evidence"):
        data["evidence"] = [_proof(one, faulty) for one in evidence]
    data["measures"] = [_measure(one) for one in _mappings(data, "measures") if "target" in one]
    return shape(data_of(data), Update, "")[0]


def _without(value: object, keys: Keys, faulty: Collection[Keys]) -> object:
    """A value without those within it that are faulty, and without hidden characters."""
    match value:
        case str():
            return "".join(letter for letter in value if not has_hidden(letter))
        case dict():
            return {
                key: _without(inner, (*keys, key), faulty)
                for key, inner in value.items()
                if (*keys, key) not in faulty
            }
        case list():
            return [
                _without(inner, (*keys, place), faulty)
                for place, inner in enumerate(value)
                if (*keys, place) not in faulty
            ]
    return value


def _with_task(data: Answers, stand_ins: StandIns) -> None:
    """Without its task nothing is known of what an update resolves, or of its targets."""
    if "task" not in data:
        data["task"] = stand_ins.task
        data.pop("resolves", None)
        data.pop("measures", None)


def _with_status(data: Answers) -> None:
    """Give a status that contradicts nothing else, where there is none."""
    if "status" in data:
        return
    done = "completed_on" in data or data.get("percent") == "100"
    data["status"] = (Status.DONE if done else Status.IN_PROGRESS).value
    if "completed_on" in data:
        data.pop("percent", None)


def _mappings(data: Answers, key: str) -> list[Answers]:
    values = data.get(key)
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _proof(evidence: Answers, faulty: Collection[Keys]) -> Answers:
    """A document with a number where one was written, or where there is no address either."""
    needs = ("evidence", 0, "number") in faulty or "url" not in evidence
    return {"number": _SOME, **evidence} if needs else evidence


def _measure(measure: Answers) -> Answers:
    """Two figures that agree, where one is missing."""
    numerator = measure.get("numerator", "0")
    return {"numerator": numerator, "denominator": numerator, **measure}
