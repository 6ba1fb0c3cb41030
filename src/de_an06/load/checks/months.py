"""What an agency's month must say of its file, its period and its submission."""

from collections.abc import Iterator

from de_an06.findings.rules import months as rules
from de_an06.findings.rules import own_words
from de_an06.findings.rules.shape import NAME_DISAGREES
from de_an06.load.checks.ids import listed_twice, misnamed
from de_an06.load.checks.updates import MonthFile, update_faults
from de_an06.load.layout import parts_of
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.yamltext.place import Fault


def month_faults(file: MonthFile) -> Iterator[Fault]:
    """All faults of one month's file; warnings among them."""
    yield from _author(file)
    yield from _period(file)
    yield from _entered_by(file)
    yield from _submission(file)
    yield from _summaries(file)
    yield from _assessment(file)
    for spot, document in file.spot.each("documents", file.month.documents):
        yield from file.roster.future_faults(rules.FUTURE_DOCUMENT, spot.at("date"), document.date)
    for spot, update in file.spot.each("updates", file.month.updates):
        yield from update_faults(spot, update, file=file)


def _author(file: MonthFile) -> Iterator[Fault]:
    spot, id = file.spot.at("agency"), file.month.agency
    folder = parts_of(file.spot.file).agency
    unknown = list(file.roster.agency_faults(spot, id))
    yield from unknown
    if unknown:
        return
    if folder != id:
        yield spot.fault(NAME_DISAGREES, value=id, name=folder)
    if file.agency and file.agency.reported_by:
        other = file.roster.heir(file.agency.reported_by)
        yield spot.fault(rules.REPORTED_BY_ANOTHER, value=id, other=other)


def _period(file: MonthFile) -> Iterator[Fault]:
    spot, period = file.spot.at("period"), file.month.period
    if fault := misnamed(spot, period):
        yield fault
    else:
        yield from file.roster.period_faults(spot, period)


def _entered_by(file: MonthFile) -> Iterator[Fault]:
    clerk, plan, spot = file.month.entered_by, file.roster.plan, file.spot.at("entered_by")
    if clerk is None or plan is None:
        return
    if clerk not in file.roster.ever(plan.standing_agency):
        yield spot.fault(rules.ENTERED_BY, standing=file.roster.heir(plan.standing_agency))
    elif file.agency and file.agency.maintainers and file.month.submitted is None:
        # What was entered before the agency had anybody, and is frozen, stays right.
        yield spot.fault(rules.HAS_MAINTAINERS, value=file.agency.id)


def _submission(file: MonthFile) -> Iterator[Fault]:
    sent, period, spot = file.month.submitted, file.period, file.spot.at("submitted", "on")
    if sent is None:
        return
    if sent.on > file.roster.today:
        yield spot.fault(rules.IN_THE_FUTURE, value=sent.on, today=file.roster.today)
    elif period and file.is_sent_too_early:
        facts = {"value": sent.on, "period": period, "first": period.first_day}
        yield spot.fault(rules.SENT_TOO_EARLY, facts)
    yield from _covers(file, sent.covers or ())


def _covers(file: MonthFile, covers: tuple[str, ...]) -> Iterator[Fault]:
    sent, written, schedule = file.spot.at("submitted"), file.period, file.roster.schedule
    yield from listed_twice(sent.at("covers"), covers)
    if schedule is None:
        return
    for spot, id in sent.each("covers", covers):
        facts, period = {"value": id, "period": file.month.period}, schedule.named(id)
        if period is None:
            known = [known.id for known in schedule.periods]
            yield spot.fault(rules.NOT_IN_CALENDAR, facts, known=known)
        elif written and period.last_day > written.last_day:
            yield spot.fault(rules.COVERS_LATER, facts)


def _summaries(file: MonthFile) -> Iterator[Fault]:
    """The words for longer periods, which the month's report answers."""
    written, schedule, month = file.period, file.roster.schedule, file.month
    if schedule is None or written is None:
        return
    ids = [period.id for period in schedule.periods]
    answered = [period.id for period in schedule.periods if _may_answer(month, period, written)]
    for id in month.summaries or ():
        spot, facts = file.spot.at("summaries", id), {"value": id, "period": month.period}
        if id == month.period:
            yield spot.fault(own_words.SUMMARY_OF_ITSELF, facts, at_key=True)
        elif id not in ids:
            yield spot.fault(rules.NOT_IN_CALENDAR, facts, at_key=True, known=ids)
        elif id not in answered:
            others = ", ".join(other for other in answered if other != month.period) or "–"
            yield spot.fault(own_words.SUMMARY_NOT_ANSWERED, facts, at_key=True, answered=others)


def _may_answer(month: AgencyMonth, period: Period, written: Period) -> bool:
    """Whether a month's report answers a period, or will once it is sent."""
    if month.submitted is not None:
        return month.answers(period, written)
    return period.last_day <= written.last_day


def _assessment(file: MonthFile) -> Iterator[Fault]:
    """A finding where one that is not the standing agency assesses the whole."""
    plan, month = file.roster.plan, file.month
    if month.assessment is None or plan is None:
        return
    if month.agency not in file.roster.ever(plan.standing_agency):
        standing = file.roster.heir(plan.standing_agency)
        spot = file.spot.at("assessment")
        yield spot.fault(own_words.NOT_ITS_ASSESSMENT, at_key=True, standing=standing)
