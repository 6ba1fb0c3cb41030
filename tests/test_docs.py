"""The pages that are made from the program are as it is."""

import json
from pathlib import Path

import pytest
from reference import PAGES

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("file", PAGES)
def test_a_generated_page_is_fresh(file):
    committed = (DOCS / file).read_text(encoding="utf-8")
    assert committed == PAGES[file](), "write it again with: make docs"


def test_an_editor_knows_the_schema_of_every_file_of_a_plan():
    schemas = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))[
        "yaml.schemas"
    ]
    made = {f"./schemas/{path.name}" for path in (ROOT / "schemas").glob("*.json")}
    assert set(schemas) == made
