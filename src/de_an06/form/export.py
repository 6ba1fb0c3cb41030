"""`de-an06 form export`: spreadsheet forms for a month, to be filled in."""

import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from de_an06.console.asked import asked_agency, asked_day, asked_period
from de_an06.console.clock import today
from de_an06.console.invocation import AsOfOption, Invocation, invocation
from de_an06.console.output import show, tell, with_progress
from de_an06.console.refused import REFUSED
from de_an06.console.workspace import find_workspace, open_register
from de_an06.engine.known import known_on
from de_an06.engine.obstacles import obstacles, open_ones
from de_an06.engine.standing import assess_known, default_as_of
from de_an06.engine.targets import own_targets
from de_an06.form.facts import Form, exists_in, form_agencies, form_roles, form_sheet, form_version
from de_an06.form.identity import FormIdentity
from de_an06.git.git import default_agency
from de_an06.model.agencies import Agency
from de_an06.model.period import Cadence, Period
from de_an06.model.plan import Register
from de_an06.record.draft import is_frozen, open_month
from de_an06.record.whole import replace_whole
from de_an06.surface.screen import Line, Tone, line
from de_an06.surface.visible import visible
from de_an06.words.say import say

_SUFFIX = ".xlsx"


@dataclass(frozen=True, slots=True)
class Month:
    """The month that forms are for, in a register as of a day."""

    register: Register
    period: Period
    as_of: date


def forms(month: Month, agencies: Iterable[str]) -> Iterator[Form]:
    """The form of each agency."""
    register = month.register
    known = known_on(register, month.as_of)
    standing = assess_known(known)
    still_open = open_ones(obstacles(known))
    for agency in agencies:
        voices = register.agencies.speaks_for(agency)
        rows = [row for row in standing.assignments if row.agency in voices]
        targets = own_targets(known, rows)
        version = form_version(register, agency)
        yield form_sheet(
            register,
            FormIdentity(
                agency, month.period, register.plan.year, version, register.plan.simulated
            ),
            standing=standing,
            obstacles=still_open,
            targets={target.id for target in targets},
        )


def file_name(agency: str, period: Period) -> str:
    """What a form is called."""
    return f"{agency}-{period}{_SUFFIX}"


def asked_file(said: Invocation, output: Path | None, name: str) -> Path:
    """Where one form goes: the file that was asked for; else one of this name, there or here."""
    if output is None or output.is_dir():
        return (output or Path()) / name
    if output.suffix.lower() != _SUFFIX:
        raise typer.BadParameter(say(said.lang, "form_not_xlsx", path=output))
    return output


def asked_folder(said: Invocation, output: Path | None, period: Period) -> Path:
    """Where the forms of all agencies go."""
    if output is None:
        return Path(f"forms-{period}")
    if not output.is_dir() and (output.exists() or output.suffix.lower() == _SUFFIX):
        raise typer.BadParameter(say(said.lang, "form_not_a_folder", path=output))
    return output


def is_in_the_way(path: Path, data: bytes) -> bool:
    """Whether something else than this very form is there: it may have been filled in by hand."""
    if path.is_file():
        return path.read_bytes() != data
    return path.exists() or path.is_symlink()


PeriodOption = Annotated[
    str, typer.Option("--period", metavar="THÁNG", help="Tháng để điền: 2024-06.")
]
AgencyOption = Annotated[
    str | None,
    typer.Option("--agency", metavar="CƠ QUAN", help="Cho cơ quan nào; mặc định theo git config."),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", metavar="NƠI", help="Tệp .xlsx; với --all là thư mục.")
]
AllOption = Annotated[bool, typer.Option("--all", help="Mỗi cơ quan có nhiệm vụ một phiếu.")]


def form_export(
    context: typer.Context,
    period: PeriodOption,
    agency: AgencyOption = None,
    output: OutputOption = None,
    as_of: AsOfOption = None,
    *,
    all: AllOption = False,
) -> None:
    """Ghi phiếu Excel để cơ quan điền tiến độ của một tháng."""
    said = invocation(context)
    if all and agency is not None:
        raise typer.BadParameter(say(said.lang, "form_agency_or_all"))
    register = open_register(said)
    chosen = _asked_month(said, period, register)
    day = asked_day(as_of) if as_of is not None else default_as_of(register, today())
    month = Month(register, chosen, day)
    if all:
        _export_all(said, month, asked_folder(said, output, chosen))
    else:
        writer = _asked_writer(said, agency, month)
        _export_one(said, month, writer, asked_file(said, output, file_name(writer.id, chosen)))


