"""An agency's months: its news, the papers that prove it, its reports."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from de_an06.demo.scene import Numbering, Round, Scene, numbering_of
from de_an06.demo.walking import Stage, Telling
from de_an06.engine.succession import speaks_for
from de_an06.model.agencies import AgencyKind
from de_an06.model.month import (
    AgencyMonth,
    Document,
    Evidence,
    Measure,
    Obstacle,
    ObstacleKind,
    Status,
    Submission,
    Update,
)
from de_an06.model.period import Period, PeriodName
from de_an06.model.text import fold
from de_an06.words.numbers import number
from de_an06.words.say import Lang

_UNFINISHED = frozenset({Stage.IDLE, Stage.UNDER_WAY, Stage.BLOCKED})
_UNCOUNTED = frozenset({Stage.WAITING, Stage.PREPARING, Stage.IDLE})
_BEGUN = 30
"""The percentage up to which work has only begun."""

_COMES_LATE = 0.03
"""The chance that news stands in the next month's file."""

_COORDINATES = 0.45
"""The chance that an agency tells in a month what it did as a coordinator."""


_Entry = tuple[Update, Telling | None]
"""An update with the news that it tells; a coordinator tells none."""


def months_of(scene: Scene, agency: str, told: Iterable[Telling]) -> Iterator[AgencyMonth]:
    """The files of an agency, oldest first, given what it tells as a lead."""
    rounds = scene.rounds[agency]
    numbering = numbering_of(scene, agency)
    by_day = sorted(told, key=lambda news: news.on)
    entries: list[_Entry] = [(_update(scene, news, numbering), news) for news in by_day]
    entries += ((update, None) for update in _coordination(scene, agency, rounds.values()))
    files: defaultdict[Period, list[_Entry]] = defaultdict(list)
    for update, news in sorted(entries, key=lambda entry: entry[0].on):
        files[_file(scene, update, rounds)].append((update, news))
    for period, its_round in rounds.items():
        if files[period] or its_round.sent_on:
            yield _month(scene, agency, its_round, files[period], numbering)


def _proofs(scene: Scene, news: Telling, numbering: Numbering) -> tuple[Evidence, ...]:
    """The paper or the page that proves news, if one does."""
    topic, rng = news.course.topic, scene.rng
    if rng.random() < news.stage.proven:
        paper = rng.choice(topic.papers)
        issued = numbering.next(paper.letters)
        return (Evidence(number=issued, date=news.on, title=paper.title),)
    if topic.page is not None and rng.random() < 0.1:
        url = f"https://example.org/mo-phong/{news.teller}/{news.on.isoformat()}"
        return (Evidence(url=url, date=news.on, title=topic.page),)
    return ()


def _coordination(scene: Scene, agency: str, rounds: Iterable[Round]) -> Iterator[Update]:
    """What an agency tells now and then of tasks that it neither leads nor speaks for."""
    agencies, rng = scene.register.agencies, scene.rng
    voices = frozenset(speaks_for(agencies, agency, scene.register.first_day))
    wholes = scene.register.wholes
    tasks = [
        task.id
        for task in scene.register.tasks
        if task.since is None
        and task.id not in wholes
        and agency in scene.register.coordinators(task)
        and voices.isdisjoint(scene.register.leads(task))
    ]
    for its_round in rounds:
        if tasks and its_round.days and rng.random() < _COORDINATES:
            for task in rng.sample(tasks, min(len(tasks), rng.randint(1, 2))):
                on = rng.choice(its_round.days)
                result = rng.choice(scene.sentences.coordinated)
                yield Update(task=task, on=on, status=Status.IN_PROGRESS, result=result)


def _file(scene: Scene, update: Update, rounds: Mapping[Period, Round]) -> Period:
    """The month's file in which an update stands: now and then the next, if that is written in.

    Telling that a ruling or a later update refers to never comes late.
    """
    schedule = scene.register.schedule
    month = schedule.writing_on(update.on)
    following = rounds.get(schedule.after(month))
    is_late = scene.rng.random() < _COMES_LATE and following is not None and following.days
    is_referred_to = update.status is Status.DONE or update.obstacles
    return schedule.after(month) if is_late and not is_referred_to else month


