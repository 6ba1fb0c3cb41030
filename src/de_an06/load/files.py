"""The bytes of a project's files, wherever they come from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol, Self

from de_an06.diagnostics.diagnostic import Diagnostic


class Presence(StrEnum):
    """Whether a path of the project is a file that may serve as evidence (SAFETY F4)."""

    PRESENT = "present"
    MISSING = "missing"
    OUTSIDE = "outside"


class Evidences(Protocol):
    """The files beside the data, to which evidence points; paths are within the project."""

    def presence(self, path: str) -> Presence:
        """Whether `path` is a file; OUTSIDE where a link is in the way."""

    def sha256(self, path: str) -> str | None:
        """The digest of a file that is present, in hexadecimal; None where it cannot be read."""


class NoEvidences:
    """Evidence that cannot be looked at: nothing is said against it."""

    def presence(self, path: str) -> Presence:  # noqa: ARG002 - every path will do
        """Taken as present."""
        return Presence.PRESENT

    def sha256(self, path: str) -> str | None:  # noqa: ARG002 - no file is looked at
        """Unknown."""
        return None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was read: its path from the project's root, with `/`, and its bytes."""

    path: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The digest of its bytes, as `close` records it."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Files:
    """The files under `plan/`, by path, with what was found wrong in listing them."""

    files: tuple[SourceFile, ...]
    findings: tuple[Diagnostic, ...] = ()
    evidences: Evidences = field(default_factory=NoEvidences)

    @classmethod
    def of(cls, contents: Mapping[str, bytes]) -> Self:
        """Files in memory, by path from the project's root."""
        return cls(tuple(SourceFile(path, contents[path]) for path in sorted(contents)))

    def replaced(self, contents: Mapping[str, bytes]) -> Self:
        """The same files with some replaced or added, as a writer proposes them."""
        kept = (file for file in self.files if file.path not in contents)
        added = (SourceFile(path, data) for path, data in contents.items())
        files = tuple(sorted((*kept, *added), key=lambda file: file.path))
        return replace(self, files=files)
