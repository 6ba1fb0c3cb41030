"""What the leads said of each assignment."""

from collections.abc import Mapping, Sequence
from datetime import date

from de_an06.engine.known import known_on
from de_an06.engine.word import updates_of
from de_an06.model.history import Entry
from de_an06.model.register import Register
from de_an06.model.task import LeadMode


def lead_words(register: Register, as_of: date) -> Mapping[tuple[str, str], Sequence[Entry]]:
    """By task and lead, the updates that count as the lead's own up to `as_of`, the latest last.

    The leads of a joint task have the same (DESIGN section 4, "Assignments", "The latest word").
    """
    known = known_on(register, as_of)
    words: dict[tuple[str, str], Sequence[Entry]] = {}
    for task in known.tasks:
        leads = register.agencies.expand(task.lead.agencies)
        is_joint = task.lead.mode is LeadMode.JOINT
        for lead in leads:
            words[task.id, lead] = updates_of(known, task.id, leads if is_joint else (lead,))
    return words
