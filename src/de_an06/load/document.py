"""One file read: its noun, or the findings that forbid it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from de_an06.diagnostics.diagnostic import Diagnostic
from de_an06.diagnostics.rules_text import DUPLICATE_KEY
from de_an06.load.decoding import decode
from de_an06.load.files import SourceFile
from de_an06.load.place import diagnostics, located
from de_an06.load.shape import shape
from de_an06.load.yaml_data import read_yaml
from de_an06.model.fact import Fact

Noun = TypeVar("Noun", bound=Fact)
Noun_co = TypeVar("Noun_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Document(Generic[Noun_co]):
    """A file with what it says; `noun` is None where the file by itself is wrong."""

    path: str
    noun: Noun_co | None
    findings: tuple[Diagnostic, ...] = ()


def read_document(file: SourceFile, model: type[Noun]) -> Document[Noun]:
    """Read one file as a `model`, from its bytes on, with every finding at its place."""
    text, flaws = decode(file.data)
    if flaws:
        return Document(file.path, None, tuple(diagnostics(file.path, text, flaws)))
    data, flaws = read_yaml(text)
    # A key that stands twice leaves the rest readable: all is told in one run.
    if any(flaw.rule is not DUPLICATE_KEY for flaw in flaws):
        return Document(file.path, None, tuple(diagnostics(file.path, text, flaws)))
    noun, faults = shape(data, model, file.path)
    findings = diagnostics(file.path, text, flaws) + located(faults, lambda _: text)
    return Document(file.path, None if flaws else noun, tuple(findings))
