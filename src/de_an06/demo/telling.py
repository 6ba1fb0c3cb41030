"""Telling of a piece of work, as the update that tells it."""

from collections.abc import Sequence

from de_an06.demo.scene import Scene
from de_an06.demo.walking import Stage, Telling
from de_an06.model.agencies import AgencyKind
from de_an06.model.month import Measure, Obstacle, ObstacleKind, Status, Update
from de_an06.model.text import fold
from de_an06.words.numbers import number
from de_an06.words.say import Lang

_UNFINISHED = frozenset({Stage.IDLE, Stage.UNDER_WAY, Stage.BLOCKED})
_UNCOUNTED = frozenset({Stage.WAITING, Stage.PREPARING, Stage.IDLE})
_BEGUN = 30
"""The percentage up to which work has only begun."""


def update_of(scene: Scene, news: Telling) -> Update:
    """The update that tells a piece of news, without its evidence."""
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
        next=_in_turn(news, topic.ahead) if has_plans else None,
        measures=measures,
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
        _in_turn(news, _choices(scene, news, has_figures=bool(measures))).format(
            done=max(1, size * news.course.percent(news.on) // 100),
            all=size,
            count=f"{rng.randint(2, 15):02}",
        )
    )
    figures = "; ".join(_figure(scene, measure) for measure in measures if measure.denominator)
    if measures:
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


def _in_turn(news: Telling, choices: tuple[str, ...]) -> str:
    """A sentence that differs from that of like work, and from the last month's."""
    return choices[(news.course.turn + news.period.number) % len(choices)]


def _figure(scene: Scene, measure: Measure) -> str:
    """Both numbers, with the percentage rounded half up."""
    numerator, denominator = measure.numerator, measure.denominator
    tenths = (2000 * numerator + denominator) // (2 * denominator)
    return scene.sentences.figure.format(
        numerator=number(numerator, Lang.VI),
        denominator=number(denominator, Lang.VI),
        share=f"{tenths // 10},{tenths % 10}",
    )
