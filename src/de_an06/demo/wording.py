"""What agencies say in the simulated year, in words."""

from collections.abc import Iterable, Sequence

from de_an06.demo.scene import Scene
from de_an06.demo.walking import Stage, Telling
from de_an06.model.month import Measure
from de_an06.model.period import Cadence, Period
from de_an06.model.text import upper_first
from de_an06.words.dates import long_period
from de_an06.words.numbers import number
from de_an06.words.say import Lang

_UNFINISHED = frozenset({Stage.IDLE, Stage.UNDER_WAY, Stage.BLOCKED})
_CLAIMED = frozenset({Stage.UNDER_WAY, Stage.DONE, Stage.KEPT_UP})
_TOLD_IN_FULL = 0.96
"""The chance that what is claimed is told in more than a sentence."""

_BEGUN = 30
"""The percentage up to which work has only begun."""


def summary_of(
    scene: Scene, agency: str, told: Sequence[Telling | None], *, is_standing: bool
) -> str:
    """What an agency says of a period as a whole; `told` are its news, None as a coordinator."""
    lines, rng = scene.sentences, scene.rng
    if is_standing:
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


def longer_summary(scene: Scene, agency: str, period: Period, *, is_standing: bool) -> str:
    """What an agency says of a quarter, a half or a year; who says what does not hang on chance."""
    lines = scene.sentences.standing_longer if is_standing else scene.sentences.longer
    registry = scene.register.agencies.agencies
    place = next(at for at, each in enumerate(registry) if each.id == agency)
    sentence = lines[(place + period.last_day.month // 3) % len(lines)]
    return sentence.format(name=registry[place].name, period=long_period(period))


def intentions(scene: Scene, told: Sequence[Telling | None], *, is_standing: bool) -> str:
    """What an agency means to do next: above all the open task that is due first."""
    lines, rng = scene.sentences, scene.rng
    if is_standing:
        return rng.choice(lines.standing_plans)
    under_way = (news.course for news in told if news and news.stage is Stage.UNDER_WAY)
    dated = [(course.due, course.work.task.ref) for course in under_way if course.due]
    if not dated:
        return rng.choice(lines.plans_in_general)
    return rng.choice(lines.plans).format(ref=min(dated)[1])


def result_of(scene: Scene, news: Telling, measures: Sequence[Measure]) -> str:
    """What was achieved, in one to four sentences."""
    lines, rng, due = scene.sentences, scene.rng, news.course.due
    sentences = [rng.choice(lines.resolved)] if news.resolves else []
    is_routine = _is_routine(news)
    size = news.course.size
    sentences.append(
        in_turn(scene, news, _choices(scene, news, has_figures=bool(measures))).format(
            done=max(1, size * news.course.percent(news.on) // 100),
            all=size,
            count=f"{_count(scene, news) if is_routine else rng.randint(2, 15):02}",
            plan=scene.register.plan.name,
        )
    )
    if news.stage in _CLAIMED and not is_routine and rng.random() < _TOLD_IN_FULL:
        sentences.append(_detail(scene))
    rates = [measure for measure in measures if measure.denominator is not None]
    if rates:
        sentences.append(_figures(scene, rates) or lines.nothing_arose)
    if due is not None and due < news.on and news.stage in _UNFINISHED:
        sentences.append(rng.choice(lines.late))
    return " ".join(sentences)


def _is_routine(news: Telling) -> bool:
    """Whether a duty that never ends is told in the same words each month, with other figures."""
    return news.stage is Stage.KEPT_UP and news.course.never_ends and news.course.turn % 4 == 0


def _count(scene: Scene, news: Telling) -> int:
    """A count that is never that of the month before."""
    return 2 + (3 * news.course.turn + 5 * _number(scene, news)) % 14


def _detail(scene: Scene) -> str:
    """Who did what where, in words that hardly anybody else has."""
    lines, rng = scene.sentences, scene.rng
    slots = {
        "unit": rng.choice(lines.units),
        "place": rng.choice(lines.places),
        "people": rng.choice(lines.people),
        "time": rng.choice(lines.time),
    }
    firsts = {name.capitalize(): upper_first(words) for name, words in slots.items()}
    return rng.choice(lines.details).format(**slots, **firsts)


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


def in_turn(scene: Scene, news: Telling, choices: tuple[str, ...]) -> str:
    """A sentence that differs from that of like work, and from the last month's.

    What is routine is told with the same one, which counts something.
    """
    if _is_routine(news) and (counting := [each for each in choices if "{count}" in each]):
        return counting[news.course.turn // 4 % len(counting)]
    return choices[(news.course.turn + _number(scene, news)) % len(choices)]


def _number(scene: Scene, news: Telling) -> int:
    """The number of the month, or of the stretch of about one, in which news is told."""
    rule = scene.register.schedule.writing_on(news.on).rule
    if rule and rule.cadence is Cadence.MONTH:
        return rule.number
    return [news.on in stretch for stretch in scene.stretches].index(True)


def _figures(scene: Scene, rates: Iterable[Measure]) -> str:
    """The rates that arose, with the day from which they count; nothing where none did."""
    plan, lines = scene.register.plan, scene.sentences
    told = "; ".join(figure_words(scene, measure) for measure in rates if measure.denominator)
    if not told:
        return ""
    words = lines.figures if plan.year is not None else lines.figures_since
    return words.format(figures=told, day=f"{plan.first_day:%d/%m/%Y}")


def figure_words(scene: Scene, measure: Measure) -> str:
    """Both numbers, with the percentage rounded half up."""
    numerator, denominator = measure.numerator or 0, measure.denominator or 1
    hundredths = (20000 * numerator + denominator) // (2 * denominator)
    return scene.sentences.figure.format(
        numerator=number(numerator, Lang.VI),
        denominator=number(denominator, Lang.VI),
        share=f"{hundredths // 100},{hundredths % 100:02}",
    )
