"""An agency's months: its news, the papers that prove it, its reports."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from de_an06.demo.clerk import Clerk, clerk_of
from de_an06.demo.plain_words import PAPERS
from de_an06.demo.scene import Round, Scene
from de_an06.demo.telling import coordinated, plans, summary, update_of
from de_an06.demo.topics_service import PUBLICITY
from de_an06.demo.walking import Stage, Step
from de_an06.model.month import AgencyMonth, Document, Evidence, Status, Submission, Update
from de_an06.model.period import Period

_PROVEN = {Stage.DONE: 0.85, Stage.UNDER_WAY: 0.2, Stage.KEPT_UP: 0.12}
"""The chance that news comes with a paper."""

_COMES_LATE = 0.03
"""The chance that news stands in the next month's file."""

_COORDINATES = 0.45
"""The chance that an agency tells in a month what it did as a coordinator."""


@dataclass(frozen=True, slots=True)
class _News:
    """An update, the month in which it was recorded, and the step that it tells, if it leads."""

    period: Period
    update: Update
    step: Step | None = None


def months_of(
    scene: Scene, agency: str, steps: Iterable[Step], rng: Random
) -> Iterator[AgencyMonth]:
    """The files of an agency, oldest first, given what it tells as a lead."""
    rounds = scene.rounds[agency]
    clerk = clerk_of(scene.register.agencies, agency, rng)
    news = [*_lead_news(scene, steps, clerk, rng), *_coordination(scene, agency, rng)]
    files: defaultdict[Period, list[_News]] = defaultdict(list)
    for one in sorted(news, key=lambda one: one.update.on):
        files[_file(one, rounds, rng)].append(one)
    for period, its_round in rounds.items():
        if files[period] or its_round.sent_on:
            yield _month(scene, agency, its_round, files[period], clerk)


def _lead_news(scene: Scene, steps: Iterable[Step], clerk: Clerk, rng: Random) -> Iterator[_News]:
    """The updates on what an agency leads, by their day."""
    for step in sorted(steps, key=lambda step: step.on):
        update = update_of(scene, step, rng)
        evidence = tuple(_evidence(step, clerk, rng))
        yield _News(step.period, update.model_copy(update={"evidence": evidence}), step)


def _evidence(step: Step, clerk: Clerk, rng: Random) -> Iterator[Evidence]:
    """The paper or page that proves news, if one does."""
    if rng.random() < _PROVEN.get(step.stage, 0):
        kind, title = rng.choice(step.course.topic.papers)
        yield Evidence(number=clerk.number(kind), date=step.on, title=title)
    elif step.course.topic is PUBLICITY and rng.random() < 0.1:
        url = f"https://example.org/mo-phong/{step.teller}/{step.on.isoformat()}"
        yield Evidence(url=url, date=step.on, title="Chuyên mục tuyên truyền về Đề án 06")


def _coordination(scene: Scene, agency: str, rng: Random) -> Iterator[_News]:
    """What an agency tells now and then of tasks that it coordinates."""
    tasks = scene.coordinated.get(agency, ())
    for its_round in scene.rounds[agency].values():
        if tasks and its_round.days and rng.random() < _COORDINATES:
            for task in rng.sample(tasks, min(len(tasks), rng.randint(1, 2))):
                update = coordinated(task, rng.choice(its_round.days), rng)
                yield _News(its_round.period, update)


def _file(news: _News, rounds: Mapping[Period, Round], rng: Random) -> Period:
    """The month's file in which news stands: now and then the next, if that is written in.

    News that a ruling or a later update refers to never comes late.
    """
    following = rounds.get(news.period.next_month())
    is_late = rng.random() < _COMES_LATE and following is not None and following.days
    is_referred_to = news.update.status is Status.DONE or news.update.obstacles
    return news.period.next_month() if is_late and not is_referred_to else news.period


def _month(
    scene: Scene, agency: str, its_round: Round, told: list[_News], clerk: Clerk
) -> AgencyMonth:
    rng = clerk.rng
    standing = scene.register.plan.standing_agency
    is_entered = agency == scene.helped and rng.random() < 0.6
    has_words = its_round.sent_on is not None or agency == standing
    steps = [one.step for one in told]
    return AgencyMonth(
        agency=agency,
        period=its_round.period,
        entered_by=standing if is_entered else None,
        submitted=_submission(its_round, clerk),
        summary=summary(scene, agency, steps, rng) if has_words else None,
        documents=tuple(_documents(its_round, clerk)),
        plans=plans(scene, agency, steps, rng) if has_words else None,
        updates=tuple(one.update for one in told),
    )


def _submission(its_round: Round, clerk: Clerk) -> Submission | None:
    if its_round.sent_on is None:
        return None
    number = clerk.number("BC")
    return Submission(on=its_round.sent_on, number=number, covers=its_round.covers)


def _documents(its_round: Round, clerk: Clerk) -> Iterator[Document]:
    """The letters that were issued in the period, by their day."""
    rng = clerk.rng
    count = min(len(its_round.days), rng.choice((0, 0, 1, 1, 2)))
    for day in sorted(rng.sample(its_round.days, count)):
        title = rng.choice(PAPERS)
        yield Document(number=clerk.letter(), date=day, title=title)
