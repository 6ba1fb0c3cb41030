"""`de-an06 decide`: records the secretariat's rulings."""

from typing import Annotated

import typer

from de_an06.console.asked import (
    asked_agency,
    asked_choices,
    asked_day,
    asked_name,
    asked_period,
    asked_task,
)
from de_an06.console.clock import today
from de_an06.console.invocation import DryRunOption, Invocation, invocation
from de_an06.console.workspace import find_workspace, open_register
from de_an06.console.writing import finish, preview, show_change, write
from de_an06.engine.lookup import find_task
from de_an06.load.folder import read_folder
from de_an06.load.layout import digests
from de_an06.model.month import Reference
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.record.draft import Draft, draft_decision
from de_an06.recording.answers import fact_or_exit
from de_an06.recording.wizard import Answers
from de_an06.words.say import say

KindArgument = Annotated[
    str,
    typer.Argument(
        metavar="KIND", help="condition-met, extend, waive, return, accept, close, revoke"
    ),
]
TargetArgument = Annotated[
    str,
    typer.Argument(metavar="TARGET", help="Nhiệm vụ, điều kiện, kỳ hoặc ý kiến (2024-05-02.1)."),
]
AgencyOption = Annotated[
    str | None, typer.Option("--agency", metavar="CƠ QUAN", help="Chỉ cho đơn vị chủ trì này.")
]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="NGÀY", help="Ngày ra ý kiến; mặc định hôm nay.")
]
DueOption = Annotated[str | None, typer.Option("--due", metavar="NGÀY", help="Thời hạn mới.")]
DocumentOption = Annotated[
    str | None, typer.Option("--document", metavar="SỐ", help="Số, ký hiệu văn bản.")
]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="…", help="Ghi chú.")]


def decide(
    context: typer.Context,
    kind: KindArgument,
    target: TargetArgument,
    agency: AgencyOption = None,
    on: OnOption = None,
    due: DueOption = None,
    document: DocumentOption = None,
    note: NoteOption = None,
    *,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi ý kiến chỉ đạo: gia hạn, miễn, trả lại, khóa kỳ."""
    said = invocation(context)
    (chosen,) = asked_choices([kind], DecisionKind)
    workspace = find_workspace(said)
    register = open_register(said)
    about = _target(said, chosen, target, register)
    given: Answers = {
        "on": (asked_day(on) if on is not None else today()).isoformat(),
        "agency": asked_agency(agency, register).id if agency is not None else None,
        "due": asked_day(due).isoformat() if due is not None else None,
        "document": document,
        "note": note,
    }
    said_of = {key: value for key, value in (about | given).items() if value is not None}
    ruling = fact_or_exit({"kind": chosen.value, **said_of}, Decision, said)

    def draft(register: Register) -> Draft:
        decision = ruling
        if decision.period is not None:
            files = read_folder(workspace.root, workspace.year)
            sums = digests(files.contents, workspace.year, decision.period)
            decision = decision.model_copy(update={"files": sums})
        return draft_decision(register.plan.year, decision)

    if dry_run:
        show_change(said, preview(said, workspace, draft))
        return
    change = write(said, workspace, draft)
    show_change(said, change)
    finish(said, change, commit=f"{chosen.value} {target}")


def _target(said: Invocation, kind: DecisionKind, typed: str, register: Register) -> Answers:
    """What a ruling is about, by the key of the file: as its kind wants it."""
    if kind is DecisionKind.CLOSE:
        return {"period": str(asked_period(typed, month=True))}
    if kind is DecisionKind.REVOKE:
        return {"decision": _ruling(said, typed)}
    if kind is DecisionKind.CONDITION_MET and not find_task(typed, register.tasks).items:
        conditions = [condition.id for condition in register.plan.conditions]
        return {"condition": asked_name(typed, conditions)}
    return {"task": asked_task(typed, register).id}


def _ruling(said: Invocation, typed: str) -> str:
    try:
        return str(Reference.parse(typed))
    except ValueError:
        raise typer.BadParameter(say(said.lang, "not_a_ruling", typed=typed)) from None
