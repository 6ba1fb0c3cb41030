"""What a body's end and a `reassign` make wrong: told by `validate` and `guard` alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.handovers import Refusal
from de_an06.engine.holders import Holders, holders_of
from de_an06.engine.succession import day_after
from de_an06.findings.rules import bodies as rules
from de_an06.findings.rules.months import NOT_ITS_TASK
from de_an06.load.layout import AGENCIES, decisions_path, month_path
from de_an06.model.agencies import Agency
from de_an06.model.month import AgencyMonth, Update
from de_an06.model.plan import Register
from de_an06.model.rulings import DecisionKind, rulings
from de_an06.model.task import Task
from de_an06.yamltext.place import Fault, Spot

_LONGEST_LIST = 70
"""A finding's values are cut at 80 letters: a longer list of tasks goes on in another."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A register, and who holds its assignments.

    What is said of the `wholes`, the tasks with steps, counts for nothing whoever says it: that is
    told elsewhere.
    """

    register: Register
    holders: Holders
    wholes: frozenset[str]

    def answering(self, author: str, day: date, task: str | None = None) -> str:
        """Who on a day holds what was the author's, of one task or of all; empty for nobody."""
        found = {
            self.holders.holder(id, voice.lead, day)
            for id, voices in self.holders.voices.items()
            if task in (None, id)
            for voice in voices.get(author, ())
        } or {self.holders.heir(author, day)}
        ids = [agency.id for agency in self.register.agencies.agencies if agency.id in found]
        return ", ".join(f"«{id}»" for id in ids if id != author)


def holding_faults(register: Register) -> Iterator[Fault]:
    """What breaks docs/design.md, "Bodies come and go"; warnings among them."""
    case = _Case(register, holders_of(register), register.wholes)
    for month in register.months:
        spot = Spot(month_path(register.id, month.agency, month.period))
        yield from _month(spot, month, case=case)
    yield from _reassigned(Spot(decisions_path(register.id)), case)
    yield from _waiting(Spot(AGENCIES), case)


def _month(spot: Spot, month: AgencyMonth, *, case: _Case) -> Iterator[Fault]:
    agency = case.holders.agencies[month.agency]
    if sent := month.submitted:
        yield from _life(spot.at("submitted", "on"), agency, on=sent.on, case=case)
    for at, update in spot.each("updates", month.updates):
        if update.task in case.wholes:
            continue
        if not case.holders.counts(update.task, agency.id, update.on):
            yield from _update(at, update, author=agency, case=case)
        else:
            yield from _resolves(at, update, author=agency.id, case=case)


def _life(
    spot: Spot, agency: Agency, *, on: date, case: _Case, task: str | None = None
) -> Iterator[Fault]:
    """The fault at a day on which an agency does not exist."""
    if agency.exists_on(on):
        return
    holders = case.answering(agency.id, on, task)
    facts = {"value": on, "agency": agency.id, "holders": holders or "—"}
    if agency.valid_to is None or on <= agency.valid_to:
        yield spot.fault(rules.BEFORE_IT_EXISTS, facts, first=agency.valid_from)
    else:
        rule = rules.AFTER_ITS_END if holders else rules.ENDED_WITHOUT_HEIR
        yield spot.fault(rule, facts, last=agency.valid_to)


def _update(spot: Spot, update: Update, *, author: Agency, case: _Case) -> Iterator[Fault]:
    """Why an update counts for nothing."""
    task, on = update.task, update.on
    if not author.exists_on(on):
        yield from _life(spot.at("on"), author, on=on, case=case, task=task)
        return
    facts = {"value": on, "agency": author.id, "task": task}
    voices = case.holders.voices[task].get(author.id, ())
    ended = [voice.days.last for voice in voices if voice.days.last < on]
    to_come = [voice.days.first for voice in voices if voice.days.first > on]
    if ended:
        holders = case.answering(author.id, on, task) or "—"
        since = day_after(max(ended))
        yield spot.at("on").fault(rules.HOLDS_NO_LONGER, facts, holders=holders, since=since)
    elif to_come:
        yield spot.at("on").fault(rules.HOLDS_NOT_YET, facts, first=min(to_come))
    else:
        yield spot.at("task").fault(NOT_ITS_TASK, value=task, agency=author.id)


