"""`de-an06 codeowners`: the forge's owners file, from the maintainers in the registry."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.console.invocation import invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import find_workspace, read_plan, sound
from de_an06.engine.succession import secretariat
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
    owned = ownership(register, today())
    text = codeowners_text(owned)
    if output == _STDOUT:
        put(text)
        return
    path = output or workspace.root / _NAME
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        show([line(say(options.lang, "codeowners_current", path=path))])
        return
    replace_whole(path, data)
    show([line(say(options.lang, "codeowners_written", path=path, count=len(owned)), Tone.GOOD)])


def ownership(register: Register, on: date) -> dict[str, tuple[str, ...]]:
    """The owners by pattern on a day: of the whole, the secretariat; then of each agency's months.

    An agency's maintainers come before the secretariat's, who own it too: on a forge nobody
    approves a change of their own. What nobody would own is left out.
    """
    clerk = secretariat(register.agencies, register.plan.standing_agency, on)
    standing = register.agencies.agency(clerk).maintainers
    owned = {"*": standing}
    for agency in register.agencies.agencies:
        if agency.maintainers:
            accounts: dict[str, str] = {}
            for account in (*agency.maintainers, *standing):
                # Forges ignore the case of an account's name.
                accounts.setdefault(account.casefold(), account)
            owned[f"/plan/*/updates/{agency.id}/"] = tuple(accounts.values())
    return {pattern: accounts for pattern, accounts in owned.items() if accounts}


def codeowners_text(owned: Mapping[str, Sequence[str]]) -> str:
    """A rule for each pattern, the last that fits a path counts; the heading is bilingual."""
    phrases = ["codeowners_made", "codeowners_reads" if owned else "codeowners_nobody"]
    lines = [f"# {say(lang, phrase)}" for lang in Lang for phrase in phrases]
    for pattern, accounts in owned.items():
        lines.append(" ".join([pattern, *(f"@{account}" for account in accounts)]))
    return "".join(f"{text}\n" for text in lines)
