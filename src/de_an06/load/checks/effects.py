"""What a close and the rulings of a year amount to: told by `validate` and `guard` alone."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from de_an06.engine.scrutiny import Remark, Scrutiny, scrutinies
from de_an06.findings.finding import Rule
from de_an06.findings.rules.links import CHANGED_AFTER_CLOSE, GONE_AFTER_CLOSE, NEW_AFTER_CLOSE
from de_an06.findings.rules.scrutiny import (
    AFTER_THE_FACT,
    EARLIER_DEADLINE,
    GIVES_A_DEADLINE,
    NO_EFFECT,
    TOUCHES_NOTHING,
    WAIVES_DONE,
    WAIVES_OVERDUE,
    WITHOUT_DOCUMENT,
)
from de_an06.load.layout import decisions_path, digests, is_digest_of
from de_an06.model.assessment import Assessment
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, concerns, rulings
from de_an06.yamltext.place import Fault, Spot


def closing_faults(register: Register, files: Mapping[str, bytes]) -> Iterator[Fault]:
    """A fault at each file of a closed month that changed, vanished or appeared since.

    `files` are also those that are set aside: what was closed is bytes.
    """
    for place, decision in enumerate(register.decisions):
        if decision.period is None or decision.files is None:
            continue
        closed, found = decision.files, digests(files, register.id, decision.period)
        facts = {"period": decision.period, "closed": decision.on}
        for path in found:
            if not is_digest_of(files[path], closed.get(path, "")):
                rule = CHANGED_AFTER_CLOSE if path in closed else NEW_AFTER_CLOSE
                yield Spot(path, ("period",)).fault(rule, facts)
        spot = Spot(decisions_path(register.id), ("decisions", place, "files"))
        for path in closed.keys() - found.keys():
            yield spot.at(path).fault(GONE_AFTER_CLOSE, facts, at_key=True, value=path)


_SAID: Mapping[Remark, tuple[Rule, str]] = {
    Remark.WITHOUT_DOCUMENT: (WITHOUT_DOCUMENT, "kind"),
    Remark.AFTER_THE_FACT: (AFTER_THE_FACT, "due"),
    Remark.GIVES_A_DEADLINE: (GIVES_A_DEADLINE, "due"),
    Remark.EARLIER_DEADLINE: (EARLIER_DEADLINE, "due"),
    Remark.NOT_DONE: (NO_EFFECT, "kind"),
    Remark.TOUCHES_NOTHING: (TOUCHES_NOTHING, "kind"),
    Remark.WAIVES_DONE: (WAIVES_DONE, "kind"),
    Remark.WAIVES_OVERDUE: (WAIVES_OVERDUE, "kind"),
}
"""The rule of each remark, and the key of the ruling at which it is told."""

_WITHOUT_EFFECT = frozenset({Remark.NOT_DONE, Remark.TOUCHES_NOTHING})


def effect_faults(register: Register, tasks: Collection[str] | None = None) -> Iterator[Fault]:
    """A warning at each ruling that asks for a second look, judged on its own day.

    A ruling that was revoked is not judged: it does nothing any more. While a month is set aside,
    it may hold the very update that was ruled on: then no ruling is said to be without effect.
    With `tasks`, only the rulings on these are judged.
    """
    file = Spot(decisions_path(register.id))
    judged = [
        each
        for each in rulings(register.decisions)
        if not each.revoked and (tasks is None or _is_on(each.decision, register, tasks))
    ]
    for scrutiny in scrutinies(register, judged):
        spot = file.at("decisions", scrutiny.ruling.place)
        for remark, rows in scrutiny.remarks.items():
            if not (remark in _WITHOUT_EFFECT and register.set_aside):
                rule, key = _SAID[remark]
                # What starts a count again gives its day without a key of its own.
                key = key if key != "due" or scrutiny.ruling.decision.due else "kind"
                yield spot.at(key).fault(rule, _facts(scrutiny, rows))


def _is_on(decision: Decision, register: Register, tasks: Collection[str]) -> bool:
    return any(task.id in tasks and concerns(decision, task) for task in register.tasks)


def _facts(scrutiny: Scrutiny, rows: Sequence[Assessment]) -> Mapping[str, object]:
    """What the sentences tell: of several rows the latest deadline, and whose they are."""
    ruling = scrutiny.ruling.decision
    tasks = [ruling.task] if ruling.task else dict.fromkeys(row.task for row in rows)
    return {
        "on": ruling.on,
        "kind": ruling.kind,
        "task": ", ".join(tasks) or str(ruling.condition),
        "value": scrutiny.due or "",
        "due": max((row.due for row in rows if row.due), default=""),
        "agencies": ", ".join(dict.fromkeys(row.agency for row in rows)),
    }
