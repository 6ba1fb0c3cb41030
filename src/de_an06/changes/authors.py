"""Who committed the lines of a file."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from de_an06.changes.git import git, short_name

_VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit with its author's name and the day, in Vietnam, on which it was made."""

    name: str
    author: str
    on: date


def authors_of(root: Path, path: str) -> dict[int, Commit]:
    """The commit that last wrote each line (from 1) of a file; nothing where git refuses."""
    answer = git(root, "blame", "--porcelain", "--", path)
    if answer is None:
        return {}
    commits: dict[str, dict[str, str]] = {}
    lines: dict[int, str] = {}
    name = ""
    for text in answer.decode("utf-8", "replace").splitlines():
        words = text.split(" ")
        if len(words) in (3, 4) and len(words[0]) in (40, 64) and not text.startswith("\t"):
            name = words[0]
            lines[int(words[2])] = name
            commits.setdefault(name, {})
        elif not text.startswith("\t"):
            commits[name][words[0]] = text[len(words[0]) + 1 :]
    made = {name: _commit(name, facts) for name, facts in commits.items() if name.strip("0")}
    return {line: made[name] for line, name in lines.items() if name in made}


def _commit(name: str, facts: dict[str, str]) -> Commit:
    made_at = datetime.fromtimestamp(int(facts["committer-time"]), UTC)
    return Commit(short_name(name), facts["author"], made_at.astimezone(_VIETNAM).date())
