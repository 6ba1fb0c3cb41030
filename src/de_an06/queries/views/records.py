"""Answers of many kinds as rows of one width, the kind in front (docs/json.md, "Records")."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from de_an06.model.assessment import Assessment, Outlook
from de_an06.model.plan import Register
from de_an06.model.rulings import NumberedDecision
from de_an06.model.task import Task
from de_an06.queries.views.story import Event, Said, Sent


@dataclass(frozen=True, slots=True)
class Record:
    """A row of `show`, `agency` and `log`; `id` is a task's, a target's or a ruling's subject.

    `word` is the state, status or kind; `value` a percentage, a figure, a day or a reference.
    """

    kind: str
    id: str = ""
    agency: str = ""
    period: str = ""
    day: date | None = None
    word: str = ""
    value: date | Decimal | float | str | None = None
    text: str = ""


def task_records(
    task: Task, register: Register, outlook: Outlook, told: Iterable[Event]
) -> Iterator[Record]:
    """A task, remarks on it, its assignments, its targets, what was said and ruled."""
    own = next((each for each in outlook.tasks if each.task == task.id), None)
    state = own.state if own else ""
    yield Record("task", task.id, word=state, text=task.title)
    yield Record("text", task.id, text=task.text)
    for note in task.notes:
        yield Record("note", task.id, word=note.kind, text=note.text or note.quote or "")
    yield from assignment_records(outlook.assignments, register)
    texts = {target.id: target.text for each in register.tasks for target in each.targets}
    for target in outlook.targets:
        met = {True: "met", False: "not_met", None: ""}[target.met]
        yield Record("target", target.id, word=met, value=target.value, text=texts[target.id])
    yield from event_records(told)


def assignment_records(rows: Iterable[Assessment], register: Register) -> Iterator[Record]:
    """Assignments, each with the title of its task."""
    titles = {task.id: task.title for task in register.tasks}
    for row in rows:
        yield Record(
            "assignment",
            row.task,
            row.agency,
            day=row.due,
            word=row.state,
            value=row.percent,
            text=titles[row.task],
        )


def event_records(told: Iterable[Event]) -> Iterator[Record]:
    """What was said, sent and ruled, a record each."""
    for event in told:
        match event:
            case Said(update=update):
                yield Record(
                    "update",
                    event.task,
                    event.agency,
                    event.period.id,
                    event.on,
                    update.status,
                    update.percent,
                    update.result or "",
                )
            case Sent():
                number = event.submission.number or ""
                yield Record("sent", "", event.agency, event.period.id, event.on, text=number)
            case NumberedDecision():
                yield _ruling(event)


def _ruling(event: NumberedDecision) -> Record:
    said = event.decision
    taken_back = str(said.decision) if said.decision else ""
    return Record(
        "ruling",
        said.task or said.condition or taken_back,
        said.agency or "",
        said.period or "",
        said.on,
        said.kind,
        said.due or said.to,
        " ".join(filter(None, (said.document, said.note))),
    )
