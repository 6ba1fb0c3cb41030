"""What a command that writes tells a program: what it wrote, what is wrong, whether it only tried.

`--json` on such a command: one answer on stdout, and nothing for people there. A command has the
option, and the door opens the account around it.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

import typer
from typer._click.core import Context  # as typer's own errors have it

from de_an06.console.invocation import Invocation
from de_an06.console.output import put, tell
from de_an06.console.refused import Refused
from de_an06.findings.finding import Diagnostic
from de_an06.record.whole import noting

_OPTION = "_json"  # `AccountOption`
_ONLY_TRY = ("dry_run", "preview", "check")


@dataclass(slots=True)
class Account:
    """What was found while something was written."""

    findings: list[Diagnostic] = field(default_factory=list)


_OPEN: ContextVar[Account | None] = ContextVar("account", default=None)


def is_accounted() -> bool:
    """Whether a program reads stdout, and it is not for anything else."""
    return _OPEN.get() is not None


def note(findings: Sequence[Diagnostic]) -> None:
    """Put findings into the account, where one is kept."""
    if account := _OPEN.get():
        account.findings += [one for one in findings if one not in account.findings]


def show_warnings(options: Invocation, warnings: Sequence[Diagnostic]) -> None:
    """What to beware of, on stderr and in the account."""
    note(warnings)
    tell_findings(options, warnings)


def tell_findings(options: Invocation, findings: Sequence[Diagnostic]) -> None:
    """Findings on stderr, where there are any."""
    from de_an06.surface.findings import findings_text  # noqa: PLC0415 - it waits for pydantic

    if findings:
        tell(findings_text(findings, options.lang))


@contextmanager
def accounted(context: Context) -> Iterator[None]:
    """Keep an account of a command that was asked for one, and print it however the command ends.

    No person is there to be asked: who reads stdout is a program.
    """
    if not context.params.get(_OPTION):
        yield
        return
    account, paths = Account(), list[Path]()
    token = _OPEN.set(account)
    try:
        with noting(paths), redirect_stdout(io.StringIO()):
            yield
    except (Refused, ExceptionGroup, OSError, typer.Exit) as error:
        for reason in error.exceptions if isinstance(error, ExceptionGroup) else (error,):
            note(reason.findings if isinstance(reason, Refused) else ())
        put(_text(context, account, paths))
        raise
    else:
        put(_text(context, account, paths))
    finally:
        _OPEN.reset(token)


def _text(context: Context, account: Account, paths: Sequence[Path]) -> str:
    """The account as docs/json.md has it ("Commands that write")."""
    from de_an06.load.folder import find_root  # noqa: PLC0415 - as above
    from de_an06.surface.findings import finding_rows  # noqa: PLC0415 - as above
    from de_an06.surface.machine import json_text  # noqa: PLC0415 - as above

    options = context.find_object(Invocation) or Invocation()
    root = find_root((options.directory or Path.cwd()).resolve())
    return json_text(
        {
            "written": list(dict.fromkeys(_shown(path, root) for path in paths)),
            "findings": finding_rows(account.findings, options.lang),
            "dry_run": any(context.params.get(name) for name in _ONLY_TRY),
        }
    )


def _shown(path: Path, root: Path | None) -> str:
    """A path from the project's root, as findings have it; whole where it lies elsewhere."""
    whole = path.resolve()
    inside = root is not None and whole.is_relative_to(root)
    return (whole.relative_to(root) if inside and root else whole).as_posix()
