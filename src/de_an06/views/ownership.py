"""Who owns which part of a project: the accounts whose approval a change there needs."""

from dataclasses import dataclass

from de_an06.model.agencies import Agency
from de_an06.model.register import Register


@dataclass(frozen=True, slots=True)
class Owned:
    """A part of a project with its owners: an agency's months, or everything (`agency` is None)."""

    agency: str | None
    accounts: tuple[str, ...]


def ownership(register: Register) -> tuple[Owned, ...]:
    """The whole, owned by the secretariat; then each agency's part, in the registry's order.

    An agency's maintainers come before the secretariat's, who own it too: on a forge nobody
    approves a change of their own. What nobody would own is left out.
    """
    standing = register.agencies.agency(register.plan.standing_agency)
    parts = [Owned(None, standing.maintainers)]
    parts += [
        Owned(agency.id, _together(agency, standing))
        for agency in register.agencies.agencies
        if agency.maintainers
    ]
    return tuple(part for part in parts if part.accounts)


def _together(agency: Agency, standing: Agency) -> tuple[str, ...]:
    """The accounts of both, each once; forges ignore the case of an account's name."""
    accounts: dict[str, str] = {}
    for account in (*agency.maintainers, *standing.maintainers):
        accounts.setdefault(account.casefold(), account)
    return tuple(accounts.values())