def _month(
    scene: Scene, agency: str, its_round: Round, entries: Sequence[_Entry], numbering: Numbering
) -> AgencyMonth:
    standing = scene.register.plan.standing_agency
    is_entered = agency == scene.helped and scene.rng.random() < 0.6
    has_words = its_round.sent_on is not None or agency == standing
    told = [news for _, news in entries]
    sent_on, covers = its_round.sent_on, its_round.covers
    report = numbering.next("BC") if sent_on else None
    return AgencyMonth(
        agency=agency,
        period=its_round.period.id,
        entered_by=standing if is_entered else None,
        submitted=_sent(sent_on, report, covers) if sent_on else None,
        summary=_summary(scene, agency, told) if has_words else None,
        documents=tuple(_documents(scene, its_round, numbering)),
        plans=_plans(scene, agency, told) if has_words else None,
        updates=tuple(update for update, _ in entries),
    )


def _sent(on: date, number: str | None, covers: Sequence[Period] | None) -> Submission:
    periods = None if covers is None else tuple(PeriodName(period.id) for period in covers)
    return Submission(on=on, number=number, covers=periods)


def _documents(scene: Scene, its_round: Round, numbering: Numbering) -> Iterator[Document]:
    """The letters that were issued in the period, by their day."""
    count = min(len(its_round.days), scene.rng.choice((0, 0, 1, 1, 2)))
    for day in sorted(scene.rng.sample(its_round.days, count)):
        title = scene.rng.choice(scene.sentences.letters)
        yield Document(number=numbering.next(), date=day, title=title)


def _summary(scene: Scene, agency: str, told: Sequence[Telling | None]) -> str:
    """What an agency says of a period as a whole; `told` are its news, None as a coordinator."""
    lines, rng = scene.sentences, scene.rng
    if agency == scene.register.plan.standing_agency:
        return rng.choice(lines.standing)
    stages = [news.stage for news in told if news is not None]
    done, blocked = stages.count(Stage.DONE), stages.count(Stage.BLOCKED)
    sentences = [rng.choice(lines.told if told else lines.nothing_told)]
    if done:
        sentences.append(rng.choice(lines.done))
    sentences.append(rng.choice(lines.troubled if blocked else lines.untroubled))
    return " ".join(sentences).format(
        name=scene.register.agencies.agency(agency).name,
        told=f"{len(told):02}",
        done=f"{done:02}",
        blocked=f"{blocked:02}",
    )


def _plans(scene: Scene, agency: str, told: Sequence[Telling | None]) -> str:
    """What an agency means to do next: above all the open task that is due first."""
    lines, rng = scene.sentences, scene.rng
    if agency == scene.register.plan.standing_agency:
        return rng.choice(lines.standing_plans)
    under_way = (news.course for news in told if news and news.stage is Stage.UNDER_WAY)
    dated = [(course.due, course.work.task.ref) for course in under_way if course.due]
    if not dated:
        return rng.choice(lines.plans_in_general)
    return rng.choice(lines.plans).format(ref=min(dated)[1])


def _update(scene: Scene, news: Telling, numbering: Numbering) -> Update:
    """The update that tells a piece of news."""
    topic, rng = news.course.topic, scene.rng
    measures = _measures(scene, news)
    troubles = rng.sample(topic.troubles, news.raises)
    has_plans = rng.random() < news.stage.ahead
    # What is kept up after it was done is told as done again.
    is_again = news.stage is Stage.KEPT_UP and not news.course.never_ends
    completed_on = news.course.finishes if news.stage is Stage.DONE else news.on
    return Update(
        task=news.course.work.task.id,
        on=news.on,
        status=Status.DONE if is_again else news.stage.status,
        percent=news.percent,
        completed_on=completed_on if completed_on < news.on else None,
        result=_result(scene, news, measures),
        obstacles=tuple(_addressed(scene, news.teller, trouble) for trouble in troubles),
        resolves=news.resolves,
        next=_in_turn(scene, news, topic.ahead) if has_plans else None,
        measures=measures,
        evidence=_proofs(scene, news, numbering),
    )


