"""`de-an06 submit`: freezes an agency's month as sent."""

from typing import Annotated

import typer

from de_an06.console.ask import can_ask
from de_an06.console.asked import asked_day, asked_period, asked_writing_period
from de_an06.console.invocation import AccountOption, invocation
from de_an06.console.refused import USAGE, Refused
from de_an06.model.month import Submission
from de_an06.model.plan import Register
from de_an06.record.edit import is_frozen
from de_an06.recording.answers import given, surely_fact_from
from de_an06.recording.dispatch import send, show_preview
from de_an06.recording.named import Named
from de_an06.recording.officer import Officer, open_officer
from de_an06.recording.sending import Sending
from de_an06.recording.taking_back import take_back
from de_an06.recording.typed_words import IssuedOption, PlansOption, SummaryOption, words_given

AgencyArgument = Annotated[
    str | None,
    typer.Argument(metavar="[AGENCY]", help="Cơ quan gửi; mặc định: git config de-an06.agency."),
]
PeriodArgument = Annotated[
    str | None, typer.Argument(metavar="PERIOD", help="Kỳ của tệp: 2024-03.")
]
OnOption = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày gửi; mặc định hôm nay.")]
NumberOption = Annotated[
    str | None, typer.Option(metavar="SỐ", help="Số, ký hiệu báo cáo: 215/BC-STTTT.")
]
CoversOption = Annotated[
    str | None, typer.Option(metavar="KỲ,KỲ", help="Các kỳ mà báo cáo trả lời, nếu khác mặc định.")
]
YesOption = Annotated[bool, typer.Option("--yes", help="Gửi dù còn điều cần lưu ý.")]
PreviewOption = Annotated[
    bool, typer.Option("--preview", help="Chỉ xem báo cáo sẽ có gì, còn thiếu gì; không gửi.")
]
UndoOption = Annotated[
    bool, typer.Option("--undo", help="Rút lại báo cáo đã chốt mà chưa có trong commit nào.")
]


def submit(
    context: typer.Context,
    agency: AgencyArgument = None,
    period: PeriodArgument = None,
    on: OnOption = None,
    number: NumberOption = None,
    covers: CoversOption = None,
    summary: SummaryOption = None,
    plans: PlansOption = None,
    issued: IssuedOption = None,
    *,
    preview: PreviewOption = False,
    yes: YesOption = False,
    undo: UndoOption = False,
    _json: AccountOption = False,
) -> None:
    """Chốt báo cáo của kỳ là đã gửi; tệp không đổi nữa."""
    options = invocation(context)
    asking = can_ask() and not (yes or preview or undo)
    officer = open_officer(options, Named(agency, period), asking=asking)
    register = officer.project.register
    if officer.about is None:
        raise Refused("missing_period", code=USAGE, near=_offered(officer, sent=undo))
    month = asked_writing_period(officer.about, register)
    if undo:
        if preview or any(x is not None for x in (on, number, covers, summary, plans, issued)):
            raise Refused("undo_alone", code=USAGE)
        take_back(officer, month)
        return
    now = officer.project.loaded.today
    day = asked_day(on, register, today=now) if on is not None else now
    answers = given(on=day.isoformat(), number=number, covers=_covered(covers, register))
    submission = surely_fact_from(answers, Submission)
    words = words_given(officer.page(now), summary, plans, issued)
    sending = Sending(officer, month, submission, words)
    # What cannot be sent is refused before anybody reads what is missing in it.
    proposal = sending.proposal()
    if preview:
        show_preview(sending, proposal)
        return
    if asking and (more := sending.asked()) != sending:
        sending, proposal = more, more.proposal()
    send(sending, proposal, agreed=yes)


def _offered(officer: Officer, *, sent: bool) -> list[str]:
    """The newest months up to today that can be sent, or taken back."""
    register, agency = officer.project.register, officer.agency.id
    until = register.schedule.writing_on(officer.project.loaded.today)
    so_far = (month for month in register.schedule.writing if month <= until)
    ids = [month.id for month in so_far if is_frozen(register, agency, month.id) is sent]
    return ids[:-3:-1]


def _covered(typed: str | None, register: Register) -> list[str] | None:
    """The ids of the periods that a report is said to answer."""
    if typed is None:
        return None
    return [asked_period(one, register).id for one in typed.split(",")]
