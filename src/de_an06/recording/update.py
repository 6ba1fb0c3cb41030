"""`de-an06 update`: records what an agency says of a task."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.ask import can_ask
from de_an06.console.asked import asked_addressee, asked_choices, asked_day, asked_task
from de_an06.console.clock import today
from de_an06.console.invocation import (
    DryRunOption,
    EnteredByOption,
    Invocation,
    YesOption,
    invocation,
)
from de_an06.console.output import tell
from de_an06.console.refused import REFUSED
from de_an06.console.writing import anywhere
from de_an06.findings.finding import Span
from de_an06.load.folder import read_regular
from de_an06.load.rows import read_rows
from de_an06.model.month import ObstacleKind, Status, Update
from de_an06.model.plan import Register
from de_an06.recording.answers import updates_from
from de_an06.recording.officer import Officer, open_officer, record_updates, writable_month
from de_an06.recording.session import session, write_one
from de_an06.recording.wizard import Answers, evidence_of, measure_of
from de_an06.surface.findings import findings_text
from de_an06.surface.visible import visible
from de_an06.words.say import say

AgencyArgument = Annotated[
    str | None,
    typer.Argument(metavar="[AGENCY]", help="Cơ quan; mặc định: git config de-an06.agency."),
]
TaskArgument = Annotated[str | None, typer.Argument(metavar="[TASK]", help="Nhiệm vụ.")]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="NGÀY", help="Ngày; mặc định hôm nay.")
]
StatusOption = Annotated[
    str | None,
    typer.Option("--status", metavar="TRẠNG THÁI", help="not_started, in_progress, blocked, done."),
]
PercentOption = Annotated[str | None, typer.Option("--percent", metavar="%", help="0 đến 100.")]
ResultOption = Annotated[str | None, typer.Option("--result", metavar="…", help="Kết quả.")]
NextOption = Annotated[str | None, typer.Option("--next", metavar="…", help="Việc tiếp theo.")]
EvidenceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence", metavar="SỐ", help="«số; ngày; trích yếu» hoặc https://…; nhiều lần."
    ),
]
MeasureOption = Annotated[
    list[str] | None,
    typer.Option("--measure", metavar="CHỈ TIÊU=TỬ/MẪU", help="II.2.k.1=1250/1400; nhiều lần."),
]
CompletedOption = Annotated[
    str | None, typer.Option("--completed-on", metavar="NGÀY", help="Ngày hoàn thành, nếu sớm hơn.")
]
ObstacleOption = Annotated[
    str | None, typer.Option("--obstacle", metavar="…", help="Vướng mắc mới.")
]
KindOption = Annotated[
    str | None, typer.Option("--kind", metavar="LOẠI", help="Loại vướng mắc: legal, funding…")
]
CauseOption = Annotated[str | None, typer.Option("--cause", metavar="…", help="Nguyên nhân.")]
ProposalOption = Annotated[str | None, typer.Option("--proposal", metavar="…", help="Đề xuất.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="NƠI", help="Đề xuất với ai.")]
ResolveOption = Annotated[
    list[str] | None,
    typer.Option("--resolve", metavar="MÃ", help="Vướng mắc đã giải quyết: 2024-02-20.1."),
]
FromOption = Annotated[
    Path | None,
    typer.Option("--from", metavar="TỆP", help="Nhiều cập nhật: CSV hoặc JSON mỗi dòng một mục."),
]


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
    dry_run: DryRunOption = False,
    yes: YesOption = False,
) -> None:
    """Ghi tiến độ nhiệm vụ; thiếu gì thì hỏi."""
    said = invocation(context)
    asking = can_ask() and not yes and from_file is None
    officer = open_officer(said, agency, asking=asking, entered_by=entered_by, dry_run=dry_run)
    if from_file:
        words = (task, on, status, percent, result, next, completed_on)
        more = (evidence, measure, resolve, obstacle, kind, cause, proposal, to)
        alone = all(other is None for other in (*words, *more))
        _batch(said, officer, from_file, alone=alone)
        return
    day = asked_day(on) if on is not None else today()
    given = _texts(percent=percent, result=result, next=next)
    given |= _choices({"status": status}, Status)
    if completed_on is not None:
        given["completed_on"] = asked_day(completed_on).isoformat()
    new = _texts(text=obstacle, kind=kind, cause=cause, proposal=proposal, to=to)
    given |= _lists(
        evidence=[evidence_of(each) for each in evidence or ()],
        measures=[_measure(said, each) for each in measure or ()],
        resolves=resolve or [],
        obstacles=[_obstacle(said, new, officer.register)] if new else [],
    )
    if task:
        write_one(said, officer, asked_task(task, officer.register), day, given)
    elif asking:
        session(said, officer, day, given)
    else:
        raise typer.BadParameter(say(said.lang, "missing", names="TASK"))


def _texts(**given: str | None) -> Answers:
    return {key: value for key, value in given.items() if value is not None}


def _lists(**given: Sequence[object]) -> Answers:
    return {key: values for key, values in given.items() if values}


def _obstacle(said: Invocation, new: Answers, register: Register) -> Answers:
    """A new obstacle; of another kind, and to an agency, where these were named."""
    if "text" not in new:
        raise typer.BadParameter(say(said.lang, "missing", names="--obstacle"))
    kind = str(new.get("kind", ObstacleKind.OTHER.value))
    found = {**new, **_choices({"kind": kind}, ObstacleKind)}
    if "to" in new:
        found["to"] = asked_addressee(str(new["to"]), register)
    return found


def _measure(said: Invocation, typed: str) -> dict[str, str]:
    target, equals, figures = typed.partition("=")
    if not equals or "/" not in figures:
        raise typer.BadParameter(say(said.lang, "not_a_measure", typed=typed))
    return measure_of(target.strip(), figures)


def _choices(typed: dict[str, str | None], choices: type[StrEnum]) -> Answers:
    return {
        key: asked_choices([word], choices)[0].value
        for key, word in typed.items()
        if word is not None
    }


def _batch(said: Invocation, officer: Officer, file: Path, *, alone: bool) -> None:
    """All the updates of a file into one month, or none of them."""
    if not alone:
        raise typer.BadParameter(say(said.lang, "from_alone"))
    data = read_regular(file.resolve())
    if data is None:
        raise typer.BadParameter(say(said.lang, "no_file", typed=file))
    rows, findings = read_rows(str(file), data)
    updates, faults = updates_from(str(file), rows)
    wrong = sorted([*findings, *faults], key=lambda finding: finding.span.line)
    if wrong:
        tell(findings_text(wrong, said.lang))
        tell(visible(f"{say(said.lang, 'not_written')}\n"))
        raise typer.Exit(REFUSED)
    _one_month(said, officer, updates)
    origins = [anywhere(Span(str(file), row.line)) for row in rows]
    record_updates(said, officer, updates, hints=True, origins=origins)


def _one_month(said: Invocation, officer: Officer, updates: Sequence[Update]) -> None:
    """Refuse rows that go into different months: one file is written whole or not at all."""
    agency = officer.agency.id
    months = {
        str(writable_month(said, officer.register, agency, update.on)): None for update in updates
    }
    if len(months) > 1:
        tell(f"de-an06: {say(said.lang, 'several_months', periods=', '.join(months))}\n")
        raise typer.Exit(REFUSED)
