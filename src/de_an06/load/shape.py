"""Plain data as the nouns of the model, or what is wrong with its shape."""

import re
from collections.abc import Iterator
from typing import TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from de_an06.findings.rules import shape as rules
from de_an06.findings.rules.text import LIST_DASH
from de_an06.load.offers import offer, whole_part
from de_an06.model.scalars import ACCOUNT, BODY_ID, DIGEST, ITEM_ID, Fact, is_day_form
from de_an06.model.text import nearest
from de_an06.words.spoken import choice_facts
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.place import Fault, Keys, Spot
from de_an06.yamltext.syntax import long_dash

_LONGEST = 100
"""What is longer is no misspelt day or number, and is not searched for one."""

_MOST_COMPARED = 50
_MOST_FAULTS = 10_000
"""What has more is no file that somebody wrote (docs/safety.md, "Limits")."""

_WHOLES = {
    "model_type": rules.NOT_A_MAPPING,
    "dict_type": rules.NOT_A_MAPPING,
    "tuple_type": rules.NOT_A_LIST,
    "string_type": rules.NOT_A_SCALAR,
}
"""Errors on the sort of a value, whatever it is."""

_TEXTS = {
    "not_a_day": rules.NOT_A_DAY,
    "not_a_whole_number": rules.NOT_A_WHOLE_NUMBER,
    "not_some_days": rules.NOT_SOME_DAYS,
    "not_a_number": rules.NOT_A_NUMBER,
    "not_a_figure": rules.NOT_A_FIGURE,
    "not_a_flag": rules.NOT_A_FLAG,
    "blank": rules.BLANK,
    "several_lines": rules.SEVERAL_LINES,
    "not_a_period": rules.NOT_A_PERIOD,
    "not_a_reference": rules.NOT_A_REFERENCE,
}
"""Errors on the letters of a value."""

PATTERNS = {
    f"^{BODY_ID}$": rules.BAD_AGENCY_ID,
    f"^{ITEM_ID}$": rules.BAD_ITEM_ID,
    f"^{ACCOUNT}$": rules.BAD_ACCOUNT,
    f"^{DIGEST}$": rules.BAD_DIGEST,
}
"""The patterns of the scalar types in the model."""

Noun = TypeVar("Noun", bound=Fact)


def shape(data: Data, model: type[Noun], file: str) -> tuple[Noun | None, list[Fault]]:
    """The data as a `model`; None, with every fault of shape, where it is none."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST_FAULTS]
    return None, list(_faults(details, model, file))


def _faults(details: list[ErrorDetails], model: type[Fact], file: str) -> Iterator[Fault]:
    misspelt = _misspelt(details, model)
    for detail in details:
        keys, spot = detail["loc"], Spot(file, detail["loc"])
        match detail["type"]:
            case "missing":
                if keys not in misspelt:
                    yield Spot(file, keys[:-1]).fault(rules.MISSING_KEY, key=keys[-1])
            case "extra_forbidden":
                known = _keys_at(model, keys[:-1])
                yield spot.fault(rules.UNKNOWN_KEY, at_key=True, known=known, value=keys[-1])
            case _ if detail["input"] is None and keys:
                names = (key for key in reversed(keys) if isinstance(key, str))
                yield spot.fault(rules.EMPTY_VALUE, key=next(names, ""))
            case kind if kind in _WHOLES:
                yield _other_sort(spot, detail)
            case _ if isinstance(detail["input"], list | dict):
                yield spot.fault(rules.NOT_A_SCALAR)
            case _:
                yield _misfit(spot, str(detail["input"])[:_LONGEST], detail)


def _other_sort(spot: Spot, detail: ErrorDetails) -> Fault:
    """What is of another sort; a list whose items begin with a long dash is a text to YAML."""
    given = detail["input"]
    if isinstance(given, str) and detail["type"] == "tuple_type" and (dash := long_dash(given)):
        return spot.fault(LIST_DASH, dash)
    return spot.fault(_WHOLES[detail["type"]])


def _misfit(spot: Spot, given: str, detail: ErrorDetails) -> Fault:
    """What is wrong with the letters of a value."""
    match detail["type"]:
        case "enum":
            choices = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
            return spot.fault(rules.UNKNOWN_CHOICE, choice_facts(given, choices))
        case "less_than_equal":
            return spot.fault(rules.OUT_OF_RANGE, value=given, most=detail["ctx"]["le"])
        case "not_a_day" if is_day_form(given):
            return spot.fault(rules.IMPOSSIBLE_DAY, value=given)
        case "not_a_whole_number" if spot.keys[-1] == "percent" and whole_part(given):
            return spot.fault(rules.DECIMAL_PERCENT, value=given, whole=whole_part(given))
        case "string_pattern_mismatch":
            rule = PATTERNS[detail["ctx"]["pattern"]]
        case kind:
            rule = _TEXTS[kind]
    return spot.fault(rule, value=given, nearest=offer(rule, given))


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
