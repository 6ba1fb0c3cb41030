"""What an update must say of its task, its days and its obstacles."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from posixpath import normpath
from urllib.parse import urlsplit

from de_an06.findings.rules import months as rules
from de_an06.findings.rules.links import (
    LISTED_TWICE,
    UNKNOWN_OBSTACLE,
    UNKNOWN_TARGET,
    UNKNOWN_TASK,
)
from de_an06.load.checks.known import Roster, Saying
from de_an06.load.document import DataFile
from de_an06.load.layout import Evidences, Presence
from de_an06.model.agencies import AgencyKind
from de_an06.model.history import entries, ledger
from de_an06.model.month import AgencyMonth, Evidence, Status, Update
from de_an06.model.period import Period
from de_an06.model.task import Level, Target
from de_an06.yamltext.place import Fault, Spot

_NOT_RELATIVE = re.compile(r"[/~]|[A-Za-z][A-Za-z0-9+.-]*:|.*\\", re.DOTALL)


def evidence_faults(said: Saying, place: int) -> Iterator[Fault]:
    """Not exactly one of number, url, path; an unsafe one; a file that is gone or has changed."""
    evidence, spot, today = (
        said.update.evidence[place],
        said.at("evidence", place),
        said.page.known.today,
    )
    ways = {"number": evidence.number, "url": evidence.url, "path": evidence.path}
    given = [key for key, value in ways.items() if value is not None]
    if len(given) != 1:
        at = spot.at(*given[1:2])
        yield at.fault(rules.ONE_EVIDENCE, at_key=True, given=", ".join(given) or "0")
    if evidence.date and evidence.date > today:
        yield spot.at("date").fault(rules.FUTURE_DOCUMENT, value=evidence.date, today=today)
    if evidence.url is not None and not is_safe_url(evidence.url):
        yield spot.at("url").fault(rules.BAD_URL, value=evidence.url)
    yield from _path(spot, evidence, files=said.page.evidences)


def is_safe_url(text: str) -> bool:
    """Whether text is an https address with a host, and no user name or password."""
    try:
        url = urlsplit(text)
        host = url.hostname
    except ValueError:
        return False
    return (
        url.scheme == "https"
        and bool(host)
        and "@" not in url.netloc
        and not re.search(r"[\s\\<>\"]", text)
    )


def inner_path(text: str) -> str | None:
    """A relative path in its short form; None where it leaves the project."""
    if _NOT_RELATIVE.match(text):
        return None
    path = normpath(text)
    return None if path == "." or path.split("/")[0] == ".." else path


def _path(spot: Spot, evidence: Evidence, *, files: Evidences) -> Iterator[Fault]:
    if evidence.path is None:
        return
    path = inner_path(evidence.path)
    presence = files.presence(path) if path else Presence.OUTSIDE
    if path is None or presence is Presence.OUTSIDE:
        yield spot.at("path").fault(rules.BAD_PATH, value=evidence.path)
    elif presence is Presence.MISSING:
        yield spot.at("path").fault(rules.MISSING_EVIDENCE, value=evidence.path)
    elif evidence.sha256 and files.sha256(path) not in (evidence.sha256, None):
        yield spot.at("sha256").fault(rules.CHANGED_EVIDENCE, value=evidence.path)


_DISTRICT_LEVELS = frozenset({Level.DISTRICT, Level.COMMUNE})


def measure_faults(said: Saying) -> Iterator[Fault]:
    """Targets of another task or level, or given twice; more counted than there is to count."""
    task = said.page.known.tasks.get(said.update.task)
    targets = {target.id: target for target in task.targets} if task else {}
    seen: set[str] = set()
    for place, measure in enumerate(said.update.measures):
        spot, value = said.at("measures", place), measure.target
        if measure.target in seen:
            yield spot.at("target").fault(LISTED_TWICE, value=value)
        elif measure.target in targets:
            yield from _level(said, place, target=targets[measure.target])
        elif task is not None:
            facts = {"value": value, "task": task.id, "targets": ", ".join(targets) or "0"}
            yield spot.at("target").fault(UNKNOWN_TARGET, facts, known=targets)
        seen.add(measure.target)
        if measure.numerator > measure.denominator:
            counts = {"value": measure.numerator, "denominator": measure.denominator}
            yield spot.at("numerator").fault(rules.MORE_THAN_ALL, counts)


def _level(said: Saying, place: int, *, target: Target) -> Iterator[Fault]:
    """District and commune figures come from the districts, province ones from the rest."""
    agency = said.page.agency
    if target.level is None or agency is None:
        return
    is_district = agency.kind is AgencyKind.DISTRICT
    if (target.level in _DISTRICT_LEVELS) is not is_district:
        facts = {"value": target.id, "agency": agency.id, "level": target.level}
        yield said.at("measures", place, "target").fault(rules.WRONG_LEVEL, facts)


_LIKE_AN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def update_faults(said: Saying) -> Iterator[Fault]:
    """All faults of one update; warnings among them."""
    yield from _task(said)
    yield from _day(said)
    yield from _completion(said)
    if contradicts_itself(said.update):
        facts = {"status": said.update.status, "percent": said.update.percent}
        yield said.at("percent").fault(rules.CONTRADICTION, facts)
    yield from _addressees(said)
    yield from measure_faults(said)
    for place in range(len(said.update.evidence)):
        yield from evidence_faults(said, place)


def contradicts_itself(update: Update) -> bool:
    """Whether status and percent cannot both be right (docs/design.md, "Updates")."""
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
            yield said.at("task").fault(UNKNOWN_TASK, facts, known=_spellings(task, known))
        return
    speakers, voices = known.speakers.get(task), known.voices.get(author)
    if speakers is not None and voices is not None and speakers.isdisjoint(voices):
        yield said.at("task").fault(rules.NOT_ITS_TASK, facts)


def _spellings(written: str, known: Roster) -> Collection[str]:
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
    first, spot = said.page.known.first, said.at("on")
    task = said.page.known.tasks.get(said.update.task)
    if on > said.page.known.today:
        yield spot.fault(rules.IN_THE_FUTURE, value=on, today=said.page.known.today)
    elif on > period.last_day:
        facts = {"right": Period.month_of(on), "period": period, "last": period.last_day}
        yield spot.fault(rules.AFTER_THE_WINDOW, facts, value=on)
    elif sent and on > sent.on and not said.page.is_sent_too_early:
        yield spot.fault(rules.AFTER_SUBMISSION, value=on, submitted=sent.on)
    elif first and on < first.first_day:
        yield spot.fault(rules.BEFORE_THE_PLAN, value=on, first=first.first_day)
    elif task and task.since and on < task.since.on:
        yield spot.fault(rules.BEFORE_THE_TASK, value=on, since=task.since.on, task=task.id)


def _completion(said: Saying) -> Iterator[Fault]:
    update, day = said.update, said.update.completed_on
    if day is None:
        return
    spot = said.at("completed_on")
    if update.status is not Status.DONE:
        yield spot.fault(rules.COMPLETED_NOT_DONE, value=day, status=update.status)
    elif day > update.on:
        yield spot.fault(rules.COMPLETED_LATER, value=day, on=update.on)
    else:
        returned = [on for on in _returns(said) if day <= on < update.on]
        if returned:
            yield spot.fault(rules.COMPLETED_BEFORE_RETURN, value=day, returned=max(returned))


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
            yield spot.fault(rules.UNKNOWN_ADDRESSEE, known=bodies, value=to)


def obstacle_faults(months: tuple[DataFile[AgencyMonth], ...]) -> Iterator[Fault]:
    """A fault at each `resolves` without its obstacle, over all months.

    Nothing is said of an agency that has a month which cannot be read: it may hold the obstacle.
    """
    files = {
        (month.noun.agency, month.noun.period): (month.path, month.noun)
        for month in months
        if month.noun is not None and _is_where_it_says(month.path, month.noun)
    }
    readable = {path for path, _ in files.values()}
    silent = {month.path.split("/")[-2] for month in months if month.path not in readable}
    for entry, place in ledger(entries(noun for _, noun in files.values())).unknown:
        if entry.agency not in silent:
            file, _ = files[entry.agency, entry.month.period]
            spot = Spot(file, ("updates", entry.place, "resolves", place))
            facts = {"value": entry.update.resolves[place], "task": entry.update.task}
            yield spot.fault(UNKNOWN_OBSTACLE, facts)


def _is_where_it_says(path: str, month: AgencyMonth) -> bool:
    return path.endswith(f"/{month.agency}/{month.period}.yaml")
