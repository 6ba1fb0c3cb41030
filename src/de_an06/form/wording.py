"""The words of a form's row: those of another task beside its code, and letters none may hold."""

from collections.abc import Iterable, Iterator, Mapping

from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.answers import CODE_AND_WORDING
from de_an06.findings.rules.text import HIDDEN_CHARACTER
from de_an06.form.intake.table import TARGET, TASK, FormRow
from de_an06.form.voice import in_form_words
from de_an06.load.rows import Row, shaped
from de_an06.model.month import Update
from de_an06.model.plan import Register
from de_an06.model.text import fold
from de_an06.yamltext.decoding import first_hidden, has_hidden
from de_an06.yamltext.place import Fault, Keys


def misworded_tasks(rows: Iterable[FormRow], register: Register) -> Iterator[Diagnostic]:
    """A finding at each row whose code is one task's, and whose words are another's."""
    return _misworded(rows, TASK, {task.id: task.title for task in register.tasks})


def misworded_targets(rows: Iterable[FormRow], register: Register) -> Iterator[Diagnostic]:
    """A finding at each row of figures whose code is one target's, its words another's."""
    words = {target.id: target.text for task in register.tasks for target in task.targets}
    return _misworded(rows, TARGET, words)


def _misworded(
    rows: Iterable[FormRow], way: Keys, words: Mapping[str, str]
) -> Iterator[Diagnostic]:
    for row in rows:
        code, first, _ = row.values.get(way, ""), *row.wording.partition("\n")[:2]
        told = fold(first)
        if code not in words or told == fold(words[code]):
            continue
        meant = [id for id, text in words.items() if fold(text) == told]
        if told and meant:
            facts = {"value": code, "wording": first, "meant": ", ".join(meant[:3])}
            yield Diagnostic(CODE_AND_WORDING, row.at(*way), facts)


def hidden_letters(row: FormRow) -> Iterator[Diagnostic]:
    """A finding at each cell with a character that no file may hold."""
    for way, text in row.values.items():
        if first := first_hidden(text):
            facts = {"character": first, "count": str(sum(map(has_hidden, text)))}
            yield Diagnostic(HIDDEN_CHARACTER, row.at(*way), facts)


def shaped_in_words(row: Row) -> tuple[Update | None, list[Diagnostic]]:
    """The update that a row makes, or what is wrong with it in the words of the form."""
    update, faults = shaped(row)
    return update, [*map(in_form_words, faults)]


def in_words(row: FormRow, faults: Iterable[Fault]) -> Iterator[Diagnostic]:
    """Faults of what a row says, at its cells and in the words of the form."""
    for fault in faults:
        yield in_form_words(Diagnostic(fault.rule, row.at(*fault.spot.keys), fault.facts))
