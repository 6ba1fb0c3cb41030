"""The samples in reports/mau/ are what the program makes of the simulated year today."""

from datetime import date

import pytest
import samples

from conftest import ROOT, WHOLE
from de_an06.report.documents import DocumentKind, LetterOrder, Order, documents
from de_an06.report.formats import FORMATS, MARKDOWN, SEALS
from de_an06.report.press import press
from simulated_year import year_basis

README = (ROOT / "reports/README.md").read_text(encoding="utf-8")
AGAIN = "make them again with: make samples"


def kept():
    return {path.name: path for path in samples.HERE.iterdir()}


def made_of(kind, *more):
    """The Markdown of a sample, made without files, with its name."""
    options = dict(zip(more[::2], more[1::2], strict=True))
    basis = year_basis(samples.PERIOD)
    agency = basis.register.agencies.agency(options["--agency"]) if options else None
    letters = LetterOrder(date.fromisoformat(samples.BY) if "--by" in options else None)
    kind = DocumentKind(kind)
    day = Order(kind, basis.period, basis.as_of, letters=letters).day
    order = Order(kind, basis.period, day, agency, letters=letters)
    (document,) = documents(basis, order)
    text = press({})(document.written.kind, document.facts).whole
    return document.written.stem, SEALS[MARKDOWN].put(text.encode())


@pytest.mark.parametrize("sample", samples.SAMPLES, ids=lambda sample: sample[0])
def test_the_markdown_of_a_sample_is_fresh(sample):
    stem, text = made_of(*sample)
    assert kept()[f"{stem}.md"].read_bytes() == text, AGAIN


def test_every_kind_is_there_in_every_format_and_the_page_beside_links_to_each():
    stems = [made_of(*sample)[0] for sample in samples.SAMPLES]
    named = {f"{stem}.{suffix}" for stem in stems for suffix in (MARKDOWN, *FORMATS)}
    assert kept().keys() == named
    assert [name for name in named if f"(mau/{name})" not in README] == []


@pytest.mark.skipif(not WHOLE, reason="takes half a minute")
def test_every_sample_is_fresh(tmp_path):
    samples.write(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert [name for name, path in kept().items() if made.get(name) != path.read_bytes()] == [], (
        AGAIN
    )
