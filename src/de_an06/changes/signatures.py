"""Who signed the commits of a branch, by the keys that the base allows."""

import tempfile
from pathlib import Path

from de_an06.changes.git import surely_git

_GOOD = "G"
_FORM = "--format=%H%x00%G?%x00%GS"


def signers(root: Path, start: str, head: str, allowed: bytes) -> dict[str, str]:
    """The account that signed each commit from `start` (left out) to `head`.

    `allowed` is a file of SSH's allowed signers, whose principals are account names. A commit
    without a good signature by one of them is not in the answer. OSError where git cannot tell.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "allowed_signers"
        file.write_bytes(allowed)
        setting = f"gpg.ssh.allowedSignersFile={file.as_posix()}"
        told = surely_git(root, "-c", setting, "log", "-z", _FORM, f"{start}..{head}")
    words = iter(told.decode(errors="replace").split("\0"))
    commits = zip(words, words, words, strict=False)
    return {commit: signer for commit, grade, signer in commits if grade == _GOOD}
