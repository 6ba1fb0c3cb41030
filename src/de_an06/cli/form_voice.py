"""A finding on a cell of a form, in the form's own words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from de_an06.diagnostics.diagnostic import Diagnostic
from de_an06.diagnostics.rules_form_rows import (
    FORM_DAY,
    FORM_KIND,
    FORM_PERCENT,
    FORM_STATUS,
    STAND_INS,
)
from de_an06.diagnostics.rules_shape import UNKNOWN_CHOICE
from de_an06.intake.form_offers import day_offer, percent_offer
from de_an06.intake.form_rows import UPDATE_KEYS
from de_an06.load.flaw import Keys
from de_an06.model.month import Status
from de_an06.model.task import Level
from de_an06.model.text import nearest
from de_an06.words.dates import short_day
from de_an06.words.form_labels import UPDATE_COLUMNS
from de_an06.words.labels import OBSTACLE_KINDS, STATUSES, label
from de_an06.words.lang import Lang

_CHOICES = {"status": (FORM_STATUS, STATUSES), "kind": (FORM_KIND, OBSTACLE_KINDS)}
_OFFERS = {FORM_DAY: day_offer, FORM_PERCENT: percent_offer}
_HEADINGS = {str(keys[-1]): UPDATE_COLUMNS[column] for column, keys in UPDATE_KEYS.items()}
_LABELS = {
    "status": {status.value: label(status, Lang.VI) for status in Status},
    "level": {level.value: label(level, Lang.VI) for level in Level},
}
_MONTHS = ("period", "right")


def in_form_words(finding: Diagnostic, keys: Keys) -> Diagnostic:
    """A finding on the value at some keys of an update, as a person who has the form reads it."""
    facts = {name: _spoken(name, value) for name, value in finding.facts.items()}
    if finding.rule.code == UNKNOWN_CHOICE.code and keys[-1] in _CHOICES:
        rule, labels = _CHOICES[str(keys[-1])]
        near = next(iter(nearest(facts["value"], labels, 1)), "")
        return replace(finding, rule=rule, facts={"value": facts["value"], "nearest": near})
    if "key" in facts:
        facts["column"] = _HEADINGS.get(facts["key"], facts["key"])
    if (rule := STAND_INS.get(finding.rule.code, finding.rule)) in _OFFERS:
        facts["nearest"] = _OFFERS[rule](finding.facts["value"])
    # A warning may be told as an error, where a command does not write it.
    return replace(finding, rule=replace(rule, severity=finding.severity), facts=facts)


def _spoken(name: str, value: str) -> str:
    """A fact as it stands in a form: a day as 14/07/2024, a month as 07/2024, a code's label."""
    if name in _MONTHS and len(value) == 7:
        year, _, month = value.partition("-")
        return f"{month}/{year}"
    labels: Mapping[str, str] = _LABELS.get(name, {})
    try:
        return short_day(date.fromisoformat(value)) if len(value) == 10 else labels[value]
    except (ValueError, KeyError):
        return value
