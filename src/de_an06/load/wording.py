"""The templates that reports are worded by: those of the program, and a province's own."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from errno import errorcode
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path

from de_an06.findings.finding import Diagnostic, Severity, Span
from de_an06.findings.rules.shape import BUILT_IN_CHANGED, UNKNOWN_FILE
from de_an06.findings.rules.text import NOT_A_FILE, SYMBOLIC_LINK, UNREADABLE
from de_an06.load.folder import FolderEvidences, read_regular
from de_an06.load.layout import Presence, is_ignored
from de_an06.model.text import nearest
from de_an06.yamltext.decoding import decode

TEMPLATES = "reports/templates"
"""Where a province keeps its templates, from the project's root."""

SUFFIX = ".md.jinja"
"""How the name of a template's file ends."""

PART = "_"
"""How the name of a part begins, which other templates include."""

_BESIDE = "README.md"
_BUILT_IN = resources.files("de_an06").joinpath("report", "templates")
_COMMENT = "{# "
_MARK = re.compile(r"bản ([0-9a-f]{8})\b")


@dataclass(frozen=True, slots=True)
class OwnTemplates:
    """A province's own templates by name, and what is wrong or to be known of their files."""

    texts: Mapping[str, str]
    findings: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps them from being used."""
        return tuple(one for one in self.findings if one.rule.severity is Severity.ERROR)


@cache  # each report asks a few times, and the files are the program's
def template_names() -> tuple[str, ...]:
    """The names of the built-in templates, in order; those that begin with _ are parts."""
    names = (file.name for file in _BUILT_IN.iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def built_in(name: str) -> str:
    """The text of a built-in template; FileNotFoundError where there is none."""
    return _BUILT_IN.joinpath(f"{name}{SUFFIX}").read_text(encoding="utf-8")


def own_copy(name: str) -> str:
    """A built-in template as a province gets it: its head comment says what it is a copy of."""
    text = built_in(name)
    mark = f"Chép từ mẫu có sẵn {name}, bản {_digest(text)}; giữ dòng này để biết khi mẫu ấy đổi."
    before, comment, rest = text.partition(_COMMENT)
    if comment:
        return f"{before}{comment}{mark}\n   {rest}"
    return f"{_COMMENT}{mark} -#}}\n{text}"


def read_wording(root: Path) -> OwnTemplates:
    """A province's own templates.

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
        findings += [*wrong, *_moved_on(path, name, texts[name])]
    return OwnTemplates(texts, tuple(findings))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def _names(root: Path) -> list[str]:
    try:
        names = [place.name for place in (root / TEMPLATES).iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(name for name in names if not is_ignored(name) and name != _BESIDE)


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


def _moved_on(path: str, name: str, text: str) -> Iterator[Diagnostic]:
    """A warning where the built-in template is no longer what a copy was made of."""
    marks = ((number, line, _MARK.search(line)) for number, line in enumerate(text.split("\n"), 1))
    for number, line, mark in marks:
        if mark and name in template_names():
            if mark[1] != _digest(built_in(name)):
                place = Span(path, number, mark.start(1) + 1, len(mark[1]), line)
                yield Diagnostic(BUILT_IN_CHANGED, place, {"value": name})
            return


def is_ejected(root: Path, name: str) -> bool:
    """Whether a province has a template of this name, whatever it is."""
    return os.path.lexists(root / template_path(name))


def template_path(name: str) -> str:
    """Where a province's own template stands, from the project's root."""
    return f"{TEMPLATES}/{name}{SUFFIX}"
