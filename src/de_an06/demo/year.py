"""A year of simulated news, reports and rulings for any plan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from de_an06.demo.course import Work, works
from de_an06.demo.dealing import deal_courses
from de_an06.demo.months import months_of
from de_an06.demo.rulings import Ruling, conditions_met, in_order, months_closed, rule
from de_an06.demo.scene import PROMPT, STEADY, Scene, Temper, rounds, tempers
from de_an06.demo.walking import Step, Walk, walk
from de_an06.load.layout import decisions_path, month_path
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.record.draft import digests, new_decisions, new_month
from de_an06.yamltext.tree import BOM, Scalar, read

_SHOWN = (6, 20)
"""The month and day on which there is something of everything to see."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """What agencies and secretariat would have written.

    Months are in the registry's order, then by period; decisions by their day. A `close` has no
    digests yet: they are those of files.
    """

    months: tuple[AgencyMonth, ...]
    decisions: tuple[Decision, ...]


def shown_day(year: int) -> date:
    """The day of a plan's year on which a simulation has something of everything to show."""
    return date(year, *_SHOWN)


def simulate(register: Register, seed: int) -> Simulation:
    """A year for a plan, the same for the same seed; its own months and decisions play no part.

    Once the year is over, the reader finds nothing to say of it (DESIGN section 3).
    """
    # What is dealt must be the same for the same seed, not secret.
    rng = Random(seed)  # noqa: S311
    work = works(register)
    scene = _scene(register, work, rng)
    met = conditions_met(scene, rng)
    ruled = rule(scene, deal_courses(scene, work, met, rng), rng)
    walks = [walk(scene, course, rng) for course in ruled.courses]
    rulings = [
        *map(Ruling, [*met, *months_closed(register)]),
        *ruled.rulings,
        *(ruling for each in walks for ruling in each.rulings),
    ]
    return Simulation(_months(scene, walks, rng), in_order(register, rulings, rng))


def _scene(register: Register, work: tuple[Work, ...], rng: Random) -> Scene:
    shown = shown_day(register.plan.year)
    cast = _cast(register, work, rng)
    helpless = [
        id
        for id, temper in cast.items()
        if _may_be_helped(register, id) and temper.delay > STEADY.delay
    ]
    helped = rng.choice(helpless) if helpless else None
    turns = rounds(register, cast, shown, rng)
    return Scene(register, cast, turns, shown, _coordinated(register), helped)


def _coordinated(register: Register) -> Mapping[str, list[str]]:
    """By agency, the tasks that it coordinates, but neither leads nor speaks for in that."""
    agencies = register.agencies
    found: defaultdict[str, list[str]] = defaultdict(list)
    for task in register.tasks:
        leads = agencies.expand(task.lead.agencies)
        speakers = {agencies.agency(lead).reported_by for lead in leads} | set(leads)
        for agency in agencies.expand(task.coordinators):
            if agency not in speakers and task.since is None:
                found[agency].append(task.id)
    return found


def _cast(register: Register, work: tuple[Work, ...], rng: Random) -> Mapping[str, Temper]:
    """The habits of those who have their say: who owes reports, who leads, who runs it all."""
    standing = register.plan.standing_agency
    tellers = {teller for each in work for teller in each.tellers} | {standing}
    reporting = [agency.id for agency in register.agencies.agencies if agency.reports]
    dealt = tempers(reporting, rng) | {standing: PROMPT}
    known = (agency.id for agency in register.agencies.agencies)
    return {id: dealt.get(id, STEADY) for id in known if id in dealt or id in tellers}


def _may_be_helped(register: Register, id: str) -> bool:
    """DESIGN section 3: the secretariat records only for agencies without maintainers."""
    return id != register.plan.standing_agency and not register.agencies.agency(id).maintainers


