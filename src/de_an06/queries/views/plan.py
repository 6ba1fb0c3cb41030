"""The words of a plan beside its tasks, with whom they bind and when reports are due."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from de_an06.engine.standing import owing
from de_an06.model.period import Period
from de_an06.model.plan import Duty, Group, Register


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A row of `plan --plain`: what it is in front, its words last (docs/json.md, "plan")."""

    kind: str
    id: str = ""
    agencies: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    due: date | None = None
    text: str | None = ""


def bound(duty: Duty, register: Register) -> tuple[str, ...]:
    """The agencies that a duty comes down to: groups by their members of the plan's first day."""
    return register.agencies.expand(duty.agencies, on=register.first_day)


def reporters(register: Register) -> tuple[str, ...]:
    """The agencies that owe the periodic reports, in the registry's order."""
    owed = owing(register)
    return tuple(agency.id for agency in register.agencies.agencies if agency.id in owed)


def size(group: Group, register: Register) -> int:
    """How many tasks a group has: a task with its steps is one."""
    return sum(task.group == group.id and task.parent is None for task in register.tasks)


def plan_json(register: Register) -> Mapping[str, object]:
    """The plan, as `plan --json` promises it (docs/json.md)."""
    plan = register.plan
    issuer, standing = register.agencies.names((plan.issuer, plan.standing_agency))
    return {
        "plan": register.id,
        "simulated": plan.simulated,
        "name": plan.name,
        "document_type": plan.document_type,
        "number": plan.number,
        "date": plan.date,
        "title": plan.title,
        "place": plan.place,
        "from": plan.first_day,
        "to": plan.last_day,
        "issuer": plan.issuer,
        "issuer_name": issuer,
        "standing_agency": plan.standing_agency,
        "standing_agency_name": standing,
        "basis": plan.basis,
        "sections": plan.sections,
        "purposes": plan.purposes,
        "groups": [
            {"id": group.id, "title": group.title, "tasks": size(group, register)}
            for group in plan.groups
        ],
        "duties": [_duty(duty, register) for duty in plan.duties],
        "reporting": {
            "text": plan.reporting.text,
            "agencies": reporters(register),
            "periods": [_period(period, register) for period in register.schedule.periods],
        },
        "closing": plan.closing,
        "signer": plan.signer,
        "recipients": plan.recipients,
        "upward": plan.upward,
        "notes": plan.notes,
    }


def _duty(duty: Duty, register: Register) -> Mapping[str, object]:
    return {
        "id": duty.id,
        "heading": duty.heading,
        "agencies": duty.agencies,
        "agency_names": register.agencies.names(duty.agencies),
        "assignees": bound(duty, register),
        "items": duty.items,
    }


def _period(period: Period, register: Register) -> Mapping[str, object]:
    return {
        "id": period.id,
        "name": period.name,
        "from": period.first_day,
        "to": period.last_day,
        "due": period.due,
        "last_working_day": register.calendar.last_working_day(period.due),
    }


def plan_records(register: Register) -> Iterator[PlanRecord]:
    """The plan, as `plan --plain` promises it: a row for each thing that it says."""
    plan = register.plan
    own = (register.id, (plan.issuer,), plan.first_day, plan.last_day)
    yield PlanRecord("plan", *own, text=plan.title)
    yield PlanRecord("standing_agency", agencies=(plan.standing_agency,))
    yield from _texts("basis", plan.basis)
    for section in plan.sections:
        yield PlanRecord("section", section.number, text=section.title)
    yield from _texts("purpose", *plan.purposes)
    for group in plan.groups:
        yield PlanRecord("group", group.id, text=group.title)
    for duty in plan.duties:
        yield from (PlanRecord("duty", duty.id, duty.agencies, text=item) for item in duty.items)
    yield from _texts("reporting", plan.reporting.text)
    owed = reporters(register)
    for each in register.schedule.periods:
        days = (each.first_day, each.last_day, each.due)
        yield PlanRecord("period", each.id, owed, *days, text=each.name)
    yield from _texts("closing", plan.closing)
    yield from _texts("signer", plan.signer.name if plan.signer else None)
    yield from _texts("recipient", *plan.recipients)
    yield from _texts("addressee", *(plan.upward.addressees if plan.upward else ()))
    yield from _texts("note", *(note.text for note in plan.notes))


def _texts(kind: str, *texts: str | None) -> Iterator[PlanRecord]:
    """A row for each text that stands in the plan."""
    yield from (PlanRecord(kind, text=text) for text in texts if text)
