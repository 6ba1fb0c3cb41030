"""`de-an06 report`: the periodic reports and letters."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.console.invocation import AsOfOption, Invocation, invocation
from de_an06.console.output import show, tell, with_progress
from de_an06.console.refused import REFUSED
from de_an06.console.workspace import find_workspace
from de_an06.record.whole import replace_whole
from de_an06.report.documents import FORMATS, Document, documents, index
from de_an06.report.facts.basis import whole_basis
from de_an06.report.markdown import Fault
from de_an06.report.order import Order, Typed, order_of, refusals
from de_an06.report.own_templates import eject, open_press, refuse_fault
from de_an06.surface.screen import Tone, line
from de_an06.surface.visible import visible
from de_an06.words.say import say

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
    Path | None,
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
DraftOption = Annotated[
    bool, typer.Option("--draft", help="Dự thảo: khi kỳ chưa xong hoặc còn tệp có lỗi.")
]
EjectOption = Annotated[
    str | None,
    typer.Option(
        "--eject-template", metavar="KIND", help="Chép mẫu vào reports/templates/ để sửa."
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
    eject_template: EjectOption = None,
    *,
    draft: DraftOption = False,
) -> None:
    """Ghi báo cáo định kỳ, phụ lục, công văn đôn đốc của một kỳ."""
    said = invocation(context)
    if eject_template is not None:
        eject(said, find_workspace(said), eject_template)
        return
    typed = Typed(
        kind=kind,
        period=period,
        agency=agency,
        formats=format or (),
        output=output,
        as_of=as_of,
        number=number,
        signed_on=date,
        by=by,
        draft=draft,
    )
    order = order_of(said, typed)
    reasons = list(refusals(said, order, today()))
    if reasons:
        tell("".join(f"de-an06: {visible(reason)}\n" for reason in reasons))
        raise typer.Exit(REFUSED)
    _write(said, order, _documents(said, order))


def _documents(said: Invocation, order: Order) -> Sequence[Document]:
    """What to make; with an index where there may be several, none where nobody is late."""
    basis = whole_basis(order.register, order.period, order.as_of)
    made = documents(basis, order.kind, order.agency, clerk=order.clerk, by=order.by)
    if order.several:
        suffixes = order.target.formats
        return [*made, index(basis, order.kind, made, clerk=order.clerk, suffixes=suffixes)]
    if not made and order.agency:
        name = order.agency.name
        show([line(say(said.lang, "report_in_order", agency=name, period=order.period))])
    return made


def _write(said: Invocation, order: Order, made: Sequence[Document]) -> None:
    """Make everything, then write it: a template that is wrong leaves no file changed."""
    press = open_press(said, order.workspace)
    files: dict[Path, bytes] = {}
    for document in with_progress(made):
        markdown = press(document.template, document.facts())
        if isinstance(markdown, Fault):
            refuse_fault(said, markdown)
        for suffix in order.target.formats:
            files[order.target.path(document.stem, suffix)] = FORMATS[suffix](markdown)
    for path, data in files.items():
        replace_whole(path, data)
    if order.several:
        paths = list(files)
        facts = {"count": len(files), "folder": _shown(order.target.place), "index": paths[-1].name}
        show([line(say(said.lang, "report_all_written", **facts), Tone.GOOD)])
    else:
        show(
            [line(say(said.lang, "report_written", path=_shown(path)), Tone.GOOD) for path in files]
        )


def _shown(path: Path) -> str:
    """A path as people find it: from where they are, when it lies below."""
    here = Path.cwd()
    full = Path(os.path.abspath(path))  # noqa: PTH100 - links on the way may stay
    return str(full.relative_to(here)) if full.is_relative_to(here) else str(full)
