"""Options that several commands share."""

from typing import Annotated

import typer

AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="NGÀY", help="Tính đến ngày này: 2024-06-30 hoặc 30/6/2024."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="In JSON cho máy đọc.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="In CSV cho bảng tính.")]
