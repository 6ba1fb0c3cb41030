"""`de-an06 form import`: reads filled-in spreadsheet forms back."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
from de_an06.console.refused import NO_PROJECT, Refused
from de_an06.console.workspace import sound
from de_an06.console.writing import finish, open_project
from de_an06.form.intake.package import LARGEST
from de_an06.form.intake.sheets import FilledForm, read_form
from de_an06.form.judging import Batch, Slip, Wanted, judged, refusal, surely
from de_an06.form.news import form_news, form_news_screen
from de_an06.git.git import default_agency
from de_an06.load.folder import read_regular
from de_an06.record.edit import path_of
from de_an06.record.proposal import held, write
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

_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "import_not_there",
    IsADirectoryError: "import_folder",
    PermissionError: "import_forbidden",
}


@dataclass(frozen=True, slots=True)
class _Errand:
    """How forms are imported, and whose; `asking`: a person answers for each."""

    options: Invocation
    wanted: Wanted
    asking: bool
    dry_run: bool


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
    options = invocation(context)
    project = open_project(options)
    typed = default_agency(project.root) if agency is None else agency
    wanted = Wanted(
        asked_agency(typed, project.register).id if typed is not None else None,
        asked_period(period, month=True) if period is not None else None,
        asked_clerk(entered_by, project.register),
    )
    asking = can_ask() and not yes and not dry_run
    errand = _Errand(options, wanted, asking, dry_run)
    written, refused = [], []
    for forms in _batches(map(_read, files), one_by_one=asking):
        batch = judged(forms, project, wanted, today())
        if not asking and not dry_run:
            batch = _written(errand, batch)
        for outcome in batch.outcomes:
            try:
                slip = surely(outcome)
                if done := _carry_out(errand, batch, slip):
                    written.append(f"{slip.month.agency}: {slip.month.period}")
                    project = done.proposal.after
            except Refused as why:
                if "file" not in why.facts:
                    raise
                tell(why.told(options.lang))
                refused.append(str(why.facts["file"]))
    _show_ends(options, len(files), written, refused)
    if refused:
        raise Refused


def _read(file: Path) -> FilledForm | Refused:
    """The form in a file; why there is none, or none of which it can be told whose it is."""
    name = escaped(str(file))
    try:
        data = read_regular(Path(os.path.realpath(file)), LARGEST)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return refusal(name, _REASONS.get(type(error), "import_unreadable"), reason=reason)
    if data is None:
        return refusal(name, "import_no_file")
    form = read_form(name, data)
    return form if isinstance(form, FilledForm) else refusal(name, "not_written", form)


def _batches(
    forms: Iterable[FilledForm | Refused], *, one_by_one: bool
) -> Iterator[list[FilledForm | Refused]]:
    """Forms in their order that may be judged together: of agencies that are all different."""
    batch: list[FilledForm | Refused] = []
    agencies: set[str] = set()
    for form in forms:
        agency = form.identity.agency if isinstance(form, FilledForm) else ""
        if batch and (one_by_one or agency in agencies):
            yield batch
            batch, agencies = [], set()
        batch.append(form)
        agencies |= {agency} - {""}
    yield batch


def _carry_out(errand: _Errand, batch: Batch, slip: Slip) -> Batch | None:
    """Show what a form adds, and write it where a person is asked; None where nothing was."""
    page = Page(batch.proposal.project.register, errand.options.lang)
    _show_counts(page, slip)
    if not slip.month.updates:
        return None
    _show_news(page, slip)
    if errand.dry_run:
        show([line(page.say("dry_run"))])
        return None
    if errand.asking:
        if not confirm(page.lang, page.say("ask_write")):
            show([line(f"{slip.form.name}: {page.say('not_written')}")])
            return None
        batch = _written(errand, batch)
    finish(errand.options, path_of(slip.month, batch.proposal.project.year))
    return batch


def _written(errand: _Errand, batch: Batch) -> Batch:
    """Commit a batch; it is judged anew where a byte of what it rests on has moved."""
    project = batch.proposal.project
    try:
        with held(project) as now:
            if now is not project:
                sound(errand.options, now.loaded)
                anew = judged(batch.forms, now, errand.wanted, today())
                if errand.asking:
                    _check_as_shown(surely(batch.outcomes[0]), surely(anew.outcomes[0]))
                batch = anew
            write(batch.proposal)
    except TimeoutError:
        raise Refused("locked", code=NO_PROJECT) from None
    return batch


def _check_as_shown(shown: Slip, found: Slip) -> None:
    """Refuse what is no longer what a person was shown."""
    if shown.month != found.month:
        raise refusal(found.form.name, "import_moved")


def _show_counts(page: Page, slip: Slip) -> None:
    """Whose form it is, and how much in it is new."""
    identity = slip.form.identity
    period = period_name(identity.period, page.lang)
    facts = {"file": slip.form.name, "agency": page.name(identity.agency), "period": period}
    show([line(page.say("import_head", **facts), Tone.STRONG)])
    new = len(slip.month.updates)
    counts = {"new": new, "known": slip.known, "empty": slip.form.passed_over}
    phrase = "import_counts" if new else "import_known" if slip.known else "import_empty"
    show([line(f"  {page.say(phrase, **counts)}", Tone.PLAIN if new else Tone.WARNING)])


def _show_news(page: Page, slip: Slip) -> None:
    """Who records it for the agency, what it changes task by task, and what to beware of."""
    month = slip.month
    if month.entered_by:
        there = (one for one in page.register.months if one.updates and one.entered_by is None)
        has_own = any((m.agency, m.period) == (month.agency, month.period) for m in there)
        phrase = "import_clerk_of_all" if has_own else "import_clerk"
        show([line(f"  {page.say(phrase, standing=page.name(month.entered_by))}")])
    news = form_news(page.register, month.agency, month.updates)
    show(form_news_screen(page, news))
    if slip.warnings:
        tell(findings_text(slip.warnings, page.lang))


def _show_ends(
    options: Invocation, files: int, written: Sequence[str], refused: Sequence[str]
) -> None:
    """What became of several forms, and how to commit what was written."""
    if files > 1:
        idle = files - len(written) - len(refused)
        names = f": {', '.join(refused)}" if refused else ""
        counts = {"written": len(written), "idle": idle, "refused": len(refused)}
        show([line(f"{say(options.lang, 'import_ends', **counts)}{names}", Tone.STRONG)])
    if written:
        show([line(say(options.lang, "commit_hint", message=", ".join(dict.fromkeys(written))))])
