"""How far targets are reached, in words."""

from collections.abc import Iterator, Sequence

from de_an06.model.assessment import TargetAssessment
from de_an06.model.task import Target, TargetKind
from de_an06.surface.page import Page
from de_an06.surface.screen import Line, Tone, line
from de_an06.words.amounts import amount, goal_words
from de_an06.words.numbers import number


def targets_lines(
    page: Page, targets: Sequence[Target], assessed: Sequence[TargetAssessment]
) -> Iterator[Line]:
    """Each target with its goal and what was reached, then its words."""
    of_target = {target.id: target for target in assessed}
    for target in targets:
        found = of_target.get(target.id)
        words = (
            goal_words(target, found.goal if found else target.value, page.lang),
            _goal_ahead(page, target, found),
            *_figure(page, target, found),
        )
        yield line(f"{target.id}: {'; '.join(filter(None, words))}")
        yield line(f"    {target.text}", Tone.FAINT)


def _goal_ahead(page: Page, target: Target, found: TargetAssessment | None) -> str:
    """The value that counts in the end, while an intermediate goal does."""
    if found is None or target.value is None or found.goal == target.value:
        return ""
    return page.say("goal_ahead", goal=amount(target.value, target.unit, page.lang))


def _figure(page: Page, target: Target, found: TargetAssessment | None) -> tuple[str, str]:
    """What was reached, and how many have still to give a figure."""
    if found is None:
        return page.say("no_figure"), ""
    missing = page.say("missing_figures", count=len(found.missing)) if found.missing else ""
    if found.reached is not None:
        return f"{page.say('reached_by', count=found.reached)} {_met(page, found)}", missing
    if found.value is None:
        none_arose = target.kind is TargetKind.RATE and not found.missing
        return page.say("none_arose" if none_arose else "no_figure"), missing
    value = amount(found.value, target.unit, page.lang)
    if found.denominator:
        parts = (number(part or 0, page.lang) for part in (found.numerator, found.denominator))
        value = f"{'/'.join(parts)} = {value}"
    return f"{value} {_met(page, found)}", missing


def _met(page: Page, found: TargetAssessment) -> str:
    return page.say("met" if found.met else "not_met") if found.met is not None else ""
