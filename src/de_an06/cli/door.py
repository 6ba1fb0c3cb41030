"""The door for what was asked before: the answer that was kept, before any library is imported.

It knows the kept commands, `-C`, `-o`, `--source`, `--no-cache` and `--debug`; all other words are
compared as they stand (docs/design.md, "Answers that are kept").
"""

import os
import stat
import sys
import time
from collections.abc import Iterator, Sequence

from de_an06.load.kept import BROKEN, KeptAnswer, read
from de_an06.load.look import SLACK, Look, are, program, root_of

COMPLETE = "__complete"
"""The word after which a shell asks how a command line may go on."""

KEPT = (
    *("status", "tasks", "show", "agencies", "agency", "due", "obstacles", "log", "changes"),
    *("validate", "plan", "conditions", "audit", COMPLETE),
)
"""The commands that only read: of the same files, to the same person, they say the same."""

VARIABLES = (
    *("DE_AN06_LANG", "DE_AN06_TODAY", "DE_AN06_PAGER", "PAGER", "_DE_AN06_COMPLETE"),
    *("TERM", "COLORTERM", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"),
    *("TTY_COMPATIBLE", "TTY_INTERACTIVE", "JUPYTER_COLUMNS", "JUPYTER_LINES", "UNICODE_VERSION"),
)
"""What the program, and what it draws screens with, read of the environment."""

_WITH_VALUE = ("-C", "--plan", "--lang")
_VIETNAM = 7 * 3600
_NAMES = ("de-an06", "de-an06.exe")


class Question:
    """What is asked of which project (none for help), by which program; `key` is all the rest."""

    __slots__ = ("key", "program", "root")

    def __init__(self, root: str, key: str) -> None:
        """As it is asked now."""
        self.root = root
        self.program = program()
        self.key = key


def today(simulated: str) -> str:
    """Today as `console.clock` knows it, for a shell that does not wait for that."""
    clock = time.strftime("%Y-%m-%d", time.gmtime(time.time() + _VIETNAM))
    return os.environ.get("DE_AN06_TODAY") or simulated or clock


def question(words: Sequence[str]) -> Question | None:
    """What a command line asks; None where its answer is not kept, or looks odd in any way."""
    is_closed = sys.stdout is None or sys.stderr is None
    if is_closed or os.environ.get("DE_AN06_NO_CACHE") or {*words} & {"--no-cache", "--debug"}:
        return None
    try:
        root = "" if _is_help(words) else _root(words)
        return None if root is None else Question(root, _facts(words))
    except BROKEN:
        return None


def _is_help(words: Sequence[str]) -> bool:
    """Whether the last word asks for help, and is surely no value of the option before it."""
    is_value = "--" in words or any(word.startswith("-") for word in words[-2:-1])
    return words[-1] in ("--help", "-h") and not is_value and words[0] != COMPLETE


def _root(words: Sequence[str]) -> str | None:
    """The project of which an answer may be kept."""
    is_completion = words[0] == COMPLETE
    options, command = before_the_command(words[is_completion:])
    names_a_file = any(word.startswith(("-o", "--source")) for word in words)
    places = [word for word in words if word.startswith("-C")]
    if places != ["-C"] * ("-C" in options) or names_a_file:
        return None
    is_kept = is_completion or command in KEPT
    return root_of(options.get("-C", ".")) if is_kept else None


def before_the_command(words: Sequence[str]) -> tuple[dict[str, str], str]:
    """The options that stand before the command, with their values, and the command."""
    options: dict[str, str] = {}
    name = ""
    for word in words:
        if name:
            options[name], name = word, ""
        elif not word.startswith("-"):
            return options, word
        else:
            options[word], name = "", word if word in _WITH_VALUE else ""
    return options, ""


def again(asked: Question) -> KeptAnswer | None:
    """The answer that was kept; None where nothing was, or something has changed."""
    try:
        kept = read(asked.root, asked.program, asked.key)
        if kept is None or not kept.answers:
            return None
        look, answer = Look(asked.root, kept.since), kept.answers[0]
        if not are(look.all(kept.paths), kept.lines) or not _is_of_these_edits(answer, asked.root):
            return None
    except BROKEN:
        return None
    if 0 < look.newest < time.time_ns() - SLACK:
        from de_an06.load.keeping import sign_anew  # noqa: PLC0415 - once after a change

        sign_anew(asked.root, asked.program)
    return answer


def _is_of_these_edits(answer: KeptAnswer, root: str) -> bool:
    """Whether git, where it was asked, says the same of the edits since the last commit."""
    if not answer.edits:
        return True
    from de_an06.git.edits import edits_digest  # noqa: PLC0415 - validate alone asks it

    return edits_digest(root) == answer.edits


def _facts(words: Sequence[str]) -> str:
    """The words that were typed; where, on which day in Vietnam, by which program, in one line."""
    variables = tuple(os.environ.get(name) for name in VARIABLES)
    folders = os.environ.get("PATH", "").split(os.pathsep)
    places = (os.path.join(folder, name) for folder in folders for name in _NAMES)
    started = (sys.argv[0], sys.orig_argv[0], [each for each in places if os.access(each, os.X_OK)])
    here = (os.getcwd(), sys.getfilesystemencoding())
    return repr((tuple(words), today(""), *here, variables, started, tuple(_terminal())))


def _terminal() -> Iterator[object]:
    """What the streams are, and how large a terminal each of them is."""
    for number, stream in enumerate((None, sys.stdout, sys.stderr)):
        yield stream.isatty() if stream else None
        try:
            yield tuple(os.get_terminal_size(number))
        except (OSError, ValueError):
            yield None
    try:
        yield stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)  # a file of CSV has a mark
    except (OSError, ValueError):
        yield None
