"""What a task is about, as the sentences in which agencies tell of it."""

from dataclasses import dataclass

from de_an06.model.month import ObstacleKind
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class Trouble:
    """What may stand in the way of a task: an obstacle with its cause and a proposal."""

    kind: ObstacleKind
    text: str
    cause: str
    proposal: str


@dataclass(frozen=True, slots=True)
class Topic:
    """The sentences of one field of work, by how far the work has come.

    `begun` may know how many parts there are of `{all}`, `going` also how many are `{done}`, and
    `kept_up` a `{count}`. `papers` are documents that prove the work, each with the letters of its
    type (Decree 30/2020, annex III) and its title. Two `troubles` at least.
    """

    keywords: tuple[str, ...]
    begun: tuple[str, ...]
    going: tuple[str, ...]
    finished: tuple[str, ...]
    kept_up: tuple[str, ...]
    ahead: tuple[str, ...]
    papers: tuple[tuple[str, str], ...]
    troubles: tuple[Trouble, ...]


def topic_of(task: Task, topics: tuple[Topic, ...]) -> Topic:
    """The topic whose keyword comes first in the task's title; else the last of `topics`."""
    title = task.title.casefold()
    return min(reversed(topics), key=lambda topic: _place(title, topic))


def _place(title: str, topic: Topic) -> int:
    """Where the first of a topic's keywords begins; the title's length where none is in it."""
    found = (title.find(keyword) for keyword in topic.keywords)
    return min((place for place in found if place >= 0), default=len(title))
