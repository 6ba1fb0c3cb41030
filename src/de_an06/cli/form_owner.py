"""Whether a form may be imported here now, and who records it."""

from collections.abc import Callable
from dataclasses import dataclass

from de_an06.cli.form_reading import FormFile, refuse
from de_an06.cli.invocation import Invocation
from de_an06.model.agencies import Agency
from de_an06.model.period import Cadence, Period
from de_an06.model.register import Register

Version = Callable[[Register, str], str]
"""The version that the form of an agency would have now."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose forms are imported, and by whom; None where anything goes."""

    agency: str | None
    period: Period | None
    entered_by: str | None


def judge(
    said: Invocation, file: FormFile, wanted: Wanted, register: Register, version: Version
) -> None:
    """Refuse a form of another plan, month, agency or version than wanted, or invented; exit 1."""
    identity, plan = file.form.identity, register.plan
    agency, period = identity.agency, identity.period
    if identity.year != plan.year:
        refuse(said, file.name, "import_of_year", theirs=identity.year, ours=plan.year)
    if identity.simulated is not plan.simulated:
        refuse(said, file.name, "import_simulated" if identity.simulated else "import_real")
    if not isinstance(register.agencies.named(agency), Agency):
        refuse(said, file.name, "import_unknown_agency", theirs=agency)
    if period.cadence is not Cadence.MONTH:
        refuse(said, file.name, "import_no_month", theirs=period)
    if wanted.period not in (None, period):
        refuse(said, file.name, "import_of_period", theirs=period, ours=wanted.period)
    if wanted.agency not in (None, agency, plan.standing_agency):
        refuse(said, file.name, "import_of_agency", theirs=agency, ours=wanted.agency)
    if identity.version != version(register, agency):
        refuse(said, file.name, "import_of_version", agency=agency, period=period)


def clerk_of(file: FormFile, wanted: Wanted, register: Register) -> str | None:
    """The agency that records in place of the form's own; None where that does it itself."""
    if wanted.agency in (None, file.form.identity.agency):
        return wanted.entered_by
    return register.plan.standing_agency
