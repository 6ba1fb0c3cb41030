"""The pages that are made from the program are as it is."""

from pathlib import Path

import pytest
from reference import PAGES

DOCS = Path(__file__).resolve().parents[1] / "docs"


@pytest.mark.parametrize("file", PAGES)
def test_a_generated_page_is_fresh(file):
    committed = (DOCS / file).read_text(encoding="utf-8")
    assert committed == PAGES[file](), "write it again with: make docs"
