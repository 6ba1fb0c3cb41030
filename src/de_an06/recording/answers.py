"""What is known before an update, and updates from what was answered."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

import typer

from de_an06.console.invocation import Invocation
from de_an06.console.output import tell
from de_an06.console.refused import REFUSED
from de_an06.engine.obstacles import open_obstacles
from de_an06.findings.finding import Diagnostic, Span
from de_an06.load.rows import Row
from de_an06.load.shape import shape
from de_an06.model.assessment import Outlook
from de_an06.model.history import entries
from de_an06.model.month import Update
from de_an06.model.plan import Register
from de_an06.model.scalars import Fact
from de_an06.model.task import Task
from de_an06.recording.wizard import Answers, Known
from de_an06.surface.visible import visible
from de_an06.yamltext.tree import data_of

Noun = TypeVar("Noun", bound=Fact)


def known_of(register: Register, standing: Outlook, agency: str, task: Task) -> Known:
    """What the agency sees before it writes of a task."""
    voices = register.agencies.speaks_for(agency)
    rows = (row for row in standing.assignments if row.task == task.id and row.agency in voices)
    said = [
        entry.update
        for entry in entries(register.months)
        if entry.agency == agency and entry.update.task == task.id
    ]
    obstacles = (
        entry
        for entry in open_obstacles(register, standing.as_of)
        if entry.agency == agency and entry.task == task.id
    )
    measures = {measure.target: measure for update in said for measure in update.measures}
    return Known(
        task=task,
        row=next(rows, None),
        last=said[-1] if said else None,
        obstacles=tuple(obstacles),
        measures=tuple(measures.values()),
    )


def without_news(register: Register, agency: str, tasks: Iterable[Task], since: date) -> list[Task]:
    """The tasks of which the agency has said nothing on or after `since`."""
    told = {
        entry.update.task
        for entry in entries(register.months)
        if entry.agency == agency and entry.update.on >= since
    }
    return [task for task in tasks if task.id not in told]


def fact_from(
    answers: Answers, model: type[Noun], said: Invocation
) -> tuple[Noun | None, list[tuple[str, str]]]:
    """What the answers make, or for each that is no use its key and a sentence."""
    fact, faults = shape(data_of(answers), model, "")
    wrong = []
    for fault in faults:
        key = next((str(key) for key in fault.spot.keys if isinstance(key, str)), "")
        finding = Diagnostic(fault.rule, Span(""), {**fault.facts})
        wrong.append((key, finding.message(said.lang)))
    return fact, wrong


def fact_or_exit(answers: Answers, model: type[Noun], said: Invocation) -> Noun:
    """What the answers make; the sentences on stderr and exit 1 when they make none."""
    fact, wrong = fact_from(answers, model, said)
    if fact is None:
        tell("".join(visible(f"  ! {key}: {sentence}\n") for key, sentence in wrong))
        raise typer.Exit(REFUSED)
    return fact


def updates_from(name: str, rows: Sequence[Row]) -> tuple[list[Update], list[Diagnostic]]:
    """The updates that rows of a file make, and what is wrong with the rest, at their lines."""
    updates: list[Update] = []
    findings: list[Diagnostic] = []
    for row in rows:
        update, faults = shape(dict(row.data), Update, name)
        findings += (Diagnostic(f.rule, Span(name, row.line), {**f.facts}) for f in faults)
        if update:
            updates.append(update)
    return updates, findings
