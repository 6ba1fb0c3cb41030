"""`de-an06 update`: records what an agency says of a task."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.ask import can_ask
from de_an06.console.asked import asked_addressee, asked_choices, asked_day, asked_task
from de_an06.console.invocation import DryRunOption, EnteredByOption, YesOption, invocation
from de_an06.console.output import put
from de_an06.console.refused import USAGE, Refused
from de_an06.load.columns import template
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.plan import Register
from de_an06.recording.answers import Answers, evidence_of, given
from de_an06.recording.batch import record_file
from de_an06.recording.card import morning
from de_an06.recording.figures import measure_from, percent_from
from de_an06.recording.officer import open_officer
from de_an06.recording.session import session
from de_an06.recording.wizard import ask_one, write_one
from de_an06.words.absence import says_nothing

AgencyArgument = Annotated[
    str | None,
    typer.Argument(metavar="[AGENCY]", help="Cơ quan; mặc định: git config de-an06.agency."),
]
TaskArgument = Annotated[str | None, typer.Argument(metavar="[TASK]", help="Nhiệm vụ.")]
OnOption = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày; mặc định hôm nay.")]
StatusOption = Annotated[
    str | None, typer.Option(metavar="TRẠNG THÁI", help="not_started, in_progress, blocked, done.")
]
PercentOption = Annotated[str | None, typer.Option(metavar="%", help="0 đến 100.")]
ResultOption = Annotated[str | None, typer.Option(metavar="…", help="Kết quả.")]
NextOption = Annotated[str | None, typer.Option(metavar="…", help="Việc tiếp theo.")]
EvidenceOption = Annotated[
    list[str] | None,
    typer.Option(metavar="SỐ", help="«số; ngày; trích yếu» hoặc https://…; nhiều lần."),
]
MeasureOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CHỈ TIÊU=SỐ", help="II.2.k.1=1250/1400, hay =12,5, hay =yes (có); nhiều lần."
    ),
]
CompletedOption = Annotated[
    str | None, typer.Option(metavar="NGÀY", help="Ngày hoàn thành, nếu sớm hơn.")
]
ObstacleOption = Annotated[str | None, typer.Option(metavar="…", help="Vướng mắc mới.")]
KindOption = Annotated[
    str | None, typer.Option(metavar="LOẠI", help="Loại vướng mắc: legal, funding…")
]
CauseOption = Annotated[str | None, typer.Option(metavar="…", help="Nguyên nhân.")]
ProposalOption = Annotated[str | None, typer.Option(metavar="…", help="Đề xuất.")]
ToOption = Annotated[str | None, typer.Option(metavar="NƠI", help="Đề xuất với ai.")]
ResolveOption = Annotated[
    list[str] | None, typer.Option(metavar="MÃ", help="Vướng mắc đã giải quyết: 2024-02-20.1.")
]
FromOption = Annotated[
    Path | None,
    typer.Option(
        "--from", metavar="TỆP", help="Nhiều cập nhật: CSV hoặc JSON mỗi dòng một mục; - là stdin."
    ),
]
TemplateOption = Annotated[bool, typer.Option("--template", help="In bảng CSV trống để điền.")]


def update(
    context: typer.Context,
    agency: AgencyArgument = None,
    task: TaskArgument = None,
    *,
    on: OnOption = None,
    status: StatusOption = None,
    percent: PercentOption = None,
    result: ResultOption = None,
    next: NextOption = None,
    evidence: EvidenceOption = None,
    measure: MeasureOption = None,
    completed_on: CompletedOption = None,
    obstacle: ObstacleOption = None,
    kind: KindOption = None,
    cause: CauseOption = None,
    proposal: ProposalOption = None,
    to: ToOption = None,
    resolve: ResolveOption = None,
    entered_by: EnteredByOption = None,
    from_file: FromOption = None,
    template_only: TemplateOption = False,
    dry_run: DryRunOption = False,
    yes: YesOption = False,
) -> None:
    """Ghi tiến độ nhiệm vụ; thiếu gì thì hỏi."""
    asking = can_ask() and not yes and from_file is None and not template_only
    officer = open_officer(
        invocation(context), agency, asking=asking, entered_by=entered_by, dry_run=dry_run
    )
    if template_only:
        put(template(officer.options.lang))
        return
    officer = replace(officer, agreed=yes)
    if from_file:
        words = (task, on, status, percent, result, next, completed_on)
        more = (evidence, measure, resolve, obstacle, kind, cause, proposal, to)
        if any(other is not None for other in (*words, *more)):
            raise Refused("from_alone", code=USAGE)
        record_file(officer, from_file)
        return
    register, now = officer.project.register, officer.project.loaded.today
    day = asked_day(on, register, today=now) if on is not None else now
    done = asked_day(completed_on, register, today=now) if completed_on is not None else None
    answers = given(
        percent=percent_from(percent),
        result=result,
        next=next,
        status=_choice(status, Status) if status is not None else None,
        completed_on=done.isoformat() if done else None,
        evidence=[evidence_of(each) for each in evidence or ()],
        measures=[measure_from(each) for each in measure or ()],
        resolves=resolve,
        obstacles=_obstacles(
            given(text=obstacle, kind=kind, cause=cause, proposal=proposal, to=to), register
        ),
    )
    if task and asking:
        before = morning(officer.page(day), day, officer.agency)
        ask_one(officer, before, asked_task(task, register), answers)
    elif task:
        write_one(officer, asked_task(task, register), day, answers)
    elif asking:
        session(officer, day, answers)
    else:
        raise Refused("missing_task", code=USAGE)


def _choice(typed: str, choices: type[StrEnum]) -> str:
    (chosen,) = asked_choices([typed], choices)
    return chosen.value


def _obstacles(new: Answers, register: Register) -> list[Answers]:
    """The new obstacle; of another kind, and to an agency, where these were named.

    A word for none is no obstacle, and nothing can be said of one.
    """
    if says_nothing(str(new.get("text", ""))):
        if new.keys() - {"text"}:
            raise Refused("missing", code=USAGE, names="--obstacle")
        return []
    kind = _choice(str(new.get("kind", ObstacleKind.OTHER.value)), ObstacleKind)
    to = {"to": asked_addressee(str(new["to"]), register)} if "to" in new else {}
    return [{**new, "kind": kind, **to}]
