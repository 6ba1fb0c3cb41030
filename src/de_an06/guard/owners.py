"""Who owns which part of a project: the accounts whose approval a change there needs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.model.agencies import Agency
from de_an06.model.plan import Register
from de_an06.words.say import Lang, say


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


def codeowners_text(parts: Sequence[Owned]) -> str:
    """A rule for each part, the last that fits a path counts; its heading is in both languages."""
    return "".join(f"{text}\n" for text in _lines(parts))


def _lines(parts: Sequence[Owned]) -> Iterator[str]:
    phrases = ["codeowners_made", "codeowners_reads" if parts else "codeowners_nobody"]
    yield from (f"# {say(lang, phrase)}" for lang in Lang for phrase in phrases)
    for part in parts:
        owners = " ".join(f"@{account}" for account in part.accounts)
        yield f"{_pattern(part)} {owners}"


def _pattern(part: Owned) -> str:
    return f"/plan/*/updates/{part.agency}/" if part.agency else "*"
