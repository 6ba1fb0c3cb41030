"""What is wrong in a file before it is a finding: at letters, or at a path of keys."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Self

from de_an06.diagnostics.diagnostic import Rule

Keys = tuple[str | int, ...]
"""The way to a value: keys of mappings and places in lists, from the top of the file."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a file: the file's path, and the keys that lead to the value."""

    file: str
    keys: Keys = ()

    def at(self, *keys: str | int) -> Self:
        """A value within this one."""
        return type(self)(self.file, (*self.keys, *keys))


@dataclass(frozen=True, slots=True)
class Flaw:
    """A rule that does not hold at a line and column (from 1, in letters of the NFC text)."""

    rule: Rule
    line: int = 1
    column: int = 1
    length: int = 1
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that does not hold at a value, or at its key (`at_key`).

    The fact `value` is compared with `known`, the spellings that would be right. `first` is what
    it collides with: its place becomes the fact of that name.
    """

    rule: Rule
    spot: Spot
    facts: Mapping[str, str] = field(default_factory=dict)
    at_key: bool = False
    known: Collection[str] = ()
    first: Spot | None = None
