"""A province's own templates: read for a report, copied there to be edited."""

import os
from typing import NoReturn

import typer

from de_an06.cli.asked import asked_name
from de_an06.cli.invocation import Invocation
from de_an06.cli.output import show, tell
from de_an06.cli.workspace import REFUSED, Workspace
from de_an06.load.templates import FOLDER, read_templates
from de_an06.record.whole import replace_whole
from de_an06.render.diagnostics import findings_text
from de_an06.render.markdown import SUFFIX, Fault, Press, built_in, press, template_names
from de_an06.render.screen import Tone, line
from de_an06.render.visible import visible
from de_an06.words.phrases import say


def open_press(said: Invocation, workspace: Workspace) -> Press:
    """The press with the project's own templates; exit 1 with findings where one is unreadable."""
    own = read_templates(workspace.root, SUFFIX, template_names())
    if own.findings:
        tell(findings_text(own.findings, said.lang))
        raise typer.Exit(REFUSED)
    return press(own.texts)


def refuse_fault(said: Invocation, fault: Fault) -> NoReturn:
    """Say what is wrong with a template, and exit 1."""
    place = f"{FOLDER}/{fault.template}{SUFFIX}"
    place = f"{place}:{fault.line}" if fault.line else place
    message = say(said.lang, "report_template_fault", place=place, reason=fault.reason)
    tell(f"de-an06: {visible(message)}\n")
    raise typer.Exit(REFUSED)


def eject(said: Invocation, workspace: Workspace, typed: str) -> None:
    """Copy a built-in template into the project; one that is there already is left alone."""
    name = asked_name(said, typed, template_names())
    path = f"{FOLDER}/{name}{SUFFIX}"
    if os.path.lexists(workspace.root / path):
        message = say(said.lang, "report_template_there", path=path)
        tell(f"de-an06: {visible(message)}\n")
        raise typer.Exit(REFUSED)
    replace_whole(workspace.root / path, built_in(name).encode())
    show([line(say(said.lang, "report_template_written", path=path), Tone.GOOD)])
