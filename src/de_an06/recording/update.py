"""`de-an06 update`: records what an agency says of a task."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.account import is_accounted
from de_an06.console.ask import can_ask
from de_an06.console.asked import asked_day
from de_an06.console.invocation import (
    AccountOption,
    DryRunOption,
    EnteredByOption,
    YesOption,
    invocation,
)
from de_an06.console.output import put
from de_an06.console.refused import USAGE, Refused
from de_an06.load.columns import template
from de_an06.recording.answers import all_evidence, given
from de_an06.recording.batch import record_file
from de_an06.recording.figures import measure_from, percent_from
from de_an06.recording.named import Named
from de_an06.recording.officer import open_officer
from de_an06.recording.told import Told, asked_obstacles, asked_status, record_told, said_or_none
from de_an06.recording.typed_words import IssuedOption, PlansOption, SummaryOption, words_given
from de_an06.words.say import Lang

AgencyArgument = Annotated[
    str | None,
    typer.Argument(metavar="[AGENCY]", help="Cơ quan; mặc định: git config de-an06.agency."),
]
TaskArgument = Annotated[str | None, typer.Argument(metavar="[TASK]", help="Nhiệm vụ.")]
OnOption = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày; mặc định hôm nay.")]
StatusOption = Annotated[
    str | None, typer.Option(metavar="TRẠNG THÁI", help="not_started, in_progress, blocked, done.")
]
PercentOption = Annotated[
    str | None, typer.Option(metavar="%", help="Tỷ lệ hoàn thành, từ 0 đến 100.")
]
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
    summary: SummaryOption = None,
    plans: PlansOption = None,
    issued: IssuedOption = None,
    entered_by: EnteredByOption = None,
    from_file: FromOption = None,
    template_only: TemplateOption = False,
    dry_run: DryRunOption = False,
    yes: YesOption = False,
    _json: AccountOption = False,
) -> None:
    """Ghi tiến độ nhiệm vụ; thiếu gì thì hỏi."""
    asking = can_ask() and not yes and from_file is None and not template_only
    officer = open_officer(
        invocation(context),
        Named(agency, task),
        asking=asking,
        entered_by=entered_by,
        dry_run=dry_run,
    )
    task = officer.about
    if template_only:
        _put_template(officer.options.lang)
        return
    officer = replace(officer, agreed=yes)
    register, now = officer.project.register, officer.project.loaded.today
    done = asked_day(completed_on, register, today=now) if completed_on is not None else None
    page = officer.page(now)
    own = words_given(page, summary, plans, issued)
    answers = given(
        percent=percent_from(percent),
        result=result,
        next=said_or_none(next),
        status=asked_status(status) if status is not None else None,
        completed_on=done.isoformat() if done else None,
        evidence=all_evidence(evidence, page),
        measures=[measure_from(each) for each in measure or ()],
        resolves=resolve,
        obstacles=asked_obstacles(
            given(text=obstacle, kind=kind, cause=cause, proposal=proposal, to=to), register
        ),
    )
    if from_file:
        if task is not None or on is not None or own or answers:
            raise Refused("from_alone", code=USAGE)
        record_file(officer, from_file)
        return
    if own and (task or answers):
        raise Refused("words_alone", code=USAGE, agency=officer.agency.id)
    day = asked_day(on, register, today=now) if on is not None else now
    record_told(officer, day, task, Told(answers, own))


def _put_template(lang: Lang) -> None:
    """An empty table to fill in; refused where a program reads stdout."""
    if is_accounted():
        raise Refused("template_or_json", code=USAGE)
    put(template(lang))
