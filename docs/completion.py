"""Makes the table that answers a shell: every command with its options, and the words of values.

`make docs` writes it beside the command `completion`; a test compares.
"""

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from typer.core import TyperArgument, TyperCommand

from de_an06.cli.app import build
from de_an06.cli.commands import COMMANDS, GROUPS
from de_an06.cli.completion.command import SCRIPTS
from de_an06.cli.help.tables import about_value, told
from de_an06.cli.house import HELP_OPTIONS, MANNERS, command_of
from de_an06.console.findings import FORMATS as FINDING_FORMATS
from de_an06.load.layout import AGENCIES, plan_path, tasks_folder
from de_an06.load.wording import template_names
from de_an06.model.assessment import State
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.rulings import DecisionKind
from de_an06.model.text import words
from de_an06.report.formats import FORMATS, MARKDOWN
from de_an06.surface.schemas import schemas
from de_an06.words.labels import label
from de_an06.words.say import Lang
from de_an06.words.spoken import REPORT_KINDS as WORDS_FOR_REPORTS
from de_an06.words.spoken import Spoken, meant, spoken

REPORT_KINDS = {
    "consolidated": ["báo cáo tổng hợp", "consolidated report"],
    "agency": ["báo cáo của cơ quan", "report of an agency"],
    "annex": ["phụ lục", "annex"],
    "reminder": ["công văn đôn đốc", "letter of reminder"],
    "all": ["tất cả", "all of them"],
}
SPOKEN: dict[str, Spoken] = {
    "state": spoken(State),
    "status": spoken(Status),
    "obstacle_kind": spoken(ObstacleKind),
    "decision_kind": spoken(DecisionKind),
    "report_kind": WORDS_FOR_REPORTS,
}
"""What is said in Vietnamese for the words that a value may be."""


def table() -> str:
    """The table as the file holds it."""
    made = {
        "files": {
            "agencies": AGENCIES,
            "plan": plan_path("*"),
            "tasks": tasks_folder("*").removeprefix(plan_path("*").removesuffix("plan.yaml")),
        },
        "choices": _choices(),
        "spoken": {of: dict(_said(said)) for of, said in SPOKEN.items()},
        "commands": dict(_commands()),
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _choices() -> dict[str, dict[str, list[str]]]:
    """The words that a value may be, each with its label in both languages."""
    return {
        "state": _labels(State),
        "status": _labels(Status),
        "obstacle_kind": _labels(ObstacleKind),
        "decision_kind": {
            word.replace("_", "-"): labels for word, labels in _labels(DecisionKind).items()
        },
        "report_kind": REPORT_KINDS,
        "report_format": {name: [] for name in (MARKDOWN, *FORMATS)},
        "finding_format": {name: [] for name in FINDING_FORMATS},
        "template": {name: [] for name in template_names()},
        "schema": {name.partition(".")[0]: [] for name in schemas()},
        "shell": {name: [] for name in SCRIPTS},
        "lang": {"vi": ["tiếng Việt", "Vietnamese"], "en": ["tiếng Anh", "English"]},
    }


def _said(said: Spoken) -> Iterator[tuple[str, list[str]]]:
    """What is said for each word and for no other, as one types it: gia-han."""
    for code, names in said.items():
        typed = ("-".join(words(name)) for name in names)
        mine = [word for word in dict.fromkeys(typed) if meant(word, said) == (code,)]
        yield code.replace("_", "-") if code in set(DecisionKind) else code, mine


def _labels(kind: type[StrEnum]) -> dict[str, list[str]]:
    return {word.value: [_lower(label(word, lang)) for lang in Lang] for word in kind}


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _commands() -> Iterator[tuple[str, Any]]:
    """The program, its groups and its commands, by name."""
    top = {name: text for name, (_, text) in COMMANDS.items() if " " not in name} | GROUPS
    yield "", {"options": _options("", build()), "words": [], "commands": _both(top)}
    for group in GROUPS:
        within = {
            name.removeprefix(f"{group} "): text
            for name, (_, text) in COMMANDS.items()
            if name.startswith(f"{group} ")
        }
        yield group, {"options": _shared(), "words": [], "commands": _both(within)}
    for name in COMMANDS:
        command = command_of(name)
        words = [
            about_value(name, each).get("of", "") + ("*" if each.nargs != 1 else "")
            for each in command.params
            if isinstance(each, TyperArgument)
        ]
        yield name, {"options": _options(name, command) | _shared(), "words": words}


def _options(name: str, command: TyperCommand) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for option in command.params:
        if isinstance(option, TyperArgument) or getattr(option, "hidden", False):
            continue
        value = about_value(name, option)
        own = [value[f"help_{lang}"] for lang in Lang if f"help_{lang}" in value]
        about = {"about": own or _pair(option.help or "")}
        if not option.is_flag:
            about["of"] = value.get("of", "")
        found |= dict.fromkeys(option.opts, about)
    return found


def _shared() -> dict[str, Any]:
    """What every command takes."""
    found = {f"--{name.replace('_', '-')}": text for name, text in MANNERS.items()}
    found |= {HELP_OPTIONS["help_option_names"][0]: "In hướng dẫn này."}
    return {name: {"about": _pair(text)} for name, text in found.items()}


def _both(texts: dict[str, str]) -> dict[str, list[str]]:
    return {name: _pair(text) for name, text in texts.items()}


def _pair(text: str) -> list[str]:
    return [told(text, lang) for lang in Lang]
