"""A province's own templates: read for a report, copied into the project to be edited, listed."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from de_an06.console.output import tell
from de_an06.console.refused import USAGE, Refused
from de_an06.load.wording import (
    built_in,
    is_ejected,
    own_copy,
    read_wording,
    template_names,
    template_path,
)
from de_an06.model.text import nearest
from de_an06.record.whole import replace_whole
from de_an06.surface.findings import findings_text
from de_an06.surface.screen import Column, Piece, Screen, Table, hint
from de_an06.words.say import PHRASES, Lang, say

_OF = "template_of_"
_INCLUDED = re.compile(r"""\{% include ["'](\w+)["']""")


def read_templates(root: Path, lang: Lang) -> Mapping[str, str]:
    """The texts of the project's own templates by name; Refused where something is wrong.

    That a built-in template changed since one was copied is told, and stops nothing.
    """
    wording = read_wording(root)
    if wording.errors:
        raise Refused(findings=wording.errors)
    if wording.findings:
        tell(findings_text(wording.findings, lang))
    return wording.texts


def eject(root: Path, typed: str) -> list[str]:
    """Copy a built-in template into the project, with the sections of it that are not there yet.

    Where they now are; Refused for a name that is none, or where the template is there.
    """
    name = _asked(typed)
    if is_ejected(root, name):
        raise Refused("report_template_there", path=template_path(name))
    wanted = [one for one in _with_sections(name) if not is_ejected(root, one)]
    for one in wanted:
        replace_whole(root / template_path(one), own_copy(one).encode())
    return [template_path(one) for one in wanted]


def listed(root: Path, lang: Lang) -> Screen:
    """The built-in templates, each with what it words, and whether the project has its own."""
    columns = (
        Column(say(lang, "template_heading")),
        Column(say(lang, "template_about"), flexible=True),
    )
    names = (key.removeprefix(_OF) for key in PHRASES if key.startswith(_OF))
    rows = tuple((Piece(name), Piece(_about(root, name, lang))) for name in names)
    return [Table(columns, rows), hint(say(lang, "template_how"))]


def _about(root: Path, name: str, lang: Lang) -> str:
    about = say(lang, f"template_of_{name}")
    return f"{about} ({say(lang, 'template_copied')})" if is_ejected(root, name) else about


def _asked(typed: str) -> str:
    """The name of a built-in template; Refused with the nearest alone for another."""
    name = typed.strip().casefold()
    if name not in template_names():
        near = nearest(typed, template_names(), 1) or ["de-an06 report --eject-template"]
        raise Refused("unknown", code=USAGE, typed=typed, near=near)
    return name


def _with_sections(name: str) -> Iterator[str]:
    """A template, and what it includes, each once."""
    told, waiting = {name: None}, [name]
    while waiting:
        new = [one for one in _INCLUDED.findall(built_in(waiting.pop(0))) if one not in told]
        told |= dict.fromkeys(new)
        waiting += dict.fromkeys(new)
    return iter(told)