def _measures(scene: Scene, news: Telling) -> tuple[Measure, ...]:
    """The figures that an update gives: always with what is done, else mostly."""
    course = news.course
    if news.stage in _UNCOUNTED or news.teller != course.work.tellers[0]:
        return ()
    if news.stage is not Stage.DONE and scene.rng.random() < 0.25:
        return ()
    if course.never_ends:
        done = 30 + news.on.timetuple().tm_yday // 6
    elif course.reopened or news.stage in (Stage.DONE, Stage.KEPT_UP):
        done = 100
    else:
        done = course.percent(news.on)
    return tuple(yardstick.measure(news.on, done) for yardstick in course.yardsticks)


def _addressed(scene: Scene, teller: str, trouble: Obstacle) -> Obstacle:
    """The obstacle, addressed to who can remove it, unless that is the teller itself.

    Where the registry has no department for it, to the standing agency.
    """
    if trouble.kind is ObstacleKind.LEGAL:
        return trouble.model_copy(update={"to": scene.sentences.lawmaker})
    departments = (
        agency.id
        for words in scene.sentences.departments.get(trouble.kind, ())
        for agency in scene.register.agencies.agencies
        if agency.kind is AgencyKind.SO_NGANH and fold(words) in fold(agency.name)
    )
    to = next(departments, scene.register.plan.standing_agency)
    return trouble.model_copy(update={"to": to if to != teller else None})


def _result(scene: Scene, news: Telling, measures: Sequence[Measure]) -> str:
    """What was achieved, in one to four sentences."""
    lines, rng, due = scene.sentences, scene.rng, news.course.due
    sentences = [rng.choice(lines.resolved)] if news.resolves else []
    size = news.course.size
    sentences.append(
        _in_turn(scene, news, _choices(scene, news, has_figures=bool(measures))).format(
            done=max(1, size * news.course.percent(news.on) // 100),
            all=size,
            count=f"{rng.randint(2, 15):02}",
        )
    )
    rates = [measure for measure in measures if measure.denominator is not None]
    figures = "; ".join(_figure(scene, measure) for measure in rates if measure.denominator)
    if rates:
        sentences.append(lines.figures.format(figures=figures) if figures else lines.nothing_arose)
    if due is not None and due < news.on and news.stage in _UNFINISHED:
        sentences.append(rng.choice(lines.late))
    return " ".join(sentences)


def _choices(scene: Scene, news: Telling, *, has_figures: bool) -> tuple[str, ...]:
    """The main sentences; those that count parts give way to official figures."""
    course, topic, lines = news.course, news.course.topic, scene.sentences
    is_new = course.percent(news.on) <= _BEGUN
    going = lines.reopened if course.reopened else topic.begun if is_new else topic.going
    return {
        Stage.WAITING: lines.waiting,
        Stage.PREPARING: lines.preparing,
        Stage.IDLE: lines.idle,
        Stage.UNDER_WAY: topic.kept_up if has_figures else going,
        Stage.BLOCKED: lines.trouble_arose if news.raises else lines.still_blocked,
        Stage.DONE: lines.finished_again if course.reopened else topic.finished,
        Stage.KEPT_UP: topic.kept_up,
    }[news.stage]


def _in_turn(scene: Scene, news: Telling, choices: tuple[str, ...]) -> str:
    """A sentence that differs from that of like work, and from the last month's."""
    period = scene.register.schedule.writing_on(news.on)
    number = period.rule.number if period.rule else scene.months.index(period)
    return choices[(news.course.turn + number) % len(choices)]


def _figure(scene: Scene, measure: Measure) -> str:
    """Both numbers, with the percentage rounded half up."""
    numerator, denominator = measure.numerator or 0, measure.denominator or 1
    tenths = (2000 * numerator + denominator) // (2 * denominator)
    return scene.sentences.figure.format(
        numerator=number(numerator, Lang.VI),
        denominator=number(denominator, Lang.VI),
        share=f"{tenths // 10},{tenths % 10}",
    )
