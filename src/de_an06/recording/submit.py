"""`de-an06 submit`: freezes an agency's month as sent."""

from functools import partial
from typing import Annotated

import typer

from de_an06.console.ask import agree
from de_an06.console.asked import asked_day, asked_period, asked_writing_period
from de_an06.console.invocation import invocation
from de_an06.console.output import show_surely
from de_an06.console.refused import USAGE, Refused
from de_an06.console.writing import committed, finish, proposed
from de_an06.model.month import AgencyMonth, Submission
from de_an06.model.plan import Register
from de_an06.record.edit import is_frozen
from de_an06.record.proposal import Project
from de_an06.recording.answers import given, surely_fact_from
from de_an06.recording.officer import open_officer
from de_an06.recording.remarks import remarks, remarks_screen
from de_an06.recording.taking_back import take_back
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name

AgencyArgument = Annotated[str, typer.Argument(metavar="AGENCY", help="Cơ quan gửi báo cáo.")]
PeriodArgument = Annotated[str, typer.Argument(metavar="PERIOD", help="Kỳ của tệp: 2024-03.")]
OnOption = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày gửi; mặc định hôm nay.")]
NumberOption = Annotated[
    str | None, typer.Option(metavar="SỐ", help="Số, ký hiệu báo cáo: 215/BC-STTTT.")
]
CoversOption = Annotated[
    str | None, typer.Option(metavar="KỲ,KỲ", help="Các kỳ mà báo cáo trả lời, nếu khác mặc định.")
]
YesOption = Annotated[bool, typer.Option("--yes", help="Gửi dù còn điều cần lưu ý.")]
UndoOption = Annotated[
    bool, typer.Option("--undo", help="Rút lại báo cáo đã chốt mà chưa có trong commit nào.")
]


def submit(
    context: typer.Context,
    agency: AgencyArgument,
    period: PeriodArgument,
    on: OnOption = None,
    number: NumberOption = None,
    covers: CoversOption = None,
    *,
    yes: YesOption = False,
    undo: UndoOption = False,
) -> None:
    """Chốt báo cáo của kỳ là đã gửi; tệp không đổi nữa."""
    options = invocation(context)
    officer = open_officer(options, agency)
    register = officer.project.register
    month = asked_writing_period(period, register)
    if undo:
        if any(word is not None for word in (on, number, covers)):
            raise Refused("undo_alone", code=USAGE)
        take_back(officer, month)
        return
    now = officer.project.loaded.today
    day = asked_day(on, register, today=now) if on is not None else now
    answers = given(on=day.isoformat(), number=number, covers=_covered(covers, register))
    submission = surely_fact_from(answers, Submission)

    def draft(now: Project) -> list[AgencyMonth]:
        # Nothing is sent twice.
        if is_frozen(now.register, officer.agency.id, month.id):
            name = partial(period_name, month)
            raise Refused("frozen", agency=officer.agency.name, period=name)
        return [
            AgencyMonth(
                agency=officer.agency.id,
                period=month.id,
                entered_by=officer.entered_by,
                submitted=submission,
            )
        ]

    # What cannot be sent is refused before anybody reads what is missing in it.
    proposal = proposed(officer.project, draft)
    page = officer.page(day)
    found = remarks(register, officer.agency.id, month=month, on=day, is_numbered=bool(number))
    show_surely(remarks_screen(page, officer.agency.id, month=month, found=found, in_full=not yes))
    if found and not yes:
        agree(options.lang, "ask_submit", otherwise="submit_needs_yes")
    proposal = committed(proposal)
    name = period_name(month, options.lang)
    show_surely([line(page.say("submitted", agency=officer.agency.name, period=name), Tone.GOOD)])
    message = f"{officer.agency.id}: {page.say('report_of', period=month)}"
    finish(options, proposal.changes[0].path, commit=message)


def _covered(typed: str | None, register: Register) -> list[str] | None:
    """The ids of the periods that a report is said to answer."""
    if typed is None:
        return None
    return [asked_period(one, register).id for one in typed.split(",")]
