"""Pydantic's errors on single values as rules of ours, with facts and offers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic_core import ErrorDetails

from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_shape import (
    BAD_ACCOUNT,
    BAD_AGENCY_ID,
    BAD_DIGEST,
    BAD_ITEM_ID,
    BLANK,
    DECIMAL_PERCENT,
    IMPOSSIBLE_DAY,
    NOT_A_DAY,
    NOT_A_FLAG,
    NOT_A_LIST,
    NOT_A_MAPPING,
    NOT_A_MONTH,
    NOT_A_PERIOD,
    NOT_A_REFERENCE,
    NOT_A_SCALAR,
    NOT_A_WHOLE_NUMBER,
    OUT_OF_RANGE,
    SEVERAL_LINES,
    UNKNOWN_CHOICE,
)
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
        return Misfit(NOT_A_SCALAR)
    return _TEXTS[kind](str(given)[:_LONGEST], detail)


def _day(given: str, detail: ErrorDetails) -> Misfit:  # noqa: ARG001 - one form for all
    if _DAY_FORM.fullmatch(given):
        return Misfit(IMPOSSIBLE_DAY, {"value": given})
    return Misfit(NOT_A_DAY, {"value": given, "nearest": day_offer(given)})


def _number(given: str, detail: ErrorDetails) -> Misfit:
    whole = whole_part(given)
    if whole and detail["loc"][-1] == "percent":
        return Misfit(DECIMAL_PERCENT, {"value": given, "whole": whole})
    return Misfit(NOT_A_WHOLE_NUMBER, {"value": given, "nearest": number_offer(given)})


def _range(given: str, detail: ErrorDetails) -> Misfit:
    return Misfit(OUT_OF_RANGE, {"value": given, "most": str(detail["ctx"]["le"])})


def _pattern(given: str, detail: ErrorDetails) -> Misfit:
    rule = PATTERNS[detail["ctx"]["pattern"]]
    offer = _ID_OFFERS.get(rule)
    return Misfit(rule, {"value": given, "nearest": offer(given) if offer else ""})


def _choice(given: str, detail: ErrorDetails) -> Misfit:
    choices = tuple(re.findall(r"'([^']*)'", detail["ctx"]["expected"]))
    return Misfit(UNKNOWN_CHOICE, {"value": given, "choices": ", ".join(choices)}, choices)


def _plain(rule: Rule, offer: Callable[[str], str] | None = None) -> _Judge:
    def judge(given: str, detail: ErrorDetails) -> Misfit:  # noqa: ARG001 - one form for all
        facts = {"value": given}
        return Misfit(rule, facts | {"nearest": offer(given)} if offer else facts)

    return judge


_WHOLES = {
    "model_type": NOT_A_MAPPING,
    "dict_type": NOT_A_MAPPING,
    "tuple_type": NOT_A_LIST,
    "string_type": NOT_A_SCALAR,
}
"""Errors on the sort of a value, whatever it is."""

_TEXTS: dict[str, _Judge] = {
    "not_a_day": _day,
    "not_a_whole_number": _number,
    "less_than_equal": _range,
    "string_pattern_mismatch": _pattern,
    "enum": _choice,
    "not_a_flag": _plain(NOT_A_FLAG),
    "blank": _plain(BLANK),
    "several_lines": _plain(SEVERAL_LINES),
    "not_a_period": _plain(NOT_A_PERIOD, period_offer),
    "not_a_month": _plain(NOT_A_MONTH, month_offer),
    "not_a_reference": _plain(NOT_A_REFERENCE),
}
"""Errors on the letters of a value."""

PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": BAD_AGENCY_ID,
    r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$": BAD_ITEM_ID,
    r"^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$": BAD_ACCOUNT,
    r"^[0-9a-f]{64}$": BAD_DIGEST,
}
"""The patterns of the scalar types in the model."""

_ID_OFFERS = {
    BAD_AGENCY_ID: agency_id_offer,
    BAD_ITEM_ID: item_id_offer,
    BAD_ACCOUNT: account_offer,
}
