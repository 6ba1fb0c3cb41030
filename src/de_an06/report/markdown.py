"""Periodic reports as Markdown, from templates."""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import resources
from traceback import walk_tb

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from de_an06.console.refused import Refused
from de_an06.model.text import upper_first
from de_an06.report.facts.basis import LISTED, NAMED
from de_an06.report.facts.deadlines import DueTask, LateTask, LateWork
from de_an06.report.facts.report import Facts
from de_an06.report.official import FENCE, LINE_BREAKS, FrontMatter, OfficialText, read_front_matter
from de_an06.surface.visible import shown_text
from de_an06.words.amounts import amount, goal_amount, measure_words
from de_an06.words.dates import long_day, long_period, period_name, short_day
from de_an06.words.labels import label
from de_an06.words.numbers import cited, number, padded, percentage, point_letter, roman, signed
from de_an06.words.say import Lang

# What CommonMark, or the tables, strikings and formulas of others, would act on anywhere.
_ACTIVE = re.compile(r"[\\`*_\[\]<>|~#$]")
_ENTITY = re.compile(r"&(?=[A-Za-z0-9#]|$)")
# A reader that makes links of bare addresses looks for these.
_ADDRESS = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
# At the start of a line: a list, a rule, the line below a heading or below a table's head.
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?= |$)")
_LEADING = re.compile(r"^(?:[-+](?![0-9A-Za-z])|[=:.)])")


def markdown_text(text: str) -> str:
    """The text as one line of Markdown without any meaning of its own, wherever it may stand.

    Hidden characters are shown as U+XXXX; line breaks and runs of spaces become one space.
    """
    line = shown_text(text)
    line = _ACTIVE.sub(r"\\\g<0>", line)
    line = _ENTITY.sub(r"\\&", line)
    line = _ADDRESS.sub(r"\\\g<0>", line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _LEADING.sub(r"\\\g<0>", line)


def _bare(text: str) -> str:
    """A text without the stop at its end, to stand inside a sentence."""
    return text.rstrip(" .;,")


def _lower_first(text: str) -> str:
    """A text that goes on inside a sentence."""
    return text[:1].lower() + text[1:]


def _told(names: Sequence[str]) -> Sequence[str]:
    """All of the names that a sentence bears; of more the first ones."""
    return names if len(names) <= LISTED else names[:NAMED]


def _task_count(items: Iterable[LateTask | DueTask | LateWork]) -> str:
    """Of how many tasks the items are: steps of one task are of one."""
    return padded(len({item.task.parent or item.task.id for item in items}))


FILTERS: dict[str, Callable[..., str | Sequence[str]]] = {
    "amount": partial(amount, lang=Lang.VI),
    "bare": _bare,
    "cited": cited,
    "count": padded,
    "day": short_day,
    "goal": partial(goal_amount, lang=Lang.VI),
    "label": partial(label, lang=Lang.VI),
    "long_day": long_day,
    "measure": partial(measure_words, lang=Lang.VI),
    "long_period": long_period,
    "lower_first": _lower_first,
    "number": partial(number, lang=Lang.VI),
    "percent": partial(percentage, lang=Lang.VI),
    "period_name": partial(period_name, lang=Lang.VI),
    "point": point_letter,
    "roman": roman,
    "signed": signed,
    "task_count": _task_count,
    "told": _told,
    "upper_first": upper_first,
}
"""The filters by name; what comes out is text like any other, and is escaped at the last step."""


TEMPLATES = "reports/templates"
"""Where a province keeps its templates, from the project's root."""

SUFFIX = ".md.jinja"
"""How the name of a template's file ends."""

PART = "_"
"""How the name of a part begins, which other templates include."""

# A line of a template that begins so is an instruction, and leaves nothing behind in the report.
_INSTRUCTION = re.compile(r"^[ \t]*%%(.*)\n", re.MULTILINE)
_GAPS = re.compile(r"\n{3,}")
_TRAILING = re.compile(r" +$", re.MULTILINE)

# What a template may run into by what it says; anything else would be our own bug.
_WRONG = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)

