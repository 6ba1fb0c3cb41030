"""What only `validate` and `guard` report: it sets nothing aside."""

from collections.abc import Iterator
from itertools import chain

from de_an06.diagnostics.diagnostic import Diagnostic, in_order
from de_an06.load.closing import closing_faults
from de_an06.load.decoding import decode
from de_an06.load.effects import Assess, effect_faults
from de_an06.load.files import Files
from de_an06.load.flaw import Fault
from de_an06.load.old_letters import old_letter_flaws
from de_an06.load.place import diagnostics, located
from de_an06.load.privacy import privacy_flaws
from de_an06.load.register import Loaded, texts_of
from de_an06.model.register import Register


def audit(files: Files, loaded: Loaded, assess: Assess) -> tuple[Diagnostic, ...]:
    """Findings beside those of `loaded`, which was read from the same files.

    Privacy and old letters in every text; months that changed after their `close`, rulings without
    effect where there is a register. `assess` is the engine's.
    """
    faults = _faults(files, loaded.register, assess) if loaded.register else ()
    return in_order(chain(_in_texts(files), located(faults, texts_of(files))))


def _faults(files: Files, register: Register, assess: Assess) -> Iterator[Fault]:
    yield from closing_faults(files, register)
    yield from effect_faults(register, assess)


def _in_texts(files: Files) -> Iterator[Diagnostic]:
    for file in files.files:
        text, _ = decode(file.data)
        shown, flaws = privacy_flaws(text)
        yield from diagnostics(file.path, shown, [*flaws, *old_letter_flaws(text)])
