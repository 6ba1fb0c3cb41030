"""Built-in templates are compiled once, as Python's own modules are; a province's never kept."""

import sys

import pytest
from jinja2 import Environment

import reports
from de_an06.load.wording import built_in
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.report import report
from de_an06.report.press import press

FACTS = report(reports.a_basis(), Clerk())


@pytest.fixture
def compiled(tmp_path, monkeypatch):
    """Where Python, and so the program, keeps what it compiles; the files that lie there."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return lambda: [path for path in tmp_path.rglob("*") if path.is_file()]


def made(own=None):
    return press(own or {})("consolidated", FACTS)


def test_a_template_that_was_compiled_is_not_compiled_again(compiled, monkeypatch):
    first = made()
    assert compiled()
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert made() == first


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _without_its_start(content: bytes) -> bytes:
    return content[20:]


def _without_any(content: bytes) -> bytes:
    return content[:0]


def _with_other_bytes(content: bytes) -> bytes:
    return content[:20] + b"\x80\xff" * 40 + content[100:]


@pytest.mark.parametrize("damage", [_cut, _without_its_start, _with_other_bytes, _without_any])
def test_a_damaged_file_is_compiled_anew(compiled, damage):
    first = made()
    for path in compiled():
        path.write_bytes(damage(path.read_bytes()))
    assert made() == first


def test_nothing_is_kept_where_python_keeps_nothing(compiled, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    made()
    assert not compiled()


def test_nothing_is_kept_of_a_province(compiled):
    made({"consolidated": built_in("consolidated")})
    assert not compiled()


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path, monkeypatch):
    place = tmp_path / "a file"
    place.write_text("")
    monkeypatch.setattr(sys, "pycache_prefix", str(place))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    made()
    assert place.read_text() == ""
