"""How agencies go about their work: promptly, steadily, slowly, or silent now and then."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Temper:
    """The habits of an agency, as chances from 0 to 1.

    `news` is that of telling of open work in a month, `upkeep` of what never ends, `silence` of a
    month without a word, `delay` of a report after its day. `haste` is the part of the time given
    that work takes, in the best case; `drag` adds to the rank by which the late ones are picked.
    """

    news: float
    upkeep: float
    silence: float
    delay: float
    haste: float
    drag: float


PROMPT = Temper(news=0.55, upkeep=0.97, silence=0.0, delay=0.02, haste=0.5, drag=0.0)
STEADY = Temper(news=0.4, upkeep=0.92, silence=0.02, delay=0.08, haste=0.65, drag=0.25)
SLOW = Temper(news=0.3, upkeep=0.7, silence=0.05, delay=0.35, haste=0.8, drag=0.8)
QUIET = Temper(news=0.25, upkeep=0.6, silence=0.25, delay=0.2, haste=0.8, drag=0.6)

_SHARES = ((PROMPT, 0.3), (STEADY, 0.42), (SLOW, 0.16), (QUIET, 0.12))


def tempers(agencies: Sequence[str], rng: Random) -> dict[str, Temper]:
    """A temper for each agency, of every sort where there are enough of them."""
    order = rng.sample(agencies, len(agencies))
    found: dict[str, Temper] = {}
    for temper, share in _SHARES:
        for _ in range(max(1, round(share * len(agencies)))):
            if order:
                found[order.pop()] = temper
    return {agency: found.get(agency, STEADY) for agency in agencies}
