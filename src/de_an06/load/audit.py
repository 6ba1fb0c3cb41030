"""What only `validate` and `guard` report: it sets nothing aside."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from de_an06.findings.finding import Diagnostic, Rule, in_order
from de_an06.findings.rules.plan import CHANGED_AFTER_CLOSE, GONE_AFTER_CLOSE, NEW_AFTER_CLOSE
from de_an06.findings.rules.privacy import (
    CITIZEN_NUMBER,
    IDENTITY_CARD,
    INTERNAL_MARK,
    LANDLINE_NUMBER,
    MAIL_ADDRESS,
    MOBILE_NUMBER,
    NINE_DIGITS,
    SECRET_MARK,
)
from de_an06.findings.rules.rulings import (
    EARLIER_DEADLINE,
    GIVES_A_DEADLINE,
    NO_EFFECT,
    WAIVES_DONE,
)
from de_an06.findings.rules.text import FOREIGN_D, LEGACY_ENCODING, NO_BREAK_SPACE
from de_an06.load.layout import Files, Kind, layout
from de_an06.load.register import Loaded, texts_of
from de_an06.model.assessment import DONE_STATES, Assessment, Standing, State
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, Ruling, rulings
from de_an06.yamltext.decoding import Fault, Flaw, Spot, decode, name_of, places
from de_an06.yamltext.place import diagnostics, located


def closing_faults(files: Files, register: Register) -> Iterator[Fault]:
    """A fault at each file of a closed month that changed, vanished or appeared since.

    Files that are set aside count as well: what was closed is bytes.
    """
    year = register.plan.year
    months = {file.path: file.sha256 for file in layout(files, year).known[Kind.MONTH]}
    for place, decision in enumerate(register.decisions):
        if decision.period is not None and decision.files is not None:
            ending = f"/{decision.period}.yaml"
            found = {path: months[path] for path in months if path.endswith(ending)}
            spot = Spot(f"plan/{year}/decisions.yaml", ("decisions", place, "files"))
            yield from _differences(spot, decision, found=found)


def _differences(spot: Spot, decision: Decision, *, found: dict[str, str]) -> Iterator[Fault]:
    closed = decision.files or {}
    facts = {"period": str(decision.period), "closed": decision.on.isoformat()}
    for path, digest in found.items():
        if path not in closed:
            yield Fault(NEW_AFTER_CLOSE, Spot(path, ("period",)), facts)
        elif closed[path] != digest:
            yield Fault(CHANGED_AFTER_CLOSE, Spot(path, ("period",)), facts)
    for path in closed:
        if path not in found:
            yield Fault(GONE_AFTER_CLOSE, spot.at(path), facts | {"value": path}, at_key=True)


Assess = Callable[[Register, date], Standing]
"""The engine's function: where a plan stands on a day."""

_JUDGED = frozenset(
    {DecisionKind.EXTEND, DecisionKind.RETURN, DecisionKind.ACCEPT, DecisionKind.WAIVE}
)


def effect_faults(register: Register, assess: Assess) -> Iterator[Fault]:
    """The warnings of DESIGN section 3, "Decisions", each judged on its own day.

    A ruling that was revoked is not judged: it does nothing any more. While a month is set aside,
    it may hold the very update that was ruled on: then no ruling is said to be without effect.
    """
    file = Spot(f"plan/{register.plan.year}/decisions.yaml")
    alone: dict[str, Register] = {}
    for ruling, task in _to_judge(register):
        if task not in alone:
            alone[task] = _only(register, task)
        before = replace(alone[task], decisions=_before(register, ruling.place))
        rows = assess(before, ruling.on).assignments
        concerned = [row for row in rows if ruling.decision.agency in (None, row.agency)]
        faults = _effects(file.at("decisions", ruling.place), ruling.decision, rows=concerned)
        yield from (f for f in faults if f.rule is not NO_EFFECT or not register.set_aside)


def _to_judge(register: Register) -> Iterator[tuple[Ruling, str]]:
    """The rulings on tasks that stand, each with its task."""
    for ruling in rulings(register.decisions):
        task = ruling.decision.task
        if task is not None and ruling.decision.kind in _JUDGED and not ruling.revoked:
            yield ruling, task


def _only(register: Register, task: str) -> Register:
    """A register of one task and no reports: all that its rows rest on, and quick to assess."""
    agencies = tuple(
        agency.model_copy(update={"reports": False}) for agency in register.agencies.agencies
    )
    months = (
        month.model_copy(
            update={"submitted": None, "updates": tuple(u for u in month.updates if u.task == task)}
        )
        for month in register.months
    )
    return replace(
        register,
        tasks=tuple(one for one in register.tasks if one.id == task),
        agencies=register.agencies.model_copy(update={"agencies": agencies}),
        months=tuple(month for month in months if month.updates),
    )


def _before(register: Register, place: int) -> tuple[Decision, ...]:
    """The rulings that come before the one at `place`, by their days, then in the file."""
    ruling = register.decisions[place]
    return tuple(
        decision
        for number, decision in enumerate(register.decisions)
        if (decision.on, number) < (ruling.on, place)
    )


