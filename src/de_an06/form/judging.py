"""Forms held against the plan and each other: what each would add, or why it is refused."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from de_an06.console.refused import Refused
from de_an06.console.writing import at_rows
from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.links import UNKNOWN_OBSTACLE
from de_an06.form.arrival import Errand, check_wanted, refusal
from de_an06.form.intake.sheets import FilledForm
from de_an06.form.reading import read_slip
from de_an06.form.slip import Slip, frozen
from de_an06.form.turning import unturned
from de_an06.form.voice import in_form_words
from de_an06.record.edit import is_frozen, path_of
from de_an06.record.proposal import Project, Proposal, propose


@dataclass(frozen=True, slots=True)
class Batch:
    """Forms with what became of each, and the one proposal for all that are not refused."""

    forms: Sequence[FilledForm | Refused]
    outcomes: Sequence[Slip | Refused]
    proposal: Proposal


def judged(forms: Sequence[FilledForm | Refused], errand: Errand, project: Project) -> Batch:
    """Judge forms of agencies that are all different; what is wrong with one stops no other."""
    outcomes = [_outcome(form, errand, project) for form in forms]
    while True:
        slips = _with_news(outcomes)
        proposal = _proposed(project, slips)
        outcomes = [_held_against(one, slips, proposal) for one in outcomes]
        if not (errand.asking or errand.dry_run or errand.agreed):
            outcomes = [unturned(one, slips, proposal) for one in outcomes]
        # What is refused is taken out, and the rest judged without it.
        if len(_with_news(outcomes)) == len(slips):
            return Batch(forms, outcomes, proposal)


def _outcome(form: FilledForm | Refused, errand: Errand, project: Project) -> Slip | Refused:
    """What a form adds by itself; refused where it is not wanted, or its month is frozen."""
    if isinstance(form, Refused):
        return form
    register, identity = project.register, form.identity
    try:
        check_wanted(form, errand, register)
    except Refused as why:
        return why
    slip = read_slip(form, errand, register=register, today=project.loaded.today)
    news = slip.has_news or slip.findings
    if news and is_frozen(register, identity.agency, identity.period):
        return frozen(slip, register)
    return slip


def _with_news(outcomes: Sequence[Slip | Refused]) -> list[Slip]:
    return [one for one in outcomes if isinstance(one, Slip) and one.has_news]


def _proposed(project: Project, slips: Sequence[Slip]) -> Proposal:
    return propose(project, lambda _: [slip.month for slip in slips])


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
    plan = proposal.project.plan
    own = [finding for finding in findings if _blamed(finding, slips, plan) is slip]
    for change in proposal.changes:
        if change.path == path_of(slip.month, plan):
            own = at_rows(own, change, slip.rows)
            own = [slip.at_words(one) if one.span.file == change.path else one for one in own]
    return tuple(in_form_words(finding) if finding.span.cell else finding for finding in own)


def _blamed(finding: Diagnostic, slips: Sequence[Slip], plan: str) -> Slip:
    """The form in whose agency's folder a finding stands; the first for any other file."""
    folders = {PurePosixPath(path_of(slip.month, plan)).parent: slip for slip in slips}
    return folders.get(PurePosixPath(finding.span.file).parent, slips[0])
