"""Planted: done without evidence, on one document for many tasks, a month in one day."""

from collections import defaultdict
from datetime import date

from de_an06.demo.planting.bed import Bed, now
from de_an06.demo.simulation import Planted
from de_an06.engine.grounds import LeadWord, Run, runs
from de_an06.model.month import Status
from de_an06.model.rulings import DecisionKind

_UNPROVEN = 0.003
_SHARED = 0.001
_EVE = 0.0015
_MANY = 4


def plant_unproven(bed: Bed) -> None:
    """Take away the evidence of work that is done, and that nobody has accepted."""
    accepted = {each.task for each in bed.decisions if each.kind is DecisionKind.ACCEPT}
    found = [run for run in _done(bed) if run[0].task.id not in accepted and bed.is_free(*run)]
    for run in bed.some(_UNPROVEN, found):
        bed.take(*run)
        for word in run:
            bed.change(word, evidence=())
        bed.plant("unproven", run[0], evidence=())


def plant_one_document(bed: Bed) -> None:
    """Give one document for all that an agency has done of late."""
    by_agency: defaultdict[str, list[LeadWord]] = defaultdict(list)
    for run in _done(bed):
        if bed.is_free(*run) and run[0].update.evidence:
            by_agency[run[0].agency].append(run[0])
    several = [words for words in by_agency.values() if len({w.task.id for w in words}) >= _MANY]
    for words in bed.some(_SHARED, several):
        first, *others = words[:_MANY]
        bed.take(first)
        for word in others:
            bed.plant("one_document", word, evidence=now(bed, first).evidence)


def _done(bed: Bed) -> list[Run]:
    """The runs of news that says that work is done."""
    found = runs(bed.words(), bed.decisions)
    return [run for run in found if run[0].update.status is Status.DONE]


def plant_eves(bed: Bed) -> None:
    """Write a month's news on the day of its report."""
    of_month: defaultdict[tuple[str, str], list[LeadWord]] = defaultdict(list)
    for word in bed.words():
        of_month[word.agency, str(word.entry.month.period)].append(word)
    full = [words for words in of_month.values() if _may_wait(bed, words)]
    for words in bed.some(_EVE, full):
        month, day = words[0].entry.month, _eve(words[0])
        for word in words:
            bed.change(word, on=day)
        bed.take(*words)
        bed.planted.append(Planted("eve", month.agency, str(month.period), None))


def _may_wait(bed: Bed, words: list[LeadWord]) -> bool:
    """Whether a month's news may all be of the day of its report, and nothing else changes.

    What is done or raises obstacles is referred to by its day; between the days nothing is said
    or ruled of the tasks.
    """
    month = words[0].entry.month
    tasks = {word.task.id for word in words}
    if month.submitted is None or len(tasks) < _MANY or len(tasks) < len(words):
        return False
    day = _eve(words[0])
    first = min(word.update.on for word in words)
    elsewhere = (
        update.on
        for other in bed.months.values()
        if other.agency == month.agency and other.period != month.period
        for update in other.updates
        if update.task in tasks
    )
    return (
        bed.is_free(*words)
        and all(word.update.status is Status.IN_PROGRESS for word in words)
        and not any(word.update.obstacles or word.update.resolves for word in words)
        and not any(first <= on <= day for on in elsewhere)
        and not any(each.task in tasks and first <= each.on <= day for each in bed.decisions)
        and all(_speaks(bed, word, day) for word in words)
    )


def _eve(word: LeadWord) -> date:
    """The last day on which a month's news may be told."""
    month, last = word.entry.month, word.entry.period.last_day
    return min(month.submitted.on, last) if month.submitted else last


def _speaks(bed: Bed, word: LeadWord, day: date) -> bool:
    """Whether on a day it has the same voice."""
    holders = bed.scene.holders
    leads = {voice.lead for voice in holders.spoken(word.task.id, word.agency, day)}
    return leads == set(word.leads) and holders.counts(word.task.id, word.agency, day)
