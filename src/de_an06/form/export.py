"""`de-an06 form export`: spreadsheet forms for a month, to be filled in."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_agency, asked_writing_period
from de_an06.console.handing_out import (
    STDOUT,
    ForceOption,
    Handout,
    asked_output,
    current_folder,
    hand_out,
    print_out,
)
from de_an06.console.invocation import AccountOption, AsOfOption, invocation
from de_an06.console.opened import Opened, open_page
from de_an06.console.output import show, with_progress
from de_an06.console.refused import USAGE, Refused
from de_an06.form.facts import FormPaper, form_papers
from de_an06.form.roles import form_agencies, form_tasks
from de_an06.git.git import default_agency
from de_an06.model.period import Period
from de_an06.record.edit import is_frozen, open_month
from de_an06.surface.screen import Tone, line
from de_an06.surface.seal import OFFICE_SEAL
from de_an06.words.dates import short_day
from de_an06.words.say import wording

_SUFFIX = ".xlsx"

WhatArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CƠ QUAN] [KỲ]",
        help="Như ở update và submit; cơ quan mặc định: git config de-an06.agency.",
    ),
]
PeriodOption = Annotated[
    str | None, typer.Option("--period", metavar="KỲ", help="Kỳ để điền: 2024-06.")
]
AgencyOption = Annotated[
    str | None,
    typer.Option(
        "--agency", metavar="CƠ QUAN", help="Cho cơ quan nào; mặc định: git config de-an06.agency."
    ),
]
OutputOption = Annotated[
    str | None, typer.Option("-o", metavar="NƠI", help="Tệp .xlsx; với --all là thư mục.")
]
AllOption = Annotated[bool, typer.Option("--all", help="Mỗi cơ quan có nhiệm vụ một phiếu.")]


def form_export(
    context: typer.Context,
    what: WhatArgument = None,
    period: PeriodOption = None,
    agency: AgencyOption = None,
    output: OutputOption = None,
    as_of: AsOfOption = None,
    *,
    all: AllOption = False,
    force: ForceOption = False,
    _json: AccountOption = False,
) -> None:
    """Ghi phiếu Excel để cơ quan điền tiến độ của một kỳ."""
    agency, period = _named(what or [], agency, period)
    if all and agency is not None:
        raise Refused("form_agency_or_all", code=USAGE)
    wanted = asked_output(output)
    opened = open_page(invocation(context), as_of)
    month = asked_writing_period(period or "", opened.known.register)
    if all:
        folder = _asked_folder(wanted, month)
        places = {id: folder / _name(id, month) for id in _writers(opened, month)}
    else:
        writer = _asked_writer(opened, agency, month)
        places = {writer: _asked_file(wanted, _name(writer, month))}
    papers = list(form_papers(opened.known, month, places))
    made = _made({places[paper.identity.agency]: paper for paper in papers})
    if wanted == STDOUT:
        print_out(made[0])
        return
    hand_out(made, force=force)
    if all:
        told = opened.page.say("form_all_written", count=len(papers), folder=folder)
        sent = f"{shlex.quote(str(folder))}/*{_SUFFIX}"
        phrase = "form_send"
    else:
        count = {"tasks": len(papers[0].tasks), "targets": len(papers[0].targets)}
        told = opened.page.say("form_written", path=places[writer], **count)
        sent = shlex.quote(str(places[writer]))
        phrase = "form_fill" if agency is None else "form_send"
    command = f"de-an06 form import {sent}"
    show([line(told, Tone.GOOD), line(opened.page.say(phrase, command=command))])


def _named(
    what: list[str], agency: str | None, period: str | None
) -> tuple[str | None, str | None]:
    """The agency and the period, of which each may stand first or as an option."""
    words = [*what]
    if period is None and words:
        period = words.pop()
    if agency is None and words:
        agency = words.pop()
    if words:
        raise Refused("extra_words", code=USAGE, words=" ".join(words))
    if period is None:
        raise Refused("missing_parameter", code=USAGE, name=wording("argument_period"))
    return agency, period


def _asked_writer(opened: Opened, typed: str | None, month: Period) -> str:
    """The agency that was named, or the clone's own; refused where it has nothing to fill in."""
    name, register = typed or default_agency(opened.workspace.root), opened.known.register
    if not name:
        raise Refused("form_no_agency", code=USAGE)
    agency = asked_agency(name, register)
    if agency.reported_by:
        raise Refused("form_reported_by", agency=agency.id, by=agency.reported_by)
    if not agency.exists_on(opened.known.as_of):
        raise Refused("form_not_there", agency=agency.id, day=short_day(opened.known.as_of))
    if not form_tasks(opened.known, agency.id, month):
        raise Refused("form_no_tasks", agency=agency.id, period=month)
    if is_frozen(register, agency.id, month.id):
        later = open_month(register, agency.id, month.last_day)
        phrase = "form_frozen" if later else "form_frozen_for_good"
        raise Refused(phrase, agency=agency.id, period=month, next=later)
    return agency.id


def _writers(opened: Opened, month: Period) -> list[str]:
    """Who can still write in the month; the others that have work are named on the screen."""
    page, register = opened.page, opened.page.register
    able = form_agencies(opened.known, month)
    frozen = [id for id in able if is_frozen(register, id, month.id)]
    if frozen:
        facts = {"count": len(frozen), "names": ", ".join(frozen), "period": month}
        show([line(page.say("form_left_out", **facts), Tone.WARNING)])
    if len(frozen) == len(able):
        raise Refused("form_nothing_written")
    return [id for id in able if id not in frozen]


def _name(agency: str, month: Period) -> str:
    """What a form is called."""
    return f"{agency}-{month}{_SUFFIX}"


def _asked_file(output: Path | None, name: str) -> Path:
    """Where one form goes: the file that was asked for; else one of this name there."""
    if output == STDOUT:
        return output
    if output is None or output.is_dir():
        return (output or current_folder()) / name
    if output.suffix.lower() != _SUFFIX:
        raise Refused("form_not_xlsx", code=USAGE, path=output)
    return output


def _asked_folder(output: Path | None, month: Period) -> Path:
    """Where the forms of all agencies go."""
    if output is None:
        return current_folder() / f"forms-{month}"
    if output == STDOUT:
        raise Refused("output_one_file", code=USAGE)
    if not output.is_dir() and (output.exists() or output.suffix.lower() == _SUFFIX):
        raise Refused("form_not_a_folder", code=USAGE, path=output)
    return output


def _made(papers: Mapping[Path, FormPaper]) -> list[Handout]:
    """The forms as files, each for its place."""
    from de_an06.form.workbook.workbook import form_bytes  # noqa: PLC0415 - openpyxl is heavy

    made = ((path, form_bytes(papers[path])) for path in with_progress(list(papers)))
    return [Handout(path, data, OFFICE_SEAL) for path, data in made]
