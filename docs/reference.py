"""Writes the reference pages from the program itself; `make docs` runs it, a test compares."""

import inspect
import io
import json
import os
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import completion
import templates

from de_an06.cli.app import build
from de_an06.cli.commands import COMMANDS
from de_an06.findings.finding import Rule
from de_an06.findings.narrowing import every_rule
from de_an06.findings.rules.forms import CHOICES_IN_FORM
from de_an06.findings.rules.shape import UNKNOWN_CHOICE
from de_an06.model import agencies, assessment, history, month, period, plan, rulings, task
from de_an06.surface.schemas import descriptions, schemas

HERE = Path(__file__).resolve().parent
NOUNS: tuple[ModuleType, ...] = (
    plan,
    task,
    agencies,
    period,
    month,
    rulings,
    history,
    assessment,
)
TERM = re.compile(r"\(([^()]*[à-ỹđ][^()]*)\)")
LETTERS = {
    "Y": "text",
    "S": "shape",
    "L": "links",
    "P": "the plan's own sums",
    "V": "privacy",
    "G": "guard",
}


def command_page() -> str:
    """The help of every command."""
    pages = ["# The commands\n\nMade by `make docs` from `--help`; do not edit.\n"]
    for name in ("", *COMMANDS):
        shown = _help([*name.split(), "--help"])
        pages.append(f"## de-an06 {name}".rstrip() + f"\n\n```text\n{shown.strip()}\n```\n")
    return "\n".join(pages)


def _help(words: list[str]) -> str:
    """What a command line shows, in 80 letters a line."""
    shown = io.StringIO()
    with redirect_stdout(shown), patch.dict(os.environ, COLUMNS="80"):
        os.environ.pop("DE_AN06_LANG", None)
        build().main(words, prog_name="de-an06", standalone_mode=False)
    return shown.getvalue()


def rules_page() -> str:
    """Every rule on files, by the letter of its code."""
    pages = [
        (
            "# The rules on files\n\nMade by `make docs` from `de_an06.findings`; do not edit.\n"
            "An error stops what rests on the file; a warning counts with `validate --strict`.\n"
        )
    ]
    for letter, about in LETTERS.items():
        pages.append(f"## {letter}: {about}\n")
        pages += (_shown(rule) for rule in every_rule() if rule.code[0] == letter)
    return "\n".join(pages)


def _shown(rule: Rule) -> str:
    """A rule's sentences, and those that it has in a form."""
    shown = f"- **{rule.code} {rule.name}** ({rule.severity}): {rule.vi}\n  *{rule.en}*\n"
    told = [rule.in_form] if rule.in_form else []
    if rule is UNKNOWN_CHOICE:
        told += CHOICES_IN_FORM.values()
    return shown + "".join(f"  In a form: {one.vi}\n  *{one.en}*\n" for one in told)


def glossary_page() -> str:
    """Every noun of the model with its official Vietnamese term."""
    rows = "\n".join(f"| {english} | {term} | {about} |" for english, term, about in _terms())
    return (
        "# Glossary\n\nMade by `make docs` from the docstrings of `de_an06.model`; do not edit.\n\n"
        f"| in code | tiếng Việt | meaning |\n|---|---|---|\n{rows}\n"
    )


def _terms() -> Iterator[tuple[str, str, str]]:
    for module in NOUNS:
        for name, noun in inspect.getmembers(module, inspect.isclass):
            first = (noun.__doc__ or "").split("\n")[0]
            if noun.__module__ == module.__name__ and (term := TERM.search(first)):
                about = re.sub(r"\s+", " ", re.sub(r"\s+([.,:;])", r"\1", TERM.sub("", first)))
                yield name, term[1], about


# What stands in a page that people write: the keys of a model, or a file beside the page.
INSERTED = re.compile(r"(<!-- (keys|file) (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)


def plan_page() -> str:
    """The page on plans, with its tables of keys and the files that it shows."""
    known = nouns()

    def inserted(match: re.Match[str]) -> str:
        opening, what, name, end = match.groups()
        shown = _keys(name, known[name]) if what == "keys" else _file(HERE / name)
        return f"{opening}\n{shown}\n{end}"

    return INSERTED.sub(inserted, (HERE / "plan.md").read_text(encoding="utf-8"))


def nouns() -> dict[str, dict[str, Any]]:
    """What files say, by the model's name: its schema, and those of lists of words."""
    found = {}
    for text in schemas().values():
        schema = json.loads(text)
        found |= {schema["title"]: schema} | schema.get("$defs", {})
    return found


def _keys(noun: str, schema: dict[str, Any]) -> str:
    """A row for each key: whether it must stand, what it means, how it is written."""
    known = nouns()
    rows = [f"*{descriptions()[noun].about}*\n", "| khóa | | là gì | ví dụ |", "|---|---|---|---|"]
    for key, words in descriptions()[noun].keys.items():
        need = "cần" if key in schema.get("required", ()) else ""
        text = words.text + _choices(schema["properties"][key], known)
        rows.append(f"| `{key}` | {need} | {text} | `{words.example}` |")
    return "\n".join(rows) + "\n"


def _choices(schema: dict[str, Any], known: dict[str, dict[str, Any]]) -> str:
    """The words of which a key takes one, each with its label."""
    for part in (schema, *schema.get("anyOf", ())):
        noun = known.get(part.get("$ref", "").rpartition("/")[2], {})
        if "enum" in noun:
            pairs = zip(noun["enum"], noun["enumDescriptions"], strict=True)
            return " " + "; ".join(f"`{word}` {label}" for word, label in pairs) + "."
    return ""


def _file(path: Path) -> str:
    """A file of the example, whole."""
    return f"```yaml\n{path.read_text(encoding='utf-8')}```\n"


PAGES = {
    "../src/de_an06/cli/completion/table.json": completion.table,
    "commands.md": command_page,
    "rules.md": rules_page,
    "glossary.md": glossary_page,
    "plan.md": plan_page,
    "templates.md": templates.page,
}


if __name__ == "__main__":
    for file, page in PAGES.items():
        (HERE / file).write_text(page(), encoding="utf-8")
