"""What the figures of an update must say of the targets of its task."""

from collections.abc import Iterator

from de_an06.diagnostics.rules_links import LISTED_TWICE, UNKNOWN_TARGET
from de_an06.diagnostics.rules_months import MORE_THAN_ALL, WRONG_LEVEL
from de_an06.load.checks.month_file import Saying
from de_an06.load.flaw import Fault
from de_an06.model.agencies import AgencyKind
from de_an06.model.task import Level, Target

_DISTRICT_LEVELS = frozenset({Level.DISTRICT, Level.COMMUNE})


def measure_faults(said: Saying) -> Iterator[Fault]:
    """Targets of another task or level, or given twice; more counted than there is to count."""
    task = said.page.known.tasks.get(said.update.task)
    targets = {target.id: target for target in task.targets} if task else {}
    seen: set[str] = set()
    for place, measure in enumerate(said.update.measures):
        spot, facts = said.at("measures", place), {"value": measure.target}
        if measure.target in seen:
            yield Fault(LISTED_TWICE, spot.at("target"), facts)
        elif measure.target in targets:
            yield from _level(said, place, target=targets[measure.target])
        elif task is not None:
            facts |= {"task": task.id, "targets": ", ".join(targets) or "0"}
            yield Fault(UNKNOWN_TARGET, spot.at("target"), facts, known=targets)
        seen.add(measure.target)
        if measure.numerator > measure.denominator:
            facts = {"value": str(measure.numerator), "denominator": str(measure.denominator)}
            yield Fault(MORE_THAN_ALL, spot.at("numerator"), facts)


def _level(said: Saying, place: int, *, target: Target) -> Iterator[Fault]:
    """District and commune figures come from the districts, province ones from the rest."""
    agency = said.page.agency
    if target.level is None or agency is None:
        return
    is_district = agency.kind is AgencyKind.DISTRICT
    if (target.level in _DISTRICT_LEVELS) is not is_district:
        facts = {"value": target.id, "agency": agency.id, "level": target.level}
        yield Fault(WRONG_LEVEL, said.at("measures", place, "target"), facts)
