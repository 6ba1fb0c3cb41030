"""The door: what needs no libraries is answered at once, all else by the application."""

import gc
import os
import sys
from collections.abc import Sequence

from de_an06.cli.version import version_text

COMPLETE = "__complete"
"""The word after which a shell asks how a command line may go on."""

_WITH_VALUE = ("-C", "--plan", "--lang")


def run(args: Sequence[str]) -> int:
    """Carry out a command line; its exit code (docs/design.md, "Exit codes"), never a traceback."""
    answer = _at_once(args)
    if answer is not None and _said(answer):
        return 0
    from de_an06.cli import app  # noqa: PLC0415 - typer alone takes six times Python's start

    return app.run(args) if answer is None else app.say_only(answer)


def _at_once(args: Sequence[str]) -> str | None:
    """What is answered without the application; None for everything else."""
    if args and args[0] == COMPLETE:
        from de_an06.cli.completion.answer import answer  # noqa: PLC0415 - as the application

        return answer(args[1:])
    before = _before_the_command(args)
    return version_text(debug="--debug" in before) if "--version" in before else None


def _before_the_command(args: Sequence[str]) -> list[str]:
    """The options that stand before the command."""
    options: list[str] = []
    is_value = False
    for word in args:
        if not is_value and not word.startswith("-"):
            break
        if not is_value:
            options.append(word)
        is_value = not is_value and word in _WITH_VALUE
    return options


def _said(text: str) -> bool:
    """Whether a text could be written to stdout; what is in the way is for the application."""
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except (AttributeError, OSError):
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
