"""Documents on paper, as LibreOffice prints them with the letters of Times New Roman."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from lxml import etree

# Liberation Serif lacks Vietnamese letters; Tinos has them all, and the widths of the real font.
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include>/etc/fonts/fonts.conf</include>
<selectfont><rejectfont><pattern>
<patelt name="family"><string>Liberation Serif</string></patelt>
</pattern></rejectfont></selectfont>
<alias binding="same">
<family>Times New Roman</family><prefer><family>Tinos</family></prefer>
</alias>
</fontconfig>
"""
_MM_PER_POINT = 25.4 / 72
_NAME = "{http://www.w3.org/1999/xhtml}"


class Line(NamedTuple):
    """A printed line, in millimetres from the left and the upper edge of the page."""

    text: str
    left: float
    right: float
    top: float


def run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, **environment}
    )
    return done.stdout


def printed(document: Path) -> Path:
    """The document as a PDF, beside it."""
    return converted(document, "pdf")


def converted(document: Path, form: str) -> Path:
    """The document in another form, beside it."""
    folder = document.parent
    (folder / "fonts.conf").write_text(_FONTS)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ("soffice", profile, "--headless", "--convert-to", form, "--outdir", folder)
    run(*convert, document, FONTCONFIG_FILE=str(folder / "fonts.conf"))
    return document.with_suffix(f".{form}")


def pages(pdf: Path) -> list[list[Line]]:
    document = etree.fromstring(run("pdftotext", "-bbox-layout", pdf, "-").encode())
    found = document.iter(f"{_NAME}page")
    return [[_line(line) for line in page.iter(f"{_NAME}line")] for page in found]


def _line(line: etree._Element) -> Line:
    text = " ".join(word.text or "" for word in line.iter(f"{_NAME}word"))
    return Line(text, *(float(line.get(at)) * _MM_PER_POINT for at in ("xMin", "xMax", "yMin")))