Press = Callable[[str, Facts], OfficialText]
"""Makes Markdown of facts by the template of a name, such as `consolidated`."""


_BUILT_IN = resources.files("de_an06.report").joinpath("templates")


def template_names() -> tuple[str, ...]:
    """The names of the built-in templates, in order; those that begin with _ are parts."""
    names = (file.name for file in _BUILT_IN.iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def built_in(name: str) -> str:
    """The text of a built-in template; FileNotFoundError where there is none."""
    return _BUILT_IN.joinpath(f"{name}{SUFFIX}").read_text(encoding="utf-8")


def press(own: Mapping[str, str]) -> Press:
    """A press whose templates are a province's `own`, by name, before the built-in ones.

    Values never act as Markdown, HTML or Jinja: they pass one filter on their way out, and no
    value is ever read as a template. The press refuses a template that is wrong, with its line.
    """

    def source(name: str) -> tuple[str, str]:
        text = own[name] if name in own else built_in(name)
        return (text, text) if name.startswith(PART) else _parted(text)

    head = _environment(lambda name: source(name)[0], shown_text)
    body = _environment(lambda name: source(name)[1], markdown_text)

    def make(name: str, facts: Facts) -> OfficialText:
        values = {field.name: getattr(facts, field.name) for field in dataclasses.fields(facts)}
        try:
            front = _front_matter(head.get_template(name).render(values), facts)
            return OfficialText(front, _tidy(body.get_template(name).render(values)))
        except _WRONG as error:
            raise _fault(name, error) from error

    return make


def _environment(
    source: Callable[[str], str], last_step: Callable[[str], str]
) -> ImmutableSandboxedEnvironment:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        try:
            return _INSTRUCTION.sub(r"{%\1%}{#\n#}", source(name)), name, lambda: True
        except FileNotFoundError:
            return None

    made = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        finalize=lambda value: _finalized(value, last_step),
        autoescape=False,  # the last step escapes for Markdown; HTML's escapes are not wanted
    )
    made.filters.update(FILTERS)
    return made


def _finalized(value: object, last_step: Callable[[str], str]) -> str:
    """A value on its way out; nothing is no text, so that no report says None."""
    if value is None:
        raise TypeError("None")
    return last_step(str(value))


def _parted(text: str) -> tuple[str, str]:
    """A template's front matter, and the rest with as many empty lines in its place."""
    lines = LINE_BREAKS.split(text.removeprefix("\ufeff"))
    if lines[0].rstrip() != FENCE or FENCE not in lines[1:]:
        return "", "\n".join(lines)
    end = lines.index(FENCE, 1) + 1
    return "\n".join(lines[:end]), "\n" * end + "\n".join(lines[end:])


def _front_matter(text: str, facts: Facts) -> FrontMatter:
    """The front matter that a template made, with the marks that it cannot leave out."""
    front, _ = read_front_matter(text)
    clerk, plan = facts.head.clerk, facts.head.plan
    return dataclasses.replace(front, draft=clerk.draft, simulated=plan.simulated)


def _tidy(text: str) -> str:
    """The body with one empty line between blocks, and none at its ends."""
    return _GAPS.sub("\n\n", _TRAILING.sub("", text)).strip("\n") + "\n"


def _fault(name: str, error: Exception) -> Refused:
    """What went wrong, with the last place in a template on the way there."""
    names = {*template_names(), name}
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
    *_, (template, line) = [(name, 0), *(place for place in frames if place[0] in names)]
    if isinstance(error, TemplateSyntaxError):
        template, line = error.name or name, error.lineno
    place = f"{TEMPLATES}/{template}{SUFFIX}" + (f":{line}" if line else "")
    reason = shown_text(str(error) or type(error).__name__)
    return Refused("report_template_fault", place=place, reason=reason)
