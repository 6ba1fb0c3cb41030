"""Where the files of a report go, and the files themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from de_an06.console.asked import asked_format
from de_an06.console.handing_out import STDOUT, Handout
from de_an06.console.output import with_progress
from de_an06.console.refused import USAGE, Refused
from de_an06.report.confined import made_files
from de_an06.report.documents import Order, OrderedDocument
from de_an06.report.formats import FORMATS, MARKDOWN, SEALS

_SUFFIXES = (MARKDOWN, *FORMATS)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where files go: `place` is one file, or the folder of several; in which formats."""

    place: Path
    is_file: bool
    formats: tuple[str, ...]

    def path(self, stem: str, suffix: str) -> Path:
        """The path of a document in a format."""
        return self.place if self.is_file else self.place / f"{stem}.{suffix}"


def asked_destination(
    order: Order, output: Path | None, *, root: Path, formats: Sequence[str]
) -> Destination:
    """Where to write; Refused where one file is named for several, or for another format."""
    named = tuple(dict.fromkeys(asked_format(one, _SUFFIXES) for one in formats))
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    if output == STDOUT:
        if order.several or len(named) > 1:
            raise Refused("output_one_file", code=USAGE)
        return Destination(output, is_file=True, formats=named or (MARKDOWN,))
    if output is None or output.is_dir() or suffix not in _SUFFIXES:
        folder = output or root / "reports" / str(order.period)
        return Destination(folder, is_file=False, formats=named or (MARKDOWN,))
    if order.several:
        raise Refused("report_one_file", code=USAGE, path=output)
    if named not in ((), (suffix,)):
        text = ", ".join(named)
        raise Refused("report_other_format", code=USAGE, path=output, format=text)
    return Destination(output, is_file=True, formats=(suffix,))


def handouts(
    own: Mapping[str, str], ordered: Sequence[OrderedDocument], destination: Destination
) -> list[Handout]:
    """The files to write; nothing is written before a wrong template is known.

    `own` are a province's templates.
    """
    files: dict[Path, Handout] = {}
    made_of = made_files(own, ordered, destination.formats)
    for document in with_progress(ordered):
        made = next(made_of)
        for suffix in destination.formats:
            path = destination.path(document.written.stem, suffix)
            files[path] = Handout(path, made[suffix], SEALS.get(suffix))
    return list(files.values())
