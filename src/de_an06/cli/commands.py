"""The commands by name, each imported when it is asked for.

All of them together take as long to import as a small command takes to run.
"""

from collections.abc import Callable, Iterable
from importlib import import_module

COMMANDS = {
    "status": "queries.status:status",
    "tasks": "queries.tasks:tasks",
    "show": "queries.show:show_task",
    "agencies": "queries.agencies:agencies",
    "agency": "queries.agency:agency",
    "due": "queries.due:due",
    "update": "recording.update:update",
    "submit": "recording.submit:submit",
    "decide": "recording.decide:decide",
    "obstacles": "queries.obstacles:obstacles",
    "report": "report.command:report",
    "log": "queries.log:log",
    "diff": "queries.diff:diff",
    "validate": "queries.validate:validate",
    "guard": "guard.guarding:guard",
    "codeowners": "guard.codeowners:codeowners",
    "schema": "cli.schema:schema",
    "demo": "demo.command:demo",
    "form export": "form.export:form_export",
    "hooks install": "guard.hooks:hooks_install",
    "hooks merge": "guard.merging:hooks_merge",
    "form import": "form.importing:form_import",
}
"""Where each command is: a module, and its function.

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
    command: Callable[..., None] = getattr(import_module(f"de_an06.{module}"), function)
    return command
