"""What the own reports of agencies rest on: of one that was sent, what was known on that day."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from de_an06.engine.known import Known, known_before, known_without
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.report.facts.basis import (
    Basis,
    basis_on,
    known_by,
    own_basis,
    sent_by_end_of,
    whole_basis,
)


def sent_on(register: Register, agency: str, period: Period) -> date | None:
    """The day on which an agency first sent what answers a period; None where it has not."""
    days = [
        month.submitted.on
        for month in register.months
        if month.agency == agency
        and month.submitted
        and (written := register.schedule.writing_named(month.period))
        and month.answers(period, written)
    ]
    return min(days, default=None)


def sent_bases(basis: Basis, agencies: Iterable[str]) -> Iterator[Basis]:
    """What each agency's own report rests on; once it was sent no later file changes it.

    What is known of the whole plan on a day is made once for all who sent it then.
    """
    register, period = basis.register, basis.period
    sent = {agency: sent_on(register, agency, period) for agency in agencies}
    latest = known_by(basis.known, max(filter(None, sent.values()), default=basis.as_of))
    wholes: dict[date, Basis] = {}
    for agency, day in sent.items():
        if day is None:
            yield own_basis(basis, agency)
            continue
        then = known_before(latest, day)
        later = _later_files(register, agency, period)
        if _has_news(later, day):
            whole = _corrected(basis, then, later)
        else:
            whole = wholes[day] = wholes.get(day) or basis_on(basis, then)
        yield replace(own_basis(_with_reports(whole, agency, later), agency), is_sent=True)


def asked_basis(basis: Basis, agency: str) -> Basis:
    """The same as of the day of the basis; up to the window's end no later file changes it."""
    register, period, day = basis.register, basis.period, basis.as_of
    later = _later_files(register, agency, period)
    is_final = day <= period.last_day and sent_on(register, agency, period) is not None
    if not is_final or not _has_news(later, day):
        return own_basis(basis, agency)
    whole = _corrected(basis, basis.known, later)
    return own_basis(_with_reports(whole, agency, later), agency)


def _corrected(basis: Basis, known: Known, later: Collection[AgencyMonth]) -> Basis:
    """What a report rests on by what is known on a day, but for what these files tell of it."""
    then = known_without(known, later)
    compared = basis.previous.last_day if basis.previous else basis.start.as_of
    if _has_news(later, max(basis.start.as_of, compared)):
        return whole_basis(then.register, basis.period, then.as_of)
    return basis_on(basis, then)


def _with_reports(whole: Basis, agency: str, later: Collection[AgencyMonth]) -> Basis:
    """With what an agency had sent by the as-of day, these of its files left out."""
    register = whole.register
    mine = tuple(m for m in register.months if m.agency == agency and m not in later)
    return replace(whole, reports=sent_by_end_of(replace(register, months=mine), whole.as_of))


def _has_news(months: Iterable[AgencyMonth], day: date) -> bool:
    """Whether one of these files tells of a day, or of one before it."""
    return any(update.on <= day for month in months for update in month.updates)


def _later_files(register: Register, agency: str, period: Period) -> tuple[AgencyMonth, ...]:
    """An agency's files of later periods."""
    schedule = register.schedule
    mine = (month for month in register.months if month.agency == agency)
    return tuple(
        month
        for month in mine
        if (written := schedule.writing_named(month.period)) and written.last_day > period.last_day
    )
