"""A province's own templates: read for a report, copied there to be edited."""

import os
from collections.abc import Mapping
from errno import errorcode
from pathlib import Path

from de_an06.console.asked import asked_name
from de_an06.console.refused import Refused
from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.shape import UNKNOWN_FILE
from de_an06.findings.rules.text import NOT_A_FILE, SYMBOLIC_LINK, UNREADABLE
from de_an06.load.folder import FolderEvidences, read_regular
from de_an06.load.layout import Presence, is_ignored
from de_an06.model.text import nearest
from de_an06.record.whole import replace_whole
from de_an06.report.markdown import PART, SUFFIX, TEMPLATES, built_in, template_names
from de_an06.yamltext.decoding import decode


def read_templates(root: Path) -> Mapping[str, str]:
    """The texts of the project's own templates by name; Refused where something is wrong.

    A file's name is that of a built-in template, or of a part of the province's own, which begins
    with _. Anything else is a finding, since it would be left out in silence.
    """
    texts: dict[str, str] = {}
    findings: list[Diagnostic] = []
    for file in _names(root):
        path = f"{TEMPLATES}/{file}"
        name = file.removesuffix(SUFFIX)
        if name == file or not (name in template_names() or name.startswith(PART)):
            findings.append(_unknown(path, file))
            continue
        texts[name], wrong = _read(root, path)
        findings += wrong
    if findings:
        raise Refused(findings=findings)
    return texts


def eject(root: Path, typed: str) -> str:
    """Copy a built-in template into the project, and tell where; Refused where one is there."""
    name = asked_name(typed, template_names())
    path = f"{TEMPLATES}/{name}{SUFFIX}"
    if os.path.lexists(root / path):
        raise Refused("report_template_there", path=path)
    replace_whole(root / path, built_in(name).encode())
    return path


def _names(root: Path) -> list[str]:
    try:
        names = [place.name for place in (root / TEMPLATES).iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(name for name in names if not is_ignored(name))


def _unknown(path: str, file: str) -> Diagnostic:
    known = [f"{name}{SUFFIX}" for name in template_names()]
    near = nearest(file, known, 1)
    facts = {"expected": ", ".join(known), "nearest": near[0] if near else ""}
    return Diagnostic(UNKNOWN_FILE, Span(path), facts)


def _read(root: Path, path: str) -> tuple[str, list[Diagnostic]]:
    """The text of a regular file that no link leads to, or why there is none."""
    if FolderEvidences(root).presence(path) is not Presence.PRESENT:
        rule = SYMBOLIC_LINK if (root / path).is_symlink() else NOT_A_FILE
        return "", [Diagnostic(rule, Span(path))]
    try:
        return decode(read_regular(root / path) or b"", path)
    except OSError as error:
        reason = errorcode.get(error.errno or 0, "?")
        return "", [Diagnostic(UNREADABLE, Span(path), {"reason": reason})]
