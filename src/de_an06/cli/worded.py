"""Words on the command line for states, kinds and days, as the commands or options they are for."""

import re
from collections.abc import Iterator
from enum import StrEnum

from typer._click.core import Context  # as typer's own errors have it

from de_an06.cli.help.tables import about_value
from de_an06.cli.options import LEAP_YEAR, options_of, path_of
from de_an06.console.refused import quoted
from de_an06.model.assessment import State
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.rulings import DecisionKind
from de_an06.words.dates import days_meant
from de_an06.words.spoken import REPORT_KINDS, is_of_deadlines, meant_exactly, spoken

_CHOSEN: dict[str, type[StrEnum]] = {
    "state": State,
    "status": Status,
    "obstacle_kind": ObstacleKind,
}
"""What an option chooses from, as the table of values calls it."""

_PERCENT = re.compile(r"(\d+)%", re.ASCII)


def kinds_called(words: str) -> list[str]:
    """The commands with the kind of ruling or report that is called so."""
    if is_of_deadlines(words, spoken(State)):
        return ["due"]
    rulings = [f"decide {code}" for code in meant_exactly(words, spoken(DecisionKind))]
    return rulings or [f"report {code}" for code in meant_exactly(words, REPORT_KINDS)]


def is_kind(words: str) -> bool:
    """Whether words mean a kind of ruling or of report."""
    kinds = (spoken(DecisionKind), REPORT_KINDS)
    return any(meant_exactly(words, said) for said in kinds)


def values_meant(typed: str, context: Context | None) -> list[str]:
    """Words that no command takes as they stand, with the options of which they are values.

    40% đang thực hiện; 30/9/2024, which several options may want.
    """
    known = [each.opts[0] for each in options_of(context)]
    rest = [word for word in typed.split() if not _PERCENT.fullmatch(word)]
    shares = [match[1] for match in map(_PERCENT.fullmatch, typed.split()) if match]
    if shares and "--percent" not in known:
        return []
    said = [f"--percent {share}" for share in shares]
    if not rest:
        return [" ".join(said)]
    return [" ".join([*said, one]) for one in _valued(" ".join(rest), context)]


def _valued(typed: str, context: Context | None) -> Iterator[str]:
    """The options that take this word, a day or one of their choices, with it."""
    is_day = bool(days_meant(typed, *LEAP_YEAR))
    for each in options_of(context):
        about = about_value(path_of(context), each)
        chosen = _CHOSEN.get(about.get("of", ""))
        if is_day and about.get("vi") == "NGÀY":
            yield f"{each.opts[0]} {quoted(typed)}"
        for code in meant_exactly(typed, spoken(chosen)) if chosen else ():
            yield f"{each.opts[0]} {code}"
