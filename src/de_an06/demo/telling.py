"""News of a piece of work, as the update that tells it."""

from collections.abc import Sequence
from datetime import date
from random import Random

from de_an06.demo.clerk import addressee
from de_an06.demo.course import Course, Trouble
from de_an06.demo.plain_words import (
    COORDINATED,
    DONE,
    FIGURE,
    FIGURES,
    FINISHED_AGAIN,
    IDLE,
    LATE,
    NOTHING_AROSE,
    NOTHING_TOLD,
    PLANS,
    PLANS_IN_GENERAL,
    PREPARING,
    REOPENED,
    RESOLVED,
    STANDING,
    STANDING_PLANS,
    STILL_BLOCKED,
    TOLD,
    TROUBLE_AROSE,
    TROUBLED,
    UNTROUBLED,
    WAITING,
)
from de_an06.demo.scene import Scene
from de_an06.demo.walking import Stage, Step
from de_an06.model.month import Measure, Obstacle, Status, Update

_UNFINISHED = frozenset({Stage.IDLE, Stage.UNDER_WAY, Stage.BLOCKED})
_COUNTING = frozenset({Stage.UNDER_WAY, Stage.BLOCKED, Stage.DONE, Stage.KEPT_UP})
_STATUSES = {
    Stage.WAITING: Status.NOT_STARTED,
    Stage.IDLE: Status.NOT_STARTED,
    Stage.BLOCKED: Status.BLOCKED,
    Stage.DONE: Status.DONE,
}
_AHEAD = {Stage.UNDER_WAY: 0.6, Stage.BLOCKED: 0.3, Stage.KEPT_UP: 0.2}
"""The chance that an update says what comes next."""

_BEGUN = 30
"""The percentage up to which work has only begun."""


def update_of(scene: Scene, step: Step, rng: Random) -> Update:
    """The update that tells a step, without its evidence."""
    topic = step.course.topic
    measures = _measures(step, rng)
    troubles = rng.sample(topic.troubles, step.raises)
    has_plans = rng.random() < _AHEAD.get(step.stage, 0)
    return Update(
        task=step.course.work.task.id,
        on=step.on,
        status=_status(step),
        percent=step.percent,
        completed_on=step.completed_on,
        result=_result(step, measures, rng),
        obstacles=tuple(_obstacle(scene, step.teller, trouble) for trouble in troubles),
        resolves=step.resolves,
        next=_in_turn(step, topic.ahead) if has_plans else None,
        measures=measures,
    )


def coordinated(task: str, on: date, rng: Random) -> Update:
    """What a coordinating agency tells of a task."""
    result = rng.choice(COORDINATED)
    return Update(task=task, on=on, status=Status.IN_PROGRESS, result=result)


def _status(step: Step) -> Status:
    """What the agency says; what is kept up after it was done is told as done again."""
    if step.stage is Stage.KEPT_UP and not step.course.never_ends:
        return Status.DONE
    return _STATUSES.get(step.stage, Status.IN_PROGRESS)


def _measures(step: Step, rng: Random) -> tuple[Measure, ...]:
    """The figures that an update gives: always with what is done, else mostly."""
    course = step.course
    if step.stage not in _COUNTING or step.teller != course.work.tellers[0]:
        return ()
    if step.stage is not Stage.DONE and rng.random() < 0.25:
        return ()
    return tuple(each.measure(step.on, _share_done(step)) for each in course.yardsticks)


def _share_done(step: Step) -> int:
    if step.course.never_ends:
        return 30 + step.on.timetuple().tm_yday // 6
    is_done = step.course.reopened or step.stage in (Stage.DONE, Stage.KEPT_UP)
    return 100 if is_done else step.course.percent(step.on)


def _obstacle(scene: Scene, teller: str, trouble: Trouble) -> Obstacle:
    return Obstacle(
        kind=trouble.kind,
        text=trouble.text,
        cause=trouble.cause,
        proposal=trouble.proposal,
        to=addressee(scene.register, teller, trouble.kind),
    )


