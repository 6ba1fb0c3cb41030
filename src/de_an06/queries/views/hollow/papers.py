"""Done without evidence, or on the evidence that was given for other tasks; all on one day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from de_an06.engine.grounds import LeadWord, runs, unproven
from de_an06.engine.known import Known
from de_an06.load.layout import month_path
from de_an06.model.month import AgencyMonth, Evidence, Status
from de_an06.model.text import fold
from de_an06.queries.views.hollow.finding import Hollow, HollowKind, answers, hollow
from de_an06.yamltext.place import Spot

_MANY = 3
"""One document is evidence for so many tasks: too many to have been done by it."""

_FULL = 4
"""News of so many tasks in a month is too much for one day."""

_EVE = timedelta(days=1)
"""How long before a report is sent, or its window closes, is on its eve."""


def without_evidence(known: Known, words: Sequence[LeadWord]) -> Iterator[Hollow]:
    """What is said to be done without evidence (docs/design.md, "Updates")."""
    for run in unproven(runs(words, known.decisions), known.decisions):
        yield hollow(known, HollowKind.UNPROVEN, run[0])


def one_document(known: Known, words: Sequence[LeadWord]) -> Iterator[Hollow]:
    """What is done on a document that an agency has given for another task; of many tasks.

    The first that it was given for is not named; a task and its steps are one.
    """
    done = [word for word in words if word.update.status is Status.DONE]
    uses: defaultdict[tuple[str, str], list[LeadWord]] = defaultdict(list)
    for word in done:
        for key in {_key(evidence) for evidence in word.update.evidence}:
            uses[word.agency, key].append(word)
    named: set[int] = set()
    for of_one in uses.values():
        wholes = {word.task.parent or word.task.id for word in of_one}
        for word in of_one if len(wholes) >= _MANY else ():
            if word.task.id != of_one[0].task.id and id(word) not in named:
                named.add(id(word))
                yield hollow(known, HollowKind.ONE_DOCUMENT, word, of_one[0])


def _key(evidence: Evidence) -> str:
    """A document however its number is written: 12/KH-STTTT, 12/kh-stttt."""
    number = "".join(fold(evidence.number or "").split())
    return number or evidence.url or evidence.path or ""


def on_the_eve(known: Known, words: Sequence[LeadWord]) -> Iterator[Hollow]:
    """Months whose news of many tasks is all of one day, on the eve of the report or the close."""
    register = known.register
    of_month: defaultdict[tuple[str, str], list[LeadWord]] = defaultdict(list)
    for word in words:
        of_month[word.agency, word.entry.month.period].append(word)
    for (agency, period), told in of_month.items():
        month = told[0].entry.month
        days = {word.update.on for word in told}
        tasks = {word.task.id for word in told}
        closes = _closes(month, told[0])
        if len(days) == 1 and len(tasks) >= _FULL and closes - days.pop() <= _EVE:
            yield Hollow(
                kind=HollowKind.EVE,
                agency=agency,
                task=None,
                period=month.period,
                spot=Spot(month_path(register.id, agency, period), ("updates",)),
                answers=tuple(
                    answers([word for word in told if word.update.status is Status.DONE])
                ),
            )


def _closes(month: AgencyMonth, word: LeadWord) -> date:
    """The last day for a month's news: that of its report, but never after its window."""
    last = word.entry.period.last_day
    return min(month.submitted.on, last) if month.submitted else last
