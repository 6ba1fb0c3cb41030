"""Whether the files of a closed month are still those that were closed."""

from collections.abc import Iterator

from de_an06.diagnostics.rules import CHANGED_AFTER_CLOSE, GONE_AFTER_CLOSE, NEW_AFTER_CLOSE
from de_an06.load.files import Files
from de_an06.load.flaw import Fault, Spot
from de_an06.load.layout import Kind, layout
from de_an06.model.decision import Decision
from de_an06.model.register import Register


def closing_faults(files: Files, register: Register) -> Iterator[Fault]:
    """A fault at each file of a closed month that changed, vanished or appeared since.

    Files that are set aside count as well: what was closed is bytes.
    """
    year = register.plan.year
    months = {file.path: file.sha256 for file in layout(files, year).known[Kind.MONTH]}
    for place, decision in enumerate(register.decisions):
        if decision.period is not None and decision.files is not None:
            ending = f"/{decision.period}.yaml"
            found = {path: months[path] for path in months if path.endswith(ending)}
            spot = Spot(f"plan/{year}/decisions.yaml", ("decisions", place, "files"))
            yield from _differences(spot, decision, found=found)


def _differences(spot: Spot, decision: Decision, *, found: dict[str, str]) -> Iterator[Fault]:
    closed = decision.files or {}
    facts = {"period": str(decision.period), "closed": decision.on.isoformat()}
    for path, digest in found.items():
        if path not in closed:
            yield Fault(NEW_AFTER_CLOSE, Spot(path, ("period",)), facts)
        elif closed[path] != digest:
            yield Fault(CHANGED_AFTER_CLOSE, Spot(path, ("period",)), facts)
    for path in closed:
        if path not in found:
            yield Fault(GONE_AFTER_CLOSE, spot.at(path), facts | {"value": path}, at_key=True)
