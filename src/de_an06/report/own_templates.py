"""A province's own templates: read for a report, copied there to be edited."""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import typer

from de_an06.console.asked import asked_name
from de_an06.console.invocation import Invocation
from de_an06.console.output import show, tell
from de_an06.console.refused import REFUSED
from de_an06.console.workspace import Workspace
from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.shape import UNKNOWN_FILE
from de_an06.findings.rules.text import NOT_A_FILE, SYMBOLIC_LINK, UNREADABLE
from de_an06.load.folder import OPEN_FLAGS, FolderEvidences
from de_an06.load.layout import Presence, is_ignored
from de_an06.model.text import nearest
from de_an06.record.whole import replace_whole
from de_an06.report.markdown import SUFFIX, Fault, Press, built_in, press, template_names
from de_an06.surface.findings import findings_text
from de_an06.surface.screen import Tone, line
from de_an06.surface.visible import visible
from de_an06.words.say import say
from de_an06.yamltext.decoding import LARGEST, decode
from de_an06.yamltext.place import diagnostics

FOLDER = "reports/templates"
"""Where a province keeps its templates, from the project's root."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The texts of templates by name, with what is wrong in the folder."""

    texts: Mapping[str, str]
    findings: tuple[Diagnostic, ...]


def read_templates(root: Path, suffix: str, known: Collection[str]) -> Templates:
    """Read every template of the folder, which may be missing.

    A file's name is a template's with `suffix`: one of the `known`, or a part of the province's
    own, which begins with _. Anything else is a finding, since it would be left out in silence.
    """
    texts: dict[str, str] = {}
    findings: list[Diagnostic] = []
    for file in _names(root):
        path = f"{FOLDER}/{file}"
        name = file.removesuffix(suffix)
        if name == file or not (name in known or name.startswith("_")):
            findings.append(_unknown(path, file, [f"{each}{suffix}" for each in known]))
            continue
        text, wrong = _read(root, path)
        findings += wrong
        texts[name] = text
    return Templates(texts, tuple(findings))


def _names(root: Path) -> Iterator[str]:
    try:
        with os.scandir(root / FOLDER) as entries:
            yield from sorted(entry.name for entry in entries if not is_ignored(entry.name))
    except (FileNotFoundError, NotADirectoryError):
        return


def _unknown(path: str, file: str, known: list[str]) -> Diagnostic:
    near = nearest(file, known, 1)
    facts = {"expected": ", ".join(known), "nearest": near[0] if near else ""}
    return Diagnostic(UNKNOWN_FILE, Span(path), facts)


def _read(root: Path, path: str) -> tuple[str, list[Diagnostic]]:
    """The text of a regular file that no link leads to (SAFETY F1), or why there is none."""
    if FolderEvidences(root).presence(path) is not Presence.PRESENT:
        rule = SYMBOLIC_LINK if (root / path).is_symlink() else NOT_A_FILE
        return "", [Diagnostic(rule, Span(path))]
    try:
        with os.fdopen(os.open(root / path, OPEN_FLAGS), "rb") as file:
            text, flaws = decode(file.read(LARGEST + 1))
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        return "", [Diagnostic(UNREADABLE, Span(path), {"reason": reason})]
    return text, diagnostics(path, text, flaws)


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
    name = asked_name(typed, template_names())
    path = f"{FOLDER}/{name}{SUFFIX}"
    if os.path.lexists(workspace.root / path):
        message = say(said.lang, "report_template_there", path=path)
        tell(f"de-an06: {visible(message)}\n")
        raise typer.Exit(REFUSED)
    replace_whole(workspace.root / path, built_in(name).encode())
    show([line(say(said.lang, "report_template_written", path=path), Tone.GOOD)])
