"""`de-an06 form import`: reads filled-in spreadsheet forms back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.ask import can_ask, confirm
from de_an06.console.asked import asked_agency, asked_clerk, asked_period
from de_an06.console.clock import today
from de_an06.console.invocation import (
    DryRunOption,
    EnteredByOption,
    Invocation,
    YesOption,
    invocation,
)
from de_an06.console.output import show, tell
from de_an06.console.refused import REFUSED, Refused
from de_an06.console.workspace import Workspace, find_workspace, open_register
from de_an06.console.writing import Origin, at_origins, finish, objections, preview, write
from de_an06.engine.obstacles import unrecorded
from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.links import UNKNOWN_OBSTACLE
from de_an06.form.facts import form_roles, form_version
from de_an06.form.naming import StandIns
from de_an06.form.news import form_news, form_news_screen
from de_an06.form.reading import (
    FormFile,
    Told,
    Wanted,
    clerk_of,
    judge,
    origin_of,
    read_file,
    refuse,
    refuse_findings,
    updates_of,
)
from de_an06.git.git import default_agency
from de_an06.model.month import Update
from de_an06.model.plan import Register
from de_an06.record.draft import Draft, MonthPlace, draft_updates, is_frozen
from de_an06.surface.findings import findings_text
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name
from de_an06.words.say import say
from de_an06.yamltext.decoding import escaped

FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="TỆP…", help="Các phiếu .xlsx đã điền.")
]
AgencyOption = Annotated[
    str | None,
    typer.Option("--agency", metavar="ID", help="Chỉ nhận phiếu của cơ quan này."),
]
PeriodOption = Annotated[
    str | None, typer.Option("--period", metavar="KỲ", help="Chỉ nhận phiếu của tháng này.")
]


@dataclass(frozen=True, slots=True)
class _Errand:
    """Where forms are imported, whose, and how; `asking`: a person answers."""

    workspace: Workspace
    wanted: Wanted
    asking: bool
    dry_run: bool


@dataclass(frozen=True, slots=True)
class _News:
    """What is new in a form: its updates, each with its row, for the month's file at a place."""

    file: FormFile
    month: MonthPlace
    clerk: str | None
    updates: tuple[Update, ...]
    origins: tuple[Origin, ...]


def form_import(
    context: typer.Context,
    files: FilesArgument,
    *,
    agency: AgencyOption = None,
    period: PeriodOption = None,
    entered_by: EnteredByOption = None,
    dry_run: DryRunOption = False,
    yes: YesOption = False,
) -> None:
    """Đọc phiếu .xlsx đã điền và ghi vào tháng của nó."""
    said = invocation(context)
    workspace, register = find_workspace(said), open_register(said)
    typed = default_agency(workspace.root) if agency is None else agency
    wanted = Wanted(
        asked_agency(typed, register).id if typed is not None else None,
        asked_period(period, month=True) if period is not None else None,
        asked_clerk(entered_by, register),
    )
    asking = can_ask() and not yes and not dry_run
    errand = _Errand(workspace, wanted, asking, dry_run)
    written, refused = [], []
    for file in files:
        try:
            if month := _import(said, errand, read_file(said, file), register):
                written.append(month)
                register = open_register(said)
        except typer.Exit as end:
            if end.exit_code != REFUSED:
                raise
            refused.append(escaped(str(file)))
        except Refused as why:
            if why.code != REFUSED:
                raise
            tell(why.told(said.lang))
            refused.append(escaped(str(file)))
    _show_ends(said, len(files), written, refused)
    if refused:
        raise typer.Exit(REFUSED)


def _import(said: Invocation, errand: _Errand, file: FormFile, register: Register) -> str:
    """Record what is new in a form; the month that was written, if any. Exit 1: it is refused."""
    judge(said, file, errand.wanted, register, form_version)
    told = updates_of(file, register, _stand_ins(file, register))
    news = _news(file, told, errand, register)
    # What is wrong is told before anything is shown of the form.
    if news.updates or told.findings:
        _still_open(said, news, register)
        found = _found(said, errand, news, told)
        if told.findings or found:
            refuse_findings(said, file.name, (*told.findings, *found))
    known = len(told.updates) - len(news.updates)
    _show_counts(said, file, register, known=known, new=len(news.updates))
    return _record(said, errand, news, register) if news.updates else ""


def _stand_ins(file: FormFile, register: Register) -> StandIns:
    """A task that the form's agency may write of, and a day that may be."""
    identity = file.form.identity
    tasks = [task for task, _ in form_roles(register, identity.agency)]
    always = next((task for task in tasks if task.since is None), None)
    return StandIns(always.id if always else "", min(today(), identity.period.last_day))


