"""A `close` digests what git would hold of a month, wherever it was typed."""

from hashlib import sha256

import pytest

from git_repository import new_repository

MONTH = "plan/2024/updates/so-tttt/2024-05.yaml"
LF = b"agency: so-tttt\nperiod: 2024-05\nupdates: []\n"
CRLF = LF.replace(b"\n", b"\r\n")


@pytest.mark.parametrize(
    ("attributes", "held"),
    [("* text=auto eol=lf\n", LF), ("plan/** text eol=crlf\n", LF), ("plan/** -text\n", CRLF)],
)
def test_the_digest_is_that_of_the_bytes_that_git_holds(tmp_path, de_an06, attributes, held):
    clone = new_repository(tmp_path / "kho")
    clone.commit({".gitattributes": attributes, MONTH: CRLF})
    ended = de_an06("-C", str(clone.root), "decide", "close", "2024-05", "--yes")
    if "--yes" in ended.err:
        ended = de_an06("-C", str(clone.root), "decide", "close", "2024-05")
    assert ended.code == 0, ended.err
    ruling = clone.text("plan/2024/decisions.yaml")
    assert f"{MONTH}: {sha256(held).hexdigest()}" in ruling
    clone.commit()
    clone.git("clone", "--quiet", ".", str(tmp_path / "khac"))
    assert "P42" not in de_an06("-C", str(tmp_path / "khac"), "validate").out


def test_a_close_that_comes_too_early_is_told_of_the_day_that_was_typed_or_of_today(de_an06):
    for words, place in (((), "hôm nay"), (("--on", "20/6"), "--on")):
        ended = de_an06("decide", "close", "2024-07", *words)
        assert (ended.code, ended.err.partition(":")[0]) == (1, place)
        assert "L374" in ended.err
