"""The sentences of a simulated year, as `sentences.yaml` has them."""

from typing import Annotated

from pydantic import Field

from de_an06.load.document import read_packaged
from de_an06.model.month import Obstacle, ObstacleKind
from de_an06.model.plan import ConditionKind
from de_an06.model.rulings import DecisionKind
from de_an06.model.scalars import Fact, Line

Lines = Annotated[tuple[Line, ...], Field(min_length=1)]
"""Sentences of which any will do."""


class Paper(Fact):
    """A document that proves work: the letters of its type (Decree 30/2020, annex III)."""

    letters: Line
    title: Line


class Topic(Fact):
    """The sentences of one field of work, by how far the work has come."""

    keywords: Lines
    begun: Lines
    going: Lines
    finished: Lines
    kept_up: Lines
    ahead: Lines
    papers: Annotated[tuple[Paper, ...], Field(min_length=1)]
    page: Line | None = None
    troubles: Annotated[tuple[Obstacle, ...], Field(min_length=2)]


class Sentences(Fact):
    """All that the program says in the names of agencies and of the secretariat."""

    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    of_people: Lines
    without_letter: Lines
    departments: dict[ObstacleKind, Lines]
    lawmaker: Line
    waiting: Lines
    preparing: Lines
    idle: Lines
    trouble_arose: Lines
    still_blocked: Lines
    resolved: Lines
    late: Lines
    reopened: Lines
    finished_again: Lines
    coordinated: Lines
    details: Lines
    units: Lines
    places: Lines
    people: Lines
    time: Lines
    nothing_arose: Line
    figures: Line
    figures_since: Line
    figure: Line
    told: Lines
    nothing_told: Lines
    done: Lines
    troubled: Lines
    untroubled: Lines
    plans: Lines
    plans_in_general: Lines
    longer: Lines
    standing: Lines
    standing_longer: Lines
    standing_plans: Lines
    letters: Lines
    met: dict[ConditionKind, Line]
    notes: dict[DecisionKind, Lines]
    extended_by_mistake: Line
    waived: Line
    revoked: Line

    def topic_of(self, title: str) -> Topic:
        """The topic whose keyword comes first in a task's title; else the last of all."""
        folded = title.casefold()
        named = [(folded.find(word), topic) for topic in self.topics for word in topic.keywords]
        found = {place: topic for place, topic in named if place >= 0}
        return found[min(found)] if found else self.topics[-1]


def read_sentences() -> Sentences:
    """The sentences that come with the program."""
    return read_packaged("de_an06.demo", "sentences.yaml", Sentences)
