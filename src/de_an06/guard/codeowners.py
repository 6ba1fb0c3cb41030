"""`de-an06 codeowners`: the forge's owners file, from the maintainers in the registry."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.invocation import invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import find_workspace, read_plan, sound
from de_an06.model.agencies import Agency
from de_an06.model.plan import Register
from de_an06.record.whole import replace_whole
from de_an06.surface.screen import Tone, line
from de_an06.words.say import Lang, say

_NAME = "CODEOWNERS"
_STDOUT = Path("-")

OutputOption = Annotated[
    Path | None,
    typer.Option("-o", metavar="TỆP", help=f"Tệp; mặc định {_NAME} ở gốc dự án; - để in ra."),
]


def codeowners(context: typer.Context, output: OutputOption = None) -> None:
    """Ghi CODEOWNERS cho máy chủ git từ plan/agencies.yaml."""
    options = invocation(context)
    workspace = find_workspace(options)
    register = sound(options, read_plan(workspace))
    parts = ownership(register)
    text = codeowners_text(parts)
    if output == _STDOUT:
        put(text)
        return
    path = output or workspace.root / _NAME
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        show([line(say(options.lang, "codeowners_current", path=path))])
        return
    replace_whole(path, data)
    show([line(say(options.lang, "codeowners_written", path=path, count=len(parts)), Tone.GOOD)])


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
    phrases = ["codeowners_made", "codeowners_reads" if parts else "codeowners_nobody"]
    lines = [f"# {say(lang, phrase)}" for lang in Lang for phrase in phrases]
    for part in parts:
        pattern = f"/plan/*/updates/{part.agency}/" if part.agency else "*"
        lines.append(" ".join([pattern, *(f"@{account}" for account in part.accounts)]))
    return "".join(f"{text}\n" for text in lines)
