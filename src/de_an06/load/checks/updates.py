"""What an update must say of its task, its days and its obstacles."""

import re
from collections.abc import Collection, Iterator
from datetime import date

from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_links import UNKNOWN_TASK
from de_an06.diagnostics.rules_months import (
    AFTER_SUBMISSION,
    AFTER_THE_WINDOW,
    BEFORE_THE_PLAN,
    BEFORE_THE_TASK,
    COMPLETED_BEFORE_RETURN,
    COMPLETED_LATER,
    COMPLETED_NOT_DONE,
    CONTRADICTION,
    IN_THE_FUTURE,
    NOT_ITS_TASK,
    UNKNOWN_ADDRESSEE,
)
from de_an06.load.checks.evidence import evidence_faults
from de_an06.load.checks.known import Known
from de_an06.load.checks.measures import measure_faults
from de_an06.load.checks.month_file import Saying
from de_an06.load.flaw import Fault
from de_an06.model.month import Status, Update
from de_an06.model.period import Period

_LIKE_AN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def update_faults(said: Saying) -> Iterator[Fault]:
    """All faults of one update; warnings among them."""
    yield from _task(said)
    yield from _day(said)
    yield from _completion(said)
    if contradicts_itself(said.update):
        facts = {"status": said.update.status, "percent": str(said.update.percent)}
        yield Fault(CONTRADICTION, said.at("percent"), facts)
    yield from _addressees(said)
    yield from measure_faults(said)
    for place in range(len(said.update.evidence)):
        yield from evidence_faults(said, place)


def contradicts_itself(update: Update) -> bool:
    """Whether status and percent cannot both be right (DESIGN section 3)."""
    if update.percent is None:
        return False
    match update.status:
        case Status.DONE:
            return update.percent != 100
        case Status.NOT_STARTED:
            return update.percent > 0
        case _:
            return update.percent == 100


def _task(said: Saying) -> Iterator[Fault]:
    task, author, known = said.update.task, said.page.month.agency, said.page.known
    facts = {"value": task, "agency": author}
    if task not in known.task_ids():
        if known.task_ids():
            yield Fault(UNKNOWN_TASK, said.at("task"), facts, known=_spellings(task, known))
        return
    speakers, voices = known.speakers.get(task), known.voices.get(author)
    if speakers is not None and voices is not None and speakers.isdisjoint(voices):
        yield Fault(NOT_ITS_TASK, said.at("task"), facts)


def _spellings(written: str, known: Known) -> Collection[str]:
    """The one id that is meant by a printed form (II.2.đ), another case or a short form (2.dd)."""
    wanted = written.casefold()
    for task in known.tasks.values():
        forms = {task.id.casefold(), task.ref.casefold()}
        if wanted in forms or any(form.endswith(f".{wanted}") for form in forms):
            return (task.id,)
    return known.task_ids()


def _day(said: Saying) -> Iterator[Fault]:
    """At most one fault: the first reason why the day cannot be right."""
    on, period, sent = said.update.on, said.page.month.period, said.page.month.submitted
    first, facts = said.page.known.first, {"value": said.update.on.isoformat()}
    task = said.page.known.tasks.get(said.update.task)
    rule: Rule | None = None
    if on > said.page.today:
        rule, facts["today"] = IN_THE_FUTURE, said.page.today.isoformat()
    elif on > period.last_day:
        rule, facts["right"] = AFTER_THE_WINDOW, str(Period.month_of(on))
        facts |= {"period": str(period), "last": period.last_day.isoformat()}
    elif sent and on > sent.on and not said.page.is_sent_too_early:
        rule, facts["submitted"] = AFTER_SUBMISSION, sent.on.isoformat()
    elif first and on < first.first_day:
        rule, facts["first"] = BEFORE_THE_PLAN, first.first_day.isoformat()
    elif task and task.since and on < task.since.on:
        rule, facts["since"] = BEFORE_THE_TASK, task.since.on.isoformat()
        facts["task"] = task.id
    if rule:
        yield Fault(rule, said.at("on"), facts)


def _completion(said: Saying) -> Iterator[Fault]:
    update, day = said.update, said.update.completed_on
    if day is None:
        return
    spot, facts = said.at("completed_on"), {"value": day.isoformat()}
    if update.status is not Status.DONE:
        yield Fault(COMPLETED_NOT_DONE, spot, facts | {"status": update.status})
    elif day > update.on:
        yield Fault(COMPLETED_LATER, spot, facts | {"on": update.on.isoformat()})
    else:
        returned = [on for on in _returns(said) if day <= on < update.on]
        if returned:
            facts |= {"returned": max(returned).isoformat()}
            yield Fault(COMPLETED_BEFORE_RETURN, spot, facts)


def _returns(said: Saying) -> set[date]:
    """The days on which the task was returned to an agency whose word this is."""
    known, task = said.page.known, said.update.task
    voices = known.voices.get(said.page.month.agency, ())
    spoken_for = [id for id in voices if id in known.leads.get(task, ())]
    aims = [None, *spoken_for] if spoken_for else []
    return set().union(*(known.returns.get((task, agency), ()) for agency in aims))


def _addressees(said: Saying) -> Iterator[Fault]:
    """Free text is allowed, but what looks like an id is probably a misspelt one."""
    bodies = said.page.known.bodies
    for place, obstacle in enumerate(said.update.obstacles):
        to = obstacle.to or ""
        if bodies is not None and to not in bodies and _LIKE_AN_ID.fullmatch(to):
            spot = said.at("obstacles", place, "to")
            yield Fault(UNKNOWN_ADDRESSEE, spot, {"value": to}, known=bodies)
