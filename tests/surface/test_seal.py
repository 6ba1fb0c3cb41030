"""What files for people say of themselves: whose they are, and that nobody changed them."""

import io
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.surface.blocks import markdown_blocks
from de_an06.surface.seal import (
    HTML_SEAL,
    MARKDOWN_SEAL,
    OFFICE_SEAL,
    SCHEMA_SEAL,
    SCRIPT_SEAL,
)


def an_archive(text="báo cáo"):
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", text)
    return file.getvalue()


FILES = {
    "md": (MARKDOWN_SEAL, "# Báo cáo\n\n| a |\n|---|\n| b |\n".encode()),
    "html": (HTML_SEAL, b"<!doctype html>\n<p>x</p>\n"),
    "script": (SCRIPT_SEAL, b"#!/bin/sh\nexit 0\n"),
    "schema": (SCHEMA_SEAL, b'{\n  "$id": "x"\n}\n'),
    "docx": (OFFICE_SEAL, an_archive()),
}
TEXTS = [name for name in FILES if name != "docx"]


@pytest.mark.parametrize(("seal", "data"), FILES.values(), ids=FILES)
def test_a_file_that_was_sealed_is_known_until_a_byte_of_it_changes(seal, data):
    sealed = seal.put(data)
    assert seal.holds(sealed)
    assert not seal.holds(data)
    for place in range(len(sealed)):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        assert not seal.holds(changed), place
        assert not seal.holds(sealed[:place]), place
    assert not seal.holds(sealed + b"x")


@pytest.mark.parametrize("name", TEXTS)
def test_line_ends_as_git_for_windows_makes_them_change_nothing(name):
    seal, data = FILES[name]
    assert seal.holds(seal.put(data).replace(b"\n", b"\r\n"))


@given(st.binary(max_size=200))
def test_what_others_wrote_is_never_taken_for_ours(data):
    assert not any(seal.holds(data) for seal, _ in FILES.values())


def test_no_reader_of_markdown_shows_the_seal():
    seal, data = FILES["md"]
    assert markdown_blocks(seal.put(data).decode()) == markdown_blocks(data.decode())


def test_the_parts_of_an_office_file_stay_as_they_are():
    sealed = OFFICE_SEAL.put(an_archive())
    with ZipFile(io.BytesIO(sealed)) as archive:
        assert archive.read("word/document.xml").decode() == "báo cáo"
        assert archive.comment.startswith(b"de-an06 sha256:")


def test_an_archive_that_another_program_packed_again_is_not_ours():
    with ZipFile(io.BytesIO(OFFICE_SEAL.put(an_archive()))) as archive:
        assert not OFFICE_SEAL.holds(an_archive(archive.read("word/document.xml")))
