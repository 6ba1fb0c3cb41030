"""A province's own templates of reports, read with care for what may lie there."""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.diagnostics.rules_shape import UNKNOWN_FILE
from de_an06.diagnostics.rules_text import NOT_A_FILE, SYMBOLIC_LINK, UNREADABLE
from de_an06.load.decoding import LARGEST, decode
from de_an06.load.files import Presence
from de_an06.load.folder import OPEN_FLAGS, FolderEvidences
from de_an06.load.layout import is_ignored
from de_an06.load.place import diagnostics
from de_an06.model.text import nearest

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
