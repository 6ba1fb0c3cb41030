"""The page that lists the documents of a period, and what any template may be given."""

from dataclasses import dataclass

from de_an06.model.period import Period
from de_an06.report.facts.head import Head
from de_an06.report.facts.letters import Letter
from de_an06.report.facts.report import Report


@dataclass(frozen=True, slots=True)
class Written:
    """A document that was made: what it is, for whom, the name of its file without suffix.

    `late` and `missing` say what a letter is about: overdue tasks, reports not sent; `letters`, to
    how many agencies one goes that is for many.
    """

    kind: str
    agency: str | None
    stem: str
    late: int = 0
    missing: tuple[Period, ...] = ()
    letters: int = 0


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists what was made for a period, in files with `suffixes`."""

    head: Head
    documents: tuple[Written, ...]
    suffixes: tuple[str, ...]


Facts = Report | Letter | Index
"""What a template may be given."""
