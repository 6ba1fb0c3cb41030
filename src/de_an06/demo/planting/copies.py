"""Words that are planted a second time: another agency's, or its own of an earlier month."""

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from random import Random

from de_an06.demo.planting.bed import Bed, now
from de_an06.engine.grounds import LeadWord
from de_an06.model.month import Status
from de_an06.model.text import fold, upper_first

_COPIED = 0.033
_REPEATED = 0.0165
"""The shares of all news that are copied: together about 195 in 3,961."""


def plant_copies(bed: Bed) -> None:
    """Copy what another agency said before, of the same task or of any."""
    claims = _claims(bed)
    by_task: defaultdict[str, list[LeadWord]] = defaultdict(list)
    for word in claims:
        by_task[word.task.id].append(word)
    for (word,) in bed.some(_COPIED, [[word] for word in claims if bed.is_free(word)]):
        pool = by_task[word.task.id] if bed.rng.random() < 0.7 else claims
        sources = [
            each
            for each in pool
            if each.agency != word.agency and each.update.on < word.update.on and bed.is_free(each)
        ]
        if sources:
            source = bed.rng.choice(sources)
            bed.take(source)
            bed.plant("copied", word, result=_disguised(bed.rng, now(bed, source).result or ""))


def plant_repeats(bed: Bed) -> None:
    """Say again what was said of the same task before, with no figure that moved."""
    pairs = [
        [before, this]
        for words in bed.rows().values()
        for before, this in pairwise(words)
        if {before.update.status, this.update.status} == {Status.IN_PROGRESS}
        and bed.is_free(before, this)
        and not this.update.resolves
    ]
    for before, this in bed.some(_REPEATED, pairs):
        if bed.is_free(before, this):
            bed.take(before)
            result = now(bed, before).result or ""
            bed.plant(
                "repeated",
                this,
                result=_retyped(bed.rng, result),
                measures=now(bed, before).measures,
                evidence=(),
            )


def _claims(bed: Bed) -> list[LeadWord]:
    """What claims work: under way, or done for the first time."""
    found = []
    done: set[tuple[str, str]] = set()
    for word in bed.words():
        row = word.agency, word.task.id
        is_done = word.update.status is Status.DONE
        if word.update.status is Status.IN_PROGRESS or (is_done and row not in done):
            found.append(word)
        if is_done:
            done.add(row)
    return [word for word in found if word.update.result]


def _disguised(rng: Random, text: str) -> str:
    """A text as one copies it: as it is, retyped, with other numbers, or a little shuffled."""
    ways: tuple[Callable[[Random, str], str], ...] = (_as_it_is, _retyped, _renumbered, _shuffled)
    return rng.choice(ways)(rng, text)


def _as_it_is(_: Random, text: str) -> str:
    return text


def _retyped(rng: Random, text: str) -> str:
    """Without diacritics, without capitals, or with other punctuation."""
    return rng.choice((text, upper_first(fold(text)), text.lower(), re.sub("[;,]", " -", text)))


def _renumbered(rng: Random, text: str) -> str:
    return re.sub(r"\d+", lambda _: str(rng.randint(2, 90)), text)


def _shuffled(rng: Random, text: str) -> str:
    """The sentences in another order, a word more in front."""
    sentences = re.findall(r"[^.]+\.", text) or [text]
    rng.shuffle(sentences)
    return f"Trong kỳ {''.join(sentences).strip()}"
