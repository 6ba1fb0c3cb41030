"""The words of an agency's periodic report."""

from collections.abc import Sequence
from random import Random

from de_an06.record.simulation import plain_words
from de_an06.record.simulation.scene import Scene
from de_an06.record.simulation.walking import Stage, Step


def summary(scene: Scene, agency: str, told: Sequence[Step | None], rng: Random) -> str:
    """What an agency says of a period as a whole; `told` are its news, None as a coordinator."""
    if agency == scene.register.plan.standing_agency:
        return rng.choice(plain_words.STANDING)
    stages = [step.stage for step in told if step is not None]
    done, blocked = stages.count(Stage.DONE), stages.count(Stage.BLOCKED)
    sentences = [rng.choice(plain_words.TOLD if told else plain_words.NOTHING_TOLD)]
    if done:
        sentences.append(rng.choice(plain_words.DONE))
    sentences.append(rng.choice(plain_words.TROUBLED if blocked else plain_words.UNTROUBLED))
    return " ".join(sentences).format(
        name=scene.register.agencies.agency(agency).name,
        told=f"{len(told):02}",
        done=f"{done:02}",
        blocked=f"{blocked:02}",
    )


def plans(scene: Scene, agency: str, told: Sequence[Step | None], rng: Random) -> str:
    """What an agency means to do next: above all the open task that is due first."""
    if agency == scene.register.plan.standing_agency:
        return rng.choice(plain_words.STANDING_PLANS)
    under_way = (step.course for step in told if step and step.stage is Stage.UNDER_WAY)
    dated = [(course.due, course.work.task.ref) for course in under_way if course.due]
    if not dated:
        return rng.choice(plain_words.PLANS_IN_GENERAL)
    return rng.choice(plain_words.PLANS).format(ref=min(dated)[1])
