"""A month's file with all that it is held against."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from de_an06.load.checks.known import Known
from de_an06.load.files import Evidences
from de_an06.load.flaw import Spot
from de_an06.model.agencies import Agency
from de_an06.model.month import AgencyMonth, Update


@dataclass(frozen=True, slots=True)
class MonthFile:
    """A month, its path, what is known of the plan, and today (nothing is later than that)."""

    spot: Spot
    month: AgencyMonth
    known: Known
    today: date
    evidences: Evidences

    @property
    def path(self) -> PurePosixPath:
        """The file's path from the project's root."""
        return PurePosixPath(self.spot.file)

    @property
    def agency(self) -> Agency | None:
        """The agency that writes; None where the registry has none of that id."""
        return self.known.agency(self.month.agency)

    @property
    def is_sent_too_early(self) -> bool:
        """Whether the report was sent before its window began."""
        sent = self.month.submitted
        return sent is not None and sent.on < self.month.period.first_day


@dataclass(frozen=True, slots=True)
class Saying:
    """One update of a month's file."""

    page: MonthFile
    place: int

    @property
    def update(self) -> Update:
        """What is said."""
        return self.page.month.updates[self.place]

    def at(self, *keys: str | int) -> Spot:
        """A value within the update."""
        return self.page.spot.at("updates", self.place, *keys)
