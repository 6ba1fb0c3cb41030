"""A warning where a word rests on nothing, or is one for nothing.

Told by `validate` and `guard`, and by the commands that write; it stops no state.
"""

from collections.abc import Collection, Iterable, Iterator

from de_an06.engine.grounds import LeadWord, Run, runs, unexplained, unproven, words_of
from de_an06.engine.holders import holders_of
from de_an06.findings.finding import Rule
from de_an06.findings.rules.months import BLOCKED_BY_NOTHING, DONE_ON_NOTHING, WORD_FOR_NONE
from de_an06.load.layout import month_path
from de_an06.model.month import Update
from de_an06.model.plan import Register
from de_an06.model.rulings import rulings
from de_an06.model.scalars import Fact
from de_an06.words.absence import says_nothing
from de_an06.yamltext.place import Fault, Spot


def grounds_faults(register: Register, tasks: Collection[str] | None = None) -> Iterator[Fault]:
    """A warning where work is done without evidence, or blocked without an open obstacle.

    It stands where a run of such updates begins, once: what a later one of them gives is enough,
    since a file that was sent is not changed any more. Nothing is said of an agency of which a
    month is set aside: it may hold what is missed. With `tasks`, only what is said of these counts.
    """
    said = [entry for entry in register.entries() if tasks is None or entry.update.task in tasks]
    holders = holders_of(register)
    made = [each.decision for each in rulings(register.decisions) if not each.revoked]
    found = runs(words_of(register, holders, said), made)
    yield from _faults(register, DONE_ON_NOTHING, unproven(found, made))
    yield from _faults(register, BLOCKED_BY_NOTHING, unexplained(found, holders, said))


def _faults(register: Register, rule: Rule, found: Iterable[Run]) -> Iterator[Fault]:
    silent = {path.split("/")[-2] for path in register.set_aside}
    told: set[Spot] = set()
    for run in found:
        spot = spot_of(register, run[0])
        if spot not in told and silent.isdisjoint(word.agency for word in run):
            told.add(spot)
            yield spot.at("status").fault(rule, task=run[0].task.id)


def spot_of(register: Register, word: LeadWord) -> Spot:
    """The place of an update."""
    path = month_path(register.id, word.agency, word.entry.month.period)
    return Spot(path, ("updates", word.entry.place))


def none_faults(register: Register, tasks: Collection[str] | None = None) -> Iterator[Fault]:
    """A warning at each word for none that would count as an obstacle, evidence or next step."""
    for month in register.months:
        file = Spot(month_path(register.id, month.agency, month.period))
        for spot, update in file.each("updates", month.updates):
            if tasks is None or update.task in tasks:
                yield from _none_said(spot, update)


def _none_said(spot: Spot, update: Update) -> Iterator[Fault]:
    yield from _none_in(spot, update, ("next",))
    for at, obstacle in spot.each("obstacles", update.obstacles):
        yield from _none_in(at, obstacle, ("text", "cause", "proposal", "to"))
    for at, evidence in spot.each("evidence", update.evidence):
        yield from _none_in(at, evidence, ("number", "title"))


def _none_in(spot: Spot, said: Fact, keys: Collection[str]) -> Iterator[Fault]:
    for key in keys:
        text = getattr(said, key)
        of_document = key in ("number", "title")
        if text is not None and says_nothing(text, of_document=of_document):
            yield spot.at(key).fault(WORD_FOR_NONE, value=text, key=key)
