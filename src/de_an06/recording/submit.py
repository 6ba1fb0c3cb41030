"""`de-an06 submit`: freezes an agency's month as sent."""

from typing import Annotated

import typer

from de_an06.console.ask import can_ask, confirm
from de_an06.console.asked import asked_day, asked_period
from de_an06.console.clock import today
from de_an06.console.invocation import Invocation, invocation
from de_an06.console.output import show, tell
from de_an06.console.refused import REFUSED
from de_an06.console.writing import finish, preview, write
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.standing import assess
from de_an06.model.agencies import Agency
from de_an06.model.month import Submission
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.record.draft import Draft, MonthPlace, draft_submission, is_frozen
from de_an06.recording.answers import fact_or_exit
from de_an06.recording.officer import open_officer
from de_an06.recording.remarks import remarks, remarks_screen
from de_an06.recording.wizard import Answers
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name
from de_an06.words.say import say

AgencyArgument = Annotated[str, typer.Argument(metavar="AGENCY", help="Cơ quan gửi báo cáo.")]
PeriodArgument = Annotated[str, typer.Argument(metavar="PERIOD", help="Tháng của tệp: 2024-03.")]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="NGÀY", help="Ngày gửi; mặc định hôm nay.")
]
NumberOption = Annotated[
    str | None, typer.Option("--number", metavar="SỐ", help="Số, ký hiệu báo cáo: 215/BC-STTTT.")
]
CoversOption = Annotated[
    str | None,
    typer.Option("--covers", metavar="KỲ,KỲ", help="Các kỳ mà báo cáo trả lời, nếu khác mặc định."),
]
YesOption = Annotated[bool, typer.Option("--yes", help="Gửi dù còn điều cần lưu ý.")]


def submit(
    context: typer.Context,
    agency: AgencyArgument,
    period: PeriodArgument,
    on: OnOption = None,
    number: NumberOption = None,
    covers: CoversOption = None,
    *,
    yes: YesOption = False,
) -> None:
    """Chốt báo cáo tháng là đã gửi; tệp không đổi nữa."""
    said = invocation(context)
    officer = open_officer(said, agency, asking=False, entered_by=None, dry_run=False)
    month = asked_period(period, month=True)
    day = asked_day(on) if on is not None else today()
    answers: Answers = {"on": day.isoformat()}
    if number is not None:
        answers["number"] = number
    if covers is not None:
        answers["covers"] = [str(asked_period(one)) for one in covers.split(",")]
    submission = fact_or_exit(answers, Submission, said)
    register = officer.register
    _still_open(said, register, officer.agency, month)

    def draft(register: Register) -> Draft:
        _still_open(said, register, officer.agency, month)
        place = MonthPlace(register.plan.year, officer.agency.id, month)
        return draft_submission(place, submission, entered_by=officer.entered_by)

    # What cannot be sent is refused before anybody reads what is missing in it.
    preview(said, officer.workspace, draft)
    standing = assess(register, min(day, month.last_day))
    obstacles = open_obstacles(register, standing.as_of)
    found = remarks(register, standing, obstacles, agency=officer.agency.id, month=month)
    page = Page(register, said.lang, day)
    show(remarks_screen(page, officer.agency, month, found))
    if found and not yes and not (can_ask() and confirm(said.lang, page.say("ask_submit"))):
        show([line(page.say("submit_needs_yes"), Tone.WARNING)])
        raise typer.Exit(REFUSED)

    change = write(said, officer.workspace, draft)
    name = period_name(month, said.lang)
    show([line(page.say("submitted", agency=officer.agency.name, period=name), Tone.GOOD)])
    finish(said, change, commit=f"{officer.agency.id}: {say(said.lang, 'report_of', period=month)}")


def _still_open(said: Invocation, register: Register, agency: Agency, month: Period) -> None:
    """Refuse a month that was sent or closed: there is no withdrawal, and no second sending."""
    if is_frozen(register, agency.id, month):
        name = period_name(month, said.lang)
        tell(f"de-an06: {say(said.lang, 'frozen', agency=agency.name, period=name)}\n")
        raise typer.Exit(REFUSED)
