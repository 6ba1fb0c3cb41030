"""Everything that is wrong in the files of a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from de_an06.cli.clock import today
from de_an06.diagnostics.diagnostic import Diagnostic
from de_an06.engine.standing import assess
from de_an06.load.audit import audit
from de_an06.load.files import Files
from de_an06.load.register import Loaded, load_register


@dataclass(frozen=True, slots=True)
class Checked:
    """A year's files as they were read, with everything that is wrong in them."""

    loaded: Loaded
    findings: tuple[Diagnostic, ...]


def check(files: Files, year: int) -> Checked:
    """Read the files of a year and hold them against each other, as of today."""
    loaded = load_register(files, year, today())
    return Checked(loaded, (*loaded.findings, *audit(files, loaded, assess)))


def each_once(checked: Sequence[Checked]) -> Iterator[Diagnostic]:
    """All findings; those on the files that all years share are told with the first year."""
    for place, each in enumerate(checked):
        shared = (found for found in each.findings if found.span.file.count("/") == 1)
        own = (found for found in each.findings if found.span.file.count("/") != 1)
        yield from chain(own, () if place else shared)
