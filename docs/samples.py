"""Makes the reports that a newcomer looks at: `make samples` writes them to reports/mau/.

They are of one month of a simulated year, one of every kind in every format, as the commands below
write them; a test compares.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from de_an06.report.formats import FORMATS, MARKDOWN

HERE = Path(__file__).resolve().parents[1] / "reports" / "mau"
PERIOD = "2024-06"
TODAY = "2025-06-01"
BY = "2024-06-28"
SAMPLES = (
    ("consolidated",),
    ("agency", "--agency", "so-tttt"),
    ("annex",),
    ("reminder", "--agency", "so-tp", "--by", BY),
)


def write(folder: Path) -> None:
    """Write the samples into a folder, from a simulated year of their own."""
    environment = os.environ | {"DE_AN06_TODAY": TODAY, "DE_AN06_LANG": "vi"}
    formats = [word for suffix in (MARKDOWN, *FORMATS) for word in ("--format", suffix)]
    with TemporaryDirectory() as place:
        demo = f"{place}/demo"
        lines = [("demo", demo)]
        lines += [
            ("-C", demo, "report", kind, PERIOD, *more, *formats, "-o", str(folder))
            for kind, *more in SAMPLES
        ]
        for words in lines:
            subprocess.run(  # noqa: S603 - our own program
                (sys.executable, "-m", "de_an06", *words),
                check=True,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,  # that the letter's day is past
            )
    for seal in folder.glob(".*.sha256"):
        seal.unlink()


def main() -> None:
    """Write them all anew."""
    shutil.rmtree(HERE, ignore_errors=True)
    HERE.mkdir(parents=True)
    write(HERE)


if __name__ == "__main__":
    main()
