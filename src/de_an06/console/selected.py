"""What a command that lists asks for: agencies, tasks and groups of tasks, states, a document."""

from collections.abc import Iterator, Sequence

from de_an06.console.asked import asked_choices, asked_name, asked_task, the_one
from de_an06.console.refused import USAGE, Refused, quoted
from de_an06.engine.lookup import (
    Lookup,
    find_agency,
    find_group,
    find_task,
    near_what,
    tasks_called,
)
from de_an06.engine.selection import Selection
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.assessment import State
from de_an06.model.plan import Register
from de_an06.words.dates import days_meant, short_day
from de_an06.words.periods import days_of_periods, typed_period
from de_an06.words.spoken import meant_exactly, spoken, states_meant


def asked_states(typed: Sequence[str]) -> tuple[State, ...]:
    """The states that words mean; Refused as `asked_choices` does."""
    return asked_choices(typed, State)


def asked_document(typed: str | None, register: Register) -> str | None:
    """The number of a document that assigned tasks, or the plan's own; Refused for another."""
    if typed is None:
        return None
    numbers = [task.document.number for task in register.tasks if task.document]
    known = filter(None, (register.plan.number, *numbers))
    return asked_name(typed, tuple(dict.fromkeys(known)))


def asked_selection(what: Sequence[str], register: Register) -> Selection:
    """The union of the tasks, groups of tasks, agencies and agency groups that were named.

    Refused with what is meant where that is a name without its quotation marks, a day or a period.
    """
    try:
        return _selection(what, register)
    except Refused as unknown:
        said = _together(what, str(unknown.facts["typed"]))
        raise next(filter(None, (_otherwise(words, register) for words in said)), unknown) from None


def asked_or_looked_for(what: Sequence[str], register: Register) -> Selection:
    """As `asked_selection`; several words that name nothing are offered as words to look for."""
    try:
        return asked_selection(what, register)
    except Refused as unknown:
        named = " ".join(str(unknown.facts["typed"]).split())
        words = _unnamed(what, register) if unknown.phrase == "ambiguous" else named
        is_state = unknown.near.startswith("--state")
        if typed_period(words):
            unknown.near = f"--period {quoted(words)}"
        elif unknown.near.startswith("--as-of"):
            unknown.near = unknown.near.replace("--as-of", "--since")
        elif " " in words and unknown.phrase != "needs_quotes":
            near = "" if is_state else unknown.near
            unknown.near = ", ".join(filter(None, (f'log --words "{words}"', near)))
        raise


def _unnamed(what: Sequence[str], register: Register) -> str:
    """The words that are no id: kinh phí, of which one word may name several things by chance."""
    ids = {agency.id for agency in register.agencies.agencies}
    plain = (word for word in what if not tasks_called(word, register.tasks))
    return " ".join(word for word in plain if word not in ids)


def _together(what: Sequence[str], word: str) -> Iterator[str]:
    """The words that stand around one, and with it, as one: the most first."""
    for count in range(len(what), 0, -1):
        for start in range(len(what) - count + 1):
            if word in (some := what[start : start + count]):
                yield " ".join(some)


def _otherwise(words: str, register: Register) -> Refused | None:
    """Why words name nothing one by one where together they name an agency, a day or a period."""
    bodies = find_agency(words, register.agencies).items
    if len(bodies) == 1:
        near = [f"{quoted(words)} ({bodies[0].name})"]
        return Refused("needs_quotes", code=USAGE, typed=words, near=near)
    if " " in words and (states := meant_exactly(words, spoken(State))):
        near = [f"--state {state}" for state in states]
        return Refused("no_such_what", code=USAGE, typed=words, near=near)
    last = register.plan.last_day
    days = [words] if days_meant(words, register.schedule.begins, last, last) else []
    days = days or [*map(short_day, days_of_periods(words, register.schedule.periods))]
    near = [f"--as-of {quoted(day)}" for day in days]
    return Refused("no_such_what", code=USAGE, typed=words, near=near) if near else None


def _selection(what: Sequence[str], register: Register) -> Selection:
    """The union of what was named, each by one word of the command line."""
    tasks: set[str] = set()
    agencies: set[str] = set()
    for typed in what:
        called = tasks_called(typed, register.tasks)
        if len(called) == 1:
            tasks.add(called[0].id)
        elif groups := find_group(typed, register.plan.groups).items:
            tasks |= {task.id for task in register.tasks if task.group == groups[0].id}
        else:
            found = find_agency(typed, register.agencies)
            if not found.items and find_task(typed, register.tasks).items:
                tasks.add(asked_task(typed, register).id)
            else:
                _refuse_state(typed, found)
                known = near_what(typed, found, register)
                entry = the_one("no_such_what", typed, known, register)
                agencies |= set(register.agencies.expand([entry.id]))
    return Selection(frozenset(tasks), frozenset(agencies))


def _refuse_state(typed: str, found: Lookup[Agency | AgencyGroup]) -> None:
    """Refused where a state was named among agencies and tasks."""
    states = () if found.items else states_meant(typed)
    if states:
        near = [f"--state {state}" for state in states]
        raise Refused("no_such_what", code=USAGE, typed=typed, near=near)
