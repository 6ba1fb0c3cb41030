"""Makes the page on the templates of reports: what each words, which values it uses, what they are.

`make docs` writes it; a test compares.
"""

import dataclasses
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from jinja2 import Environment, nodes

from de_an06.load.wording import built_in, template_names
from de_an06.report.markdown import FILTERS
from de_an06.report.rendering import Facts, as_jinja
from de_an06.words.say import Lang, say

_OWN = "de_an06."
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_WORD = re.compile(r"[A-Za-zÀ-ỹ]{2,}")
_LONGEST = 100
_PLAIN = {bool: "yes or no", int: "number", date: "day", str: "text"}
_BEFORE = """# The templates of reports

Made by `make docs` from the templates and the facts; do not edit. To find a sentence of a report,
search this page for its first words: its template stands above it. `…` stands for a value. How a
template is copied and changed: [reports.md](reports.md#a-provinces-own-wording).
"""

Names = Mapping[str, str]
"""What the names in a part of a template stand for: a value of the report, or nothing of it."""


def page() -> str:
    """The whole page."""
    parts = [_BEFORE]
    parts += (_template(name) for name in template_names())
    parts += ["## The values\n", *_values()]
    filters = "\n".join(f"| `{name}` | {_about(tool)} |" for name, tool in sorted(FILTERS.items()))
    parts.append(f"## The filters\n\n| filter | gives |\n|---|---|\n{filters}\n")
    return "\n".join(parts)


def _template(name: str) -> str:
    """A template: its line, how its sentences begin, its values."""
    source = built_in(name)
    tree = Environment(autoescape=True).parse(as_jinja(source))
    used = sorted(set(_paths(tree, {root: root for root in _roots()})))
    lines = "\n".join(f"- {line}" for line in dict.fromkeys(_sentences(source)))
    macros = [
        f"`shared.{one.name}({', '.join(argument.name for argument in one.args)})`"
        for one in (tree.find_all(nodes.Macro) if name == "_shared" else ())
    ]
    shared = f"Others call: {', '.join(macros)}.\n\n" if macros else ""
    about = (say(lang, f"template_of_{name}") for lang in Lang)
    return (
        f"## {name}\n\n{' · '.join(about)}\n\n{shared}{lines}\n\n"
        f"Values: {', '.join(f'`{path}`' for path in used) or 'what it is given'}.\n"
    )


def _sentences(source: str) -> Iterator[str]:
    """How the lines of a template read, with … for what is not said there."""
    for line in _COMMENT.sub("", source).splitlines():
        if line.lstrip().startswith("%%"):
            continue
        plain = re.sub(r"(?:\s*…[\s…]*)+", " … ", _TAG.sub(" … ", line)).strip(" …|#-*.,;:/()")
        plain = re.sub(r"\s*\|\s*", " · ", plain).replace("*", "")
        if len(_WORD.findall(plain)) > 1:
            yield plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rsplit(' ', 1)[0]} …"


def _paths(node: nodes.Node, names: Names) -> Iterator[str]:
    """The values that a part of a template uses, from the report's own names on."""
    if path := _path(node, names):
        yield path
    if path and isinstance(node, nodes.Getattr | nodes.Name):
        return
    for part, known in _within(node, names):
        yield from _paths(part, known)


def _within(node: nodes.Node, names: Names) -> Iterator[tuple[nodes.Node, Names]]:
    """The parts of a part, each with the names that it knows."""
    match node:
        case nodes.For():
            yield node.iter, names
            inner = _bound(names, node.target, f"{_path(node.iter, names)}[]")
            parts = [*node.body, *node.else_, *([node.test] if node.test else [])]
        case nodes.With():
            yield from ((value, names) for value in node.values)
            inner = names
            for target, value in zip(node.targets, node.values, strict=True):
                inner = _bound(inner, target, _path(value, names))
            parts = node.body
        case nodes.Macro():
            inner, parts = {**names, **{argument.name: "" for argument in node.args}}, node.body
        case _:
            inner, parts = names, list(node.iter_child_nodes())
    for part in parts:
        yield part, inner
        if isinstance(part, nodes.Assign):
            inner = _bound(inner, part.target, _path(part.node, inner))


def _bound(names: Names, target: nodes.Node, path: str) -> Names:
    """The names with those of a target, the first of several for the path itself."""
    targets = target.items if isinstance(target, nodes.Tuple) else [target]
    new = {one.name: path for one in targets if isinstance(one, nodes.Name)}
    return {**names, **(new if path.strip("[]") else dict.fromkeys(new, ""))}


def _path(node: nodes.Node, names: Names) -> str:
    """Which value an expression is, or is chosen of; nothing where it is none of the report's."""
    match node:
        case nodes.Name():
            return names.get(node.name, "")
        case nodes.Getattr():
            before = _path(node.node, names)
            return f"{before}.{node.attr}" if before else ""
        case nodes.Getitem() | nodes.Filter() | nodes.Test():
            return _path(node.node, names) if node.node else ""
        case nodes.CondExpr():
            return _path(node.expr1, names)
        case nodes.Or() | nodes.And():
            return _path(node.left, names)
    return ""


def _roots() -> dict[str, Any]:
    """The names that a template is given, with their types."""
    found: dict[str, Any] = {}
    for kind in typing.get_args(Facts):
        found |= typing.get_type_hints(kind)
    return found


def _values() -> Iterator[str]:
    """The roots, then every class of ours that is met from them, with its fields."""
    waiting, met = [], dict[type, None]()
    rows = []
    for name, hint in _roots().items():
        classes = list(_classes(hint))
        rows.append(f"| `{name}` | {_kind(hint)} |")
        waiting += classes
    yield "| name | is, or is a list of |\n|---|---|\n" + "\n".join(rows) + "\n"
    while waiting:
        one = waiting.pop(0)
        if one not in met:
            met[one] = None
            waiting += [each for hint in _fields(one).values() for each in _classes(hint)]
    for one in met:
        fields = ", ".join(f"`{name}` ({_kind(hint)})" for name, hint in _fields(one).items())
        yield f"### {one.__name__}\n\n{_about(one)}\n\n{fields}.\n"


def _kind(hint: Any) -> str:  # noqa: ANN401 - any annotation
    """What a value is, in a word or by its classes."""
    classes = [_linked(one) for one in _classes(hint)]
    parts = [hint, *typing.get_args(hint)]
    words = [word for kind, word in _PLAIN.items() if kind in parts]
    return ", ".join(classes or words or ["text"])


def _linked(one: type) -> str:
    return f"[{one.__name__}](#{one.__name__.lower()})"


def _classes(hint: Any) -> Iterator[type]:  # noqa: ANN401 - any annotation
    """The classes of ours with fields that an annotation names."""
    if isinstance(hint, type) and hint.__module__.startswith(_OWN) and _fields(hint):
        yield hint
    for part in typing.get_args(hint):
        yield from _classes(part)


def _fields(one: type) -> dict[str, Any]:
    """The fields of a class and what it can be asked, with their annotations."""
    asked = {
        name: typing.get_type_hints(part.fget).get("return")
        for name, part in vars(one).items()
        if isinstance(part, property) and not name.startswith("_")
    }
    if dataclasses.is_dataclass(one):
        return typing.get_type_hints(one) | asked
    known = getattr(one, "model_fields", {})
    return {name: field.annotation for name, field in known.items()} | (asked if known else {})


def _about(thing: Callable[..., object] | type) -> str:
    """The docstring of something, as one paragraph."""
    made = thing.func if isinstance(thing, partial) else thing
    return re.sub(r"\s+", " ", (made.__doc__ or "").replace("|", "or")).strip()
