"""A finding on a cell of a form, in the form's own words."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.forms import CHOICES_IN_FORM
from de_an06.findings.rules.shape import DECIMAL_PERCENT, IMPOSSIBLE_DAY, NOT_A_DAY, UNKNOWN_CHOICE
from de_an06.form.intake.table import UPDATES
from de_an06.load.checks.targets import FORMS
from de_an06.model.month import Status
from de_an06.model.scalars import is_day_form
from de_an06.model.task import TargetKind
from de_an06.model.text import nearest
from de_an06.words.dates import MEANT_IN_CELLS, read_day, short_day
from de_an06.words.labels import OBSTACLE_KINDS, STATUSES, label
from de_an06.words.say import Lang

_SHARE = re.compile(r"0[.,](\d{1,9})\s*%?", re.ASCII)
_DECIMAL = re.compile(r"(\d{1,3})[.,]\d{1,9}\s*%?", re.ASCII)


def day_offer(typed: str) -> str:
    """The day in another habit (3/14/2024, 14.3.24, 2024/3/14) as 14/03/2024; empty if none."""
    found = read_day(typed, MEANT_IN_CELLS)
    return short_day(found) if found else ""


def percent_offer(typed: str) -> str:
    """A share such as 0,4 as 40, and 12,5 as 12; empty where that gives no whole percentage."""
    if match := _SHARE.fullmatch(typed):
        percent = Decimal(f"0.{match[1]}") * 100
        return f"{percent.normalize():f}" if percent == percent.to_integral_value() else ""
    match = _DECIMAL.fullmatch(typed)
    return str(int(match[1])) if match and int(match[1]) <= 100 else ""


_CHOICES = {"status": STATUSES, "kind": OBSTACLE_KINDS}
_OFFERS = {
    NOT_A_DAY.code: day_offer,
    IMPOSSIBLE_DAY.code: day_offer,
    DECIMAL_PERCENT.code: percent_offer,
}
_HEADINGS = {str(way[-1]): column.label for way, column in UPDATES.items()}
_LABELS = {
    "status": {status.value: label(status, Lang.VI) for status in Status},
    "wanted": {
        FORMS[TargetKind.RATE]: "hai cột «Tử số» và «Mẫu số»",
        FORMS[TargetKind.COUNT]: "cột «Giá trị», ví dụ 12,5",
        FORMS[TargetKind.YES_NO]: "cột «Giá trị», Có hoặc Không",
    },
}
_MONTHS = ("period", "right")


def in_form_words(finding: Diagnostic) -> Diagnostic:
    """A finding on a cell that knows its value, as a person who has the form reads it."""
    keys = finding.span.keys
    facts = {name: _spoken(name, value) for name, value in finding.facts.items()}
    key = str(keys[-1]) if keys else ""
    if finding.breaks(UNKNOWN_CHOICE) and key in _CHOICES:
        rule = replace(finding.rule, in_form=CHOICES_IN_FORM[key])
        near = next(iter(nearest(facts["value"], _CHOICES[key], 1)), "")
        return replace(finding, rule=rule, facts={"value": facts["value"], "nearest": near})
    if "key" in facts:
        facts["column"] = _HEADINGS.get(facts["key"], facts["key"])
    if offer := _OFFERS.get(finding.rule.code):
        facts["nearest"] = offer(finding.facts["value"])
    return replace(finding, facts=facts)


def _spoken(name: str, value: str) -> str:
    """A fact as it stands in a form: a day as 14/07/2024, a month as 07/2024, a code's label."""
    if name in _MONTHS and len(value) == 7:
        year, _, month = value.partition("-")
        return f"{month}/{year}"
    labels: Mapping[str, str] = _LABELS.get(name, {})
    day = read_day(value) if is_day_form(value) else None
    return short_day(day) if day else labels.get(value, value)
