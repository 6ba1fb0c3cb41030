"""How long a month's reports take against `status`, which reads the same files, on a year."""

import tempfile
from pathlib import Path

from rounds import ROOT, compare, de_an06, run

STATUS = {"status": de_an06("status", "--as-of", "2024-06-14")}
REPORTS = {
    f"report {name} {form}": de_an06("report", *words, "--format", form, "-o", "out")
    for name, words in {
        "consolidated": ("consolidated", "2024-06"),
        "all": ("all", "2024-06"),
    }.items()
    for form in ("md", "docx")
}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "demo"
        run(de_an06("demo", str(place)), ROOT)
        compare("Reports of June, on a simulated year", STATUS | REPORTS, place)
