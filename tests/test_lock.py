"""What `make` and CI install: requirements/, uv.lock and pyproject.toml say the same."""

import re
import tomllib
from functools import cache

import pytest

from conftest import ROOT

BUILD = "build"
# What else each file holds, beside what the program needs and what builds it.
EXTRAS = {"user": (), "developer": ("dev",)}
_PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<rest>(?:.*\\\n)+.*)", re.MULTILINE)
_RANGE = re.compile(r"(?P<name>[A-Za-z0-9-]+)(?P<range>.*)")


@cache
def toml(name):
    return tomllib.loads((ROOT / name).read_text(encoding="utf-8"))


def locked():
    """The packages of the lock by name; ours is `de-an06`."""
    return {package["name"]: package for package in toml("uv.lock")["package"]}


def ranges(lines):
    """The allowed versions by the name of the package, as pyproject.toml writes them."""
    found = [_RANGE.fullmatch(line) for line in lines]
    return {one["name"]: set(one["range"].split(",")) for one in found}


def locked_ranges(entries):
    """The same as the lock remembers them."""
    return {one["name"]: set(one["specifier"].split(",")) for one in entries}


def needed(extras):
    """The names of what our package needs with these extras, and of what that needs."""
    ours = locked()["de-an06"]
    roots = [ours["dependencies"], ours["dev-dependencies"][BUILD]]
    roots += [ours["optional-dependencies"][extra] for extra in extras]
    names, left = set(), [one["name"] for root in roots for one in root]
    while left:
        name = left.pop()
        if name not in names:
            names.add(name)
            left += [one["name"] for one in locked()[name].get("dependencies", ())]
    return names


def hashes(package):
    """The hashes of every file of a locked package, for all platforms."""
    return {file["hash"] for file in [package["sdist"], *package["wheels"]]}


def test_the_lock_was_made_from_these_ranges():
    project, ours = toml("pyproject.toml"), locked()["de-an06"]
    entries = ours["metadata"]["requires-dist"]
    of_program = [entry for entry in entries if "marker" not in entry]
    of_developers = [entry for entry in entries if entry.get("marker") == "extra == 'dev'"]

    assert len(of_program) + len(of_developers) == len(entries)
    assert locked_ranges(of_program) == ranges(project["project"]["dependencies"])
    extras = project["project"]["optional-dependencies"]
    assert locked_ranges(of_developers) == ranges(extras["dev"])
    group = ours["metadata"]["requires-dev"][BUILD]
    assert locked_ranges(group) == ranges(project["dependency-groups"][BUILD])
    assert (
        toml("uv.lock")["requires-python"].replace(" ", "")
        == (project["project"]["requires-python"])
    )


def test_what_builds_the_project_is_locked_too():
    project = toml("pyproject.toml")
    built = ranges(project["build-system"]["requires"]).items()
    assert built <= ranges(project["dependency-groups"][BUILD]).items()


@pytest.mark.parametrize("name", EXTRAS)
def test_a_file_of_requirements_is_the_lock_with_every_hash(name):
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    pins = {pin["name"]: pin for pin in _PIN.finditer(text)}

    assert set(pins) == needed(EXTRAS[name]), "make lock"
    for package, pin in pins.items():
        assert pin["version"] == locked()[package]["version"], "make lock"
        assert set(re.findall(r"--hash=(\S+)", pin["rest"])) == hashes(locked()[package])


def test_everything_comes_from_the_public_index():
    sources = {tuple(*package["source"].items()) for package in locked().values()}
    files = re.findall(r'url = "(.*?)"', (ROOT / "uv.lock").read_text(encoding="utf-8"))

    assert sources == {("editable", "."), ("registry", "https://pypi.org/simple")}
    assert {file.split("/packages/")[0] for file in files} == {"https://files.pythonhosted.org"}
    for name in EXTRAS:
        assert "://" not in (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")


def test_every_action_of_a_workflow_is_pinned_by_its_commit():
    for workflow in (ROOT / ".github/workflows").iterdir():
        used = re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8"))
        assert used
        assert [use for use in used if not re.fullmatch(r"\S+@[0-9a-f]{40} # v[\d.]+", use)] == []
