"""The command that says in one line what was answered to questions."""

import shlex
from collections.abc import Iterator, Mapping
from typing import cast

from de_an06.recording.answers import Answers
from de_an06.recording.figures import figure_text

_PLAIN = ("on", "status", "percent", "completed_on", "result", "next")
"""The answers that are one option each."""

_OF_OBSTACLE = ("kind", "cause", "proposal", "to")


def one_line(agency: str, answers: Answers) -> str:
    """The command that would have said the same; nothing where it has no such words."""
    obstacles = _parts(answers, "obstacles")
    if len(obstacles) > 1:
        return ""
    words = ["de-an06", "update", agency, str(answers["task"]), *_options(answers)]
    for obstacle in obstacles:
        words += ["--obstacle", str(obstacle["text"])]
        for key in _OF_OBSTACLE:
            words += [f"--{key}", str(obstacle[key])] if key in obstacle else []
    return shlex.join(words)


def _options(answers: Answers) -> Iterator[str]:
    for key in _PLAIN:
        if key in answers:
            yield from (f"--{key.replace('_', '-')}", str(answers[key]))
    for measure in _parts(answers, "measures"):
        yield from ("--measure", f"{measure['target']}={figure_text(dict(measure))}")
    for evidence in _parts(answers, "evidence"):
        named = (evidence.get(key) for key in ("number", "date", "title"))
        numbered = "; ".join(str(part) for part in named if part)
        yield from ("--evidence", str(evidence.get("url") or evidence.get("path") or numbered))
    for reference in cast("list[str]", answers.get("resolves") or []):
        yield from ("--resolve", reference)


def _parts(answers: Answers, key: str) -> list[Mapping[str, object]]:
    """The facts of a list among the answers."""
    return cast("list[Mapping[str, object]]", answers.get(key) or [])