def _found(said: Invocation, errand: _Errand, news: _News, told: Told) -> list[Diagnostic]:
    """What the files forbid of the new updates, and of the unsound rows as far as they go."""
    if not told.trials:
        draft = partial(_draft, said, news)
        return objections(errand.workspace, draft, news.origins) if news.updates else []
    updates = (*news.updates, *(update for _, update in told.trials))
    origins = (*news.origins, *(origin_of(row) for row, _ in told.trials))
    found = objections(
        errand.workspace,
        lambda _: draft_updates(news.month, updates, entered_by=news.clerk),
        origins,
    )
    cells = {finding.span.cell for finding in told.findings}
    # An obstacle of a row whose day is not known may be the one that another row resolves.
    unsure = any(update.obstacles for _, update in told.trials)
    return [
        finding
        for finding in found
        if (finding.span.cell not in cells or finding.rule.code.startswith("V"))
        and not (unsure and finding.breaks(UNKNOWN_OBSTACLE))
    ]


def _news(file: FormFile, told: Told, errand: _Errand, register: Register) -> _News:
    """What of a form is not recorded yet."""
    identity = file.form.identity
    fresh = unrecorded(register, identity.agency, told.updates)
    return _News(
        file,
        MonthPlace(identity.year, identity.agency, identity.period),
        clerk_of(file, errand.wanted, register),
        tuple(update for update in fresh if update),
        tuple(origin_of(row) for row, update in zip(told.rows, fresh, strict=True) if update),
    )


def _draft(said: Invocation, news: _News, now: Register) -> Draft:
    """The change of the month's file; exit 1 where it is no longer what a person was shown."""
    _still_open(said, news, now)
    if unrecorded(now, news.month.agency, news.updates) != news.updates:
        refuse(said, news.file.name, "import_moved")
    return draft_updates(news.month, news.updates, entered_by=news.clerk)


def _record(said: Invocation, errand: _Errand, news: _News, register: Register) -> str:
    """Show what is new, then write it and give the month, unless that is declined or a dry run."""
    draft = partial(_draft, said, news)
    change = preview(said, errand.workspace, draft, news.origins)
    page = Page(register, said.lang)
    if news.clerk:
        phrase = "import_clerk_of_all" if _has_own(news.month, register) else "import_clerk"
        show([line(f"  {page.say(phrase, standing=page.name(news.clerk))}")])
    show(form_news_screen(page, form_news(register, news.month.agency, news.updates)))
    if change.warnings:
        tell(findings_text(at_origins(change.warnings, change, news.origins), said.lang))
    if errand.dry_run:
        show([line(page.say("dry_run"))])
        return ""
    if errand.asking and not confirm(said.lang, page.say("ask_write")):
        show([line(f"{news.file.name}: {page.say('not_written')}")])
        return ""
    written = write(said, errand.workspace, draft, news.origins)
    finish(said, written)
    return f"{news.month.agency}: {news.month.period}"


def _show_ends(
    said: Invocation, files: int, written: Sequence[str], refused: Sequence[str]
) -> None:
    """What became of several forms, and how to commit what was written."""
    if files > 1:
        idle = files - len(written) - len(refused)
        names = f": {', '.join(refused)}" if refused else ""
        counts = {"written": len(written), "idle": idle, "refused": len(refused)}
        show([line(f"{say(said.lang, 'import_ends', **counts)}{names}", Tone.STRONG)])
    if written:
        show([line(say(said.lang, "commit_hint", message=", ".join(dict.fromkeys(written))))])


def _has_own(place: MonthPlace, register: Register) -> bool:
    """Whether a month's file holds updates that the agency recorded itself."""
    return any(
        month.updates and month.entered_by is None
        for month in register.months
        if (month.agency, month.period) == (place.agency, place.period)
    )


def _still_open(said: Invocation, news: _News, register: Register) -> None:
    """Refuse a month that was sent or is closed."""
    month = news.month
    if is_frozen(register, month.agency, month.period):
        facts = {
            "agency": register.agencies.agency(month.agency).name,
            "period": period_name(month.period, said.lang),
        }
        refuse(said, news.file.name, "import_frozen", **facts)


def _show_counts(
    said: Invocation, file: FormFile, register: Register, *, known: int, new: int
) -> None:
    """Whose form it is, and how much in it is new."""
    identity, page = file.form.identity, Page(register, said.lang)
    facts = {
        "agency": page.name(identity.agency),
        "period": period_name(identity.period, said.lang),
    }
    show([line(page.say("import_head", file=file.name, **facts), Tone.STRONG)])
    counts = {"new": new, "known": known, "empty": file.form.passed_over}
    phrase = "import_counts" if new else "import_known" if known else "import_empty"
    show([line(f"  {page.say(phrase, **counts)}", Tone.PLAIN if new else Tone.WARNING)])
