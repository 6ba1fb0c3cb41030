"""The fuzzers find nothing in a few cases, which everybody can have again by their names."""

import os

import pytest

from conftest import WHOLE
from fuzz.__main__ import KINDS, tried


@pytest.mark.skipif(not WHOLE, reason="takes seconds: make test-all")
@pytest.mark.skipif(os.geteuid() == 0, reason="never as root: a fault could do harm")
@pytest.mark.parametrize("kind", KINDS)
def test_a_fuzzer_finds_nothing(kind, monkeypatch):
    monkeypatch.setenv("DE_AN06_TODAY", "2024-07-01")
    for number in range(5):
        _, wrong = tried(kind, f"suite.{number}")
        assert not wrong
