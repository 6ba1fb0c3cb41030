"""What every report and letter says of itself."""

from dataclasses import dataclass
from datetime import date

from de_an06.engine.standing import owing
from de_an06.engine.succession import secretariat
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.model.plan import Plan, Register
from de_an06.report.facts.basis import Basis


@dataclass(frozen=True, slots=True)
class Clerk:
    """What the clerk adds after signing, with whether the report is a draft.

    The number, the symbol beside it and the day are blank until they are given.
    """

    number: str | None = None
    symbol: str | None = None
    signed_on: date | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What every report says of itself.

    `author` signs it, of its `own` work alone or of the whole plan; `issuer` is the task force and
    `standing` the standing agency; `owes` says whether the plan asks the author for reports.
    `fresh_since` is the day since when continuing work without news is silent, None before the
    first period has closed. `set_aside` counts the files left out; `is_sent`: it is as of the day
    on which it was sent.
    """

    plan: Plan
    author: Agency
    own: bool
    issuer: Agency
    standing: Agency
    period: Period
    as_of: date
    fresh_since: date | None
    clerk: Clerk
    set_aside: int
    owes: bool
    is_sent: bool = False

    @property
    def unfinished(self) -> bool:
        """Whether the figures are from before the window's last day, and will change yet."""
        return self.as_of < self.period.last_day and not self.is_sent


def standing_on(register: Register, day: date) -> str:
    """The standing agency of a plan, or its heir on a day."""
    return secretariat(register.agencies, register.plan.standing_agency, day)


def head(basis: Basis, clerk: Clerk, *, author: str) -> Head:
    """What a report by `author` says of itself."""
    register = basis.register
    closed = basis.known.last_closed
    return Head(
        plan=register.plan,
        author=register.agencies.agency(author),
        own=basis.voice is not None,
        issuer=register.agencies.agency(register.plan.issuer),
        standing=register.agencies.agency(basis.known.secretariat),
        period=basis.period,
        as_of=basis.as_of,
        fresh_since=closed.first_day if closed else None,
        clerk=clerk,
        set_aside=len(register.set_aside),
        owes=author in owing(register),
        is_sent=basis.is_sent,
    )
