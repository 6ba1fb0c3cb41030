"""The files that a report command writes: their forms, their places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from de_an06.cli.asked import asked_name
from de_an06.cli.invocation import Invocation
from de_an06.words.phrases import say


def _markdown(markdown: str) -> bytes:
    return markdown.encode()


def _docx(markdown: str) -> bytes:
    from de_an06.render.docx.document import docx_bytes  # noqa: PLC0415 - python-docx is heavy

    return docx_bytes(markdown)


def _text(markdown: str) -> bytes:
    from de_an06.render.text import text_of  # noqa: PLC0415 - only what is asked for is loaded

    return text_of(markdown).encode()


def _workbook(markdown: str) -> bytes:
    from de_an06.render.xlsx import xlsx_of  # noqa: PLC0415 - openpyxl is heavy

    return xlsx_of(markdown)


def _page(markdown: str) -> bytes:
    from de_an06.render.html import html_of  # noqa: PLC0415 - only what is asked for is loaded

    return html_of(markdown).encode()


FORMATS: dict[str, Callable[[str], bytes]] = {
    "md": _markdown,
    "docx": _docx,
    "txt": _text,
    "xlsx": _workbook,
    "html": _page,
}
"""The forms of a report by the suffix of its file; each is made from the Markdown."""

_DEFAULT = "md"


@dataclass(frozen=True, slots=True)
class Target:
    """Where files go: `place` is one file, or the folder of several; in which formats."""

    place: Path
    is_file: bool
    formats: tuple[str, ...]

    def path(self, stem: str, suffix: str) -> Path:
        """The path of a document in a format."""
        return self.place if self.is_file else self.place / f"{stem}.{suffix}"


def asked_target(
    said: Invocation, output: Path | None, formats: Sequence[str], *, folder: Path, several: bool
) -> Target:
    """Where to write; BadParameter where one file is named for several, or for another format."""
    named = tuple(dict.fromkeys(asked_name(said, typed, list(FORMATS)) for typed in formats))
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    if output is None or output.is_dir() or suffix not in FORMATS:
        return Target(output or folder, is_file=False, formats=named or (_DEFAULT,))
    if several:
        raise typer.BadParameter(say(said.lang, "report_one_file", path=output))
    if named not in ((), (suffix,)):
        text = ", ".join(named)
        raise typer.BadParameter(say(said.lang, "report_other_format", path=output, format=text))
    return Target(output, is_file=True, formats=(suffix,))
