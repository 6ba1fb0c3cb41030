"""What an update must say of its task, its days and its obstacles."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from posixpath import normpath
from urllib.parse import urlsplit

from de_an06.findings.rules import months as rules
from de_an06.findings.rules.links import UNKNOWN_OBSTACLE, UNKNOWN_TASK
from de_an06.load.checks.roster import Roster
from de_an06.load.checks.targets import measures_faults
from de_an06.load.document import PlanFiles
from de_an06.load.layout import Evidences, Presence, month_path, parts_of
from de_an06.model.agencies import Agency
from de_an06.model.history import entries, ledger
from de_an06.model.month import AgencyMonth, Evidence, Status, Update
from de_an06.model.period import Period
from de_an06.model.schedule import Schedule
from de_an06.yamltext.place import Fault, Spot

_NOT_RELATIVE = re.compile(r"[/~]|[A-Za-z][A-Za-z0-9+.-]*:|.*\\", re.DOTALL)


@dataclass(frozen=True, slots=True)
class MonthFile:
    """A month, its path, and what is known of the plan."""

    spot: Spot
    month: AgencyMonth
    roster: Roster

    @property
    def agency(self) -> Agency | None:
        """The agency that writes; None where the registry has none of that id."""
        return self.roster.agency(self.month.agency)

    @property
    def period(self) -> Period | None:
        """The writing period of the file; None where there is none of that id."""
        schedule = self.roster.schedule
        return schedule.writing_named(self.month.period) if schedule else None

    @property
    def is_sent_too_early(self) -> bool:
        """Whether the report was sent before its window began."""
        sent, period = self.month.submitted, self.period
        return sent is not None and period is not None and sent.on < period.first_day


def evidence_faults(spot: Spot, evidence: Evidence, *, roster: Roster) -> Iterator[Fault]:
    """Not exactly one of number, url, path; an unsafe one; a file that is gone or has changed."""
    given = [key for key in ("number", "url", "path") if getattr(evidence, key) is not None]
    if len(given) != 1:
        at = spot.at(*given[1:2])
        yield at.fault(rules.ONE_EVIDENCE, at_key=True, given=", ".join(given) or "0")
    yield from roster.future_faults(rules.FUTURE_DOCUMENT, spot.at("date"), evidence.date)
    if evidence.url is not None and not is_safe_url(evidence.url):
        yield spot.at("url").fault(rules.BAD_URL, value=evidence.url)
    yield from _path(spot, evidence, roster.evidences)


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


def _path(spot: Spot, evidence: Evidence, files: Evidences | None) -> Iterator[Fault]:
    if evidence.path is None:
        return
    path = inner_path(evidence.path)
    presence = files.presence(path) if files and path else Presence.PRESENT
    if path is None or presence is Presence.OUTSIDE:
        yield spot.at("path").fault(rules.BAD_PATH, value=evidence.path)
    elif presence is Presence.MISSING:
        yield spot.at("path").fault(rules.MISSING_EVIDENCE, value=evidence.path)
    elif files and evidence.sha256 and files.sha256(path) not in (evidence.sha256, None):
        yield spot.at("sha256").fault(rules.CHANGED_EVIDENCE, value=evidence.path)


_LIKE_AN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def update_faults(spot: Spot, update: Update, *, file: MonthFile) -> Iterator[Fault]:
    """All faults of one update; warnings among them."""
    yield from _task(spot.at("task"), update.task, file=file)
    yield from _day(spot.at("on"), update, file=file)
    yield from _completion(spot.at("completed_on"), update, file=file)
    if contradicts_itself(update):
        facts = {"status": update.status, "percent": update.percent}
        yield spot.at("percent").fault(rules.CONTRADICTION, facts)
    yield from _addressees(spot, update, roster=file.roster)
    yield from measures_faults(spot, update, author=file.month.agency, roster=file.roster)
    for at, evidence in spot.each("evidence", update.evidence):
        yield from evidence_faults(at, evidence, roster=file.roster)


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


def _task(spot: Spot, task: str, *, file: MonthFile) -> Iterator[Fault]:
    author, roster = file.month.agency, file.roster
    facts = {"value": task, "agency": author}
    if task not in roster.task_ids():
        if roster.task_ids():
            yield spot.fault(UNKNOWN_TASK, facts, known=_spellings(task, roster))
        return
    speakers, voices = roster.speakers.get(task), roster.voices.get(author)
    if speakers is not None and voices is not None and speakers.isdisjoint(voices):
        yield spot.fault(rules.NOT_ITS_TASK, facts)


def _spellings(written: str, roster: Roster) -> Collection[str]:
    """The one id that is meant by a printed form (II.2.đ), another case or a short form (2.dd)."""
    wanted = written.casefold()
    for task in roster.tasks.values():
        forms = {task.id.casefold(), task.ref.casefold()}
        if wanted in forms or any(form.endswith(f".{wanted}") for form in forms):
            return (task.id,)
    return roster.task_ids()


def _day(spot: Spot, update: Update, *, file: MonthFile) -> Iterator[Fault]:
    """At most one fault: the first reason why the day cannot be right."""
    on, period, sent = update.on, file.period, file.month.submitted
    is_past, schedule = on <= file.roster.today, file.roster.schedule
    if schedule and period and is_past and on > period.last_day:
        right = schedule.writing_on(on)
        facts = {"right": right, "period": period, "last": period.last_day}
        yield spot.fault(rules.AFTER_THE_WINDOW, facts, value=on)
    elif is_past and sent and on > sent.on and not file.is_sent_too_early:
        yield spot.fault(rules.AFTER_SUBMISSION, value=on, submitted=sent.on)
    else:
        yield from file.roster.day_faults(spot, on, update.task)


def _completion(spot: Spot, update: Update, *, file: MonthFile) -> Iterator[Fault]:
    day = update.completed_on
    if day is None:
        return
    if update.status is not Status.DONE:
        yield spot.fault(rules.COMPLETED_NOT_DONE, value=day, status=update.status)
    elif day > update.on:
        yield spot.fault(rules.COMPLETED_LATER, value=day, on=update.on)
    else:
        returns = _returns(update.task, file.month.agency, roster=file.roster)
        returned = [on for on in returns if day <= on < update.on]
        if returned:
            yield spot.fault(rules.COMPLETED_BEFORE_RETURN, value=day, returned=max(returned))


def _returns(task: str, author: str, *, roster: Roster) -> set[date]:
    """The days on which a task was returned to an agency whose word the author gives."""
    held = roster.held.get(task, {})
    spoken_for = {lead for id in roster.voices.get(author, ()) for lead in held.get(id, ())}
    aims = [None, *spoken_for] if spoken_for else []
    return set().union(*(roster.returns.get((task, agency), ()) for agency in aims))


def _addressees(spot: Spot, update: Update, *, roster: Roster) -> Iterator[Fault]:
    """Free text is allowed, but not the name of a body that has an id, nor a misspelt id."""
    bodies = roster.bodies
    for at, obstacle in spot.each("obstacles", update.obstacles):
        to = obstacle.to or ""
        if bodies is None or not to or to in bodies:
            continue
        if called := roster.called(to):
            yield at.at("to").fault(rules.NAMED_ADDRESSEE, value=to, nearest=called)
        elif _LIKE_AN_ID.fullmatch(to):
            yield at.at("to").fault(rules.UNKNOWN_ADDRESSEE, known=bodies, value=to)


def obstacle_faults(files: PlanFiles, schedule: Schedule) -> Iterator[Fault]:
    """A fault at each `resolves` without its obstacle, over all months.

    Nothing is said of an agency that has a month which cannot be read: it may hold the obstacle.
    """
    months = {
        (month.agency, month.period): (spot, month)
        for spot, month in files.nouns(AgencyMonth)
        if spot.file == month_path(files.id, month.agency, month.period)
    }
    readable = {spot.file for spot, _ in months.values()}
    paths = (file.path for file in files.all(AgencyMonth))
    silent = {parts_of(path).agency for path in paths if path not in readable}
    for entry, place in ledger(entries((month for _, month in months.values()), schedule)).unknown:
        if entry.agency not in silent:
            spot, _ = months[entry.agency, entry.month.period]
            facts = {"value": entry.update.resolves[place], "task": entry.update.task}
            at = spot.at("updates", entry.place, "resolves", place)
            yield at.fault(UNKNOWN_OBSTACLE, facts)