def _result(step: Step, measures: tuple[Measure, ...], rng: Random) -> str:
    """What was achieved, in one to three sentences."""
    due = step.course.due
    sentences = [rng.choice(RESOLVED)] if step.resolves else []
    sentences.append(_main_sentence(step, rng, has_figures=bool(measures)))
    sentences += _figures(measures)
    if due is not None and due < step.on and step.stage in _UNFINISHED:
        sentences.append(rng.choice(LATE))
    return " ".join(sentences)


def _main_sentence(step: Step, rng: Random, *, has_figures: bool) -> str:
    course, topic, percent = step.course, step.course.topic, 0
    choices: tuple[str, ...]
    match step.stage:
        case Stage.WAITING:
            choices = WAITING
        case Stage.PREPARING:
            choices = PREPARING
        case Stage.IDLE:
            choices = IDLE
        case Stage.BLOCKED:
            choices = TROUBLE_AROSE if step.raises else STILL_BLOCKED
        case Stage.DONE:
            choices = FINISHED_AGAIN if course.reopened else topic.finished
        case Stage.KEPT_UP:
            choices = topic.kept_up
        case Stage.UNDER_WAY:
            percent = course.percent(step.on)
            choices = _under_way(course, percent, has_figures=has_figures)
    sentence = _in_turn(step, choices)
    done = max(1, course.size * percent // 100)
    return sentence.format(done=done, all=course.size, count=f"{rng.randint(2, 15):02}")


def _in_turn(step: Step, choices: tuple[str, ...]) -> str:
    """A sentence that differs from that of like work, and from the last month's."""
    return choices[(step.course.turn + step.period.number) % len(choices)]


def _under_way(course: Course, percent: int, *, has_figures: bool) -> tuple[str, ...]:
    """Sentences for work that goes on; those that count parts give way to official figures."""
    if has_figures:
        return course.topic.kept_up
    if course.reopened:
        return REOPENED
    return course.topic.begun if percent <= _BEGUN else course.topic.going


def _figures(measures: tuple[Measure, ...]) -> list[str]:
    """A sentence for all figures, if there are any."""
    given = [_figure(measure) for measure in measures if measure.denominator]
    if given:
        return [FIGURES.format(figures="; ".join(given))]
    return [NOTHING_AROSE] if measures else []


def _figure(measure: Measure) -> str:
    """Both numbers, with the percentage rounded half up (DOMAIN 3.3)."""
    numerator, denominator = measure.numerator, measure.denominator
    tenths = (2000 * numerator + denominator) // (2 * denominator)
    return FIGURE.format(
        numerator=_with_points(numerator),
        denominator=_with_points(denominator),
        share=f"{tenths // 10},{tenths % 10}",
    )


def _with_points(number: int) -> str:
    """A number with its thousands marked, as official texts write it."""
    return f"{number:,}".replace(",", ".")


def summary(scene: Scene, agency: str, told: Sequence[Step | None], rng: Random) -> str:
    """What an agency says of a period as a whole; `told` are its news, None as a coordinator."""
    if agency == scene.register.plan.standing_agency:
        return rng.choice(STANDING)
    stages = [step.stage for step in told if step is not None]
    done, blocked = stages.count(Stage.DONE), stages.count(Stage.BLOCKED)
    sentences = [rng.choice(TOLD if told else NOTHING_TOLD)]
    if done:
        sentences.append(rng.choice(DONE))
    sentences.append(rng.choice(TROUBLED if blocked else UNTROUBLED))
    return " ".join(sentences).format(
        name=scene.register.agencies.agency(agency).name,
        told=f"{len(told):02}",
        done=f"{done:02}",
        blocked=f"{blocked:02}",
    )


def plans(scene: Scene, agency: str, told: Sequence[Step | None], rng: Random) -> str:
    """What an agency means to do next: above all the open task that is due first."""
    if agency == scene.register.plan.standing_agency:
        return rng.choice(STANDING_PLANS)
    under_way = (step.course for step in told if step and step.stage is Stage.UNDER_WAY)
    dated = [(course.due, course.work.task.ref) for course in under_way if course.due]
    if not dated:
        return rng.choice(PLANS_IN_GENERAL)
    return rng.choice(PLANS).format(ref=min(dated)[1])
