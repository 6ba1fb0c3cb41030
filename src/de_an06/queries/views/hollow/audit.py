"""All hollow news as of a day, the worst first."""

from collections.abc import Iterable, Mapping, Sequence

from de_an06.engine.grounds import words_of
from de_an06.engine.known import Known
from de_an06.engine.selection import Selection, meant
from de_an06.model.plan import Register
from de_an06.queries.views.hollow.copies import copies
from de_an06.queries.views.hollow.figures import figures
from de_an06.queries.views.hollow.finding import Hollow, HollowKind
from de_an06.queries.views.hollow.papers import on_the_eve, one_document, without_evidence
from de_an06.yamltext.place import Spot, Trees, line_of


def hollow_news(known: Known) -> tuple[Hollow, ...]:
    """What is hollow in the words of leads, by kind, then in the plan's and the registry's order.

    What coordinators say moves no state, and is not asked about (docs/audit.md).
    """
    words = list(words_of(known.register, known.holders, known.entries))
    found = (
        *without_evidence(known, words),
        *one_document(known, words),
        *copies(known, words),
        *figures(known, words),
        *on_the_eve(known, words),
    )
    kinds = {kind: place for place, kind in enumerate(HollowKind)}
    tasks = {task.id: place for place, task in enumerate(known.register.tasks)}
    return tuple(
        sorted(
            found,
            key=lambda each: (
                kinds[each.kind],
                tasks.get(each.task or "", -1),
                known.places[each.agency],
                each.spot,
            ),
        )
    )


def of_selection(
    found: Sequence[Hollow], register: Register, selection: Selection
) -> tuple[Hollow, ...]:
    """What agencies that were asked for say, and what is said of tasks; nothing asked keeps all."""
    tasks = meant(selection, register)
    return tuple(
        each
        for each in found
        if not selection or each.task in tasks or each.agency in selection.agencies
    )


def hollow_json(found: Iterable[Hollow], trees: Trees) -> list[Mapping[str, object]]:
    """Hollow news, as `audit --json` promises it (docs/design.md, "JSON")."""
    return [
        {
            "kind": each.kind,
            "agency": each.agency,
            "task": each.task,
            "period": each.period,
            "file": each.spot.file,
            "line": line_at(each.spot, trees),
            "like": place_at(each.like, trees) if each.like else None,
        }
        for each in found
    ]


def line_at(spot: Spot, trees: Trees) -> int:
    """The line of a place, 1 where its file is not there."""
    tree = trees.get(spot.file)
    return line_of(tree, spot.keys) if tree else 1


def place_at(spot: Spot, trees: Trees) -> str:
    """A place as people read it: path and line."""
    return f"{spot.file}:{line_at(spot, trees)}"
