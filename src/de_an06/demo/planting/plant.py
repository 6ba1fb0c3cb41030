"""Planting hollow news in a simulated year."""

from collections.abc import Sequence

from de_an06.demo.planting.bed import bed_of
from de_an06.demo.planting.copies import plant_copies, plant_repeats
from de_an06.demo.planting.figures import plant_falls, plant_standstills
from de_an06.demo.planting.papers import plant_eves, plant_one_document, plant_unproven
from de_an06.demo.scene import Scene
from de_an06.demo.simulation import Planted
from de_an06.model.month import AgencyMonth
from de_an06.model.rulings import Decision

_KINDS = (
    # A whole file that nothing refers to by its days.
    plant_eves,
    # What is done comes once for a task.
    plant_unproven,
    plant_one_document,
    # Figures stand only in some tasks.
    plant_falls,
    plant_standstills,
    # Words are everywhere.
    plant_repeats,
    plant_copies,
)
"""Those that need the rarest news first: what is planted in is left alone afterwards."""


def plant(
    scene: Scene, months: Sequence[AgencyMonth], decisions: Sequence[Decision]
) -> tuple[tuple[AgencyMonth, ...], tuple[Planted, ...]]:
    """The months with hollow news among them, and which that is.

    In a year of Kon Tum's plan about 195 pieces in words that were said before, and about 50 that
    are hollow in other ways.
    """
    bed = bed_of(scene, months, decisions)
    for plant_some in _KINDS:
        plant_some(bed)
    return tuple(bed.months.values()), tuple(bed.planted)
