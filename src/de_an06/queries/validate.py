"""`de-an06 validate`: every problem in the files, at once."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.console.findings import (
    FORMATS,
    FormatOption,
    asked_format,
    asked_rules,
    check,
    each_once,
)
from de_an06.console.invocation import JsonOption, invocation
from de_an06.console.output import put
from de_an06.console.refused import NO_PROJECT, REFUSED, USAGE, Refused
from de_an06.console.workspace import find_project, find_workspace
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.findings.narrowing import narrowed
from de_an06.load.folder import plan_folders, plan_ids, read_folder, read_regular
from de_an06.load.plans import plans_findings, read_plans, today_of
from de_an06.load.proof.proof import prove
from de_an06.load.register import Loaded
from de_an06.surface.findings import counts
from de_an06.words.say import Lang, say

SourceOption = Annotated[
    Path | None,
    typer.Option("--source", metavar="TỆP", help="Đối chiếu từng từ với văn bản chính thức này."),
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
    read = {path: file.content for path, file in kept.items()}
    checked = [check(read_folder(root, plan, read), plan, now, kept) for plan in wanted]
    if source:
        content = _content(source)
        checked = [_proved(each, source, content, chosen_plan) for each in checked]
    found = in_order([*each_once(checked), *plans_findings(plans)])
    shown = narrowed(found, select=chosen_rules, ignore=left_out)
    put(FORMATS[chosen](shown, options.lang))
    if chosen == "text" and source and not counts(found)[0]:
        put(f"{say(options.lang, 'proved', file=source)}\n")
    if chosen == "text":
        put(_summary(options.lang, checked, shown, left_out=len(found) - len(shown)))
    errors, warnings = counts(shown)
    if errors or (strict and warnings):
        raise typer.Exit(REFUSED)


def _proved(checked: Loaded, source: Path, content: bytes, plan: str | None) -> Loaded:
    """The official text is that of one plan; what cannot be read is not held against it."""
    if checked.plan_files.id != plan:
        return checked
    proved = prove(checked, content, source.as_posix())
    return replace(checked, findings=(*checked.findings, *proved))


def _content(source: Path) -> bytes:
    try:
        content = read_regular(source.resolve())
    except FileNotFoundError:
        raise Refused("unknown", code=USAGE, typed=source) from None
    if content is None:
        raise Refused("no_file", code=USAGE, typed=source)
    return content


def _summary(
    lang: Lang, checked: Sequence[Loaded], shown: Sequence[Diagnostic], *, left_out: int
) -> str:
    """What was read and found; how much of it nobody asked for."""
    registers = [each.register for each in checked if each.register]
    errors, warnings = counts(shown)
    facts = {
        "tasks": sum(task.parent is None for r in registers for task in r.tasks),
        "agencies": len(registers[-1].agencies.agencies) if registers else 0,
        "updates": sum(len(month.updates) for r in registers for month in r.months),
    }
    told = say(lang, "read_summary", **facts, errors=errors, warnings=warnings)
    if left_out:
        told = f"{told} {say(lang, 'left_out', count=left_out)}"
    return f"{told}\n"
