"""`de-an06 hooks check`: what the hook `pre-commit` calls, on what is about to be committed."""

from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.console.clone import readable_clone
from de_an06.console.findings import FORMATS, check, each_once
from de_an06.console.invocation import invocation
from de_an06.console.output import put
from de_an06.console.refused import REFUSED
from de_an06.console.workspace import find_project
from de_an06.findings.finding import in_order
from de_an06.git.revision import read_tree, tree_at
from de_an06.load.layout import plans_of
from de_an06.load.plans import plans_findings, plans_in, today_of
from de_an06.surface.findings import counts
from de_an06.words.say import say

TreeArgument = Annotated[str, typer.Argument(metavar="TREE", help="Cây mà git write-tree nêu.")]


def hooks_check(context: typer.Context, tree: TreeArgument) -> None:
    """Móc pre-commit gọi lệnh này để xét những gì sắp commit."""
    options = invocation(context)
    root = find_project(options)
    readable_clone(root)
    entries = tree_at(root, tree)
    files = read_tree(root, entries)
    plans = plans_in(files.contents, plans_of(entries))
    now = today(today_of(plans))
    checked = (check(files, plan.id, now).findings for plan in plans)
    findings = in_order([*each_once(checked), *plans_findings(plans)])
    put(FORMATS["text"](findings, options.lang))
    errors, warnings = counts(findings)
    if errors:
        put(f"{say(options.lang, 'checked_index', errors=errors, warnings=warnings)}\n")
        raise typer.Exit(REFUSED)
