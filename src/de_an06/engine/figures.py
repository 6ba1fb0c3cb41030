"""Which figures count for a target: the latest of each row, and of one body only once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known
from de_an06.model.month import Measure
from de_an06.model.task import Target, Task


@dataclass(frozen=True, slots=True)
class _Figure:
    """What was last given in a row, on which day, and who held the row then."""

    measure: Measure
    on: date
    holder: str


def figures(
    known: Known, task: Task, *, target: Target, leads: Iterable[str]
) -> dict[str, Measure | None]:
    """The figures that count, by lead; None where one is missing.

    docs/design.md, "Bodies come and go": the figure of a body that holds several rows counts once,
    in its own row or else in the first; the other rows then owe none, and are left out.
    """
    last = {lead: _latest(known, task, target=target, lead=lead) for lead in leads}
    rows: defaultdict[str, dict[str, _Figure]] = defaultdict(dict)
    for lead, figure in last.items():
        if figure is not None:
            rows[figure.holder][lead] = figure
    found: dict[str, Measure | None] = {}
    for lead, figure in last.items():
        if figure is None:
            found[lead] = None
            continue
        same = rows[figure.holder]
        if lead == (figure.holder if figure.holder in same else next(iter(same))):
            found[lead] = max(same.values(), key=lambda each: each.on).measure
    return found


def _latest(known: Known, task: Task, *, target: Target, lead: str) -> _Figure | None:
    """What was last said as a lead's word, by itself, its holder, or who reports in their stead.

    Figures are cumulative from the plan's first day, so the latest takes the place of those before.
    """
    for entry in reversed(known.spoken(task, (lead,))):
        on = entry.update.on
        for measure in reversed(entry.update.measures):
            if measure.target == target.id:
                voices = known.holders.spoken(task.id, entry.agency, on)
                holder = next(voice.holder for voice in voices if voice.lead == lead)
                return _Figure(measure, on, holder)
    return None
