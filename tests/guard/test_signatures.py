"""What git says of signatures, where every answer is known beforehand."""

import pytest

from de_an06.guard import change_set as signatures


@pytest.mark.parametrize(
    ("told", "signers"),
    [
        (b"", {}),
        (b"aa\0G\0can-bo", {"aa": "can-bo"}),
        (b"aa\0N\0\0bb\0G\0can-bo\0cc\0U\0\0dd\0B\0can-bo", {"bb": "can-bo"}),
        (b"aa\0E\0\0bb\0X\0can-bo\0cc\0R\0can-bo", {}),
    ],
)
def test_only_a_good_signature_names_its_signer(monkeypatch, tmp_path, told, signers):
    monkeypatch.setattr(signatures, "surely_git", lambda *_: told)
    assert signatures.signers(tmp_path, "a", "b", b"") == signers
