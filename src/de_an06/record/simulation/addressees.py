"""To whom agencies turn with an obstacle."""

from de_an06.model.agencies import Agency, AgencyKind
from de_an06.model.month import ObstacleKind
from de_an06.model.register import Register
from de_an06.model.text import fold

_FIELDS = {
    ObstacleKind.FUNDING: ("tài chính",),
    ObstacleKind.PEOPLE: ("nội vụ",),
    ObstacleKind.INFRASTRUCTURE: ("thông tin và truyền thông", "khoa học và công nghệ"),
    ObstacleKind.SECURITY: ("thông tin và truyền thông", "khoa học và công nghệ"),
    ObstacleKind.SERVICE: ("văn phòng ủy ban nhân dân",),
}
"""Words in the names of the departments that a kind of obstacle belongs to."""

_MINISTRY = "Bộ, ngành chủ quản"


def addressee(register: Register, agency: str, kind: ObstacleKind) -> str | None:
    """The agency or body that can remove an obstacle of a kind; None where it is `agency` itself.

    Where the registry has no department for it, the standing agency.
    """
    if kind is ObstacleKind.LEGAL:
        return _MINISTRY
    departments = (
        entry.id
        for words in _FIELDS.get(kind, ())
        for entry in register.agencies.agencies
        if _is_department(entry) and fold(words) in fold(entry.name)
    )
    found = next(departments, register.plan.standing_agency)
    return found if found != agency else None


def _is_department(agency: Agency) -> bool:
    return agency.kind is AgencyKind.SO_NGANH
