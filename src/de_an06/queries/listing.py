"""A list as a file or as CSV: which form was asked for, and handing it out."""

import os
import stat
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from de_an06.console.asked import asked_format
from de_an06.console.handing_out import (
    STDOUT,
    ForceOption,
    Handout,
    asked_output,
    current_folder,
    hand_out,
    print_out,
    shown_path,
)
from de_an06.console.output import put, show
from de_an06.console.refused import USAGE, Refused
from de_an06.model.assessment import Assessment
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line
from de_an06.surface.seal import OFFICE_SEAL

if TYPE_CHECKING:  # what makes documents is read where one is made
    from de_an06.surface.listing import HandedList

CSV, XLSX, DOCX = "csv", "xlsx", "docx"
_BOM = "\ufeff"

TableForceOption = ForceOption
TableFormatOption = Annotated[
    str | None,
    typer.Option("--format", metavar="xlsx|csv", help="Ghi ra tệp: xlsx (Excel) hoặc csv."),
]
TableOutputOption = Annotated[
    str | None,
    typer.Option(
        "-o", metavar="NƠI", help="Tệp hoặc thư mục để ghi; mặc định thư mục đang đứng; - để in ra."
    ),
]


@dataclass(frozen=True, slots=True)
class ListWanted:
    """The form in which a list is wanted, and where: nowhere is stdout for CSV, else here."""

    format: str
    place: Path | None


def asked_list(
    *,
    json: bool,
    csv: bool,
    format: str | None,
    output: str | None,
    formats: Sequence[str] = (XLSX, CSV),
) -> ListWanted | None:
    """What was asked for; None for a screen or JSON. Refused for two forms at once."""
    place = asked_output(output)
    if format == "json":
        raise Refused("unknown", code=USAGE, typed=format, near=["--json"])
    named = asked_format(format, formats) if format is not None else CSV if csv else None
    suffix = place.suffix.removeprefix(".").lower() if place else ""
    if place is not None and named is None and suffix in formats:
        named = suffix
    if (json and (named or place)) or (csv and named != CSV):
        raise Refused("list_one_form", code=USAGE)
    if place is not None and named is None:
        raise Refused("list_no_form", code=USAGE, path=place, formats=", ".join(formats))
    if named and suffix in (CSV, XLSX, DOCX) and suffix != named:
        raise Refused("report_other_format", code=USAGE, path=place, format=named)
    return ListWanted(named, place) if named else None


def give_list(page: Page, wanted: ListWanted, made: "HandedList", *, force: bool) -> None:
    """Write a list as a file, or print it."""
    if wanted.format == CSV and wanted.place in (None, STDOUT):
        put_csv(made.csv)
        return
    place = wanted.place or current_folder()
    path = (
        place if place == STDOUT or not place.is_dir() else place / f"{made.stem}.{wanted.format}"
    )
    file = _file(path, wanted.format, made)
    if place == STDOUT:
        print_out(file)
        return
    hand_out([file], force=force)
    show([line(page.say("report_written", path=shown_path(path)), Tone.GOOD)])


def give_status(page: Page, rows: Sequence[Assessment], wanted: ListWanted, *, force: bool) -> None:
    """Write assignments as a file, or print them."""
    from de_an06.queries.screens.listings import status_list  # noqa: PLC0415 - seldom asked for

    give_list(page, wanted, status_list(page, rows), force=force)


def put_csv(text: str) -> None:
    """Print CSV; into a file with the mark by which Excel knows that it is UTF-8."""
    put(f"{_BOM}{text}" if _is_file() else text)


def _is_file() -> bool:
    """Whether stdout is a regular file: not a screen, and no pipe to another program."""
    try:
        return sys.stdout is not None and stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def _file(path: Path, format: str, made: "HandedList") -> Handout:
    if format == CSV:
        return Handout(path, f"{_BOM}{made.csv}".encode())
    from de_an06.surface.listing import listing_document  # noqa: PLC0415 - as below

    document = listing_document(made.listing)
    if format == DOCX:
        from de_an06.surface.docx.document import docx_bytes  # noqa: PLC0415 - it is heavy

        return Handout(path, docx_bytes(document), OFFICE_SEAL)
    from de_an06.surface.workbook import xlsx_of  # noqa: PLC0415 - openpyxl is heavy

    return Handout(path, xlsx_of(document), OFFICE_SEAL)
