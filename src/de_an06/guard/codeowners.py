"""`de-an06 codeowners`: the forge's owners file, from the maintainers in the registry."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.console.handing_out import (
    STDOUT,
    ForceOption,
    Handout,
    asked_output,
    hand_out,
    print_out,
    shown_path,
)
from de_an06.console.invocation import AccountOption, invocation
from de_an06.console.output import show, tell
from de_an06.console.refused import USAGE, Refused
from de_an06.console.workspace import find_workspace, read_plan, sound
from de_an06.engine.succession import secretariat
from de_an06.findings.finding import Severity
from de_an06.guard.owners_place import NAME, why_unread
from de_an06.load.folder import plan_ids
from de_an06.load.layout import agency_folder, plan_folder
from de_an06.load.plans import read_plans
from de_an06.model.agencies import AgencyRegistry
from de_an06.surface.screen import Tone, line, plain
from de_an06.surface.seal import SCRIPT_SEAL
from de_an06.words.say import Lang, say

OutputOption = Annotated[
    str | None,
    typer.Option("-o", metavar="TỆP", help=f"Tệp; mặc định {NAME} ở gốc dự án; - để in ra."),
]


def codeowners(
    context: typer.Context,
    output: OutputOption = None,
    *,
    force: ForceOption = False,
    _json: AccountOption = False,
) -> None:
    """Ghi CODEOWNERS cho máy chủ git từ plan/agencies.yaml."""
    options = invocation(context)
    place = _asked_file(output)
    workspace = find_workspace(options)
    register = sound(options, read_plan(workspace))
    plans = read_plans(workspace.root, plan_ids(workspace.root))
    wrong = [found for each in plans for found in each.file.findings]
    if errors := [found for found in wrong if found.severity is Severity.ERROR]:
        raise Refused(findings=errors)
    standing = {
        each.id: secretariat(register.agencies, each.file.noun.standing_agency, today())
        for each in plans
        if each.file.noun
    }
    owned = ownership(register.agencies, standing)
    file = Handout(place or workspace.root / NAME, codeowners_text(owned).encode(), SCRIPT_SEAL)
    if place == STDOUT:
        print_out(file)
        return
    if hand_out([file], force=force):
        told = say(options.lang, "codeowners_written", path=shown_path(file.path), count=len(owned))
        show([line(told, Tone.GOOD)])
    else:
        show([line(say(options.lang, "codeowners_current", path=shown_path(file.path)))])
    for reason in why_unread(workspace.root, file.path, has_rules=bool(owned)):
        tell(plain([line(f"! {reason(options.lang)}")]))


def _asked_file(typed: str | None) -> Path | None:
    """Where somebody wants it; Refused for a folder."""
    place = asked_output(typed)
    if place and place.is_dir():
        raise Refused("output_is_folder", code=USAGE, path=typed, example=place / NAME)
    return place


def ownership(registry: AgencyRegistry, standing: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The owners by pattern: of the whole, all secretariats; then of each agency's files.

    `standing` has the standing agency of each plan, or its heir, by its id; where there is more
    than one, each plan has owners of its own. An agency's maintainers come before the
    secretariat's, who own it too: on a forge nobody approves a change of their own. What nobody
    would own is left out.
    """
    bodies = dict.fromkeys(standing.values())
    ruled_by = {id: registry.agency(body).maintainers for id, body in standing.items()}
    owned = {"*": _each_once(registry.agency(body).maintainers for body in bodies)}
    plans = {"*": owned["*"]} if len(bodies) == 1 else ruled_by
    if len(bodies) > 1:
        owned |= {f"/{plan_folder(id)}/": accounts for id, accounts in ruled_by.items()}
    for agency in registry.agencies:
        for plan, clerks in plans.items():
            if agency.maintainers:
                accounts = _each_once((agency.maintainers, clerks))
                owned[f"/{agency_folder(plan, agency.id)}/"] = accounts
    return {pattern: accounts for pattern, accounts in owned.items() if accounts}


def _each_once(accounts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Accounts in their order; forges ignore the case of a name."""
    found: dict[str, str] = {}
    for account in chain.from_iterable(accounts):
        found.setdefault(account.casefold(), account)
    return tuple(found.values())


def codeowners_text(owned: Mapping[str, Sequence[str]]) -> str:
    """A rule for each pattern, the last that fits a path counts; the heading is bilingual."""
    phrases = ["codeowners_made", "codeowners_reads" if owned else "codeowners_nobody"]
    lines = [f"# {say(lang, phrase)}" for lang in Lang for phrase in phrases]
    for pattern, accounts in owned.items():
        lines.append(" ".join([pattern, *(f"@{account}" for account in accounts)]))
    return "".join(f"{text}\n" for text in lines)
