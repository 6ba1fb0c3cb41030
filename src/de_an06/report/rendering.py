"""Templates rendered in a sandbox, up to a size."""

import dataclasses
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from pickle import PickleError
from typing import Any

from jinja2 import FunctionLoader
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from de_an06.load.wording import PART, built_in, template_names
from de_an06.report.facts.index import Facts
from de_an06.report.markdown import FILTERS, markdown_text
from de_an06.report.template_faults import WRONG, Missing, TemplateFault, fault_of
from de_an06.surface.official import FENCE, LINE_BREAKS
from de_an06.surface.visible import shown_text

LARGEST = 5_000_000
"""The bytes that a template may make."""

# A line of a template that begins so is an instruction, and leaves nothing behind in the report.
_INSTRUCTION = re.compile(r"^[ \t]*%%(.*)(?:\n|\Z)", re.MULTILINE)


@dataclasses.dataclass(frozen=True, slots=True)
class Rendered:
    """What a template made: the lines of its front matter, and the rest."""

    head: str
    body: str


Render = Callable[[str, Facts], Rendered | TemplateFault]
"""Renders the template of a name, such as `consolidated`, or says what is wrong with it."""


def renderer(own: Mapping[str, str]) -> Render:
    """Renders templates, a province's `own`, by name, before the built-in ones.

    Values never act as Markdown, HTML or Jinja: they pass one filter on their way out, and no
    value is ever read as a template.
    """

    def source(name: str) -> tuple[str, str]:
        text = own[name] if name in own else built_in(name)
        return (text, text) if name.startswith(PART) else _parted(text)

    names = frozenset({*template_names(), *own})
    head = _environment(names, lambda name: source(name)[0], shown_text)
    body = _environment(names, lambda name: source(name)[1], markdown_text)
    if not own:
        head.bytecode_cache, body.bytecode_cache = (
            _Compiled("head-%s.cache"),
            _Compiled("body-%s.cache"),
        )

    def render(name: str, facts: Facts) -> Rendered | TemplateFault:
        values = {field.name: getattr(facts, field.name) for field in dataclasses.fields(facts)}
        try:
            parts = [_joined(each.get_template(name).generate(values)) for each in (head, body)]
        except WRONG as error:
            return fault_of(name, error, names=names, given=(*values, *body.globals), tools=body)
        heading, rest = parts
        if heading is None or rest is None:
            return TemplateFault(name, 0, "template_too_long", {"most": str(LARGEST // 1_000_000)})
        return Rendered(heading, rest)

    return render


def as_jinja(text: str) -> str:
    """A template as the library reads it, line by line: of instruction lines nothing is left."""
    return _INSTRUCTION.sub(r"{%\1%}{#\n#}", text)


def _joined(pieces: Iterable[str]) -> str | None:
    """The pieces as one text; None where it would be too long."""
    made, size = [], 0
    for piece in pieces:
        size += len(piece.encode(errors="replace"))
        if size > LARGEST:
            return None
        made.append(piece)
    return "".join(made)


class _Said(str):
    """What a macro made: its values have passed the last step, and its words are a template's.

    Whatever is done with it makes a plain text of it, which passes the last step again.
    """

    __slots__ = ()


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, which knows what macros made."""

    def call(self, context: Context, obj: Any, /, *args: Any, **more: Any) -> Any:  # noqa: ANN401
        """Call something for a template, as the library has it."""
        made = super().call(context, obj, *args, **more)
        return _Said(made) if isinstance(obj, Macro) else made


class _Compiled(FileSystemBytecodeCache):
    """What the library made of built-in templates, kept as Python keeps it of the modules beside.

    Where Python keeps nothing, or may not write there, each command compiles them anew.
    """

    def __init__(self, pattern: str) -> None:
        """In files whose names are of a pattern, with `%s` for the key of a template."""
        beside = cache_from_source(str(Path(__file__).with_name("templates") / "_.py"))
        super().__init__(str(Path(beside).parent), pattern)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read it; nothing where there is none, or a damaged one."""
        with suppress(OSError, EOFError, ValueError, LookupError, PickleError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write it, whole or not at all."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(parents=True, exist_ok=True)
                super().dump_bytecode(bucket)


def _environment(
    names: frozenset[str], source: Callable[[str], str], last_step: Callable[[str], str]
) -> ImmutableSandboxedEnvironment:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if name not in names:
            return None
        return as_jinja(source(name)), name, lambda: True

    made = _Sandbox(
        loader=FunctionLoader(load),
        undefined=Missing,
        finalize=lambda value: _finalized(value, last_step),
        optimized=False,  # each template is rendered a few times: to look for constants costs more
        autoescape=False,  # the last step escapes for Markdown; HTML's escapes are not wanted
    )
    made.filters.update(FILTERS)
    return made


def _finalized(value: object, last_step: Callable[[str], str]) -> str:
    """A value on its way out; nothing is no text, so that no report says None."""
    if value is None:
        raise TypeError("None")
    return value if isinstance(value, _Said) else last_step(str(value))


def _parted(text: str) -> tuple[str, str]:
    """A template's front matter, and the rest with as many empty lines in its place."""
    lines = LINE_BREAKS.split(text.removeprefix("\ufeff"))
    if lines[0].rstrip() != FENCE or FENCE not in lines[1:]:
        return "", "\n".join(lines)
    end = lines.index(FENCE, 1) + 1
    return "\n".join(lines[:end]), "\n" * end + "\n".join(lines[end:])
