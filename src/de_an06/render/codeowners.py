"""Ownership as a CODEOWNERS file, in what GitHub and GitLab both read."""

from collections.abc import Iterator, Sequence

from de_an06.views.ownership import Owned
from de_an06.words.lang import Lang
from de_an06.words.phrases import say


def codeowners_text(parts: Sequence[Owned]) -> str:
    """A rule for each part, the last that fits a path counts; its heading is in both languages."""
    return "".join(f"{text}\n" for text in _lines(parts))


def _lines(parts: Sequence[Owned]) -> Iterator[str]:
    phrases = ["codeowners_made", "codeowners_reads" if parts else "codeowners_nobody"]
    yield from (f"# {say(lang, phrase)}" for lang in Lang for phrase in phrases)
    for part in parts:
        owners = " ".join(f"@{account}" for account in part.accounts)
        yield f"{_pattern(part)} {owners}"


def _pattern(part: Owned) -> str:
    return f"/plan/*/updates/{part.agency}/" if part.agency else "*"
