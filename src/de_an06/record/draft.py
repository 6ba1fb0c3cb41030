"""A change of one file, worked out but not yet made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.load.layout import decisions_path, month_path
from de_an06.model.month import AgencyMonth, Submission, Update
from de_an06.model.period import Cadence, Period
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.yamltext.canonical import Content, contents, key_lines, mapping_lines
from de_an06.yamltext.edit import with_decision, with_entered_by, with_submission, with_updates
from de_an06.yamltext.tree import read

_MONTH_SCHEMA = "# yaml-language-server: $schema=../../../../schemas/updates.schema.json"
_DECISIONS_SCHEMA = "# yaml-language-server: $schema=../../schemas/decisions.schema.json"


def new_month(month: AgencyMonth) -> str:
    """The canonical text of a month's file."""
    said = contents(month)
    updates = said.pop("updates", None)
    lines = [_MONTH_SCHEMA, *mapping_lines(said, 0)]
    return _text(lines if updates is None else [*lines, *key_lines("updates", updates, 0)])


def new_decisions(decisions: Sequence[Decision]) -> str:
    """The canonical text of `decisions.yaml`."""
    entries: list[Content] = [contents(decision) for decision in decisions]
    return _text([_DECISIONS_SCHEMA, *key_lines("decisions", entries, 0)])


def _text(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Draft:
    """A change of the file at `path` (from the project's root, with `/`).

    `edited` turns the file's text into the new one; None is the text of a file that is not there.
    """

    path: str
    edited: Callable[[str | None], str]


@dataclass(frozen=True, slots=True)
class MonthPlace:
    """An agency's month in the plan of a year."""

    year: int
    agency: str
    period: Period

    @property
    def path(self) -> str:
        """The path of its file from the project's root."""
        return month_path(self.year, self.agency, self.period)


def draft_updates(
    place: MonthPlace, updates: Sequence[Update], *, entered_by: str | None = None
) -> Draft:
    """Add updates to an agency's month, in their order; `entered_by` marks who recorded them."""

    def edited(text: str | None) -> str:
        if text is None:
            return new_month(
                AgencyMonth(
                    agency=place.agency,
                    period=place.period,
                    entered_by=entered_by,
                    updates=tuple(updates),
                )
            )
        month = read(text)
        if entered_by is not None:
            month = with_entered_by(month, entered_by)
        return with_updates(month, updates).text

    return Draft(place.path, edited)


def draft_submission(
    place: MonthPlace, submission: Submission, *, entered_by: str | None = None
) -> Draft:
    """Freeze an agency's month as sent; `entered_by` marks who recorded that."""

    def edited(text: str | None) -> str:
        if text is None:
            return new_month(
                AgencyMonth(
                    agency=place.agency,
                    period=place.period,
                    entered_by=entered_by,
                    submitted=submission,
                )
            )
        month = read(text)
        if entered_by is not None:
            month = with_entered_by(month, entered_by)
        return with_submission(month, submission).text

    return Draft(place.path, edited)


def draft_decision(year: int, decision: Decision) -> Draft:
    """Add a ruling to those of a year."""

    def edited(text: str | None) -> str:
        if text is None:
            return new_decisions([decision])
        return with_decision(read(text), decision).text

    return Draft(decisions_path(year), edited)


def open_month(register: Register, agency: str, on: date) -> Period | None:
    """The month into which an update of `agency` on the day `on` goes (DESIGN section 3).

    It is the month whose window holds `on`, or the next that is neither submitted nor closed, up
    to December of the year after the plan's. None when there is none, and for a day before the
    plan's first window.
    """
    last = Period(register.plan.year + 1, Cadence.MONTH, 12)
    calendar = register.plan.reporting.months()
    if (calendar and on < calendar[0].first_day) or on > last.last_day:
        return None
    month = Period.month_of(on)
    while is_frozen(register, agency, month):
        if month == last:
            return None
        month = month.next_month()
    return month


def is_frozen(register: Register, agency: str, month: Period) -> bool:
    """Whether the agency's file of a month may no longer change: it was sent, or is closed."""
    closed = any(
        ruling.kind is DecisionKind.CLOSE and ruling.period == month
        for ruling in register.decisions
    )
    return closed or any(
        file.agency == agency and file.period == month and file.submitted is not None
        for file in register.months
    )
