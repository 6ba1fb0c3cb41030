"""Plain data as the nouns of the model, or what is wrong with its shape."""

from collections.abc import Iterator
from typing import TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from de_an06.diagnostics.rules_shape import EMPTY_VALUE, MISSING_KEY, UNKNOWN_KEY
from de_an06.load.flaw import Fault, Keys, Spot
from de_an06.load.misfits import misfit
from de_an06.load.yaml_data import Data
from de_an06.model.fact import Fact
from de_an06.model.text import nearest

Noun = TypeVar("Noun", bound=Fact)

_MOST_COMPARED = 50
_MOST_FAULTS = 10_000
"""What has more is no file that somebody wrote: it is not to cost us minutes (SAFETY section 2)."""


def shape(data: Data, model: type[Noun], file: str) -> tuple[Noun | None, list[Fault]]:
    """The data as a `model`; None, with every fault of shape, where it is none."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST_FAULTS]
    return None, list(_faults(details, model, file))


def _faults(details: list[ErrorDetails], model: type[Fact], file: str) -> Iterator[Fault]:
    misspelt, top = _misspelt(details, model), Spot(file)
    for detail in details:
        keys, kind = detail["loc"], detail["type"]
        if kind == "missing":
            if keys not in misspelt:
                yield Fault(MISSING_KEY, top.at(*keys[:-1]), {"key": str(keys[-1])})
        elif kind == "extra_forbidden":
            facts = {"value": str(keys[-1])}
            known = _keys_at(model, keys[:-1])
            yield Fault(UNKNOWN_KEY, top.at(*keys), facts, at_key=True, known=known)
        elif detail["input"] is None and keys:
            yield Fault(EMPTY_VALUE, top.at(*keys), {"key": _last_key(keys)})
        else:
            wrong = misfit(detail)
            yield Fault(wrong.rule, top.at(*keys), wrong.facts, known=wrong.known)


def _misspelt(details: list[ErrorDetails], model: type[Fact]) -> set[Keys]:
    """The missing keys that stand there misspelt: a second finding would only be an echo."""
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    unknown = [d["loc"] for d in details if d["type"] == "extra_forbidden"] if missing else []
    return missing.intersection(
        (*keys[:-1], meant)
        for keys in unknown[:_MOST_COMPARED]
        for meant in nearest(str(keys[-1]), _keys_at(model, keys[:-1]), 1)
    )


def _keys_at(model: type[Fact], keys: Keys) -> tuple[str, ...]:
    """The keys that the mapping at `keys` may have."""
    here = model
    for key in keys:
        if isinstance(key, str):
            here = _model_in(_fields(here)[key].annotation) or here
    return tuple(_fields(here))


def _fields(model: type[Fact]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model_in(annotation: object) -> type[Fact] | None:
    """The model that a field's annotation is about: itself, an item's, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)


def _last_key(keys: Keys) -> str:
    return next((key for key in reversed(keys) if isinstance(key, str)), "")