def _effects(spot: Spot, ruling: Decision, *, rows: list[Assessment]) -> Iterator[Fault]:
    rows = [row for row in rows if row.state is not State.WAIVED]
    done = [row for row in rows if row.state in DONE_STATES]
    facts = {"on": ruling.on.isoformat(), "task": ruling.task or "", "kind": str(ruling.kind)}
    if not rows:
        return
    match ruling.kind:
        case DecisionKind.EXTEND:
            yield from _deadline(spot, ruling, rows=rows)
        case DecisionKind.RETURN | DecisionKind.ACCEPT if not done:
            yield Fault(NO_EFFECT, spot.at("kind"), facts)
        case DecisionKind.WAIVE if len(done) == len(rows):
            yield Fault(WAIVES_DONE, spot.at("kind"), facts)


def _deadline(spot: Spot, ruling: Decision, *, rows: list[Assessment]) -> Iterator[Fault]:
    if ruling.due is None:
        return
    facts = {"value": ruling.due.isoformat(), "task": ruling.task or ""}
    dues = [row.due for row in rows if row.due is not None]
    if not dues:
        yield Fault(GIVES_A_DEADLINE, spot.at("due"), facts)
    elif ruling.due < max(dues):
        facts |= {"due": max(dues).isoformat()}
        yield Fault(EARLIER_DEADLINE, spot.at("due"), facts)


# TCVN3 and VNI show as Latin-1: "nh©n d©n". Only within a word: m², § 5 and 3×4 are fine.
_LEGACY = re.compile(r"(?<=[^\W\d_])[µ¸¹¨©®¬×§¶\u00ad](?=[^\W\d_])")
_LETTERS_SHOWN = 8
_ETH = re.compile("[Ðð]")


def old_letter_flaws(text: str) -> list[Flaw]:
    """One flaw for each sort in a file, at its first place: old encodings come in whole files."""
    flaws = []
    if legacy := _LEGACY.search(text):
        word = _word(text, legacy.start())
        flaws.append(_flaw(LEGACY_ENCODING, text, legacy.span(), value=word))
    if (space := text.find("\u00a0")) >= 0:
        count = str(text.count("\u00a0"))
        flaws.append(_flaw(NO_BREAK_SPACE, text, (space, space + 1), count=count))
    if eth := _ETH.search(text):
        flaws.append(_flaw(FOREIGN_D, text, eth.span(), value=eth[0], character=name_of(eth[0])))
    return flaws


def _word(text: str, place: int) -> str:
    """The word around a letter that stands between letters."""
    before = text[max(0, place - _LETTERS_SHOWN) : place].rsplit(maxsplit=1)[-1]
    return before + text[place : place + _LETTERS_SHOWN].split(maxsplit=1)[0]


def _flaw(rule: Rule, text: str, span: tuple[int, int], **facts: str) -> Flaw:
    [(line, column)] = places(text, span[:1])
    return Flaw(rule, line, column, span[1] - span[0], facts)


NUMBERS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (CITIZEN_NUMBER, re.compile(r"(?<![\d.,/-])0(?:0[1-9]|[1-9]\d)(?:[ .-]?\d{3}){3}(?!\d)")),
    (
        IDENTITY_CARD,
        re.compile(
            r"(?i)(?:cmnd|cmt|chứng minh(?: nhân dân| thư)?)\D{0,20}\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)"
        ),
    ),
    (
        MOBILE_NUMBER,
        re.compile(
            r"(?<![\d.,/-])(?:\+84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)(?!\s*(?:đồng|VNĐ|đ\b))"
        ),
    ),
    (LANDLINE_NUMBER, re.compile(r"(?<![\d.,/-])\(?02\d{2}\)?(?:[ .-]?\d){7}(?!\d)")),
    (NINE_DIGITS, re.compile(r"(?<![\d.,/-])\d{9}(?![\d.,/])")),
    (
        MAIL_ADDRESS,
        re.compile(r"(?i)(?<![\w.+-])[\w.+-]+@(?![\w.-]*\.gov\.vn(?!\.?[\w-]))[\w-]+(?:\.[\w-]+)+"),
    ),
)
"""What names a person, the surer first: of those that hit the same letters the first speaks."""

MARKS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (
        SECRET_MARK,
        re.compile(
            r"(?<!\w)(?:TUYỆT MẬT|TỐI MẬT|(?<!BÍ )(?<!BẢO )MẬT)(?!\w)"
            r"|(?i:(?<!\w)độ (?:tuyệt |tối )?mật(?!\w))"
        ),
    ),
    (INTERNAL_MARK, re.compile("LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI")),
)
"""The marks of documents that may not be copied."""

_DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_BLOT = "•"


def privacy_flaws(text: str) -> tuple[str, list[Flaw]]:
    """The hits in a text, with the text as it may be shown: numbers hit are not repeated."""
    # Digests hit by chance (DOMAIN 6.2).
    shown = _DIGEST.sub(_blot, text)
    hits: list[tuple[Rule, re.Match[str]]] = []
    for rule, pattern in NUMBERS:
        found = [(rule, match) for match in pattern.finditer(shown)]
        shown = pattern.sub(_blot, shown) if found else shown
        hits += found
    hits += ((rule, match) for rule, pattern in MARKS for match in pattern.finditer(shown))
    where = places(text, (match.start() for _, match in hits)) if hits else []
    flaws = [
        Flaw(rule, *place, length=match.end() - match.start())
        for (rule, match), place in zip(hits, where, strict=True)
    ]
    return shown, flaws


def _blot(match: re.Match[str]) -> str:
    return re.sub(".", _BLOT, match[0])


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
