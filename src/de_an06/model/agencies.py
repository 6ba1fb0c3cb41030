"""The agencies of a province, with the groups by which plans call them."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property

from de_an06.model.scalars import Account, AgencyId, Day, Fact, Flag, Line, Text


class AgencyKind(StrEnum):
    """What sort of body an agency is: it groups and labels, and no figure depends on it."""

    SO_NGANH = "so-nganh"
    DISTRICT = "district"
    COMMUNE = "commune"
    OFFICE = "office"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    ENTERPRISE = "enterprise"
    JUDICIAL = "judicial"
    VERTICAL = "vertical"
    MEDIA = "media"
    UNIT = "unit"
    AUTHORITY = "authority"
    TASKFORCE = "taskforce"
    MINISTRY = "ministry"
    CENTRAL = "central"


class Agency(Fact):
    """An agency (cơ quan, đơn vị).

    `valid_from` and `valid_to` (last day, included) bound its life, after which exactly one
    agency in `succeeded_by` takes its place; `reports` says that periodic reports are due from it;
    `reported_by` names the agency that reports in its stead;
    `maintainers` are account names on the forge. Of its letters, `superior_lines` and
    `header_lines` are the names at the top, `signer_lines` the authority and position of its head,
    `signer_name` who that is; `unit` is the symbol of the unit that drafts them, `contact` whom to
    ask about them.
    """

    id: AgencyId
    name: Line
    kind: AgencyKind
    aliases: tuple[Line, ...] = ()
    symbol: Line | None = None
    superior_lines: tuple[Line, ...] = ()
    header_lines: tuple[Line, ...] = ()
    signer_lines: tuple[Line, ...] = ()
    signer_name: Line | None = None
    unit: Line | None = None
    contact: Line | None = None
    reports: Flag = False
    reported_by: AgencyId | None = None
    valid_from: Day | None = None
    valid_to: Day | None = None
    succeeded_by: tuple[AgencyId, ...] = ()
    note: Text | None = None
    maintainers: tuple[Account, ...] = ()

    def exists_on(self, day: date) -> bool:
        """Whether `day` lies within its life."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


class AgencyGroup(Fact):
    """An agency group (nhóm cơ quan) such as "Các sở, ban ngành, địa phương".

    `members` are agencies or other groups; none for an open phrase. `assumption` marks members
    that the plan's text does not give.
    """

    id: AgencyId
    name: Line
    aliases: tuple[Line, ...] = ()
    members: tuple[AgencyId, ...] = ()
    assumption: Flag = False
    note: Text | None = None


class AgencyRegistry(Fact):
    """The registry of agencies and their groups (`plan/agencies.yaml`)."""

    agencies: tuple[Agency, ...]
    groups: tuple[AgencyGroup, ...] = ()

    @cached_property
    def _entries(self) -> Mapping[str, Agency | AgencyGroup]:
        entries: list[Agency | AgencyGroup] = [*self.agencies, *self.groups]
        return {entry.id: entry for entry in reversed(entries)}

    def named(self, id: str) -> Agency | AgencyGroup | None:
        """The agency or group with exactly this id, or None."""
        return self._entries.get(id)

    def agency(self, id: str) -> Agency:
        """The agency with this id, which is known to exist; KeyError otherwise."""
        entry = self.named(id)
        if not isinstance(entry, Agency):
            raise KeyError(id)
        return entry

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The names of those of `ids` that are known, in order: a group stays a group."""
        entries = (self.named(id) for id in ids)
        return tuple(entry.name for entry in entries if entry)

    def expand(self, ids: Iterable[str], on: date | None = None) -> tuple[str, ...]:
        """The ids of the agencies that `ids` come down to, in order, each once.

        Groups give their members that exist on the day `on`, all where none is given; an agency
        that is named itself always counts; an unknown id gives nothing (a finding speaks of it).
        """
        named = tuple(ids)
        found: dict[str, None] = {}
        opened: set[str] = set()
        waiting = [*named][::-1]
        while waiting:
            entry = self._entries.get(waiting.pop())
            if isinstance(entry, Agency):
                if on is None or entry.id in named or entry.exists_on(on):
                    found[entry.id] = None
            elif entry is not None and entry.id not in opened:
                opened.add(entry.id)
                waiting += entry.members[::-1]
        return tuple(found)
