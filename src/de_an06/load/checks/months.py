"""What an agency's month must say of its file, its period and its submission."""

from collections.abc import Iterator

from de_an06.findings.rules import months as rules
from de_an06.findings.rules.shape import NAME_DISAGREES
from de_an06.load.checks.known import MonthFile, Saying, listed_twice, one_agency, outside_the_plan
from de_an06.load.checks.updates import update_faults
from de_an06.model.period import Period
from de_an06.yamltext.place import Fault


def month_faults(page: MonthFile) -> Iterator[Fault]:
    """All faults of one month's file; warnings among them."""
    yield from _author(page)
    yield from _period(page)
    yield from _entered_by(page)
    yield from _submission(page)
    for place, document in enumerate(page.month.documents):
        if document.date and document.date > page.today:
            facts = {"value": document.date.isoformat(), "today": page.today.isoformat()}
            yield Fault(rules.FUTURE_DOCUMENT, page.spot.at("documents", place, "date"), facts)
    for place in range(len(page.month.updates)):
        yield from update_faults(Saying(page, place))


def _author(page: MonthFile) -> Iterator[Fault]:
    spot, id = page.spot.at("agency"), page.month.agency
    unknown = list(one_agency(spot, id, known=page.known))
    yield from unknown
    if unknown:
        return
    if page.path.parent.name != id:
        yield Fault(NAME_DISAGREES, spot, {"value": id, "name": page.path.parent.name})
    if page.agency and page.agency.reported_by:
        yield Fault(
            rules.REPORTED_BY_ANOTHER, spot, {"value": id, "other": page.agency.reported_by}
        )


def _period(page: MonthFile) -> Iterator[Fault]:
    spot, period, name = page.spot.at("period"), page.month.period, page.path.stem
    if str(period) != name:
        yield Fault(NAME_DISAGREES, spot, {"value": str(period), "name": name})
    else:
        yield from outside_the_plan(spot, period, known=page.known)


def _entered_by(page: MonthFile) -> Iterator[Fault]:
    clerk, plan, spot = page.month.entered_by, page.known.plan, page.spot.at("entered_by")
    if clerk is None or plan is None:
        return
    if clerk != plan.standing_agency:
        yield Fault(rules.ENTERED_BY, spot, {"standing": plan.standing_agency})
    elif page.agency and page.agency.maintainers and page.month.submitted is None:
        # What was entered before the agency had anybody, and is frozen, stays right.
        yield Fault(rules.HAS_MAINTAINERS, spot, {"value": page.agency.id})


def _submission(page: MonthFile) -> Iterator[Fault]:
    sent, period, spot = page.month.submitted, page.month.period, page.spot.at("submitted", "on")
    if sent is None:
        return
    facts = {"value": sent.on.isoformat()}
    if sent.on > page.today:
        yield Fault(rules.IN_THE_FUTURE, spot, facts | {"today": page.today.isoformat()})
    elif page.is_sent_too_early:
        facts |= {"period": str(period), "first": period.first_day.isoformat()}
        yield Fault(rules.SENT_TOO_EARLY, spot, facts)
    yield from _covers(page, sent.covers or ())


def _covers(page: MonthFile, covers: tuple[Period, ...]) -> Iterator[Fault]:
    spot = page.spot.at("submitted", "covers")
    yield from listed_twice(spot, map(str, covers))
    calendar = page.known.plan.reporting.periods if page.known.plan else covers
    for place, period in enumerate(covers):
        facts = {"value": str(period), "period": str(page.month.period)}
        if period not in calendar:
            known = [str(known) for known in calendar]
            yield Fault(rules.NOT_IN_CALENDAR, spot.at(place), facts, known=known)
        elif period.last_day > page.month.period.last_day:
            yield Fault(rules.COVERS_LATER, spot.at(place), facts)
