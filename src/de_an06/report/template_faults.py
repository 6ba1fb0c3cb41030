"""What may be wrong with a template: where, and which sentence says it."""

import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from traceback import walk_tb

from jinja2 import (
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from de_an06.console.refused import Refused
from de_an06.load.wording import template_path
from de_an06.model.text import nearest
from de_an06.report.unclosed import unclosed_brace, unclosed_tag
from de_an06.surface.visible import shown_text
from de_an06.words.say import wording

WRONG = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template may run into by what it says; anything else would be our own bug."""

_LONGEST = 200
_TAGS = (
    *("block", "call", "elif", "else", "extends", "filter", "for", "from", "if", "import"),
    *("include", "macro", "set", "with"),
    *("endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endset", "endwith"),
)
# By kind of error, the first that fits.
_PHRASES: tuple[tuple[type[Exception], str], ...] = (
    (SecurityError, "template_unsafe"),
    (ZeroDivisionError, "template_zero"),
    (OverflowError, "template_range"),
    (RecursionError, "template_recursion"),
    (MemoryError, "template_memory"),
)
# By the words of the library, which name what they found between quotes.
_SYNTAX = (
    (re.compile(r"No filter named '([^']*)'"), "template_no_filter"),
    (re.compile(r"No test named '([^']*)'"), "template_no_test"),
    (re.compile(r"unknown tag '((?:end\w+|else|elif))'"), "template_unopened"),
    (re.compile(r"unknown tag '([^']*)'"), "template_no_tag"),
    (re.compile(r"end of (raw) directive"), "template_unclosed"),
    (re.compile(r"(?:got|unexpected) '(end of (?:statement|print)[^']*)'"), "template_unfinished"),
    (re.compile(r"[Ee]xpected .*, got '([^']*)'"), "template_unexpected"),
    (re.compile(r"unexpected char ['\"](.)['\"]"), "template_unexpected"),
    (re.compile(r"unexpected '([^']*)'"), "template_unexpected"),
    (re.compile(r"(end of template|end of comment)"), "template_brace"),
)
_VALUES = (
    (re.compile(r"object is not (iterable)|non-(iterator)"), "template_not_list"),
    (re.compile(r"object is not (callable)"), "template_not_called"),
    (re.compile(r"(arguments?\b.* given|missing \d+ req|macro '.*' takes)"), "template_arguments"),
)
_NOT_EXPORTED = re.compile(r"the template '([^']*)'.*does not export the requested name '([^']*)'")
_MACRO = re.compile(r"\bmacro\s+(\w+)")


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """What is wrong with a template, by the phrase that says it; line 0 is no line."""

    template: str
    line: int
    phrase: str
    facts: dict[str, str] = field(default_factory=dict)


class Missing(StrictUndefined):
    """A name that is not there, which knows those that are."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        """Read again by `fault_of`: a sentence of the library, or the name and its neighbours."""
        there = self._undefined_obj
        names = [] if there is missing else there if isinstance(there, dict) else dir(there)
        known = [str(name) for name in names if not str(name).startswith("_")]
        return json.dumps([self._undefined_hint, str(self._undefined_name), known])

    def __format__(self, form: str) -> str:
        """As all else that is asked of it: told by its name, whatever the form."""
        return str(self)


def fault_of(
    name: str,
    error: Exception,
    *,
    names: Collection[str],
    given: Iterable[str],
    tools: Environment,
) -> TemplateFault:
    """What went wrong with the template `name`, at the last place in a template on the way there.

    `names` are those of all templates, `given` those of the values, `tools` knows the filters.
    """
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
    *_, (template, line) = [(name, 0), *(place for place in frames if place[0] in names)]
    if isinstance(error, TemplateSyntaxError):
        return _misread(TemplateFault(error.name or name, error.lineno, ""), error, tools)
    phrase, facts = _said(error, names=names, given=given, tools=tools)
    return TemplateFault(template, line, phrase, _shown(facts))


def refusal(fault: TemplateFault) -> Refused:
    """What is wrong with a template, to be told in the right language."""
    place = template_path(fault.template) + (f":{fault.line}" if fault.line else "")
    near = fault.facts.get("near", "")
    reason = wording(fault.phrase, **fault.facts)
    return Refused(
        "report_template_fault", place=place, reason=reason, near=(near,) if near else ()
    )


def _said(
    error: Exception, *, names: Collection[str], given: Iterable[str], tools: Environment
) -> tuple[str, dict[str, str]]:
    """The phrase for an error, and its facts."""
    message = str(error)
    if isinstance(error, TemplateNotFound):
        return "template_no_template", _named(str(error.name), sorted(names))
    if type(error) is UndefinedError:
        return _absent(message, given, tools)
    for kind, phrase in _PHRASES:
        if isinstance(error, kind):
            return phrase, {}
    if isinstance(error, TypeError) and message == "None":
        return "template_none", {}
    if isinstance(error, TemplateError):
        return "template_hint", {}
    fitting = (phrase for words, phrase in _VALUES if words.search(message))
    return next(fitting, "template_value"), {}


def _absent(message: str, given: Iterable[str], tools: Environment) -> tuple[str, dict[str, str]]:
    hint, name, known = json.loads(message)
    if hint and (lacking := _NOT_EXPORTED.search(hint)):
        source, *_ = tools.loader.get_source(tools, lacking[1]) if tools.loader else ("",)
        return "template_no_name", _named(lacking[2], _MACRO.findall(source))
    if hint:
        return "template_empty" if hint.endswith("sequence was empty.") else "template_hint", {}
    return "template_no_name", _named(name, known or list(given))


def _misread(place: TemplateFault, error: TemplateSyntaxError, tools: Environment) -> TemplateFault:
    """What is wrong with the template's language: what was never closed, where it was opened."""
    message, source = error.message or "", error.source or ""
    open_tag = "innermost block that needs to be closed" in message and unclosed_tag(tools, source)
    if open_tag:
        name, line = open_tag
        return replace(place, line=line, phrase="template_unclosed", facts={"name": name})
    known = {
        "template_no_filter": sorted(tools.filters),
        "template_no_test": sorted(tools.tests),
        "template_no_tag": _TAGS,
    }
    found = ((words.search(message), phrase) for words, phrase in _SYNTAX)
    for name, phrase in ((match[1], phrase) for match, phrase in found if match):
        line = place.line
        if phrase in ("template_brace", "template_unexpected"):
            line = unclosed_brace(tools, source, line)
        facts = _named(name, known.get(phrase, ()))
        return replace(place, line=line, phrase=phrase, facts=_shown(facts))
    return replace(place, phrase="template_hint")


def _named(name: str, known: Sequence[str]) -> dict[str, str]:
    near = nearest(name, known, 1)
    return {"name": name, "near": near[0] if near else ""}


def _shown(facts: dict[str, str]) -> dict[str, str]:
    return {key: _short(fact) for key, fact in facts.items()}


def _short(text: str) -> str:
    shown = shown_text(text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
