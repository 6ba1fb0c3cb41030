"""A finding in a file, as a value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

_LONGEST_VALUE = 80
_OUR_OWN = frozenset({"said"})
"""Facts that no file says: a list of choices is never cut."""
_COUNTS = frozenset({"count", "length", "most"})
"""Facts that are numbers of things, whose thousands are marked."""


class Severity(StrEnum):
    """An error stops what rests on the file; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a rule says to people, in two languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule on files: its code (never used twice), name, severity and sentence in two languages.

    The sentences name facts in braces and say what to do; `in_form` is what a cell of a form is
    told, `typed` an option or an answer, where that differs. The letter of a code: Y text, S shape,
    L links, P the plan's own sums, V privacy, G guard (docs/design.md, "Findings").
    """

    code: str
    name: str
    severity: Severity
    vi: str
    en: str
    in_form: Sentence | None = None
    typed: Sentence | None = None


def error(
    title: str, *, vi: str, en: str, in_form: Sentence | None = None, typed: Sentence | None = None
) -> Rule:
    """A rule that stops what rests on the file; its title is code and name."""
    code, _, name = title.partition(" ")
    return Rule(code, name, Severity.ERROR, vi, en, in_form, typed)


def warning(
    title: str, *, vi: str, en: str, in_form: Sentence | None = None, typed: Sentence | None = None
) -> Rule:
    """A rule that stops nothing; its title is code and name."""
    rule = error(title, vi=vi, en=en, in_form=in_form, typed=typed)
    return replace(rule, severity=Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file: path from the project's root, line and column from 1, length in letters.

    `text` is the line as it stands in the file, for the caret under it. `cell` is the place in a
    spreadsheet (`Cập nhật!E14`), where that is what a person can find; `keys` lead to the value,
    where that is known. What a person answered stands in no file.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    text: str = ""
    cell: str = ""
    keys: tuple[str | int, ...] = field(default=(), compare=False)

    @property
    def place(self) -> str:
        """The place as people read it: path, line and column; path and cell; an option."""
        within = self.cell or f"{self.line}:{self.column}"
        return f"{self.file}:{within}" if self.file else within

    @property
    def key(self) -> str:
        """The first key on the way to the value: of an answer, what was asked."""
        return next((key for key in self.keys if isinstance(key, str)), "")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding: a rule that does not hold at a place, and the facts of the case.

    The fact `nearest`, where given, is the spelling that was probably meant.
    """

    rule: Rule
    span: Span
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """The severity of its rule."""
        return self.rule.severity

    def breaks(self, rule: Rule) -> bool:
        """Whether this is the rule that does not hold, told as an error or as a warning."""
        return self.rule.code == rule.code

    @property
    def _sentence(self) -> Sentence | None:
        """What its place is told, where that is not what a file is told."""
        if not self.span.file:
            return self.rule.typed
        return self.rule.in_form if self.span.cell else None

    def message(self, lang: str) -> str:
        """The sentence in `vi` or `en`; values of files on one line and cut at 80 letters."""
        facts = {name: _told(name, value, lang) for name, value in self.facts.items()}
        told = self._sentence or self.rule
        sentence = (told.vi if lang == "vi" else told.en).format_map(facts)
        if not facts.get("nearest"):
            return sentence
        meant = "ý bạn là" if lang == "vi" else "did you mean"
        return f"{sentence}; {meant} «{facts['nearest']}»?"


def _told(name: str, value: str, lang: str) -> str:
    """A fact as a sentence has it: a count as 1.234, in English 1,234."""
    if name in _COUNTS and value.isdecimal():
        return f"{int(value):,}".replace(",", "." if lang == "vi" else ",")
    return value if name in _OUR_OWN else _cut(value)


def _cut(value: str) -> str:
    value = " ".join(value[: 2 * _LONGEST_VALUE].split())
    return value if len(value) <= _LONGEST_VALUE else value[: _LONGEST_VALUE - 1] + "…"


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings by path, sheet, line, column and code, each once."""
    ordered = sorted(findings, key=_place)
    return tuple(
        one for one, before in zip(ordered, [None, *ordered], strict=False) if one != before
    )


def _place(finding: Diagnostic) -> tuple[str, str, int, int, str]:
    span = finding.span
    sheet, _, _ = span.cell.partition("!")
    return span.file, sheet, span.line, span.column, finding.rule.code
