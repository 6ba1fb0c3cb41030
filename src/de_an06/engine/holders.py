"""Who answers for an assignment on a day, and whose words count as its lead's from when."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.handovers import Handover, Handovers, given_to, handovers_of, holder_on
from de_an06.engine.succession import Line, Tenure, cut, day_after, on_day, succession
from de_an06.model.agencies import Agency
from de_an06.model.plan import Register


@dataclass(frozen=True, slots=True)
class Voice:
    """The days on which an agency's word counts as that of a lead.

    `holder` is who holds the row then: the agency itself, or the one in whose stead it reports.
    """

    lead: str
    holder: str
    days: Tenure


Voices = Mapping[str, Sequence[Voice]]
"""By agency as whose its word counts: as its own first, then in the plan's order of leads."""


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds the assignments of a register, on every day.

    `lines` has by agency who stands in its place, `reporters` the agency that reports in its
    stead; `leads`, `coordinators` and `voices` are by task, and `tellers`: by lead, whose words
    may count as that lead's on some day.
    """

    agencies: Mapping[str, Agency]
    lines: Mapping[str, Line]
    reporters: Mapping[str, str]
    handovers: Handovers
    leads: Mapping[str, Sequence[str]]
    coordinators: Mapping[str, Sequence[str]]
    voices: Mapping[str, Voices]
    tellers: Mapping[str, Mapping[str, frozenset[str]]]

    def holder(self, task: str, lead: str, day: date) -> str | None:
        """Who answers for an assignment on a day; None where nobody does."""
        made = self.handovers.by_row.get((task, lead), ())
        return holder_on(self.lines, made, lead, day)

    def heir(self, body: str, day: date) -> str | None:
        """Who stands in a body's place on a day; None where nobody does."""
        return on_day(self.lines[body], day)

    def speaks_for(self, voice: str, body: str | None, day: date) -> bool:
        """Whether `voice` gives the word of `body` on a day: its own, or in its stead."""
        if body is None or voice == body:
            return voice == body
        other = self.reporters.get(body)
        return other is not None and self.heir(other, day) == voice

    def spoken(self, task: str, author: str, day: date) -> list[Voice]:
        """As whose word an agency's counts on a day."""
        voices = self.voices.get(task, {}).get(author, ())
        return [voice for voice in voices if day in voice.days]

    def is_word(self, task: str, author: str, day: date, leads: Collection[str]) -> bool:
        """Whether what an agency says on a day counts as the word of one of `leads`."""
        return any(voice.lead in leads for voice in self.spoken(task, author, day))

    def coordinates(self, task: str, author: str, day: date) -> bool:
        """Whether an agency coordinates a task on a day, or reports for one that does."""
        named = self.coordinators.get(task, ())
        return any(self.speaks_for(author, each, day) for each in named)

    def counts(self, task: str, author: str, day: date) -> bool:
        """Whether what an agency says of a task on a day counts for anything.

        docs/design.md, "Bodies come and go": it exists, and holds a row of the task, or
        coordinates it.
        """
        if not self.agencies[author].exists_on(day):
            return False
        return bool(self.spoken(task, author, day)) or self.coordinates(task, author, day)

    def held_before(self, task: str, raiser: str, author: str, day: date) -> bool:
        """Whether `author` holds a row on a day that was `raiser`'s before."""
        mine = {voice.lead for voice in self.spoken(task, author, day)}
        theirs = self.voices.get(task, {}).get(raiser, ())
        return any(voice.lead in mine and voice.days.first < day for voice in theirs)


def holders_of(register: Register) -> Holders:
    """Work out who holds the assignments of a register."""
    registry = register.agencies
    lines = succession(registry)
    leads = {task.id: register.leads(task) for task in register.tasks}
    handovers = handovers_of(register, lines, leads)
    reporters = {each.id: each.reported_by for each in registry.agencies if each.reported_by}
    speakers = {
        task: [
            (lead, _speakers(lines, handovers.by_row.get((task, lead), ()), lead)) for lead in of
        ]
        for task, of in leads.items()
    }
    voices = {task: _voices(rows, lines, reporters) for task, rows in speakers.items()}
    return Holders(
        agencies={agency.id: agency for agency in registry.agencies},
        lines=lines,
        reporters=reporters,
        handovers=handovers,
        leads=leads,
        coordinators={task.id: register.coordinators(task) for task in register.tasks},
        voices=voices,
        tellers={task: _tellers(of) for task, of in voices.items()},
    )


def _speakers(lines: Mapping[str, Line], made: Sequence[Handover], lead: str) -> Line:
    """Whose word counts as a lead's, and when.

    A `reassign` or its `revoke` moves the word on the day after its own.
    """
    if not made:
        return lines[lead]
    turns = {each.on for each in made} | {each.revoked_on for each in made if each.revoked_on}
    line = list(cut(lines[lead], date.min, min(turns)))
    eves = sorted(turns)
    for eve, last in zip(eves, [*eves[1:], date.max], strict=True):
        line += cut(lines[given_to(made, lead, eve)], day_after(eve), last)
    return tuple(line)


def _voices(
    rows: Iterable[tuple[str, Line]], lines: Mapping[str, Line], reporters: Mapping[str, str]
) -> Voices:
    """By author, when it speaks for whom; the leads of `rows` are in the plan's order."""
    voices: defaultdict[str, list[Voice]] = defaultdict(list)
    for lead, speakers in rows:
        for tenure in speakers:
            voices[tenure.body].append(Voice(lead, tenure.body, tenure))
            other = reporters.get(tenure.body)
            for days in cut(lines[other], tenure.first, tenure.last) if other else ():
                voices[days.body].append(Voice(lead, tenure.body, days))
    # One that leads by itself speaks for itself first; the sort leaves the rest in order.
    return {
        author: sorted(spoken, key=lambda voice: voice.lead != author)
        for author, spoken in voices.items()
    }


def _tellers(voices: Voices) -> dict[str, frozenset[str]]:
    """By lead, who speaks for it on some day."""
    tellers: defaultdict[str, set[str]] = defaultdict(set)
    for author, spoken in voices.items():
        for voice in spoken:
            tellers[voice.lead].add(author)
    return {lead: frozenset(authors) for lead, authors in tellers.items()}
