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
