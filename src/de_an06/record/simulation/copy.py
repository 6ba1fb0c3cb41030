"""The files of a plan's copy with a simulated year, each marked as simulated."""

from collections.abc import Iterable, Mapping

from de_an06.model.decision import Decision, DecisionKind
from de_an06.record.digests import digests
from de_an06.record.new_file import new_decisions, new_month
from de_an06.record.outline import BOM, Scalar, outline
from de_an06.record.paths import decisions_path, month_path
from de_an06.record.simulation.year import Simulation

MARK = "# Dữ liệu mô phỏng: số liệu bịa ra để thử, không có thật (simulated data)"
"""The first line of every file."""

_SAYS_SO = "simulated: true"


def copied(originals: Mapping[str, bytes], year: int, simulation: Simulation) -> dict[str, bytes]:
    """The files of the copy by path: the plan's own, the simulated months and decisions.

    `originals` are those of the real project, which the reader has accepted; its own months and
    decisions are left out. The plan says `simulated: true`, so that every screen does.
    """
    texts = {path: _decoded(data) for path, data in originals.items() if _is_kept(path, year)}
    plan = f"plan/{year}/plan.yaml"
    texts[plan] = _said_so(texts[plan])
    for month in simulation.months:
        texts[month_path(year, month.agency, month.period)] = new_month(month)
    files = {path: _marked(text).encode() for path, text in texts.items()}
    if simulation.decisions:
        decisions = new_decisions(list(_with_digests(simulation.decisions, files, year)))
        files[decisions_path(year)] = _marked(decisions).encode()
    return dict(sorted(files.items()))


def _is_kept(path: str, year: int) -> bool:
    """Whether a file is the plan's own, or the registry's or the calendar's."""
    match path.split("/"):
        case ["plan", "agencies.yaml" | "calendar.yaml"]:
            return True
        case ["plan", of_year, "plan.yaml"] | ["plan", of_year, "tasks", _]:
            return of_year == str(year)
    return False


def _decoded(data: bytes) -> str:
    return data.decode().removeprefix(BOM)


def _marked(text: str) -> str:
    """The text with the mark as its first line, once."""
    if text.startswith(MARK):
        return text
    return f"{MARK}{_line_break(text)}{text}"


def _said_so(text: str) -> str:
    """The text of plan.yaml with the key that says so, before all others if it has none."""
    root = outline(text).root
    there = root.get("simulated")
    if isinstance(there, Scalar):
        return f"{text[: there.start]}true{text[there.end :]}"
    if root.flow:
        start = root.start + 1
        return f"{text[:start]}{_SAYS_SO}, {text[start:]}"
    margin = _line_break(text) + " " * root.column
    return f"{text[: root.start]}{_SAYS_SO}{margin}{text[root.start :]}"


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _with_digests(
    decisions: Iterable[Decision], files: Mapping[str, bytes], year: int
) -> Iterable[Decision]:
    """The decisions, each `close` with the digests of its month's files."""
    for decision in decisions:
        if decision.kind is DecisionKind.CLOSE and decision.period is not None:
            found = digests(files, year, decision.period)
            yield decision.model_copy(update={"files": found})
        else:
            yield decision
