"""`de-an06 validate`: every problem in the files, at once."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.console.findings import (
    FORMATS,
    FormatOption,
    asked_format,
    asked_rules,
    each_once,
)
from de_an06.console.invocation import JsonOption, invocation
from de_an06.console.output import put, put_folded, with_patience
from de_an06.console.refused import NO_PROJECT, REFUSED, USAGE, Refused
from de_an06.console.workspace import find_project, find_workspace
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.findings.narrowing import narrowed
from de_an06.load.folder import plan_folders, plan_ids, read_regular
from de_an06.load.plans import plans_findings, read_plans, today_of
from de_an06.load.proof.proof import prove
from de_an06.load.register import Loaded, amount_read
from de_an06.load.wording import read_wording
from de_an06.queries.plans import checked_plans
from de_an06.surface.findings import counts
from de_an06.words.say import Lang, say

SourceOption = Annotated[
    Path | None,
    typer.Option(
        "--source", metavar="TỆP", help="Đối chiếu từng từ với văn bản chính thức này; - là stdin."
    ),
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Cảnh báo cũng tính là lỗi.")]
SelectOption = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="MÃ,…", help="Chỉ những quy tắc này: L302, hoặc chữ đầu V."),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="MÃ,…", help="Bỏ qua những quy tắc này: L302, hoặc chữ đầu V."
    ),
]


def validate(
    context: typer.Context,
    source: SourceOption = None,
    format: FormatOption = "text",
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    *,
    strict: StrictOption = False,
    json: JsonOption = False,
) -> None:
    """Kiểm tra mọi tệp: tất cả lỗi trong một lần."""
    options = invocation(context)
    chosen = asked_format(format, json=json)
    chosen_rules, left_out = asked_rules(select or []), asked_rules(ignore or [])
    root = find_project(options)
    chosen_plan = find_workspace(options).plan if options.plan or source else None
    plans = read_plans(root, plan_ids(root))
    now = today(today_of(plans))
    wanted = [options.plan] if options.plan else plan_folders(root)
    if not wanted:
        raise Refused("no_plan", code=NO_PROJECT, root=root)
    kept = {plan.file.path: plan.file for plan in plans}
    called = "stdin" if str(source) == "-" else source.as_posix() if source else ""
    proved = (_content(source), called) if source else None
    # Of a plan that is checked only this is kept: ten years of updates need not fit into memory.
    with with_patience():
        plans_checked = checked_plans(root, wanted, now, kept)
        checked = [_told(plan, proved, chosen_plan) for plan in plans_checked]
    beside = (*plans_findings(plans), *read_wording(root).findings)
    found = in_order([*each_once(each.findings for each in checked), *beside])
    shown = narrowed(found, select=chosen_rules, ignore=left_out)
    (put_folded if chosen == "text" else put)(FORMATS[chosen](shown, options.lang))
    if chosen == "text" and source and not counts(found)[0]:
        put(f"{say(options.lang, 'proved', file=called)}\n")
    if chosen == "text":
        put(_summary(options.lang, checked, shown, left_out=len(found) - len(shown)))
    errors, warnings = counts(shown)
    if errors or (strict and warnings):
        raise typer.Exit(REFUSED)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a plan that was checked: its findings, and how much was read.

    `agencies` is None where nothing could be read.
    """

    findings: tuple[Diagnostic, ...]
    tasks: int = 0
    agencies: int | None = None
    updates: int = 0


def _told(checked: Loaded, proved: tuple[bytes, str] | None, plan: str | None) -> _Told:
    """What is told of a plan; the official text, with its path, is that of `plan` alone."""
    found = checked.findings
    if proved and checked.plan_files.id == plan:
        found += prove(checked, *proved)
    read = amount_read(checked)
    return _Told(found, read.tasks, read.agencies, read.updates)


def _content(source: Path) -> bytes:
    """The official text; that of stdin for -."""
    if str(source) == "-":
        return sys.stdin.buffer.read()
    try:
        content = read_regular(source.resolve())
    except FileNotFoundError:
        raise Refused("unknown", code=USAGE, typed=source) from None
    if content is None:
        raise Refused("no_file", code=USAGE, typed=source)
    return content


def _summary(
    lang: Lang, checked: Sequence[_Told], shown: Sequence[Diagnostic], *, left_out: int
) -> str:
    """What was read and found; how much of it nobody asked for."""
    errors, warnings = counts(shown)
    facts = {
        "tasks": sum(each.tasks for each in checked),
        "agencies": next((each.agencies for each in checked[::-1] if each.agencies is not None), 0),
        "updates": sum(each.updates for each in checked),
    }
    told = say(lang, "read_summary", **facts, errors=errors, warnings=warnings)
    if left_out:
        told = f"{told} {say(lang, 'left_out', count=left_out)}"
    return f"{told}\n"
