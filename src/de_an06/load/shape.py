"""Plain data as the nouns of the model, or what is wrong with its shape."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from de_an06.findings.finding import Rule
from de_an06.findings.rules import shape as rules
from de_an06.load.offers import (
    account_offer,
    agency_id_offer,
    day_offer,
    item_id_offer,
    month_offer,
    number_offer,
    period_offer,
    whole_part,
)
from de_an06.model.scalars import Fact
from de_an06.model.text import nearest
from de_an06.yamltext.place import Fault, Keys, Spot
from de_an06.yamltext.tree import Data

_LONGEST = 100
"""What is longer is no misspelt day or number, and is not searched for one."""

_DAY_FORM = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Misfit:
    """The rule that a value breaks, the facts of it, and the values that would be right."""

    rule: Rule
    facts: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()


_Judge = Callable[[str, ErrorDetails], Misfit]


def misfit(detail: ErrorDetails) -> Misfit:
    """What is wrong with the one value that an error of pydantic speaks of."""
    given, kind = detail["input"], detail["type"]
    if kind in _WHOLES:
        return Misfit(_WHOLES[kind])
    if isinstance(given, list | dict):
        return Misfit(rules.NOT_A_SCALAR)
    return _TEXTS[kind](str(given)[:_LONGEST], detail)


def _day(given: str, detail: ErrorDetails) -> Misfit:  # noqa: ARG001 - one form for all
    if _DAY_FORM.fullmatch(given):
        return Misfit(rules.IMPOSSIBLE_DAY, {"value": given})
    return Misfit(rules.NOT_A_DAY, {"value": given, "nearest": day_offer(given)})


def _number(given: str, detail: ErrorDetails) -> Misfit:
    whole = whole_part(given)
    if whole and detail["loc"][-1] == "percent":
        return Misfit(rules.DECIMAL_PERCENT, {"value": given, "whole": whole})
    return Misfit(rules.NOT_A_WHOLE_NUMBER, {"value": given, "nearest": number_offer(given)})


def _range(given: str, detail: ErrorDetails) -> Misfit:
    return Misfit(rules.OUT_OF_RANGE, {"value": given, "most": str(detail["ctx"]["le"])})


def _pattern(given: str, detail: ErrorDetails) -> Misfit:
    rule = PATTERNS[detail["ctx"]["pattern"]]
    offer = _ID_OFFERS.get(rule)
    return Misfit(rule, {"value": given, "nearest": offer(given) if offer else ""})


def _choice(given: str, detail: ErrorDetails) -> Misfit:
    choices = tuple(re.findall(r"'([^']*)'", detail["ctx"]["expected"]))
    return Misfit(rules.UNKNOWN_CHOICE, {"value": given, "choices": ", ".join(choices)}, choices)


def _plain(rule: Rule, offer: Callable[[str], str] | None = None) -> _Judge:
    def judge(given: str, detail: ErrorDetails) -> Misfit:  # noqa: ARG001 - one form for all
        facts = {"value": given}
        return Misfit(rule, facts | {"nearest": offer(given)} if offer else facts)

    return judge


_WHOLES = {
    "model_type": rules.NOT_A_MAPPING,
    "dict_type": rules.NOT_A_MAPPING,
    "tuple_type": rules.NOT_A_LIST,
    "string_type": rules.NOT_A_SCALAR,
}
"""Errors on the sort of a value, whatever it is."""

_TEXTS: dict[str, _Judge] = {
    "not_a_day": _day,
    "not_a_whole_number": _number,
    "less_than_equal": _range,
    "string_pattern_mismatch": _pattern,
    "enum": _choice,
    "not_a_flag": _plain(rules.NOT_A_FLAG),
    "blank": _plain(rules.BLANK),
    "several_lines": _plain(rules.SEVERAL_LINES),
    "not_a_period": _plain(rules.NOT_A_PERIOD, period_offer),
    "not_a_month": _plain(rules.NOT_A_MONTH, month_offer),
    "not_a_reference": _plain(rules.NOT_A_REFERENCE),
}
"""Errors on the letters of a value."""

PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": rules.BAD_AGENCY_ID,
    r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$": rules.BAD_ITEM_ID,
    r"^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$": rules.BAD_ACCOUNT,
    r"^[0-9a-f]{64}$": rules.BAD_DIGEST,
}
"""The patterns of the scalar types in the model."""

_ID_OFFERS = {
    rules.BAD_AGENCY_ID: agency_id_offer,
    rules.BAD_ITEM_ID: item_id_offer,
    rules.BAD_ACCOUNT: account_offer,
}


Noun = TypeVar("Noun", bound=Fact)

_MOST_COMPARED = 50
_MOST_FAULTS = 10_000
"""What has more is no file that somebody wrote (docs/safety.md, "Limits")."""


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
                yield Fault(rules.MISSING_KEY, top.at(*keys[:-1]), {"key": str(keys[-1])})
        elif kind == "extra_forbidden":
            facts = {"value": str(keys[-1])}
            known = _keys_at(model, keys[:-1])
            yield Fault(rules.UNKNOWN_KEY, top.at(*keys), facts, at_key=True, known=known)
        elif detail["input"] is None and keys:
            yield Fault(rules.EMPTY_VALUE, top.at(*keys), {"key": _last_key(keys)})
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


def data_of(value: object) -> Data:
    """Answers as the reader of YAML would give them: lists, mappings and text."""
    match value:
        case None:
            return None
        case dict():
            return {str(key): data_of(item) for key, item in value.items()}
        case list() | tuple():
            return [data_of(item) for item in value]
        case bool():
            return "true" if value else "false"
    return str(value)
