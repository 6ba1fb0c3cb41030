"""What an agency's month must say of its file, its period and its submission."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from de_an06.findings.rules import months as rules
from de_an06.findings.rules.shape import NAME_DISAGREES
from de_an06.load.checks.known import listed_twice
from de_an06.load.checks.updates import MonthFile, update_faults
from de_an06.model.period import Period
from de_an06.yamltext.place import Fault


def month_faults(page: MonthFile) -> Iterator[Fault]:
    """All faults of one month's file; warnings among them."""
    yield from _author(page)
    yield from _period(page)
    yield from _entered_by(page)
    yield from _submission(page)
    for spot, document in page.spot.each("documents", page.month.documents):
        yield from page.known.future_faults(rules.FUTURE_DOCUMENT, spot.at("date"), document.date)
    for spot, update in page.spot.each("updates", page.month.updates):
        yield from update_faults(spot, update, page=page)


def _author(page: MonthFile) -> Iterator[Fault]:
    spot, id = page.spot.at("agency"), page.month.agency
    folder = PurePosixPath(page.spot.file).parent.name
    unknown = list(page.known.agency_faults(spot, id))
    yield from unknown
    if unknown:
        return
    if folder != id:
        yield spot.fault(NAME_DISAGREES, value=id, name=folder)
    if page.agency and page.agency.reported_by:
        other = page.known.heir(page.agency.reported_by)
        yield spot.fault(rules.REPORTED_BY_ANOTHER, value=id, other=other)


def _period(page: MonthFile) -> Iterator[Fault]:
    spot, period = page.spot.at("period"), page.month.period
    name = PurePosixPath(page.spot.file).stem
    if str(period) != name:
        yield spot.fault(NAME_DISAGREES, value=period, name=name)
    else:
        yield from page.known.month_faults(spot, period)


def _entered_by(page: MonthFile) -> Iterator[Fault]:
    clerk, plan, spot = page.month.entered_by, page.known.plan, page.spot.at("entered_by")
    if clerk is None or plan is None:
        return
    if clerk not in page.known.ever(plan.standing_agency):
        yield spot.fault(rules.ENTERED_BY, standing=page.known.heir(plan.standing_agency))
    elif page.agency and page.agency.maintainers and page.month.submitted is None:
        # What was entered before the agency had anybody, and is frozen, stays right.
        yield spot.fault(rules.HAS_MAINTAINERS, value=page.agency.id)


def _submission(page: MonthFile) -> Iterator[Fault]:
    sent, period, spot = page.month.submitted, page.month.period, page.spot.at("submitted", "on")
    if sent is None:
        return
    if sent.on > page.known.today:
        yield spot.fault(rules.IN_THE_FUTURE, value=sent.on, today=page.known.today)
    elif page.is_sent_too_early:
        facts = {"value": sent.on, "period": period, "first": period.first_day}
        yield spot.fault(rules.SENT_TOO_EARLY, facts)
    yield from _covers(page, sent.covers or ())


def _covers(page: MonthFile, covers: tuple[Period, ...]) -> Iterator[Fault]:
    sent = page.spot.at("submitted")
    yield from listed_twice(sent.at("covers"), map(str, covers))
    calendar = page.known.plan.reporting.periods if page.known.plan else covers
    for spot, period in sent.each("covers", covers):
        facts = {"value": period, "period": page.month.period}
        if period not in calendar:
            known = [str(known) for known in calendar]
            yield spot.fault(rules.NOT_IN_CALENDAR, facts, known=known)
        elif period.last_day > page.month.period.last_day:
            yield spot.fault(rules.COVERS_LATER, facts)
