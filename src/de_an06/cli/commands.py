"""The commands by name, each imported when it is asked for.

All of them together take as long to import as a small command takes to run.
"""

from collections.abc import Callable, Iterable
from importlib import import_module

COMMANDS = {
    "status": "status:status",
    "tasks": "tasks:tasks",
    "show": "show:show_task",
    "agencies": "agencies:agencies",
    "agency": "agency:agency",
    "due": "due:due",
    "update": "update:update",
    "submit": "submit:submit",
    "decide": "decide:decide",
    "obstacles": "obstacles:obstacles",
    "report": "report:report",
    "log": "log:log",
    "diff": "diff:diff",
    "validate": "validate:validate",
    "guard": "guard:guard",
    "codeowners": "codeowners:codeowners",
    "schema": "schema:schema",
    "demo": "demo:demo",
    "form export": "form_export:form_export",
    "hooks install": "hooks_install:hooks_install",
    "hooks merge": "hooks_merge:hooks_merge",
    "form import": "form_import:form_import",
}
"""Where each command is: a module of this room, and its function.

A name of two words is a command of a group.
"""

GROUPS: dict[str, str] = {
    "form": "Mẫu bảng tính để ghi một tháng: xuất ra, đọc vào.",
    "hooks": "Móc git và bộ trộn tệp của bản sao này.",
}
"""The groups of commands, each with its help."""


def wanted(args: Iterable[str]) -> list[str]:
    """The commands that a command line may mean: those it names before any help, else all."""
    named: list[str] = []
    for word in args:
        if word in ("--help", "-h") and not named:
            break
        named += [name for name in COMMANDS if name.split()[0] == word]
    return named or list(COMMANDS)


def load(name: str) -> Callable[..., None]:
    """The function of a command."""
    module, _, function = COMMANDS[name].partition(":")
    command: Callable[..., None] = getattr(import_module(f"de_an06.cli.{module}"), function)
    return command
