"""What the repository cites stands in it: a heading of a page of docs, and no text elsewhere."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

HERE = Path(__file__).resolve()
ROOT = HERE.parents[1]
ROOMS = ("src", "tests", "docs", "schemas", "benchmarks")
FILES = ("README.md", "CHANGELOG.md", "Makefile", "pyproject.toml")
SUFFIXES = {".jinja", ".json", ".md", ".py"}

# Such a word may also be the name of a value in the code: `STYLE = `, `choice(PLANS)`.
ELSEWHERE = re.compile(
    r"(?<![\w.])(?:DESIGN|DOMAIN|SAFETY|STYLE|MOCKUPS|PLANS(?= section|'s| \d))(?!\w| = )"
    r"|\bissues? #?\d"
)
# One heading of a page or several, in JSON with backslashes: docs/page.md, "This", "That".
CITATION = re.compile(r'docs/([\w-]+\.md)((?:, \\?"[^"]+")+)')
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
LINE_BREAK = re.compile(r"\s*\n\s*(?:# )?")


def wrong_citations(text: str, headings: Mapping[str, set[str]]) -> Iterator[str]:
    yield from ELSEWHERE.findall(text)
    for page, quotes in CITATION.findall(LINE_BREAK.sub(" ", text)):
        for heading in re.findall(r'"([^"\\]+)\\?"', quotes):
            if heading not in headings.get(page, set()):
                yield f"{page}: {heading}"


def headings_of_docs() -> dict[str, set[str]]:
    pages = (ROOT / "docs").glob("*.md")
    return {page.name: set(HEADING.findall(page.read_text(encoding="utf-8"))) for page in pages}


def texts() -> Iterator[tuple[str, str]]:
    inner = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*")))
    for path in (*inner, *(ROOT / name for name in FILES)):
        is_text = path.is_file() and (path.suffix in SUFFIXES or path.name in FILES)
        if is_text and path != HERE:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_what_is_cited_stands_in_the_repository():
    headings = headings_of_docs()
    found = {path: list(wrong_citations(text, headings)) for path, text in texts()}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('(docs/design.md, "Ids")', []),
        ('(docs/design.md, "Ids", "A\n    # task").', []),
        ('(docs/design.md,\n    "Ids of old").', ["design.md: Ids of old"]),
        (r'"as docs/design.md, \"Ids\", \"Names\" say"', ["design.md: Names"]),
        ('(docs/other.md, "Ids")', ["other.md: Ids"]),
        ("(DESIGN section 3)", ["DESIGN"]),
        ("choice(PLANS) as PLANS section 2 has it", ["PLANS"]),
        ("STYLE = 1  # as issue 12 wants", ["issue 1"]),
    ],
)
def test_a_citation_of_what_is_not_there_is_found(text, wrong):
    assert list(wrong_citations(text, {"design.md": {"Ids", "A task"}})) == wrong
