"""Whose a path is, as the registry and the plans at the base have it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from de_an06.model.agencies import Agency, AgencyRegistry
from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.period import Period

_FOLDER = re.compile(r"plan/(20\d\d)/updates/([^/]+)(?:/(.*))?", re.ASCII | re.DOTALL)
_MONTH = re.compile(r"(20\d\d-(?:0[1-9]|1[0-2]))\.yaml", re.ASCII)
_RULINGS = re.compile(r"plan/(20\d\d)/decisions\.yaml", re.ASCII)
_YEAR = re.compile(r"plan/(20\d\d)/.*", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class MonthPath:
    """A path in an agency's folder; `period` is None where it is no month's file."""

    year: int
    agency: str
    period: Period | None


@dataclass(frozen=True, slots=True)
class Law:
    """What holds at the base, whatever the change says (SAFETY G5).

    `standing` and `rulings` are by the plan's year; `sent` are the paths of the months that were
    submitted, `evidence` those of the files that months point to. `commit` is the base's short
    name.
    """

    commit: str
    registry: AgencyRegistry
    standing: Mapping[int, str]
    rulings: Mapping[int, tuple[Decision, ...]]
    sent: frozenset[str]
    evidence: frozenset[str]

    def secretariat(self, path: str) -> str:
        """The standing agency of the plan that a path belongs to; of the newest for the rest."""
        match = _YEAR.fullmatch(path)
        newest = self.standing[max(self.standing)]
        return self.standing.get(int(match[1]), newest) if match else newest

    def agency(self, id: str) -> Agency | None:
        """The agency with this id, and no group."""
        found = self.registry.named(id)
        return found if isinstance(found, Agency) else None

    def is_closed(self, month: MonthPath) -> bool:
        """Whether the secretariat has closed this month."""
        return any(
            ruling.kind is DecisionKind.CLOSE and ruling.period == month.period
            for ruling in self.rulings.get(month.year, ())
        )


def month_path_of(path: str) -> MonthPath | None:
    """What a path in an agency's folder stands for; None outside of these folders."""
    match = _FOLDER.fullmatch(path)
    if match is None:
        return None
    named = _MONTH.fullmatch(match[3] or "")
    return MonthPath(int(match[1]), match[2], Period.parse(named[1]) if named else None)


def rulings_year(path: str) -> int | None:
    """The year whose rulings a path holds; None for any other path."""
    match = _RULINGS.fullmatch(path)
    return int(match[1]) if match else None


def is_data(path: str) -> bool:
    """Whether a path stands under `plan/`, or is what stands in its place."""
    return path.partition("/")[0] == "plan"


def maintained_by(registry: AgencyRegistry, account: str) -> frozenset[str]:
    """The agencies that an account maintains; forges ignore the case of its name."""
    wanted = account.removeprefix("@").casefold()
    return frozenset(
        agency.id
        for agency in registry.agencies
        if wanted in (name.casefold() for name in agency.maintainers)
    )
