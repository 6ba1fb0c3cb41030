"""An agency's months: its news, the papers that prove it, its reports."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from de_an06.demo.courses import figures
from de_an06.demo.numbering import Numbering, numbering_of
from de_an06.demo.scene import Round, Scene
from de_an06.demo.walking import Stage, Telling
from de_an06.demo.wording import in_turn, intentions, longer_summary, result_of, summary_of
from de_an06.engine.targets import giving
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
from de_an06.model.task import Target
from de_an06.model.text import fold

_UNCOUNTED = frozenset({Stage.WAITING, Stage.PREPARING, Stage.IDLE})
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
    files: defaultdict[str, list[_Entry]] = defaultdict(list)
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
        issued, plan = numbering.next(news.on, paper.letters), scene.register.plan.name
        return (Evidence(number=issued, date=news.on, title=paper.title.format(plan=plan)),)
    if topic.page is not None and rng.random() < 0.1:
        url = f"https://example.org/mo-phong/{news.teller}/{news.on.isoformat()}"
        title = topic.page.format(plan=scene.register.plan.name)
        return (Evidence(url=url, date=news.on, title=title),)
    return ()


def _coordination(scene: Scene, agency: str, rounds: Iterable[Round]) -> Iterator[Update]:
    """What an agency tells now and then of tasks that it never gives the word of a lead of."""
    register, rng, holders = scene.register, scene.rng, scene.holders
    ends, wholes = scene.pace.ends, register.wholes
    tasks = [
        task.id
        for task in register.tasks
        if task.since is None
        and task.id not in wholes
        and agency in register.coordinators(task)
        and all(voice.days.first > ends for voice in holders.voices[task.id].get(agency, ()))
    ]
    for its_round in rounds:
        if tasks and its_round.days and rng.random() < _COORDINATES:
            for task in rng.sample(tasks, min(len(tasks), rng.randint(1, 2))):
                on = rng.choice(its_round.days)
                result = rng.choice(scene.sentences.coordinated)
                yield Update(task=task, on=on, status=Status.IN_PROGRESS, result=result)


def _file(scene: Scene, update: Update, rounds: Mapping[str, Round]) -> str:
    """The month's file in which an update stands: now and then the next, if that is written in.

    Telling that a ruling or a later update refers to never comes late.
    """
    schedule = scene.register.schedule
    month = schedule.writing_on(update.on)
    following = rounds.get(schedule.after(month).id)
    is_late = scene.rng.random() < _COMES_LATE and following is not None and following.days
    is_referred_to = update.status is Status.DONE or update.obstacles
    return schedule.after(month).id if is_late and not is_referred_to else month.id


def _month(
    scene: Scene, agency: str, its_round: Round, entries: Sequence[_Entry], numbering: Numbering
) -> AgencyMonth:
    standing = scene.standing(its_round.period.first_day)
    is_entered = agency == scene.helped and scene.rng.random() < 0.6
    has_words = its_round.sent_on is not None or agency == standing
    told = [news for _, news in entries]
    sent_on, covers = its_round.sent_on, its_round.covers
    report = numbering.next(sent_on, "BC") if sent_on else None
    month = AgencyMonth(
        agency=agency,
        period=its_round.period.id,
        entered_by=standing if is_entered else None,
        submitted=_sent(sent_on, report, covers) if sent_on else None,
        summary=summary_of(scene, agency, told, is_standing=agency == standing)
        if has_words
        else None,
        documents=tuple(_documents(scene, its_round, numbering)),
        plans=intentions(scene, told, is_standing=agency == standing) if has_words else None,
        updates=tuple(update for update, _ in entries),
    )
    return _with_summaries(scene, month, its_round.period) if has_words else month


def _with_summaries(scene: Scene, month: AgencyMonth, written: Period) -> AgencyMonth:
    """The month with words for each longer period that its report answers, if there is any."""
    schedule = scene.register.schedule
    is_standing = month.agency == scene.standing(written.first_day)
    summaries = {
        str(period.id): longer_summary(scene, month.agency, period, is_standing=is_standing)
        for period in schedule.periods
        if str(period.id) != month.period
        and len(list(schedule.across(period))) > 1
        and _answers(month, period, written)
    }
    return month.model_copy(update={"summaries": summaries}) if summaries else month


def _answers(month: AgencyMonth, period: Period, written: Period) -> bool:
    """Whether a month speaks for a period: one that is not sent does for those that end with it."""
    is_sent = month.submitted is not None
    return month.answers(period, written) if is_sent else period.last_day == written.last_day


def _sent(on: date, number: str | None, covers: Sequence[Period] | None) -> Submission:
    periods = None if covers is None else tuple(PeriodName(period.id) for period in covers)
    return Submission(on=on, number=number, covers=periods)


def _documents(scene: Scene, its_round: Round, numbering: Numbering) -> Iterator[Document]:
    """The letters that were issued in the period, by their day."""
    count = min(len(its_round.days), scene.rng.choice((0, 0, 1, 1, 2)))
    for day in sorted(scene.rng.sample(its_round.days, count)):
        title = scene.rng.choice(scene.sentences.letters).format(plan=scene.register.plan.name)
        yield Document(number=numbering.next(day), date=day, title=title)


def _update(scene: Scene, news: Telling, numbering: Numbering) -> Update:
    """The update that tells a piece of news."""
    topic, rng = news.course.topic, scene.rng
    measures = _measures(scene, news)
    troubles = rng.sample(topic.troubles, news.raises)
    has_plans = rng.random() < news.stage.ahead
    # What is kept up after it was done is told as done again.
    is_again = news.stage is Stage.KEPT_UP and not news.course.never_ends
    # An heir does not say on which day its predecessor finished.
    is_own = news.course.work.is_told_by(news.teller, news.course.finishes)
    completed_on = news.course.finishes if news.stage is Stage.DONE and is_own else news.on
    return Update(
        task=news.course.work.task.id,
        on=news.on,
        status=Status.DONE if is_again else news.stage.status,
        percent=news.percent,
        completed_on=completed_on if completed_on < news.on else None,
        result=result_of(scene, news, measures),
        obstacles=tuple(_addressed(scene, news, trouble) for trouble in troubles),
        resolves=news.resolves,
        next=in_turn(scene, news, topic.ahead) if has_plans else None,
        measures=measures,
        evidence=_proofs(scene, news, numbering),
    )


def _measures(scene: Scene, news: Telling) -> tuple[Measure, ...]:
    """The figures that an update gives: always with what is done, else mostly."""
    course = news.course
    if news.stage in _UNCOUNTED or news.teller != course.work.teller_on(news.on):
        return ()
    if news.stage is not Stage.DONE and scene.rng.random() < 0.25:
        return ()
    task, given = course.work.task, figures(scene, course, news.on)
    targets = {target.id: target for target in task.targets}
    return tuple(one for one in given if _may_give(scene, news, targets[one.target]))


def _may_give(scene: Scene, news: Telling, target: Target) -> bool:
    """Whether who tells speaks for a lead whose figures a target counts."""
    register, task = scene.register, news.course.work.task
    spoken = scene.holders.spoken(task.id, news.teller, news.on)
    return bool(giving(register, task, target, [voice.lead for voice in spoken]))


def _addressed(scene: Scene, news: Telling, trouble: Obstacle) -> Obstacle:
    """The obstacle, addressed to who can remove it, unless that is the teller itself.

    Where none of those who have their say can, to the standing agency.
    """
    if trouble.kind is ObstacleKind.LEGAL:
        return trouble.model_copy(update={"to": scene.sentences.lawmaker})
    able = (
        agency.id
        for words in scene.sentences.departments.get(trouble.kind, ())
        for agency in scene.register.agencies.agencies
        if agency.id in scene.cast
        and agency.exists_on(news.on)
        and fold(words) in fold(agency.name)
    )
    to = next(able, scene.standing(news.on))
    return trouble.model_copy(update={"to": to if to != news.teller else None})
