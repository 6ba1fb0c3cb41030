"""What the options of `update` say, and where it goes."""

from dataclasses import dataclass
from datetime import date

from de_an06.console.asked import asked_addressee, asked_choices, asked_task
from de_an06.console.refused import USAGE, Refused
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.plan import Register
from de_an06.recording.answers import Answers
from de_an06.recording.choosing import chosen_task
from de_an06.recording.entering import News, record_news
from de_an06.recording.morning import morning
from de_an06.recording.officer import Officer
from de_an06.recording.session import session
from de_an06.recording.wizard import ask_one, write_one
from de_an06.words.absence import says_nothing


@dataclass(frozen=True, slots=True)
class Told:
    """What the options say: of a task, and of the whole month."""

    answers: Answers
    own: Answers


def record_told(officer: Officer, day: date, task: str | None, told: Told) -> None:
    """Write what was told; ask for the rest where a person answers."""
    register = officer.project.register
    if told.own:
        record_news(officer, News(day, own=told.own))
    elif task is not None and officer.asking:
        before = morning(officer.page(day), day, officer.agency)
        ask_one(officer, before, chosen_task(officer, task, day), told.answers)
    elif task is not None:
        write_one(officer, asked_task(task, register), day, told.answers)
    elif officer.asking:
        session(officer, day, told.answers)
    else:
        raise Refused("missing_work", code=USAGE)


def said_or_none(typed: str | None) -> str | None:
    """What was typed; a word for none is nothing."""
    return None if typed is None or (typed and says_nothing(typed)) else typed


def asked_status(typed: str) -> str:
    """The status that was typed, as files have it."""
    (chosen,) = asked_choices([typed], Status)
    return chosen.value


def asked_obstacles(new: Answers, register: Register) -> list[Answers]:
    """The new obstacle; of another kind, and to an agency, where these were named.

    A word for none is no obstacle, and nothing can be said of one.
    """
    if says_nothing(str(new.get("text", ""))):
        if new.keys() - {"text"}:
            raise Refused("missing", code=USAGE, names="--obstacle")
        return []
    said = {key: word for key, word in new.items() if not says_nothing(str(word))}
    (kind,) = asked_choices([str(new.get("kind", ObstacleKind.OTHER.value))], ObstacleKind)
    to = {"to": asked_addressee(str(said["to"]), register)} if "to" in said else {}
    return [{**said, "kind": kind.value, **to}]
