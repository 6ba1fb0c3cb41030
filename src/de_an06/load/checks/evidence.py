"""What a piece of evidence must say of itself, with the file that it points to."""

import re
from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import urlsplit

from de_an06.diagnostics.rules_months import (
    BAD_PATH,
    BAD_URL,
    CHANGED_EVIDENCE,
    FUTURE_DOCUMENT,
    MISSING_EVIDENCE,
    ONE_EVIDENCE,
)
from de_an06.load.checks.month_file import Saying
from de_an06.load.files import Evidences, Presence
from de_an06.load.flaw import Fault, Spot
from de_an06.model.month import Evidence

_NOT_RELATIVE = re.compile(r"[/~]|[A-Za-z][A-Za-z0-9+.-]*:|.*\\", re.DOTALL)


def evidence_faults(said: Saying, place: int) -> Iterator[Fault]:
    """Not exactly one of number, url, path; an unsafe one; a file that is gone or has changed."""
    evidence, spot, today = said.update.evidence[place], said.at("evidence", place), said.page.today
    ways = {"number": evidence.number, "url": evidence.url, "path": evidence.path}
    given = [key for key, value in ways.items() if value is not None]
    if len(given) != 1:
        facts = {"given": ", ".join(given) or "0"}
        yield Fault(ONE_EVIDENCE, spot.at(*given[1:2]), facts, at_key=True)
    if evidence.date and evidence.date > today:
        facts = {"value": evidence.date.isoformat(), "today": today.isoformat()}
        yield Fault(FUTURE_DOCUMENT, spot.at("date"), facts)
    if evidence.url is not None and not is_safe_url(evidence.url):
        yield Fault(BAD_URL, spot.at("url"), {"value": evidence.url})
    yield from _path(spot, evidence, files=said.page.evidences)


def is_safe_url(text: str) -> bool:
    """Whether text is an https address with a host, and no user name or password (SAFETY F4)."""
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
    """A relative path in its short form; None where it leaves the project (SAFETY F4)."""
    if _NOT_RELATIVE.match(text):
        return None
    path = normpath(text)
    return None if path == "." or path.split("/")[0] == ".." else path


def _path(spot: Spot, evidence: Evidence, *, files: Evidences) -> Iterator[Fault]:
    if evidence.path is None:
        return
    facts, path = {"value": evidence.path}, inner_path(evidence.path)
    presence = files.presence(path) if path else Presence.OUTSIDE
    if path is None or presence is Presence.OUTSIDE:
        yield Fault(BAD_PATH, spot.at("path"), facts)
    elif presence is Presence.MISSING:
        yield Fault(MISSING_EVIDENCE, spot.at("path"), facts)
    elif evidence.sha256 and files.sha256(path) not in (evidence.sha256, None):
        yield Fault(CHANGED_EVIDENCE, spot.at("sha256"), facts)
