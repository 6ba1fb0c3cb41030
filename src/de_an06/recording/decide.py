"""`de-an06 decide`: records the secretariat's rulings."""

from contextlib import nullcontext
from typing import Annotated

import typer

from de_an06.console.ask import agree, would_ask
from de_an06.console.asked import (
    asked_agency,
    asked_choices,
    asked_day,
    asked_name,
    asked_task,
    asked_writing_period,
    in_order,
)
from de_an06.console.invocation import AccountOption, DryRunOption, invocation
from de_an06.console.output import even_unseen
from de_an06.console.refused import USAGE, Refused
from de_an06.console.writing import (
    committed,
    finish,
    open_project,
    proposed,
    show_change,
)
from de_an06.engine.lookup import find_task
from de_an06.git.revision import as_stored
from de_an06.load.layout import digests
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.record.proposal import Project
from de_an06.recording.answers import Answers, given, surely_fact_from
from de_an06.recording.named import asked_ruling
from de_an06.recording.officer import keep_to_secretariat
from de_an06.recording.reach import show_reach

KindArgument = Annotated[
    str,
    typer.Argument(
        metavar="KIND", help="condition-met, extend, waive, reassign, return, accept, close, revoke"
    ),
]
TargetArgument = Annotated[
    str,
    typer.Argument(metavar="TARGET", help="Nhiệm vụ, điều kiện, kỳ hoặc ý kiến (2024-05-02.1)."),
]
AgencyOption = Annotated[
    str | None, typer.Option(metavar="CƠ QUAN", help="Chỉ cho đơn vị chủ trì này.")
]
OnOption = Annotated[
    str | None, typer.Option(metavar="NGÀY", help="Ngày ra ý kiến; mặc định hôm nay.")
]
DueOption = Annotated[str | None, typer.Option(metavar="NGÀY", help="Thời hạn mới.")]
ToOption = Annotated[
    str | None, typer.Option(metavar="CƠ QUAN", help="Giao lại cho cơ quan này (reassign).")
]
DocumentOption = Annotated[str | None, typer.Option(metavar="SỐ", help="Số, ký hiệu văn bản.")]
YesOption = Annotated[bool, typer.Option("--yes", help="Ghi dù có điều cần xem lại.")]
NoteOption = Annotated[str | None, typer.Option(metavar="…", help="Ghi chú.")]


def decide(
    context: typer.Context,
    kind: KindArgument,
    target: TargetArgument,
    agency: AgencyOption = None,
    on: OnOption = None,
    due: DueOption = None,
    to: ToOption = None,
    document: DocumentOption = None,
    note: NoteOption = None,
    *,
    dry_run: DryRunOption = False,
    yes: YesOption = False,
    _json: AccountOption = False,
) -> None:
    """Ghi ý kiến chỉ đạo: gia hạn, miễn, trả lại, khóa kỳ."""
    options = invocation(context)
    kind, target = in_order(kind, target, DecisionKind)
    (chosen,) = asked_choices([kind], DecisionKind)
    project = open_project(options)
    keep_to_secretariat(project)
    _refuse_missing(chosen, due=due, to=to)
    register, now = project.register, project.loaded.today
    until = asked_day(due, register, today=now) if due is not None else None
    answers = given(
        kind=chosen.value,
        **_about(chosen, target, register),
        on=(asked_day(on, register, today=now) if on is not None else now).isoformat(),
        agency=asked_agency(agency, register).id if agency is not None else None,
        due=until.isoformat() if until else None,
        to=asked_agency(to, register).id if to is not None else None,
        document=document,
        note=note,
    )
    ruling = surely_fact_from(answers, Decision)

    proposal = proposed(project, lambda now: [_as_closed(now, ruling)])
    with nullcontext() if dry_run else even_unseen():
        show_change(options, proposal)
    doubt = show_reach(options, proposal, ruling)
    # What a ruling brings about in other files is told, and no reason to ask.
    path = proposal.changes[0].path
    is_warned = any(found.span.file == path for found in proposal.warnings)
    if dry_run:
        if is_warned or doubt:
            would_ask(options.lang)
        return
    if is_warned and not yes:
        agree(options.lang, "ask_decide", otherwise="decide_needs_yes")
    if doubt and not yes:
        agree(options.lang, doubt.question, otherwise=doubt.otherwise, count=doubt.count)
    proposal = committed(proposal)
    finish(options, path, commit=f"{chosen.value} {target}")


def _refuse_missing(kind: DecisionKind, *, due: str | None, to: str | None) -> None:
    """Refused without the option that a kind of ruling cannot do without."""
    if kind is DecisionKind.EXTEND and due is None:
        raise Refused("missing_due", code=USAGE)
    if kind is DecisionKind.REASSIGN and to is None:
        raise Refused("missing_to", code=USAGE)


def _as_closed(now: Project, ruling: Decision) -> Decision:
    """A ruling; a close with the digests of what it closes, as git would hold it."""
    if ruling.period is None:
        return ruling
    contents = now.loaded.files.contents
    closed = digests(contents, now.plan, ruling.period)
    stored = as_stored(now.root, {path: contents[path] for path in closed})
    return ruling.model_copy(update={"files": digests(stored, now.plan, ruling.period)})


def _about(kind: DecisionKind, typed: str, register: Register) -> Answers:
    """What a ruling is about, by the key of the file: as its kind wants it."""
    if kind is DecisionKind.CLOSE:
        return {"period": asked_writing_period(typed, register).id}
    if kind is DecisionKind.REVOKE:
        return {"decision": asked_ruling(typed, register)}
    if kind is DecisionKind.CONDITION_MET and not find_task(typed, register.tasks).items:
        conditions = [condition.id for condition in register.plan.conditions]
        return {"condition": asked_name(typed, conditions)}
    return {"task": asked_task(typed, register).id}
