"""The agencies and their groups as one list, in the shape that `agencies --json` promises."""

from dataclasses import dataclass
from datetime import date

from de_an06.model.agencies import Agency, AgencyRegistry

GROUP = "group"


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """An agency or group; the fields are those of `agencies --json` (DESIGN section 5).

    `kind` is an agency's kind or `group`; `members` are the agencies that a group comes down to.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    reports: bool
    reported_by: str | None
    valid_from: date | None
    valid_to: date | None
    succeeded_by: tuple[str, ...]


def agency_lines(registry: AgencyRegistry) -> list[AgencyLine]:
    """The agencies, then the groups, in the registry's order."""
    groups = [
        AgencyLine(
            id=group.id,
            name=group.name,
            kind=GROUP,
            aliases=group.aliases,
            members=registry.expand(group.members),
            reports=False,
            reported_by=None,
            valid_from=None,
            valid_to=None,
            succeeded_by=(),
        )
        for group in registry.groups
    ]
    return [*map(_agency_line, registry.agencies), *groups]


def _agency_line(agency: Agency) -> AgencyLine:
    return AgencyLine(
        id=agency.id,
        name=agency.name,
        kind=agency.kind,
        aliases=agency.aliases,
        members=(),
        reports=agency.reports,
        reported_by=agency.reported_by,
        valid_from=agency.valid_from,
        valid_to=agency.valid_to,
        succeeded_by=agency.succeeded_by,
    )