def _months(scene: Scene, walks: list[Walk], rng: Random) -> tuple[AgencyMonth, ...]:
    steps: defaultdict[str, list[Step]] = defaultdict(list)
    for each in walks:
        for step in each.steps:
            steps[step.teller].append(step)
    return tuple(
        month for agency in scene.cast for month in months_of(scene, agency, steps[agency], rng)
    )


MARK = "# Dữ liệu mô phỏng: số liệu bịa ra để thử, không có thật (simulated data)"
"""The first line of every file."""

_SAYS_SO = "simulated: true"


def copied(originals: Mapping[str, bytes], year: int, simulation: Simulation) -> dict[str, bytes]:
    """The files of the copy by path: the plan's own, the simulated months and decisions.

    `originals` are those of the real project, which the reader has accepted; its own months and
    decisions are left out. The plan says `simulated: true`, so that every screen does.
    """
    texts = {path: _decoded(data) for path, data in originals.items() if _is_kept(path, year)}
    plan = f"plan/{year}/plan.yaml"
    texts[plan] = _said_so(texts[plan])
    for month in simulation.months:
        texts[month_path(year, month.agency, month.period)] = new_month(month)
    files = {path: _marked(text).encode() for path, text in texts.items()}
    if simulation.decisions:
        decisions = new_decisions(list(_with_digests(simulation.decisions, files, year)))
        files[decisions_path(year)] = _marked(decisions).encode()
    return dict(sorted(files.items()))


def _is_kept(path: str, year: int) -> bool:
    """Whether a file is the plan's own, or the registry's or the calendar's."""
    match path.split("/"):
        case ["plan", "agencies.yaml" | "calendar.yaml"]:
            return True
        case ["plan", of_year, "plan.yaml"] | ["plan", of_year, "tasks", _]:
            return of_year == str(year)
    return False


def _decoded(data: bytes) -> str:
    return data.decode().removeprefix(BOM)


def _marked(text: str) -> str:
    """The text with the mark as its first line, once."""
    if text.startswith(MARK):
        return text
    return f"{MARK}{_line_break(text)}{text}"


def _said_so(text: str) -> str:
    """The text of plan.yaml with the key that says so, before all others if it has none."""
    root = read(text).mapping
    there = root.get("simulated")
    if isinstance(there, Scalar):
        return f"{text[: there.start]}true{text[there.end :]}"
    if root.flow:
        start = root.start + 1
        return f"{text[:start]}{_SAYS_SO}, {text[start:]}"
    margin = _line_break(text) + " " * root.column
    return f"{text[: root.start]}{_SAYS_SO}{margin}{text[root.start :]}"


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _with_digests(
    decisions: Iterable[Decision], files: Mapping[str, bytes], year: int
) -> Iterable[Decision]:
    """The decisions, each `close` with the digests of its month's files."""
    for decision in decisions:
        if decision.kind is DecisionKind.CLOSE and decision.period is not None:
            found = digests(files, year, decision.period)
            yield decision.model_copy(update={"files": found})
        else:
            yield decision


def until(simulation: Simulation, day: date) -> Simulation:
    """What of a simulation had been written by the end of `day`: nothing in it is later."""
    decisions = tuple(decision for decision in simulation.decisions if decision.on <= day)
    months = (month for whole in simulation.months for month in _month_until(whole, day))
    return replace(simulation, months=tuple(months), decisions=decisions)


def _month_until(month: AgencyMonth, day: date) -> Iterator[AgencyMonth]:
    """The file as it stood then, if it did; a report that is not sent yet has no words."""
    updates = tuple(update for update in month.updates if update.on <= day)
    is_sent = month.submitted is not None and month.submitted.on <= day
    if month.period.last_day < day and (is_sent or month.submitted is None):
        yield month
    elif month.period.first_day <= day and (updates or is_sent):
        documents = (one for one in month.documents if one.date is None or one.date <= day)
        seen = month.model_copy(update={"updates": updates, "documents": tuple(documents)})
        unsent = {"submitted": None, "summary": None, "plans": None}
        yield seen if is_sent else seen.model_copy(update=unsent)
