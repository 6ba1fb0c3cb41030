"""What only `validate` and `guard` report: it sets nothing aside."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from de_an06.findings.finding import Diagnostic, Rule, in_order
from de_an06.findings.rules import text as rules
from de_an06.findings.rules.text import FOREIGN_D, LEGACY_ENCODING, NO_BREAK_SPACE
from de_an06.load.checks.effects import closing_faults, effect_faults
from de_an06.load.checks.holding import holding_faults
from de_an06.load.checks.steps import words_on_wholes
from de_an06.load.register import Loaded
from de_an06.yamltext.decoding import FileLines, decode, name_of, places
from de_an06.yamltext.place import Fault, located

# TCVN3 and VNI show as Latin-1: "nh©n d©n". Only within a word: m², § 5 and 3×4 are fine.
_LEGACY = re.compile(r"(?<=[^\W\d_])[µ¸¹¨©®¬×§¶\u00ad](?=[^\W\d_])")
_LETTERS_SHOWN = 8
_ETH = re.compile("[Ðð]")


@dataclass(frozen=True, slots=True)
class _Hit:
    """Letters of a text, from `start` up to `end`, that a rule speaks of."""

    rule: Rule
    start: int
    end: int
    facts: Mapping[str, str] = field(default_factory=dict)


def _old_letters(text: str) -> Iterator[_Hit]:
    """One hit for each sort in a file, at its first place: old encodings come in whole files."""
    if legacy := _LEGACY.search(text):
        yield _Hit(LEGACY_ENCODING, *legacy.span(), {"value": _word(text, legacy.start())})
    if (space := text.find("\u00a0")) >= 0:
        yield _Hit(NO_BREAK_SPACE, space, space + 1, {"count": str(text.count("\u00a0"))})
    if eth := _ETH.search(text):
        yield _Hit(FOREIGN_D, *eth.span(), {"value": eth[0], "character": name_of(eth[0])})


def _word(text: str, place: int) -> str:
    """The word around a letter that stands between letters."""
    before = text[max(0, place - _LETTERS_SHOWN) : place].rsplit(maxsplit=1)[-1]
    return before + text[place : place + _LETTERS_SHOWN].split(maxsplit=1)[0]


NUMBERS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (rules.CITIZEN_NUMBER, re.compile(r"(?<![\d.,/-])0(?:0[1-9]|[1-9]\d)(?:[ .-]?\d{3}){3}(?!\d)")),
    (
        rules.IDENTITY_CARD,
        re.compile(
            r"(?i)(?:cmnd|cmt|chứng minh(?: nhân dân| thư)?)\D{0,20}\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)"
        ),
    ),
    (
        rules.MOBILE_NUMBER,
        re.compile(
            r"(?<![\d.,/-])(?:\+84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)(?!\s*(?:đồng|VNĐ|đ\b))"
        ),
    ),
    (rules.LANDLINE_NUMBER, re.compile(r"(?<![\d.,/-])\(?02\d{2}\)?(?:[ .-]?\d){7}(?!\d)")),
    (rules.NINE_DIGITS, re.compile(r"(?<![\d.,/-])\d{9}(?![\d.,/])")),
    (
        rules.MAIL_ADDRESS,
        re.compile(r"(?i)(?<![\w.+-])[\w.+-]+@(?![\w.-]*\.gov\.vn(?!\.?[\w-]))[\w-]+(?:\.[\w-]+)+"),
    ),
)
"""What names a person, the surer first: of those that hit the same letters the first speaks."""

MARKS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (
        rules.SECRET_MARK,
        re.compile(
            r"(?<!\w)(?:TUYỆT MẬT|TỐI MẬT|(?<!BÍ )(?<!BẢO )MẬT)(?!\w)"
            r"|(?i:(?<!\w)độ (?:tuyệt |tối )?mật(?!\w))"
        ),
    ),
    (rules.INTERNAL_MARK, re.compile("LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI")),
)
"""The marks of documents that may not be copied."""

_DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_BLOT = "•"


def _private(text: str) -> tuple[str, list[_Hit]]:
    """The hits in a text, with the text as it may be shown: numbers hit are not repeated."""
    # Digests hit by chance.
    shown = _DIGEST.sub(_blot, text)
    hits: list[_Hit] = []
    for rule, pattern in NUMBERS:
        found = [_Hit(rule, *match.span()) for match in pattern.finditer(shown)]
        shown = pattern.sub(_blot, shown) if found else shown
        hits += found
    hits += (_Hit(rule, *hit.span()) for rule, mark in MARKS for hit in mark.finditer(shown))
    return shown, hits


def _blot(match: re.Match[str]) -> str:
    return re.sub(".", _BLOT, match[0])


def audit(
    loaded: Loaded, paths: Collection[str] | None = None, tasks: Collection[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Findings beside those of `loaded`.

    Privacy and old letters in every text; where there is a register, months that changed after
    their `close`, rulings without effect, what the end of a body or a `reassign` makes wrong. Where
    only the files at `paths` have changed, and in them what is said of `tasks`, the rest need not
    be looked at.
    """
    faults: list[Fault] = []
    if register := loaded.register:
        read = loaded.plan_files.documents
        faults += closing_faults(register, {path: file.content for path, file in read.items()})
        faults += words_on_wholes(register)
        faults += effect_faults(register, tasks)
        faults += holding_faults(register)
    contents = loaded.files.contents
    wanted = [path for path in contents if paths is None or path in paths]
    in_texts = (found for path in wanted for found in _in_text(loaded, path, contents[path]))
    return in_order(chain(in_texts, located(faults, loaded.plan_files.trees)))


def _in_text(loaded: Loaded, path: str, content: bytes) -> Iterator[Diagnostic]:
    read = loaded.plan_files.documents.get(path)
    text = read.tree.text if read else decode(content)[0]
    shown, hits = _private(text)
    hits += _old_letters(text)
    if not hits:
        return
    lines = FileLines.of(path, shown)
    for hit, place in zip(hits, places(text, (hit.start for hit in hits)), strict=True):
        yield Diagnostic(hit.rule, lines.span(*place, hit.end - hit.start), hit.facts)
