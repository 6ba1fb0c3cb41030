"""The plans of a project one after the other, each with all that is wrong in its files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from de_an06.console.findings import check
from de_an06.findings.rules.guard import SENT_MONTH_EDITED
from de_an06.git.edits import edits_in
from de_an06.load.document import DataFiles
from de_an06.load.folder import read_folder
from de_an06.load.layout import updates_folder
from de_an06.load.register import Loaded
from de_an06.model.month import AgencyMonth
from de_an06.yamltext.place import Fault, Spot, located

_SENT = "submitted:"
"""How the line begins by which a report is marked as sent."""


def checked_plans(
    root: Path, plans: Iterable[str], today: date, kept: DataFiles
) -> Iterator[Loaded]:
    """Each plan as of today; of its files those in `kept` are not read anew."""
    read = {path: file.content for path, file in kept.items()}
    edits = edits_in(root)
    for plan in plans:
        checked = check(read_folder(root, plan, read), plan, today, kept)
        edited = located(_edited(checked, edits), checked.plan_files.trees)
        yield replace(checked, findings=(*checked.findings, *edited))


def _edited(checked: Loaded, edits: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    """A warning at each month that was committed as sent, and then edited or removed.

    `edits` are the lines, marked - and +, that differ from what was committed. A draft to which
    `submitted` was added since is none.
    """
    months = checked.plan_files.nouns(AgencyMonth) if edits else ()
    sent = {spot.file: spot for spot, month in months if month.submitted}
    folder = f"{updates_folder(checked.plan_files.id)}/"
    for path, lines in edits.items():
        was_sent = any(line.startswith(f"-{_SENT}") for line in lines)
        is_new = any(line.startswith(f"+{_SENT}") for line in lines)
        if not path.startswith(folder) or not (was_sent or (path in sent and not is_new)):
            continue
        spot = sent[path].at("submitted") if path in sent else Spot(path)
        yield spot.fault(SENT_MONTH_EDITED, at_key=path in sent, value=path)
