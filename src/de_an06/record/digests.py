"""What a closed month's files are, so that a later change shows."""

import hashlib
import re
from collections.abc import Mapping

from de_an06.model.period import Period
from de_an06.record.paths import month_path


def digests(files: Mapping[str, bytes], year: int, period: Period) -> dict[str, str]:
    """The SHA-256 of each agency's file of a month, by path, as `close` records them.

    `files` are a project's files by path from its root; others among them do not matter.
    """
    of_period = re.compile(re.escape(month_path(year, "*", period)).replace(r"\*", "[^/]+"))
    return {
        path: hashlib.sha256(files[path]).hexdigest()
        for path in sorted(files)
        if of_period.fullmatch(path)
    }
