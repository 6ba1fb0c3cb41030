"""`de-an06 report`: the periodic reports and letters."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_day, asked_period
from de_an06.console.handing_out import (
    STDOUT,
    ForceOption,
    Handout,
    asked_output,
    hand_out,
    print_out,
    shown_path,
)
from de_an06.console.invocation import DAYS, AccountOption, AsOfOption, invocation
from de_an06.console.output import show, tell
from de_an06.console.workspace import find_workspace, read_plan, sound
from de_an06.model.plan import Register
from de_an06.report.destination import Destination, asked_destination, handouts
from de_an06.report.documents import (
    DocumentKind,
    LetterOrder,
    Order,
    OrderedDocument,
    documents,
    index,
    signing,
)
from de_an06.report.facts.basis import whole_basis
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.index import Written
from de_an06.report.order import (
    asked_author,
    asked_kind,
    obstructions,
    refuse_mismatched,
    refuse_strangers,
)
from de_an06.report.own_templates import eject, listed, read_templates
from de_an06.surface.screen import Screen, Tone, line
from de_an06.words.dates import short_day
from de_an06.words.say import Lang, say

KindArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="KIND",
        help=(
            "consolidated (báo cáo tổng hợp), agency (báo cáo của cơ quan), annex (phụ lục), "
            "reminder (công văn đôn đốc), all (tất cả)."
        ),
    ),
]
PeriodArgument = Annotated[
    str | None,
    typer.Argument(metavar="PERIOD", help="Kỳ báo cáo: 2024-06, 2024-Q2, 2024-H1 hoặc 2024."),
]
AgencyOption = Annotated[
    str | None, typer.Option("--agency", metavar="CƠ QUAN", help="Của hoặc gửi cơ quan này.")
]
FormatOption = Annotated[
    list[str] | None,
    typer.Option("--format", metavar="DẠNG", help="md (mặc định), docx, txt, xlsx, html; gộp lại."),
]
OutputOption = Annotated[
    str | None,
    typer.Option("-o", metavar="NƠI", help="Tệp hoặc thư mục; mặc định reports/PERIOD/."),
]
NumberOption = Annotated[
    str | None, typer.Option("--number", metavar="SỐ", help="Số văn bản: 05 hoặc 05/BC-TCT.")
]
DateOption = Annotated[
    str | None, typer.Option("--date", metavar="NGÀY", help="Ngày ký; bỏ trống thì để ghi tay.")
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar="NGÀY", help="Thời hạn mới trong công văn đôn đốc."),
]
TogetherOption = Annotated[
    bool, typer.Option("--together", help="Một công văn đôn đốc chung cho tất cả cơ quan.")
]
BeforeOption = Annotated[
    int | None,
    typer.Option("--before", click_type=DAYS, help="Nhắc trước hạn báo cáo bấy nhiêu ngày."),
]
DraftOption = Annotated[
    bool, typer.Option("--draft", help="Dự thảo: khi kỳ chưa xong hoặc còn tệp có lỗi.")
]
NoChartsOption = Annotated[
    bool, typer.Option("--no-charts", help="Bỏ phụ lục biểu đồ của báo cáo tổng hợp.")
]
FullOption = Annotated[
    bool,
    typer.Option("--full", help="Báo cáo tổng hợp bản đầy đủ: nêu từng nhiệm vụ, từng cơ quan."),
]
EjectOption = Annotated[
    str | None,
    typer.Option(
        "--eject-template",
        metavar="[MẪU]",
        help="Chép mẫu vào reports/templates/ để sửa; không ghi tên thì liệt kê các mẫu.",
    ),
]


def report(
    context: typer.Context,
    kind: KindArgument = None,
    period: PeriodArgument = None,
    agency: AgencyOption = None,
    format: FormatOption = None,
    output: OutputOption = None,
    as_of: AsOfOption = None,
    number: NumberOption = None,
    date: DateOption = None,
    by: ByOption = None,
    before: BeforeOption = None,
    eject_template: EjectOption = None,
    *,
    together: TogetherOption = False,
    full: FullOption = False,
    draft: DraftOption = False,
    no_charts: NoChartsOption = False,
    force: ForceOption = False,
    _json: AccountOption = False,
) -> None:
    """Ghi báo cáo định kỳ, phụ lục, công văn đôn đốc của một kỳ."""
    options = invocation(context)
    if eject_template is not None:
        show(_ejected(find_workspace(options).root, eject_template, options.lang))
        return
    wanted = asked_kind(kind, period)
    workspace = find_workspace(options)
    loaded = read_plan(workspace)
    root, register = workspace.root, sound(options, loaded)
    window = asked_period(period or "", register)
    letters = LetterOrder(_day(by, register, today=loaded.today), together, before)
    refuse_strangers(wanted, agency=agency, number=number, full=full, letters=letters)
    numbered, _, symbol = (number or "").partition("/")
    signed_on = _day(date, register, today=loaded.today)
    order = Order(
        kind=wanted,
        period=window,
        agency=asked_author(wanted, agency, root=root, register=register),
        as_of=_day(as_of, register, today=loaded.today) or window.last_day,
        clerk=Clerk(numbered or None, symbol or None, signed_on, draft),
        letters=letters,
        as_sent=as_of is None,
        full=full,
        drawn=not no_charts,
    )
    refuse_mismatched(order, today=loaded.today)
    destination = asked_destination(order, asked_output(output), root=root, formats=format or ())
    _refuse_unfinished(order, register, today=loaded.today)
    basis = whole_basis(register, window, order.day, sent_by=order.sent_by)
    made = documents(basis, order)
    if order.several:
        made.append(index(basis, order, made=made, suffixes=destination.formats))
    _tell_symbols(options.lang, order, register)
    _tell_days(options.lang, order, today=loaded.today)
    files = handouts(read_templates(root, options.lang), made, destination)
    told = _told(options.lang, order, destination, files, made)
    if destination.place == STDOUT:
        _print(files, told)
        return
    hand_out(files, force=force)
    show([line(text, Tone.GOOD) for text in told])


def _ejected(root: Path, typed: str, lang: Lang) -> Screen:
    """What came of a template that is to be copied; without its name all that there are."""
    if not typed.strip():
        return listed(root, lang)
    told = (say(lang, "report_template_written", path=path) for path in eject(root, typed))
    return [line(text, Tone.GOOD) for text in told]


def _day(typed: str | None, register: Register, *, today: dt.date) -> dt.date | None:
    return asked_day(typed, register, today=today) if typed else None


def _refuse_unfinished(order: Order, register: Register, *, today: dt.date) -> None:
    """Refused with all that is in the way at once."""
    if reasons := list(obstructions(order, register, today=today)):
        raise ExceptionGroup("unfinished", reasons)


def _tell_symbols(lang: Lang, order: Order, register: Register) -> None:
    """Say once which of those who sign have no symbol: the line of the number is then bare."""
    if order.clerk.symbol:
        return
    signers = signing(order, register)
    if lacking := [agency.name for agency in signers if not agency.symbol]:
        tell(say(lang, "report_no_symbol", names="; ".join(lacking)) + "\n")


def _tell_days(lang: Lang, order: Order, *, today: dt.date) -> None:
    """Say that the new deadline is over, or that the letters are of a day that is yet to come.

    A letter signed long ago is made again as it was.
    """
    if order.before is not None and today < order.letters_day:
        tell(say(lang, "report_before_early", day=short_day(order.letters_day)) + "\n")
    by = order.letters.by
    if by is not None and by < today and order.clerk.signed_on is None:
        tell(say(lang, "report_by_over", by=short_day(by)) + "\n")


def _print(files: Sequence[Handout], told: Iterable[str]) -> None:
    """Print the one document; why there is none goes to stderr."""
    for file in files:
        print_out(file)
    if not files:
        tell("".join(f"{text}\n" for text in told))


def _told(
    lang: Lang,
    order: Order,
    destination: Destination,
    files: Sequence[Handout],
    made: Sequence[OrderedDocument],
) -> Iterator[str]:
    paths = [file.path for file in files]
    if order.several:
        facts = {"folder": shown_path(destination.place), "index": paths[-1].name}
        yield say(lang, "report_all_written", count=len(paths), **facts)
        yield from _told_letters(lang, [one.written for one in made])
        return
    for path in paths:
        yield say(lang, "report_written", path=shown_path(path))
    if not paths and order.agency:
        yield say(lang, "report_in_order", agency=order.agency.name, period=order.period)
    elif not paths:
        yield say(lang, "report_all_in_order", period=order.period)


def _told_letters(lang: Lang, made: Sequence[Written]) -> Iterator[str]:
    """Of many files how many are letters, and why they are written."""
    letters = [one for one in made if one.kind == DocumentKind.REMINDER]
    if not letters:
        return
    whys = Counter((bool(one.missing), bool(one.late)) for one in letters)
    why = ", ".join(say(lang, phrase, count=whys[why]) for why, phrase in _WHY.items() if whys[why])
    yield say(lang, "report_letters", count=len(letters), why=why)


_WHY = {
    (True, False): "why_unsent",
    (False, True): "why_late",
    (True, True): "why_both",
    (False, False): "why_due",
}
"""Why a letter is written, by whether its agency has not reported and is overdue."""