def _asked_month(said: Invocation, typed: str, register: Register) -> Period:
    """A month that the plan has files for: of its year or the year after (DESIGN section 3)."""
    period = asked_period(typed, month=True)
    year = register.plan.year
    if period.year not in (year, year + 1):
        first, last = (Period(year, Cadence.MONTH, 1), Period(year + 1, Cadence.MONTH, 12))
        facts = {"period": period, "year": year, "first": first, "last": last}
        raise typer.BadParameter(say(said.lang, "form_outside_plan", **facts))
    return period


def _asked_writer(said: Invocation, typed: str | None, month: Month) -> Agency:
    """The agency that was named, or the clone's own; refused where it has nothing to fill in."""
    name = typed or default_agency(find_workspace(said).root)
    if not name:
        raise typer.BadParameter(say(said.lang, "form_no_agency"))
    register, period = month.register, month.period
    agency = asked_agency(name, register)
    facts: dict[str, object] = {"agency": agency.id, "period": period}
    if agency.reported_by:
        _refuse(say(said.lang, "form_reported_by", by=agency.reported_by, **facts))
    if not any(exists_in(task, period) for task, _ in form_roles(register, agency.id)):
        _refuse(say(said.lang, "form_no_tasks", **facts))
    if is_frozen(register, agency.id, period):
        later = open_month(register, agency.id, period.last_day)
        phrase = "form_frozen" if later else "form_frozen_for_good"
        _refuse(say(said.lang, phrase, next=later, **facts))
    return agency


def _export_one(said: Invocation, month: Month, agency: Agency, path: Path) -> None:
    (form,) = forms(month, [agency.id])
    _write(said, {path: form})
    facts = {"path": path, "tasks": len(form.tasks), "targets": len(form.targets)}
    command = shlex.join(["de-an06", "form", "import", str(path)])
    show([line(say(said.lang, "form_written", **facts), Tone.GOOD), _send(said, command)])


def _export_all(said: Invocation, month: Month, folder: Path) -> None:
    """A form for each agency that can still write in the month; the others are named."""
    writers = [agency.id for agency in form_agencies(month.register, month.period)]
    frozen = [id for id in writers if is_frozen(month.register, id, month.period)]
    made = forms(month, [id for id in writers if id not in frozen])
    files = {folder / file_name(form.agency.id, month.period): form for form in made}
    if frozen:
        facts = {"count": len(frozen), "names": ", ".join(frozen), "period": month.period}
        show([line(say(said.lang, "form_left_out", **facts), Tone.WARNING)])
    if not files:
        _refuse(say(said.lang, "form_nothing_written"))
    _write(said, files)
    command = f"de-an06 form import {shlex.quote(str(folder))}/*.xlsx"
    written = say(said.lang, "form_all_written", count=len(files), folder=folder)
    show([line(written, Tone.GOOD), _send(said, command)])


def _write(said: Invocation, files: Mapping[Path, Form]) -> None:
    """Make all, then write all: none where another file stands in the way of one.

    What is there already with the same content is left alone.
    """
    from de_an06.form.workbook.workbook import form_bytes  # noqa: PLC0415 - openpyxl is heavy

    made = {path: form_bytes(files[path]) for path in with_progress(list(files))}
    blocked = [str(path) for path, data in made.items() if is_in_the_way(path, data)]
    if blocked:
        _refuse(say(said.lang, "form_in_the_way", paths=", ".join(blocked)))
    for path, data in made.items():
        if not path.exists():
            replace_whole(path, data)


def _send(said: Invocation, command: str) -> Line:
    return line(say(said.lang, "form_send", command=command))


def _refuse(sentence: str) -> NoReturn:
    tell(visible(f"de-an06: {sentence}\n"))
    raise typer.Exit(REFUSED)
