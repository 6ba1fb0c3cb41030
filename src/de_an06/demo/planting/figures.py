"""Figures that are planted: below those of the month before, or those of the month before again."""

from datetime import timedelta
from itertools import pairwise

from de_an06.demo.planting.bed import Bed, now
from de_an06.demo.wording import figure_words
from de_an06.engine.grounds import LeadWord
from de_an06.model.month import Measure, Status

_FALLING = 0.003
_STANDING = 0.002
_LONG = timedelta(days=50)
_SMALL = 8


def plant_falls(bed: Bed) -> None:
    """Give a figure below the last one."""
    found = [
        [before, this]
        for words in bed.rows().values()
        for before, this in pairwise(words)
        if bed.is_free(before, this) and _rate(before) and _rate(this)
    ]
    for before, this in bed.some(_FALLING, found):
        last, rate = _rate(before), _rate(this)
        if bed.is_free(before, this) and last and rate and (last.numerator or 0) > _SMALL:
            bed.take(before)
            fallen = rate.model_copy(update={"numerator": (last.numerator or 0) * 4 // 5})
            bed.plant("falling", this, **_told(bed, this, fallen))


def plant_standstills(bed: Bed) -> None:
    """Give the first of three figures again and again, while work is said to be under way."""
    found = [
        list(three)
        for words in bed.rows().values()
        for three in zip(words, words[1:], words[2:], strict=False)
        if bed.is_free(*three) and _goes_on(three)
    ]
    for first, second, third in bed.some(_STANDING, found):
        rate = _rate(first)
        if bed.is_free(first, second, third) and rate:
            bed.take(first, second)
            bed.change(second, **_told(bed, second, rate))
            bed.plant("standing", third, **_told(bed, third, rate))


def _rate(word: LeadWord) -> Measure | None:
    """The first rate of an update, where it has one that counts."""
    return next((one for one in word.update.measures if one.denominator), None)


def _goes_on(three: tuple[LeadWord, ...]) -> bool:
    first, _, third = three
    rate = _rate(first)
    return (
        rate is not None
        and all(word.update.status is Status.IN_PROGRESS and _rate(word) for word in three)
        and third.update.on - first.update.on >= _LONG
        and 2 * (rate.numerator or 0) < (rate.denominator or 0)
        and (first.task.due is not None or first.task.condition is None)
    )


def _told(bed: Bed, word: LeadWord, rate: Measure) -> dict[str, object]:
    """The update with this figure, in its words too."""
    update = now(bed, word)
    measures = tuple(rate if one.target == rate.target else one for one in update.measures)
    result = update.result or ""
    for one in update.measures:
        if one.target == rate.target and one.denominator:
            result = result.replace(figure_words(bed.scene, one), figure_words(bed.scene, rate))
    return {"measures": measures, "result": result}
