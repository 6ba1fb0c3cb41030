"""`de-an06 form import`: reads filled-in spreadsheet forms back."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.ask import can_ask
from de_an06.console.asked import asked_agency, asked_clerk, asked_writing_period
from de_an06.console.invocation import (
    AccountOption,
    DryRunOption,
    EnteredByOption,
    Invocation,
    YesOption,
    invocation,
)
from de_an06.console.output import even_unseen, show
from de_an06.console.refused import Refused
from de_an06.console.workspace import find_project
from de_an06.console.writing import commit_hint, finish, open_project, secretariat_of
from de_an06.form.arrival import Errand, batches
from de_an06.form.committing import taken_in
from de_an06.form.intake.sheets import FilledForm
from de_an06.form.telling import show_ends, show_taken, tell_refused
from de_an06.git.git import default_agency
from de_an06.load.folder import plan_ids
from de_an06.record.edit import path_of
from de_an06.record.proposal import Project

FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="TỆP…", help="Các phiếu .xlsx đã điền.")
]
AgencyOption = Annotated[
    str | None,
    typer.Option(metavar="ID", help="Chỉ nhận phiếu của cơ quan này."),
]
PeriodOption = Annotated[str | None, typer.Option(metavar="KỲ", help="Chỉ nhận phiếu của kỳ này.")]


def form_import(
    context: typer.Context,
    files: FilesArgument,
    *,
    agency: AgencyOption = None,
    period: PeriodOption = None,
    entered_by: EnteredByOption = None,
    dry_run: DryRunOption = False,
    yes: YesOption = False,
    _json: AccountOption = False,
) -> None:
    """Đọc phiếu .xlsx đã điền và ghi vào tệp của kỳ."""
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
            plans=plan_ids(project.root),
            asking=asking,
            dry_run=dry_run,
            agreed=yes,
        )
        batch, agreed = taken_in(forms, errand, project)
        projects[project.plan] = batch.proposal.after
        for outcome in batch.outcomes:
            if isinstance(outcome, Refused):
                tell_refused(options.lang, outcome)
                refused.append(str(outcome.facts["file"]))
                continue
            if not asking:
                show_taken(errand, batch, outcome, is_written=agreed)
            if agreed and outcome.has_news:
                finish(options, path_of(outcome.month, project.plan))
                recorded.append(f"{outcome.month.agency}: {outcome.month.period}")
    with even_unseen() if recorded else nullcontext():
        show_ends(options.lang, len(files), len(recorded), refused)
        if recorded:
            show([commit_hint(options, ", ".join(dict.fromkeys(recorded)))])
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
