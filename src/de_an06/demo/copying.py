"""The files of a copy: the plan's own and the simulated, each marked as such."""

from collections.abc import Mapping, Sequence
from datetime import date

from de_an06.demo.simulation import Simulation
from de_an06.findings.finding import Diagnostic, Severity
from de_an06.load.audit import audit
from de_an06.load.layout import (
    Files,
    decisions_path,
    digests,
    is_of_plan,
    kind_of,
    month_path,
    plan_path,
)
from de_an06.load.register import Loaded, reread
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.model.task import Task
from de_an06.record.edit import new_decisions, new_month
from de_an06.yamltext.edit import line_break, with_flag
from de_an06.yamltext.tree import BOM, read

MARK = "# Dữ liệu mô phỏng: số liệu bịa ra để thử, không có thật (simulated data)"
"""The first line of every file."""

_KEPT = (AgencyRegistry, Calendar, Plan, Task)
"""What is copied of a project."""


def copied(originals: Files, plan_id: str, simulation: Simulation, day: date) -> dict[str, bytes]:
    """The files of the copy by path: the plan's own, the simulated months and decisions.

    `originals` are those of the real project, which the reader has accepted; its own months and
    decisions are left out. The plan says `simulated: true`, so that every screen does, and the
    `day` on which its commands live.
    """
    texts = {
        path: content.decode().removeprefix(BOM)
        for path, content in originals.contents.items()
        if is_of_plan(path, plan_id) and kind_of(path) in _KEPT
    }
    plan = plan_path(plan_id)
    living = with_flag(read(texts[plan]), "today", day.isoformat())
    texts[plan] = with_flag(living, "simulated").text
    for month in simulation.months:
        texts[month_path(plan_id, month.agency, month.period)] = new_month(month)
    files = {path: _marked(text) for path, text in texts.items()}
    if simulation.decisions:
        files[decisions_path(plan_id)] = decisions_file(files, plan_id, simulation.decisions)
    return dict(sorted(files.items()))


def decisions_file(
    files: Mapping[str, bytes], plan_id: str, decisions: Sequence[Decision]
) -> bytes:
    """The file of these decisions, each `close` with the digests of its month in `files`."""
    digested = [_digested(decision, files, plan_id) for decision in decisions]
    return _marked(new_decisions(digested))


def errors_of(loaded: Loaded, files: dict[str, bytes]) -> tuple[Diagnostic, ...]:
    """What is wrong in a copy of the project that was read, as `validate` would find it."""
    copy = reread(loaded, Files(files))
    found = (*copy.findings, *audit(copy))
    return tuple(each for each in found if each.severity is Severity.ERROR)


def _marked(text: str) -> bytes:
    """The text with the mark as its first line, once."""
    marked = text if text.startswith(MARK) else f"{MARK}{line_break(text)}{text}"
    return marked.encode()


def _digested(decision: Decision, files: Mapping[str, bytes], plan_id: str) -> Decision:
    """The decision, a `close` with the digests of its month's files."""
    if decision.kind is not DecisionKind.CLOSE or decision.period is None:
        return decision
    return decision.model_copy(update={"files": digests(files, plan_id, decision.period)})
