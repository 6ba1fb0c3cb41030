"""The sources keep the shape of the house: docs/architecture.md, "Shape"."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pytest

from conftest import ROOT
from de_an06.cli.commands import COMMANDS

SOURCE = ROOT / "src"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)


@dataclass(frozen=True)
class Module:
    """A source file, by its dotted name."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return self.text.count("\n")

    @cached_property
    def taken(self) -> set[str]:
        """The modules of ours that it takes from."""
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("de_an06"):
                within = {f"{node.module}.{name.name}" for name in node.names}
                found |= (within & set(MODULES)) or {node.module}
        return found

    @property
    def functions(self) -> Iterator[ast.FunctionDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, FUNCTIONS))


def _modules() -> dict[str, Module]:
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        if path.name != "__init__.py":
            name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
            found[name] = Module(name, path.read_text(encoding="utf-8"))
    return found


MODULES = _modules()
DOORS = {f"de_an06.{place}" for place, _ in COMMANDS.values()}
SMALL_BY_NATURE = {"de_an06.__main__", "de_an06.console.clock", *DOORS}


def _length(function: ast.FunctionDef) -> int:
    """Lines without the docstring; of a command those of its body, since options are its head."""
    first = function.body[0]
    is_said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    said = (first.end_lineno - first.lineno + 1) if is_said else 0
    options = any(
        isinstance(part.annotation, ast.Name) and part.annotation.id.endswith("Option")
        for part in (*function.args.args, *function.args.kwonlyargs)
    )
    start = first.lineno if options else function.lineno
    return function.end_lineno - start + 1 - said


def _depth(node: ast.AST, depth: int = 0) -> int:
    """How deep blocks stand in each other; a branch of an `elif` is no deeper than its `if`."""
    deepest = depth
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, (*FUNCTIONS, ast.Lambda)):
                chained = field == "orelse" and isinstance(child, ast.If) and len(value) == 1
                inner = depth + (isinstance(child, BLOCKS) and not chained)
                deepest = max(deepest, _depth(child, inner))
    return deepest


def test_no_module_has_more_than_300_lines_and_nine_in_ten_at_most_250():
    lines = {name: module.lines for name, module in MODULES.items()}
    assert {name: count for name, count in lines.items() if count > 300} == {}
    assert sum(count > 250 for count in lines.values()) <= len(lines) / 10
    assert lines["de_an06.cli.door"] <= 150, "who asks again waits for all of it"


def test_a_module_of_fewer_than_40_lines_serves_two():
    importers = Counter(taken for module in MODULES.values() for taken in module.taken)
    lonely = [
        name
        for name, module in MODULES.items()
        if module.lines < 40 and importers[name] < 2 and name not in SMALL_BY_NATURE
    ]
    assert lonely == []


def test_no_three_files_of_a_folder_share_their_first_or_last_word():
    families = defaultdict(list)
    for name in MODULES:
        folder, _, stem = name.rpartition(".")
        if "_" in stem.strip("_"):
            families[folder, stem.split("_")[0], "…"].append(stem)
            families[folder, "…", stem.rsplit("_", 1)[-1]].append(stem)
    assert {family: stems for family, stems in families.items() if len(stems) >= 3} == {}


def test_a_function_has_at_most_40_lines_and_95_in_100_at_most_25():
    lengths = {
        f"{name}:{function.name}": _length(function)
        for name, module in MODULES.items()
        for function in module.functions
    }
    assert {name: length for name, length in lengths.items() if length > 40} == {}
    assert sum(length > 25 for length in lengths.values()) <= len(lengths) / 20


def test_blocks_stand_at_most_three_deep():
    deep = {
        f"{name}:{function.name}"
        for name, module in MODULES.items()
        for function in module.functions
        if _depth(function) > 3
    }
    assert deep == set()


def test_a_module_takes_from_12_of_ours_and_a_command_from_16():
    many = {
        name: len(module.taken)
        for name, module in MODULES.items()
        if len(module.taken) > (16 if name in DOORS else 12)
    }
    assert many == {}


def test_no_public_class_has_the_name_of_another():
    places = defaultdict(list)
    for name, module in MODULES.items():
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(name)
    assert {noun: where for noun, where in places.items() if len(where) > 1} == {}


def test_no_module_takes_a_private_name_of_another():
    private = [
        f"{name}: {imported.name}"
        for name, module in MODULES.items()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("de_an06")
        for imported in node.names
        if imported.name.startswith("_")
    ]
    assert private == []


PLACE = re.compile(r"plan/|/(updates|tasks)\b|\b(agencies|calendar|plan|decisions)\.yaml")
SENTENCES = ("de_an06.words.phrases.", "de_an06.findings.rules.", "de_an06.cli.commands")


LAYOUTS = ("de_an06.load.layout", "de_an06.load.look")
"""The second says again what the door must know without pydantic; a test holds them together."""


def test_where_files_stand_is_known_in_one_module():
    known = [
        f"{name}: {text}"
        for name, module in MODULES.items()
        if name not in LAYOUTS and not name.startswith(SENTENCES)
        for text in _texts(module.tree)
        if PLACE.search(text)
    ]
    assert known == []


def _texts(tree: ast.Module) -> Iterator[str]:
    """The texts in a module that are no docstrings."""
    words = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in words:
            yield node.value


@pytest.mark.parametrize(
    ("source", "depth"),
    [
        ("def f():\n  if a:\n    pass\n  elif b:\n    pass\n  elif c:\n    pass", 1),
        ("def f():\n  for a in b:\n    if c:\n      with d:\n        while e: pass", 4),
    ],
)
def test_depth_is_counted_as_it_is_read(source, depth):
    assert _depth(ast.parse(source).body[0]) == depth
