"""The small good register of tests/registers/good, in memory, with changes that a test shows."""

from datetime import date
from pathlib import Path

from de_an06.load.audit import audit
from de_an06.load.folder import read_folder
from de_an06.load.layout import Files
from de_an06.load.register import Loaded, load_register

GOOD = Path(__file__).parent / "registers" / "good"
TODAY = date(2024, 7, 1)
MONTH = "plan/2024/updates/so-tc/2024-03.yaml"
UPDATE = """\
agency: so-tc
period: 2024-03
updates:
  - task: II.2.d
    on: 2024-03-12
    status: in_progress
"""


def good_files():
    return dict(read_folder(GOOD, "2024").contents)


def load(changes=None, *, today=TODAY):
    """The good register with the files of `changes` (path: text, bytes, or None for gone)."""
    return load_register(files(changes), "2024", today)


def files(changes=None):
    contents = good_files()
    for path, change in (changes or {}).items():
        contents[path] = change.encode() if isinstance(change, str) else change
    return Files({path: data for path, data in contents.items() if data is not None})


def change(path, *replacements):
    """The good register with pieces (old, new) of one file replaced."""
    text = good_files()[path].decode()
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    return load({path: text})


def load_month(text, *, today=TODAY, path=MONTH):
    """The good register with another month of Sở Tài chính."""
    return load({path: text}, today=today)


def load_update(more="", *, today=TODAY):
    """A month with one update, and `more` keys of it, each in a line of its own."""
    return load_month(UPDATE + "".join(f"    {line}\n" for line in more.splitlines()), today=today)


def codes(loaded):
    findings = loaded.findings if isinstance(loaded, Loaded) else loaded
    return [finding.rule.code for finding in findings]


def names(loaded):
    findings = loaded.findings if isinstance(loaded, Loaded) else loaded
    return [finding.rule.name for finding in findings]


def everything_in(root, today=TODAY):
    """What `validate` reports of a folder."""
    loaded = load_register(read_folder(root, "2024"), "2024", today)
    return [*loaded.findings, *audit(loaded)]
