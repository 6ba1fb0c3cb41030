"""What only `validate` and `guard` report: it sets nothing aside."""

import re
from collections.abc import Collection, Iterator
from itertools import chain

from de_an06.findings.finding import Diagnostic, Rule, in_order
from de_an06.findings.rules import text as rules
from de_an06.load.checks.effects import closing_faults, effect_faults
from de_an06.load.checks.grounds import grounds_faults, none_faults
from de_an06.load.checks.holding import holding_faults
from de_an06.load.checks.steps import words_on_wholes
from de_an06.load.letters import Hit, odd_letters, swallowed_words
from de_an06.load.register import Loaded
from de_an06.yamltext.decoding import FileLines, decode, places
from de_an06.yamltext.place import Fault, located

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

_INTERNAL = ("LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")

MARKS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (
        rules.SECRET_MARK,
        re.compile(
            r"(?<!\w)(?:TUYỆT MẬT|TỐI MẬT|(?<!BÍ )(?<!BẢO )MẬT)(?!\w)"
            r"|(?i:(?<!\w)độ (?:tuyệt |tối )?mật(?!\w))"
        ),
    ),
    (rules.INTERNAL_MARK, re.compile("|".join(_INTERNAL))),
)
"""The marks of documents that may not be copied."""

_DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_BLOT = "•"

# What no hit is without. The whole expressions take longer than all else that is asked of a text.
_LONG_NUMBER = re.compile(r"\d(?<!\d\d)(?:[ .)-]{0,2}\d){8}")
_SECRET_WORD = re.compile("[Mm][Ậậ][Tt]")


def _private(text: str) -> tuple[str, list[Hit]]:
    """The hits in a text, with the text as it may be shown: numbers hit are not repeated."""
    # Digests hit by chance.
    shown = _DIGEST.sub(_blot, text)
    hits: list[Hit] = []
    for rule, pattern in NUMBERS if "@" in shown or _LONG_NUMBER.search(shown) else ():
        found = [Hit(rule, *match.span()) for match in pattern.finditer(shown)]
        shown = pattern.sub(_blot, shown) if found else shown
        hits += found
    for rule, mark in MARKS if _may_be_marked(shown) else ():
        hits += (Hit(rule, *hit.span()) for hit in mark.finditer(shown))
    return shown, hits


def _may_be_marked(text: str) -> bool:
    is_internal = any(mark in text for mark in _INTERNAL)
    return is_internal or _SECRET_WORD.search(text) is not None


def _blot(match: re.Match[str]) -> str:
    return re.sub(".", _BLOT, match[0])


def audit(
    loaded: Loaded, paths: Collection[str] | None = None, tasks: Collection[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Findings beside those of `loaded`.

    Privacy, odd letters and words that a # cuts off in every text; where there is a register,
    months that changed after their `close`, rulings without effect, what the end of a body or a
    `reassign` makes wrong, work that is done without evidence or blocked without an obstacle, and
    words for none.
    Where only the files at `paths` have changed, and in them what is said of `tasks`, the rest
    need not be looked at.
    """
    faults: list[Fault] = []
    if register := loaded.register:
        read = loaded.plan_files.documents
        faults += closing_faults(register, {path: file.content for path, file in read.items()})
        faults += words_on_wholes(register)
        faults += effect_faults(register, tasks)
        faults += holding_faults(register)
        faults += grounds_faults(register, tasks)
        faults += none_faults(register, tasks)
    contents = loaded.files.contents
    wanted = [path for path in contents if paths is None or path in paths]
    in_texts = (found for path in wanted for found in _in_text(loaded, path, contents[path]))
    return in_order(chain(in_texts, located(faults, loaded.plan_files.trees)))


def _in_text(loaded: Loaded, path: str, content: bytes) -> Iterator[Diagnostic]:
    read = loaded.plan_files.documents.get(path)
    text = read.tree.text if read else decode(content)[0]
    shown, hits = _private(text)
    hits += odd_letters(text)
    if read:
        hits += swallowed_words(read)
    if not hits:
        return
    lines = FileLines.of(path, shown)
    for hit, place in zip(hits, places(text, (hit.start for hit in hits)), strict=True):
        yield Diagnostic(hit.rule, lines.span(*place, hit.end - hit.start), hit.facts)
