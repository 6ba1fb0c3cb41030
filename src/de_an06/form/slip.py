"""What a filled-in form adds to its month: updates, and the agency's own words."""

from dataclasses import dataclass, replace
from functools import partial

from de_an06.console.refused import Refused
from de_an06.findings.finding import Diagnostic
from de_an06.form.arrival import refusal
from de_an06.form.intake.sheets import FilledForm
from de_an06.form.intake.table import FormRow
from de_an06.form.wording import hidden_letters, in_words
from de_an06.load.rows import Row
from de_an06.load.shape import shape
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Register
from de_an06.record.own_words import has_own_words, month_of, unsaid
from de_an06.words.dates import period_name

_OWN = ("summary", "plans", "documents")


@dataclass(frozen=True, slots=True)
class Slip:
    """What a form adds to its month: what is new in it, each update with its row.

    `known` were recorded before. With `findings` in it, its unsound rows stand there as far as
    they go, to be judged with the rest, never to be written; `unsure`: one of those raises an
    obstacle, which may be the one that another resolves.
    """

    form: FilledForm
    month: AgencyMonth
    rows: tuple[Row, ...]
    known: int
    findings: tuple[Diagnostic, ...]
    unsure: bool
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def has_news(self) -> bool:
        """Whether the form adds anything to its month."""
        return bool(self.month.updates) or has_own_words(self.month)

    def at_words(self, finding: Diagnostic) -> Diagnostic:
        """A finding on the words of the month's file, told where the form has them."""
        own, said = self.form.own, self.month
        match finding.span.keys:
            case ("summary" | "plans" as key, *_) if own:
                return replace(finding, span=own.at(key))
            case ("documents", int(), *_) if own and said.documents:
                named = (
                    at for at, one in enumerate(said.documents) if one.number in finding.span.text
                )
                return replace(finding, span=own.at("documents", next(named, 0), "number"))
        return finding


def with_words(
    month: AgencyMonth, own: FormRow | None, register: Register
) -> tuple[AgencyMonth, list[Diagnostic]]:
    """A month with what is new of a form's words; or findings, and none of them."""
    if own is None or not own.values:
        return month, []
    frame = {"agency": month.agency, "period": month.period}
    said, faults = shape({**frame, **own.row.data}, AgencyMonth, "")
    wrong = [*hidden_letters(own), *in_words(own, faults)]
    if said is None or wrong:
        return month, wrong
    month = month.model_copy(update={key: getattr(said, key) for key in _OWN})
    return unsaid(month_of(register, month.agency, month.period), month), []


def frozen(slip: Slip, register: Register) -> Refused:
    """Why a form is not imported whose month may no longer change."""
    identity = slip.form.identity
    written = register.schedule.writing_named(identity.period)
    period = partial(period_name, written) if written else identity.period
    name = register.agencies.agency(identity.agency).name
    return refusal(slip.form.name, "import_frozen", period=period, agency=name)
