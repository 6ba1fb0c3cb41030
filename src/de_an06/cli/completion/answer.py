"""How a command line may go on, told to a shell: an id or option a line, a tab, what it means.

A shell asks at each Tab, so nothing here imports typer, pydantic or YAML. What cannot be known is
left out, and nothing is ever said of an error.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from de_an06.cli.door import today
from de_an06.load.at_hand import Named, listed, meant_of, names_in, simulated_day, text_of
from de_an06.load.look import root_of

_TABLE = os.path.join(os.path.dirname(__file__), "table.json")  # noqa: PTH118, PTH120
_BY_THE_SHELL = {"file": ":file", "folder": ":folder"}
"""What a shell itself knows how to complete."""

_TARGETS = {"condition-met": "condition", "close": "month", "revoke": ""}
"""What a ruling of a kind is about, where that is no task."""

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Line:
    """A command line before the word that is being typed.

    `said` are the options, each with its value; `wants` is the one whose value comes next.
    """

    command: str = ""
    said: dict[str, str] = field(default_factory=dict)
    positional: tuple[str, ...] = ()
    wants: str = ""


def answer(words: Sequence[str]) -> str:
    """What may stand in the place of the last of the words, a line each."""
    try:
        with open(_TABLE, encoding="utf-8") as file:  # noqa: PTH123
            table = json.load(file)
        *before, typed = _joined(words) or [""]
        line = _Line()
        for word in before:
            line = _after(line, word, table)
        return "".join(
            f"{value}\t{about}\n" for value, about in _offers(line, typed, table).items()
        )
    except (OSError, ValueError, LookupError):
        return ""


def _joined(words: Sequence[str]) -> list[str]:
    """The words, where bash has taken `--state=overdue` for three of them."""
    joined: list[str] = []
    for place, word in enumerate(words):
        follows_option = place > 0 and words[place - 1].startswith("--")
        if word == "=" and follows_option:
            if place == len(words) - 1:
                joined.append("")
            continue
        joined.append(word)
    return joined


def _after(line: _Line, word: str, table: Table) -> _Line:
    """The line with one word more, read as the program would."""
    if line.wants:
        return replace(line, said=line.said | {line.wants: word}, wants="")
    if word.startswith("-") and "--" not in line.said:
        name, has_value, value = word.partition("=")
        known = table["commands"][line.command]["options"].get(name, {})
        if "of" in known and not has_value:
            return replace(line, wants=name)
        return replace(line, said=line.said | {name: value})
    called = f"{line.command} {word}".strip()
    if called in table["commands"] and not line.positional:
        return replace(line, command=called)
    return replace(line, positional=(*line.positional, word))


def _offers(line: _Line, typed: str, table: Table) -> Named:
    """The words that may be meant by what was typed so far, each with its meaning."""
    about = table["commands"][line.command]
    if line.wants:
        return _values(line, about["options"][line.wants]["of"], typed, table)
    if typed.startswith("-") and "=" in typed:
        name, _, begun = typed.partition("=")
        values = _values(line, about["options"].get(name, {}).get("of", ""), begun, table)
        known = (item for item in values.items() if item[0] not in _BY_THE_SHELL.values())
        return {f"{name}={value}": meaning for value, meaning in known}
    if typed.startswith("-") and "--" not in line.said:
        options = about["options"].items()
        return _begun({name: _told(line, known["about"]) for name, known in options}, typed)
    if commands := about.get("commands"):
        told = {name: _told(line, meaning) for name, meaning in commands.items()}
        return {} if line.positional else _begun(told, typed)
    words = about["words"]
    place = min(len(line.positional), len(words) - 1)
    is_free = len(line.positional) < len(words) or (words and words[-1].endswith("*"))
    return _values(line, _still_of(line, words[place], table), typed, table) if is_free else {}


def _still_of(line: _Line, of: str, table: Table) -> str:
    """The kinds of which a word may be one here: of two that belong together, what is not said."""
    kinds = of.rstrip("*").split("|")
    if len(kinds) == 1:
        return kinds[0]
    said = {*line.positional}
    return "|".join(kind for kind in kinds if not said & _at_hand(line, kind, table).keys())


def _values(line: _Line, of: str, typed: str, table: Table) -> Named:
    """What a value may be; of a list with commas, what may follow the last one."""
    if of in _BY_THE_SHELL:
        return {_BY_THE_SHELL[of]: ""}
    if of in table["choices"]:
        labels = table["choices"][of].items()
        offered = _begun({word: _told(line, meaning) for word, meaning in labels}, typed)
        return offered | _in_vietnamese(of, typed, table)
    before, comma, begun = typed.rpartition(",")
    found: Named = {}
    for kind in filter(None, of.split("|")):
        found |= _begun(_at_hand(line, kind, table), begun)
    return {f"{before}{comma}{value}": meaning for value, meaning in found.items()}


def _in_vietnamese(of: str, typed: str, table: Table) -> Named:
    """For each choice the first word that is said for it and begins as was typed: gia-han."""
    found: Named = {}
    for code, names in table["spoken"].get(of, {}).items() if typed else ():
        begun = _begun(dict.fromkeys(names, code), typed)
        found |= dict([*begun.items()][:1])
    return found


def _at_hand(line: _Line, of: str, table: Table) -> Named:
    """The ids of one kind that the project at hand has."""
    files = table["files"]
    root = root_of(line.said.get("-C") or ".")
    if root is None:
        return {}
    plans, _, plan_file = files["plan"].partition("*")
    said = line.said.get("--plan")
    names = [said] if said else names_in(f"{root}/{plans}")
    every = {name: text_of(f"{root}/{plans}{name}{plan_file}") for name in names}
    known = {name: text for name, text in every.items() if text}
    if of == "plan":
        return dict.fromkeys(known, "")
    meant = meant_of(known, today(simulated_day(known.values())))
    places = [f"{root}/{plans}{plan}" for plan in meant]
    texts = [known[plan] for plan in meant]
    if of == "target":
        of = _TARGETS.get(_kind_of_ruling(line, table), "task")
    found: Named = {}
    if of in ("agency", "what"):
        registry = text_of(f"{root}/{files['agencies']}")
        found |= listed(registry, "agencies") | listed(registry, "groups")
    if of in ("task", "what"):
        found |= {
            task: ""
            for place in places
            for task in names_in(f"{place}/{files['tasks']}", ending=".yaml")
        }
    if of in ("period", "month"):
        found |= {id: name for text in texts for id, name in listed(text, "periods").items()}
    if of == "condition":
        found |= {id: name for text in texts for id, name in listed(text, "conditions").items()}
    months = {id: name for id, name in found.items() if len(id) == 7 and id[5:].isdigit()}
    return months if of == "month" and months else found


def _kind_of_ruling(line: _Line, table: Table) -> str:
    """The kind that was typed before, also in Vietnamese."""
    typed = "".join(line.positional[:1])
    said = table["spoken"]["decision_kind"].items()
    return next((code for code, names in said if typed in names), typed)


def _begun(words: Named, typed: str) -> Named:
    """Those of the words that begin as was typed."""
    return {
        word: about for word, about in words.items() if word.casefold().startswith(typed.casefold())
    }


def _told(line: _Line, meaning: list[str]) -> str:
    """A meaning in the language that the line, or the environment, asks for."""
    lang = line.said.get("--lang") or os.environ.get("DE_AN06_LANG")
    return meaning[-1 if lang == "en" else 0] if meaning else ""
