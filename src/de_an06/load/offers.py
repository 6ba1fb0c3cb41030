"""What is offered in the place of a value that a file may not have, as officials write it."""

import re
from collections.abc import Callable

from de_an06.findings.finding import Rule
from de_an06.findings.rules import shape as rules
from de_an06.words.amounts import amount_offer, figure_offer
from de_an06.words.dates import MEANT_IN_FILES, day_in_words, read_day
from de_an06.words.ids import account_offer, agency_id_offer, item_id_offer
from de_an06.words.periods import period_offer

_GROUPED = re.compile(r"[+]?0*(\d{1,3}(?:[._ ]\d{3}){1,2}|\d{1,9})\s*%?", re.ASCII)
_DECIMAL = re.compile(r"(\d+)[.,]\d+\s*%?", re.ASCII)


def day_offer(text: str) -> str:
    """A day such as 14/3/2024 as 2024-03-14; empty where it is no day at all."""
    day = read_day(text, MEANT_IN_FILES) or day_in_words(text)
    return day.isoformat() if day else ""


def number_offer(text: str) -> str:
    """A whole number without what groups or marks it: 1.250 is 1250, 40% is 40; else empty."""
    match = _GROUPED.fullmatch(text)
    return re.sub(r"[._ ]", "", match[1]) if match else ""


def whole_part(text: str) -> str:
    """The whole part of a number with decimals (12,5 or 12.5%); empty where there are none."""
    match = _DECIMAL.fullmatch(text)
    return match[1] if match else ""


_OFFERS: dict[Rule, Callable[[str], str]] = {
    rules.NOT_A_DAY: day_offer,
    rules.NOT_A_WHOLE_NUMBER: number_offer,
    rules.NOT_A_NUMBER: amount_offer,
    rules.NOT_A_FIGURE: figure_offer,
    rules.NOT_A_PERIOD: period_offer,
    rules.BAD_AGENCY_ID: agency_id_offer,
    rules.BAD_ITEM_ID: item_id_offer,
    rules.BAD_ACCOUNT: account_offer,
}
"""What is offered instead of a value that breaks a rule."""


def offer(rule: Rule, given: str) -> str:
    """What is offered instead of a value that breaks a rule; empty where nothing is sure."""
    found = _OFFERS.get(rule)
    return found(given) if found else ""
