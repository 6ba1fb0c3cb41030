"""The page that lists the documents of a period."""

from dataclasses import dataclass

from de_an06.model.period import Period
from de_an06.report.facts.head import Head


@dataclass(frozen=True, slots=True)
class Written:
    """A document that was made: what it is, for whom, the name of its file without suffix.

    `late` and `missing` say what a letter is about: overdue tasks, reports not sent.
    """

    kind: str
    agency: str | None
    stem: str
    late: int = 0
    missing: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists what was made for a period, in files with `suffixes`."""

    head: Head
    documents: tuple[Written, ...]
    suffixes: tuple[str, ...]
