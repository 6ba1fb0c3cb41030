"""Forms held against the plan and each other: what each would add, or why it is refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from de_an06.console.refused import Refused
from de_an06.console.writing import at_rows
from de_an06.engine.obstacles import unrecorded
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.findings.rules.links import UNKNOWN_OBSTACLE
from de_an06.form.facts import form_version
from de_an06.form.intake.sheets import FilledForm
from de_an06.form.reading import read_rows
from de_an06.form.voice import in_form_words
from de_an06.load.rows import Row
from de_an06.model.agencies import Agency
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Cadence, Period
from de_an06.model.plan import Register
from de_an06.record.edit import is_frozen, path_of
from de_an06.record.proposal import Project, Proposal, propose
from de_an06.words.dates import period_name
from de_an06.words.say import wording


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose forms are imported, and by whom; None where anything goes."""

    agency: str | None
    period: Period | None
    entered_by: str | None


@dataclass(frozen=True, slots=True)
class Slip:
    """What a form adds to its month: what is new in it, each update with its row.

    `known` were recorded before. With `findings` in it, its unsound rows stand there as far as
    they go; `unsure`: one of those raises an obstacle, which may be the one that another resolves.
    """

    form: FilledForm
    month: AgencyMonth
    rows: tuple[Row, ...]
    known: int
    findings: tuple[Diagnostic, ...]
    unsure: bool
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Forms with what became of each, and the one proposal for all that are not refused."""

    forms: Sequence[FilledForm | Refused]
    outcomes: Sequence[Slip | Refused]
    proposal: Proposal


def refusal(
    name: str, phrase: str, findings: Iterable[Diagnostic] = (), /, **facts: object
) -> Refused:
    """Why a form is not imported; where there are findings, in order, they say it."""
    why = wording(phrase, **facts)
    return Refused("import_refused", findings=in_order(findings), file=name, why=why)


def judged(
    forms: Sequence[FilledForm | Refused], project: Project, wanted: Wanted, today: date
) -> Batch:
    """Judge forms of agencies that are all different; what is wrong with one stops no other."""
    outcomes = [_outcome(form, project.register, wanted, today) for form in forms]
    while True:
        slips = _with_news(outcomes)
        proposal = _proposed(project, slips)
        outcomes = [_held_against(one, slips, proposal) for one in outcomes]
        # What is refused is taken out, and the rest judged without it.
        if len(_with_news(outcomes)) == len(slips):
            return Batch(forms, outcomes, proposal)


def _with_news(outcomes: Sequence[Slip | Refused]) -> list[Slip]:
    return [one for one in outcomes if isinstance(one, Slip) and one.month.updates]


def surely(outcome: Slip | Refused) -> Slip:
    """What a form adds; why it is refused, raised."""
    if isinstance(outcome, Refused):
        raise outcome
    return outcome


def _proposed(project: Project, slips: Sequence[Slip]) -> Proposal:
    return propose(project, lambda _: [slip.month for slip in slips])


def _outcome(
    form: FilledForm | Refused, register: Register, wanted: Wanted, today: date
) -> Slip | Refused:
    if isinstance(form, Refused):
        return form
    try:
        _check_wanted(form, wanted, register)
        return _slip(form, register, wanted, today)
    except Refused as why:
        return why


def _check_wanted(form: FilledForm, wanted: Wanted, register: Register) -> None:
    """Refuse a form of another plan, month, agency or version than wanted, or invented."""
    identity, plan = form.identity, register.plan
    agency, period = identity.agency, identity.period
    if identity.year != plan.year:
        raise refusal(form.name, "import_of_year", theirs=identity.year, ours=plan.year)
    if identity.simulated is not plan.simulated:
        raise refusal(form.name, "import_simulated" if identity.simulated else "import_real")
    if not isinstance(register.agencies.named(agency), Agency):
        raise refusal(form.name, "import_unknown_agency", theirs=agency)
    if period.cadence is not Cadence.MONTH:
        raise refusal(form.name, "import_no_month", theirs=period)
    if wanted.period not in (None, period):
        raise refusal(form.name, "import_of_period", theirs=period, ours=wanted.period)
    if wanted.agency not in (None, agency, plan.standing_agency):
        raise refusal(form.name, "import_of_agency", theirs=agency, ours=wanted.agency)
    if identity.version != form_version(register, agency):
        raise refusal(form.name, "import_of_version", agency=agency, period=period)


def _slip(form: FilledForm, register: Register, wanted: Wanted, today: date) -> Slip:
    """What is new in a form; refused where its month was sent or is closed."""
    agency, period = form.identity.agency, form.identity.period
    reading = read_rows(form, register, today)
    sound = [one for one in reading.rows if one.sound]
    fresh = unrecorded(register, agency, [one.update for one in sound])
    new = [(one.row, update) for one, update in zip(sound, fresh, strict=True) if update]
    known = len(sound) - len(new)
    new += [(one.row, one.update) for one in reading.rows if not one.sound]
    if (new or reading.findings) and is_frozen(register, agency, period):
        facts = {"agency": register.agencies.agency(agency).name}
        raise refusal(form.name, "import_frozen", period=partial(period_name, period), **facts)
    own = wanted.agency in (None, agency)
    month = AgencyMonth(
        agency=agency,
        period=period,
        entered_by=wanted.entered_by if own else register.plan.standing_agency,
        updates=tuple(update for _, update in new),
    )
    rows = tuple(row for row, _ in new)
    unsure = any(one.update.obstacles for one in reading.rows if not one.sound)
    return Slip(form, month, rows, known, reading.findings, unsure)


def _held_against(one: Slip | Refused, slips: Sequence[Slip], proposal: Proposal) -> Slip | Refused:
    """A form in view of what a proposal brings about; refused where that, or a row, is wrong."""
    if isinstance(one, Refused):
        return one
    told = {finding.span.cell for finding in one.findings}
    found = [
        finding
        for finding in _own(one, slips, proposal, proposal.refused)
        if finding.span.cell not in told or finding.rule.code.startswith("V")
    ]
    if one.unsure:
        found = [finding for finding in found if not finding.breaks(UNKNOWN_OBSTACLE)]
    if one.findings or found:
        return refusal(one.form.name, "not_written", (*one.findings, *found))
    return replace(one, warnings=_own(one, slips, proposal, proposal.warnings))


def _own(
    slip: Slip, slips: Sequence[Slip], proposal: Proposal, findings: Sequence[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """Those of a proposal's findings that a form brings about, at its cells and in its words."""
    own = [finding for finding in findings if _blamed(finding, slips) == slip.month.agency]
    for change in proposal.changes:
        if change.path == path_of(slip.month, proposal.project.year):
            own = at_rows(own, change, slip.rows)
    return tuple(in_form_words(finding) if finding.span.cell else finding for finding in own)


def _blamed(finding: Diagnostic, slips: Sequence[Slip]) -> str:
    """The agency in whose folder a finding stands; the first one's for any other file."""
    agencies = [slip.month.agency for slip in slips]
    return next((id for id in agencies if f"/updates/{id}/" in finding.span.file), agencies[0])
