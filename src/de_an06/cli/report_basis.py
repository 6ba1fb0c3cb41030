"""The engine's figures of a period, poured into what a report rests on."""

from datetime import date, timedelta

from de_an06.engine.lead_words import lead_words
from de_an06.engine.own_targets import own_targets
from de_an06.engine.reports import assess_reports
from de_an06.engine.standing import assess
from de_an06.engine.statistics import completion_rate, statistics
from de_an06.model.period import Period
from de_an06.model.register import Register
from de_an06.views.report_basis import Arithmetic, Basis, for_agency, told_apart


def whole_basis(register: Register, period: Period, as_of: date) -> Basis:
    """What a report on the whole plan rests on.

    Who sent what is judged by every submission on record: what none answers is missing (DESIGN
    section 6).
    """
    apart = told_apart(register)
    return Basis(
        register=apart,
        period=period,
        standing=assess(apart, as_of),
        start=assess(apart, period.first_day - timedelta(days=1)),
        reports=assess_reports(apart, date.max),
        words=lead_words(apart, as_of),
        arithmetic=Arithmetic(statistics, completion_rate),
    )


def own_basis(basis: Basis, agency: str) -> Basis:
    """What an agency's own report rests on."""
    voices = basis.register.agencies.speaks_for(agency)
    rows = [row for row in basis.standing.assignments if row.agency in voices]
    return for_agency(basis, agency, own_targets(basis.register, basis.as_of, rows))
