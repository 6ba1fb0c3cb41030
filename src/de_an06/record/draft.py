"""A change of one file, worked out but not yet made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from de_an06.model.decision import Decision
from de_an06.model.month import AgencyMonth, Submission, Update
from de_an06.model.period import Period
from de_an06.record.edit import with_decision, with_entered_by, with_submission, with_updates
from de_an06.record.new_file import new_decisions, new_month
from de_an06.record.paths import decisions_path, month_path


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
        if entered_by is not None:
            text = with_entered_by(text, entered_by)
        return with_updates(text, updates)

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
        if entered_by is not None:
            text = with_entered_by(text, entered_by)
        return with_submission(text, submission)

    return Draft(place.path, edited)


def draft_decision(year: int, decision: Decision) -> Draft:
    """Add a ruling to those of a year."""

    def edited(text: str | None) -> str:
        return new_decisions([decision]) if text is None else with_decision(text, decision)

    return Draft(decisions_path(year), edited)
