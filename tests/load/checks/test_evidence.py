"""docs/safety.md, "Evidence": what evidence may point to."""

import hashlib

import pytest

from de_an06.load.checks.updates import inner_path, is_safe_url
from de_an06.load.layout import Presence
from de_an06.load.register import load_register
from small_register import MONTH, TODAY, UPDATE, files, load_update, names


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("{number: 12/KH}", []),
        ("{title: Kế hoạch}", ["one-evidence"]),
        ("{number: 12/KH, url: 'https://a.vn/x'}", ["one-evidence"]),
        ("{path: a/b.pdf, url: 'https://a.vn/x'}", ["one-evidence"]),
        ("{number: 12/KH, date: 2024-07-02}", ["future-document"]),
        ("{url: 'http://a.vn'}", ["bad-url"]),
        ("{path: ../x.pdf}", ["bad-path"]),
    ],
)
def test_evidence_is_one_number_one_https_address_or_one_path_inside(evidence, expected):
    assert names(load_update(f"evidence: [{evidence}]")) == expected


@pytest.mark.parametrize(
    ("url", "is_safe"),
    [
        ("https://kontum.gov.vn/vb/12?a=1#b", True),
        ("HTTPS://kontum.gov.vn/", True),
        ("http://kontum.gov.vn/", False),
        ("https://", False),
        ("https:///x", False),
        ("https://u:p@a.vn/", False),
        ("https://u@a.vn/", False),
        ("https://a.vn\\@b.vn/", False),
        ("https://a.vn/ b", False),
        ("https://[::1", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("//a.vn/x", False),
        ("a.vn/x", False),
    ],
)
def test_an_address_is_https_and_gives_no_credentials(url, is_safe):
    assert is_safe_url(url) is is_safe


@pytest.mark.parametrize(
    ("path", "inner"),
    [
        ("evidence/kế hoạch.pdf", "evidence/kế hoạch.pdf"),
        ("./a//b/../c.pdf", "a/c.pdf"),
        ("a:b", None),
        ("../x", None),
        ("a/../../x", None),
        ("/etc/passwd", None),
        ("//server/share", None),
        ("\\\\server\\share", None),
        ("a\\b", None),
        ("C:\\x", None),
        ("C:/x", None),
        ("~/x", None),
        ("file:x", None),
        (".", None),
        ("..", None),
        ("...", "..."),
    ],
)
def test_a_path_stays_within_the_project(path, inner):
    assert inner_path(path) == inner


class Shelf:
    """A project with one file beside the data."""

    def __init__(self, presence, data=b""):
        self.found, self.data = presence, data

    def presence(self, path):  # noqa: ARG002
        return self.found

    def sha256(self, path):  # noqa: ARG002
        return hashlib.sha256(self.data).hexdigest()


@pytest.mark.parametrize(
    ("shelf", "expected"),
    [
        (Shelf(Presence.PRESENT, b"a"), []),
        (Shelf(Presence.PRESENT, b"b"), ["changed-evidence"]),
        (Shelf(Presence.MISSING), ["missing-evidence"]),
        (Shelf(Presence.OUTSIDE), ["bad-path"]),
    ],
)
def test_an_evidence_file_is_there_and_has_its_digest(shelf, expected):
    digest = hashlib.sha256(b"a").hexdigest()
    read = files({MONTH: UPDATE + f"    evidence: [{{path: a.pdf, sha256: {digest}}}]\n"})
    kept = type(read)(read.contents, read.findings, shelf)
    found = load_register(kept, "2024", TODAY).findings
    assert [f.rule.name for f in found if f.span.file == MONTH] == expected
