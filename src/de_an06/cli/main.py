"""The start: what needs no library is answered at once, all else by the application."""

import gc
import io
import os
import sys
from collections.abc import Sequence

from de_an06.cli.door import COMPLETE, Question, again, before_the_command, question
from de_an06.load.kept import BROKEN


def run(args: Sequence[str]) -> int:
    """Carry out a command line; its exit code (docs/design.md, "Exit codes"), never a traceback."""
    words = list(args) or ["--help"]
    if words[0] == "help":
        words = [*words[1:], "--help"]
    asked = question(words)
    if asked is None:
        return _anew(words)
    answer = again(asked)
    if answer and all(_said(text[0], text[1:]) for text in answer.said):
        return answer.code
    return _anew_and_kept(asked, words)


def _anew_and_kept(asked: Question, words: Sequence[str]) -> int:
    """Answer, and keep what was said where nothing has changed meanwhile."""
    from de_an06.load.keeping import Keeper  # noqa: PLC0415 - a kept answer does without

    try:
        keeper = Keeper(asked.root, asked.program)
    except BROKEN:
        return _anew(words)
    with keeper.taking() as taken:
        code = _anew(words)
    keeper.keep(taken, asked.key, code)
    return code


def _anew(words: Sequence[str]) -> int:
    """Answer without the store."""
    text = _at_once(words)
    if text is not None and _said("1", text):
        return 0
    from de_an06.cli import app  # noqa: PLC0415 - typer alone takes six times Python's start

    return app.run(words) if text is None else app.say_only(text)


def _at_once(words: Sequence[str]) -> str | None:
    """What is answered without the application; None for everything else."""
    if words[0] == COMPLETE:
        from de_an06.cli.completion.answer import answer  # noqa: PLC0415 - as the application
        from de_an06.load.taking import STDOUT, note_said  # noqa: PLC0415 - as above

        text = answer(words[1:])
        note_said(STDOUT, text)
        return text
    options, _ = before_the_command(words)
    if "--version" not in options:
        return None
    from de_an06.cli.version import version_text  # noqa: PLC0415 - nothing else needs it

    return version_text(debug="--debug" in options)


def _said(where: str, text: str) -> bool:
    """Whether a text could be said where its letter wants; what is in the way is for the app."""
    if where == "p":
        from de_an06.console.pager import paged  # noqa: PLC0415 - what is long, to a person

        if paged(text):
            return True
    stream = sys.stderr if where == "2" else sys.stdout
    if not isinstance(stream, io.TextIOWrapper):
        return False
    try:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        stream.write(text)
        stream.flush()
    except OSError:
        return False
    return True


def main() -> None:
    """Start here: `de-an06` on the command line."""
    # A command lives for a moment and keeps most of what it reads: to look for garbage again and
    # again takes a tenth of a year's status, and to look through all at the end of a small one too.
    gc.set_threshold(100_000, 50, 50)
    # We have no plugins for pydantic, and to look for some in all installed packages costs half as
    # much as to start Python.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)
