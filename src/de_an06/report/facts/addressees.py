"""Whom proposals address, and who of them stands above those who report."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from de_an06.model.agencies import Agency, AgencyGroup, AgencyKind
from de_an06.model.history import LedgerEntry
from de_an06.model.text import fold
from de_an06.report.facts.basis import Basis

Key = TypeVar("Key")

_UPWARD = (AgencyKind.CENTRAL, AgencyKind.MINISTRY)


def addressee(basis: Basis, to: str | None) -> Agency | AgencyGroup | None:
    """The body that is addressed, by its id or by a name of its own; None outside the registry."""
    registry = basis.register.agencies
    if to is None or (body := registry.named(to)):
        return body if to else None
    called = fold(to)
    bodies: list[Agency | AgencyGroup] = [*registry.agencies, *registry.groups]
    return next((one for one in bodies if called in map(fold, (one.name, *one.aliases))), None)


def is_upward(to: str | None, entry: Agency | AgencyGroup | None) -> bool:
    """Whether an addressee stands above those who report.

    That is one outside the registry, in free text, a ministry or a central body.
    """
    if isinstance(entry, Agency):
        return entry.kind in _UPWARD
    return to is not None and entry is None


def together(
    entries: Iterable[LedgerEntry], key: Callable[[LedgerEntry], Key]
) -> list[tuple[Key, list[LedgerEntry]]]:
    """The entries by their key, in the order in which each key first comes."""
    found: dict[Key, list[LedgerEntry]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return list(found.items())
