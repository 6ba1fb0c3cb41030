"""What a note on the official words must have."""

from collections.abc import Iterator

from de_an06.diagnostics.rules_shape import MISSING_FOR_KIND
from de_an06.load.checks.known import Known
from de_an06.load.checks.links import bodies
from de_an06.load.flaw import Fault, Spot
from de_an06.model.task import Note, NoteKind

_NEEDED = {
    NoteKind.MISPRINT: ("quote", "reads"),
    NoteKind.SCOPE: ("agencies", "quote"),
    NoteKind.READING: ("text",),
}


def note_faults(file: Spot, notes: tuple[Note, ...], *, known: Known) -> Iterator[Fault]:
    """Keys that a kind of note cannot do without, agencies that do not exist."""
    for place, note in enumerate(notes):
        spot = file.at("notes", place)
        for key in _NEEDED[note.kind]:
            if not getattr(note, key):
                yield Fault(MISSING_FOR_KIND, spot.at("kind"), {"kind": note.kind, "key": key})
        yield from bodies(spot.at("agencies"), note.agencies, known=known)
