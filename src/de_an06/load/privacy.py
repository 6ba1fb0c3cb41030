"""What must not be published, found in the raw text of a file (DOMAIN 6.2)."""

import re

from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_privacy import (
    CITIZEN_NUMBER,
    IDENTITY_CARD,
    INTERNAL_MARK,
    LANDLINE_NUMBER,
    MAIL_ADDRESS,
    MOBILE_NUMBER,
    NINE_DIGITS,
    SECRET_MARK,
)
from de_an06.load.decoding import places
from de_an06.load.flaw import Flaw

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
