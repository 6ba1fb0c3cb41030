"""`de-an06 form import`: reads filled-in spreadsheet forms back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.ask import can_ask, confirm
from de_an06.console.asked import asked_agency, asked_clerk, asked_writing_period
from de_an06.console.invocation import (
    DryRunOption,
    EnteredByOption,
    Invocation,
    YesOption,
    invocation,
)
from de_an06.console.output import show, tell
from de_an06.console.refused import Refused
from de_an06.console.workspace import find_project
from de_an06.console.writing import finish, open_project, secretariat_of, show_warnings
from de_an06.form.arrival import Errand, batches
from de_an06.form.intake.sheets import FilledForm
from de_an06.form.judging import Batch, judged, written
from de_an06.form.news import form_news, form_news_screen
from de_an06.form.reading import Slip
from de_an06.git.git import default_agency
from de_an06.load.folder import plan_ids
from de_an06.record.edit import path_of
from de_an06.record.proposal import Project
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name
from de_an06.words.say import Lang, say

FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="TỆP…", help="Các phiếu .xlsx đã điền.")
]
AgencyOption = Annotated[
    str | None,
    typer.Option(metavar="ID", help="Chỉ nhận phiếu của cơ quan này."),
]
PeriodOption = Annotated[
    str | None, typer.Option(metavar="KỲ", help="Chỉ nhận phiếu của tháng này.")
]


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
    asking = can_ask() and not yes and not dry_run
    projects: dict[str, Project] = {}
    recorded, refused = [], []
    for forms in batches(files, one_by_one=asking):
        project = _project_of(options, forms, projects)
        register = project.register
        typed = default_agency(project.root) if agency is None else agency
        errand = Errand(
            options,
            agency=asked_agency(typed, register).id if typed is not None else None,
            period=asked_writing_period(period, register).id if period is not None else None,
            entered_by=asked_clerk(entered_by, register, secretariat_of(project)),
            secretariat=secretariat_of(project),
            asking=asking,
            dry_run=dry_run,
        )
        batch = judged(forms, errand, project)
        agreed = _is_agreed(errand, batch) if asking else not dry_run
        batch = written(errand, batch) if agreed else batch
        projects[project.plan] = batch.proposal.after
        for outcome in batch.outcomes:
            if isinstance(outcome, Refused):
                tell(outcome.told(options.lang))
                refused.append(str(outcome.facts["file"]))
                continue
            if not asking:
                _show_slip(errand, batch, outcome)
            if agreed and outcome.month.updates:
                finish(options, path_of(outcome.month, project.plan))
                recorded.append(f"{outcome.month.agency}: {outcome.month.period}")
    _show_ends(options.lang, len(files), recorded, refused)
    if refused:
        raise Refused


def _project_of(
    options: Invocation, forms: Sequence[FilledForm | Refused], projects: dict[str, Project]
) -> Project:
    """The project with the plan that forms name, or with the one that was asked for."""
    named = next((form.identity.plan for form in forms if isinstance(form, FilledForm)), None)
    if named in projects:
        return projects[named]
    if options.plan is None and named is not None:
        root = find_project(options)
        if named in plan_ids(root):
            options = replace(options, plan=named)
    if options.plan in (None, *projects) and projects:
        return projects.get(options.plan or "") or next(iter(projects.values()))
    return open_project(options)


def _is_agreed(errand: Errand, batch: Batch) -> bool:
    """Show what a form adds, and ask whether it is to be written, where there is anything."""
    (slip,) = batch.outcomes
    if isinstance(slip, Refused):
        return False
    page = _show_slip(errand, batch, slip)
    if not slip.month.updates:
        return False
    agreed = confirm(page.lang, page.say("ask_write"))
    if not agreed:
        show([line(f"{slip.form.name}: {page.say('not_written')}")])
    return agreed


def _show_slip(errand: Errand, batch: Batch, slip: Slip) -> Page:
    """Show what a form adds to its month."""
    page = Page(batch.proposal.project.register, errand.options.lang)
    _show_counts(page, slip)
    if slip.month.updates:
        _show_news(page, slip)
        show_warnings(errand.options, slip.warnings)
        if errand.dry_run:
            show([line(page.say("dry_run"))])
    return page


def _show_counts(page: Page, slip: Slip) -> None:
    """Whose form it is, and how much in it is new."""
    identity = slip.form.identity
    written = page.register.schedule.writing_named(identity.period)
    period = period_name(written, page.lang) if written else identity.period
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


def _show_ends(lang: Lang, files: int, recorded: Sequence[str], refused: Sequence[str]) -> None:
    """What became of several forms, and how to commit what was written."""
    if files > 1:
        idle = files - len(recorded) - len(refused)
        names = f": {', '.join(refused)}" if refused else ""
        counts = {"written": len(recorded), "idle": idle, "refused": len(refused)}
        show([line(f"{say(lang, 'import_ends', **counts)}{names}", Tone.STRONG)])
    if recorded:
        show([line(say(lang, "commit_hint", message=", ".join(dict.fromkeys(recorded))))])
