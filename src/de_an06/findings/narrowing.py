"""Narrowing findings to the rules that a person asks for, by their codes or the first letters."""

from collections.abc import Collection, Iterable
from importlib import import_module
from pkgutil import iter_modules

from de_an06.findings import rules
from de_an06.findings.finding import Diagnostic, Rule


def rules_in(name: str) -> list[Rule]:
    """The rules of one module of rules, as they stand there."""
    module = import_module(f"{rules.__name__}.{name}")
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def every_rule() -> list[Rule]:
    """The rules of all modules of rules, by code."""
    found = (rule for module in iter_modules(rules.__path__) for rule in rules_in(module.name))
    return sorted(found, key=lambda rule: rule.code)


def narrowed(
    findings: Iterable[Diagnostic], *, select: Collection[str], ignore: Collection[str]
) -> tuple[Diagnostic, ...]:
    """What `select` names, or all where it names nothing, but for what `ignore` names.

    Each names a rule by its code (`L302`), or several by its first letters (`V`, `L3`).
    """
    chosen, left_out = tuple(select), tuple(ignore)
    return tuple(
        found
        for found in findings
        if (not chosen or found.rule.code.startswith(chosen))
        and not found.rule.code.startswith(left_out)
    )
