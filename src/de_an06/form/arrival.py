"""Filled-in forms as they come in: on what errand, from which file, and whether it is wanted."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from de_an06.console.invocation import Invocation
from de_an06.console.refused import Refused, reason_of
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.form.identity import FormIdentity
from de_an06.form.intake.package import LARGEST
from de_an06.form.intake.sheets import FilledForm, read_form
from de_an06.form.roles import form_version
from de_an06.load.folder import read_regular
from de_an06.model.agencies import Agency
from de_an06.model.plan import Register
from de_an06.words.say import wording
from de_an06.yamltext.decoding import escaped

_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "import_not_there",
    IsADirectoryError: "import_folder",
    PermissionError: "import_forbidden",
}


@dataclass(frozen=True, slots=True)
class Errand:
    """Whose forms are imported, None where anything goes; by whom, and how.

    `secretariat` is the agency that may import those of all others; `plans` are the ids of those
    that the project has.
    `asking`: a person answers for each form, `dry_run`: nothing is kept, `agreed`: what would be
    asked about is agreed to beforehand.
    """

    options: Invocation
    agency: str | None
    period: str | None
    entered_by: str | None
    secretariat: str
    plans: Sequence[str]
    asking: bool
    dry_run: bool
    agreed: bool


def refusal(
    name: str, phrase: str, findings: Iterable[Diagnostic] = (), /, **facts: object
) -> Refused:
    """Why a form is not imported; where there are findings, in order, they say it."""
    why = wording(phrase, **facts)
    return Refused("import_refused", findings=in_order(findings), file=name, why=why)


def _received(file: Path) -> FilledForm | Refused:
    """The form in a file; why there is none, or none of which it can be told whose it is."""
    name = escaped(str(file))
    try:
        if name == "-":
            name, data = "stdin", sys.stdin.buffer.read(LARGEST + 1)
        else:
            data = read_regular(Path(os.path.realpath(file)), LARGEST)
    except OSError as error:
        phrase = _REASONS.get(type(error), "import_unreadable")
        return refusal(name, phrase, reason=reason_of(error))
    if data is None:
        return refusal(name, "import_no_file")
    form = read_form(name, data)
    return form if isinstance(form, FilledForm) else refusal(name, "not_written", form)


def batches(files: Iterable[Path], *, one_by_one: bool) -> Iterator[list[FilledForm | Refused]]:
    """The forms in files, in order, that may be judged together.

    They are of one plan, and of agencies all different.
    """
    batch: list[FilledForm | Refused] = []
    identities: list[FormIdentity] = []
    for form in map(_received, files):
        mine = [form.identity] if isinstance(form, FilledForm) else []
        clash = any(
            one.agency == other.agency or one.plan != other.plan
            for one in mine
            for other in identities
        )
        if batch and (one_by_one or clash):
            yield batch
            batch, identities = [], []
        batch.append(form)
        identities += mine
    yield batch


def check_wanted(form: FilledForm, errand: Errand, register: Register) -> None:
    """Refuse a form of another plan, month, agency or version than wanted, or invented."""
    _check_plan(form, errand.plans, register.id)
    identity, plan = form.identity, register.plan
    agency, period = identity.agency, identity.period
    if identity.simulated is not plan.simulated:
        raise refusal(form.name, "import_simulated" if identity.simulated else "import_real")
    if not isinstance(register.agencies.named(agency), Agency):
        raise refusal(form.name, "import_unknown_agency", theirs=agency)
    if register.schedule.writing_named(period) is None:
        raise refusal(form.name, "import_no_month", theirs=period)
    if errand.period not in (None, period):
        raise refusal(form.name, "import_of_period", theirs=period, ours=errand.period)
    if errand.agency not in (None, agency, errand.secretariat):
        raise refusal(form.name, "import_of_agency", theirs=agency, ours=errand.agency)
    if identity.version != form_version(register, agency):
        raise refusal(form.name, "import_of_version", agency=agency, period=period)


def _check_plan(form: FilledForm, plans: Sequence[str], ours: str) -> None:
    """Refuse a form of a plan that is not there, or not the one that is open."""
    theirs = form.identity.plan
    if theirs not in plans:
        raise refusal(form.name, "import_unknown_plan", theirs=theirs, known=", ".join(plans))
    if theirs != ours:
        raise refusal(form.name, "import_of_plan", theirs=theirs, ours=ours)