def _resolves(spot: Spot, update: Update, *, author: str, case: _Case) -> Iterator[Fault]:
    for at, reference in spot.each("resolves", update.resolves):
        other = reference.agency
        if other in ("", author):
            continue
        if not case.holders.held_before(update.task, other, author, update.on):
            facts = {"task": update.task, "agency": author, "other": other}
            yield at.fault(rules.NOT_ITS_OBSTACLE, facts, value=reference)


def _reassigned(file: Spot, case: _Case) -> Iterator[Fault]:
    tasks = {task.id: task for task in case.register.tasks}
    for place, reason in case.holders.handovers.refused.items():
        decision = case.register.decisions[place]
        spot, task = file.at("decisions", place), tasks[decision.task or ""]
        if task.id in case.wholes:
            continue
        facts = {"value": decision.to, "on": decision.on, "task": task.id}
        match reason:
            case Refusal.JOINT:
                yield spot.at("task").fault(rules.REASSIGNS_JOINT, facts)
            case Refusal.WHICH_LEAD:
                leads = ", ".join(case.register.leads(task))
                yield spot.at("task").fault(rules.WHICH_LEAD, facts, leads=leads)
            case Refusal.NOT_THERE:
                yield spot.at("to").fault(rules.NOT_THERE_ON_THE_DAY, facts)
            case Refusal.HOLDER_ALREADY:
                yield spot.at("to").fault(rules.HOLDER_ALREADY, facts)


def _waiting(file: Spot, case: _Case) -> Iterator[Fault]:
    """A warning at the end of each body that leaves tasks to nobody within the plan's days."""
    register = case.register
    for spot, agency in file.each("agencies", register.agencies.agencies):
        end = agency.valid_to
        if end is None or not register.first_day <= end <= register.last_day:
            continue
        tasks = (task for task in register.tasks if task.id not in case.wholes)
        waiting = [task for task in tasks if _waits(task, agency.id, end, case)]
        for is_joint, rule in _ASKS.items():
            ids = [task.id for task in waiting if task.is_joint is is_joint]
            for some in _in_lists(ids):
                facts = {"value": end, "agency": agency.id, "tasks": some}
                yield spot.at("valid_to").fault(rule, facts)


_ASKS = {False: rules.WAITS_FOR_REASSIGN, True: rules.WAITS_FOR_WAIVE}
"""What is asked for, by whether the task is joint."""


def _waits(task: Task, agency: str, end: date, case: _Case) -> bool:
    """Whether an agency's end left a row of the task to nobody, and nothing was ruled since."""
    left = day_after(end)
    leads = [lead for lead in case.register.leads(task) if not _is_waived(task, lead, case)]
    holders = {lead: case.holders.holder(task.id, lead, left) for lead in leads}
    mine = [lead for lead in leads if case.holders.holder(task.id, lead, end) == agency]
    if task.is_joint:
        return bool(mine) and not any(holders.values())
    return any(
        holders[lead] is None and not _is_given_after(task, lead, end, case) for lead in mine
    )


def _is_given_after(task: Task, lead: str, end: date, case: _Case) -> bool:
    made = case.holders.handovers.by_row.get((task.id, lead), ())
    return any(each.on > end and each.revoked_on is None for each in made)


def _is_waived(task: Task, lead: str, case: _Case) -> bool:
    return any(
        each.decision.kind is DecisionKind.WAIVE
        and each.decision.task == task.id
        and each.decision.agency in (None, lead)
        and not each.revoked
        for each in rulings(case.register.decisions)
    )


def _in_lists(ids: Sequence[str]) -> Iterator[str]:
    """The ids in as few lists as fit into a finding."""
    told = ""
    for id in ids:
        if told and len(told) + len(id) > _LONGEST_LIST:
            yield told
            told = ""
        told = f"{told}, {id}" if told else id
    if told:
        yield told
